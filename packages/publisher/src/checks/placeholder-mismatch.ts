import { inlinesOf } from '../reading/pair-inlines.ts'
import { type Prose, type SideName, type Spot, spotIn, spotOf } from '../reading/prose.ts'
import type { Pair } from '../reading/readings.ts'
import { inlineTrait, trait } from '../reading/traits.ts'
import { unmatched } from '../reading/unmatched.ts'
import type { Check, Report } from './check.ts'

/** Placeholders that are not the same on both sides. */
export const placeholderMismatch: Check = {
  id: 'placeholder-mismatch',
  severity: 'error',
  summary:
    'A placeholder is missing, was changed, or stands in an order the program cannot follow.',
  reason: `A program or a generator puts something in the place of \`{{ name }}\`, \`{name}\`, \`%s\` or \`\${name}\`. A changed name is printed as it
stands or breaks the build, a lost one takes a value from the reader, and \`%s\` and \`%d\` in another order are filled in the wrong way round.

Named and numbered placeholders may stand in any order and be repeated. What stands in code is the business of \`inline-code-mismatch\`, and
\`{{name}}\` in locale files that of \`i18next-interpolation-mismatch\`.`,
  needs: [inlineTrait('expression') | trait('%{:')],
  examples: [
    {
      locales: ['en', 'zh'],
      source: 'Version {{ version }} needs {{ least }} cups.\n',
      target: '{{ verison }} 版需要几个杯子。\n',
      finds: ['{{ least }}', '{{ verison }}'],
    },
    {
      locales: ['en', 'zh'],
      format: 'i18next',
      source: '{"a": "%s drank %d cups", "b": "Hello {name}"}',
      target: '{"a": "%d 杯被 %s 喝了", "b": "你好 {nmae}"}',
      finds: ['%d', '{nmae}'],
    },
    {
      locales: ['zh', 'en'],
      format: 'i18next',
      source: '{"a": "%1$s 喝了 %2$d 杯", "b": "八折：20% down"}',
      target: '{"a": "%2$d cups for %1$s", "b": "20% down"}',
      finds: [],
    },
  ],
  *check(pair) {
    const [first] = pair.target
    if (first === undefined || pair.source.length === 0) return
    const [ours, theirs] = [placeholdersOf(pair, 'source'), placeholdersOf(pair, 'target')]
    if (ours.length + theirs.length === 0) return
    const { changed, missing, extra } = unmatched(ours, theirs, ({ key }) => key)
    for (const [one, other] of changed)
      yield {
        message: 'changed',
        values: { source: one.text, target: other.text },
        at: other.spot,
        against: one.spot,
        ...(changed.length === 1 && {
          fix: { start: other.spot.start, end: other.spot.end, text: one.text },
        }),
      }
    for (const { text, spot } of missing)
      yield {
        message: 'missing',
        values: { text },
        at: spot,
        against: spotOf(first),
        wrong: 'target',
      }
    for (const { text, spot } of extra)
      yield { message: 'added', values: { text }, at: spot, severity: 'warning' }
    if (changed.length + missing.length + extra.length === 0) yield* disorder(ours, theirs)
  },
}

interface Placeholder {
  readonly key: string
  readonly text: string
  /** Is filled by its position, not by a name or a number. */
  readonly isPositional: boolean
  readonly spot: Spot
}

// printf (C, gettext, Objective-C), ICU and format strings, templates of JavaScript.
const PATTERN =
  /(?<![\w%])%(?:(?<number>\d{1,2}\$)|\((?<name>\w{1,64})\))?[-+0#]?\d{0,4}(?:\.\d{1,4})?[sdiufgxXc@](?![A-Za-z])|\$?\{\s?[A-Za-z_][\w.]{0,64}\s?\}|(?<![{\w])\{\d{1,2}\}/g

// Laravel, Symfony: only where the whole text is for a program.
const COLON = /(?<![\w:])%?:[a-z_]\w{1,40}\b(?!:)/g

// What every placeholder has.
const CUE = /[%{]/
const CUE_IN_STRING = /[%{:]/

const NONE: readonly Placeholder[] = []

function placeholdersOf(pair: Pair, side: SideName): readonly Placeholder[] {
  const found: Placeholder[] = []
  if ((pair.traits & EXPRESSION) !== 0)
    for (const { prose, inline, spot } of inlinesOf(pair, side, ['expression'])) {
      const text = prose.block.text.slice(inline.start, inline.end)
      // The anchor behind a heading is another check's, what i18next fills in too; a formula may hold words.
      if (prose.block.kind === 'string' || !/^\{[{%]/.test(text)) continue
      found.push({ key: text.replace(/\s/g, ''), text, isPositional: false, spot })
    }
  for (const prose of pair[side]) found.push(...written(prose, pair))
  return found
}

const EXPRESSION = inlineTrait('expression')

function written(prose: Prose, { source }: Pair): readonly Placeholder[] {
  const isString = prose.block.kind === 'string'
  if (!(isString ? CUE_IN_STRING : CUE).test(prose.text)) return NONE
  const isI18next = source.some(({ block }) => block.text.includes('{{'))
  const counts = new Map<string, number>()
  const found = Array.from(prose.text.matchAll(PATTERN), ({ index, 0: text, groups }) => {
    const isPositional =
      text.startsWith('%') && groups?.['number'] === undefined && groups?.['name'] === undefined
    const count = (counts.get(text) ?? 0) + 1
    counts.set(text, count)
    // The second `%s` is not the first.
    const key = `${text.replace(/\s/g, '')}${isPositional ? ` ${count}` : ''}`
    return { key, text, isPositional, spot: spotIn(prose, index, index + text.length) }
  }).filter(({ text }) => text.startsWith('%') || !(isString && isI18next))
  if (!isString) return found
  const colons = Array.from(prose.text.matchAll(COLON), ({ index, 0: text }) => ({
    key: text,
    text,
    isPositional: false,
    spot: spotIn(prose, index, index + text.length),
  }))
  return [...found, ...colons]
}

function* disorder(
  source: readonly Placeholder[],
  target: readonly Placeholder[],
): Generator<Report> {
  const [ours, theirs] = [source, target].map((list) => list.filter((item) => item.isPositional))
  for (const [at, one] of (ours ?? []).entries()) {
    const other = theirs?.[at]
    if (other === undefined || other.text === one.text) continue
    yield {
      message: 'order',
      values: { source: one.text, target: other.text },
      at: other.spot,
      against: one.spot,
    }
    return
  }
}
