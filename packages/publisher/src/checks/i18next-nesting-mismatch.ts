import { counterpartOf, pluralKeyOf, stringsIn } from '../reading/i18next-keys.ts'
import { stringSyntaxOf } from '../reading/i18next-syntax.ts'
import { type Prose, type Spot, spotOf } from '../reading/prose.ts'
import type { Readings } from '../reading/readings.ts'
import type { Check, CheckContext, Report } from './check.ts'

/** Strings taken into other strings that are broken, are not the source's, or do not exist. */
export const i18nextNestingMismatch: Check = {
  id: 'i18next-nesting-mismatch',
  severity: 'error',
  summary: 'A string takes in other strings than its counterpart, or does so in a broken way.',
  reason: `\`$t(menu.save)\` stands for another string of the program. Without its bracket i18next prints it as it is; with a key that does
not exist it prints the key.

How often a string is taken in may differ. A key in another namespace (\`common:save\`) cannot be looked up here and is only compared.`,
  examples: [
    {
      locales: ['en', 'zh'],
      format: 'i18next',
      source: '{"tea": "tea", "make": "Make $t(tea) now"}',
      target: '{"tea": "茶", "make": "现在泡$t(tea"}',
      finds: ['$t(tea'],
    },
    {
      locales: ['en', 'zh'],
      format: 'i18next',
      source: '{"tea": "tea", "ink": "ink", "make": "Make $t(tea)", "buy": "Buy $t(ink)"}',
      target: '{"tea": "茶", "ink": "墨", "make": "泡$t(ink)", "buy": "买墨"}',
      finds: ['$t(ink)', 'Buy $t(ink)'],
    },
    {
      locales: ['en', 'zh'],
      format: 'i18next',
      source: '{"tea": "tea", "make": "Make $t(tea), $t(common:now)"}',
      target: '{"tea": "茶", "make": "$t(common:now)泡$t(tea)"}',
      finds: [],
    },
    {
      locales: ['en'],
      format: 'i18next',
      source: '{"make": "Make $t(coffee)"}',
      finds: ['$t(coffee)'],
    },
  ],
  *checkDocument(readings: Readings, context: CheckContext): Generator<Report> {
    const { source, target } = readings
    for (const reading of target === undefined ? [source] : [source, target])
      for (const prose of stringsIn(reading).all) yield* brokenIn(prose)
    yield* absentKeys(readings)
    if (target === undefined) return
    for (const prose of stringsIn(target).all) {
      const ours = counterpartOf(prose, source, context)
      if (ours !== undefined) yield* differences(ours, prose)
    }
  },
}

function* brokenIn(prose: Prose): Generator<Report> {
  for (const start of stringSyntaxOf(prose).unclosed) {
    const written = /^\$t\([\w.:-]*/.exec(prose.block.text.slice(start, start + 200))?.[0] ?? ''
    yield { message: 'unclosed', at: spotAt(prose, start, start + written.length) }
  }
}

// What is absent in both files: a key that only one lacks is reported as missing, once.
function* absentKeys({ source, target }: Readings): Generator<Report> {
  const files = (target === undefined ? [source] : [source, target]).map(stringsIn)
  for (const prose of stringsIn(source).all)
    for (const { key, start, end } of stringSyntaxOf(prose).nestings) {
      if (!/^[\w.-]+$/.test(key)) continue
      const { base } = pluralKeyOf(key)
      const isKnown = files.some(
        ({ byName, forms }) => byName.has(key) || forms.has(key) || forms.has(base),
      )
      if (isKnown || files.some(({ all }) => hasContext(all, key))) continue
      yield {
        message: 'absent',
        values: { key },
        at: spotAt(prose, start, end),
        severity: 'warning',
      }
    }
}

// `friend_male`, `friend_female`: one of them is chosen by the context.
function hasContext(all: readonly Prose[], key: string): boolean {
  return all.some(({ block }) => block.name?.startsWith(`${key}_`))
}

function* differences(ours: Prose, theirs: Prose): Generator<Report> {
  const [one, other] = [stringSyntaxOf(ours), stringSyntaxOf(theirs)]
  if (other.unclosed.length > 0 || one.nestings.length + other.nestings.length === 0) return
  const wanted = new Map(one.nestings.map((nesting) => [nesting.key, nesting]))
  const given = new Map(other.nestings.map((nesting) => [nesting.key, nesting]))
  const missing = [...wanted.values()].filter(({ key }) => !given.has(key))
  const extra = [...given.values()].filter(({ key }) => !wanted.has(key))
  for (const { key, start, end } of extra) {
    const lost = missing.shift()
    const at = spotAt(theirs, start, end)
    yield lost === undefined
      ? { message: 'added', values: { key }, at, against: spotOf(ours) }
      : {
          message: 'changed',
          values: { target: key, source: lost.key },
          at,
          against: spotAt(ours, lost.start, lost.end),
        }
  }
  for (const { key } of missing)
    yield {
      message: 'missing',
      values: { key },
      at: spotOf(ours),
      against: spotOf(theirs),
      wrong: 'target',
    }
}

function spotAt({ side, block }: Prose, start: number, end: number): Spot {
  return { side, block: block.index, start, end }
}
