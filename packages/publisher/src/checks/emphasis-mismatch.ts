import type { Inline } from '@collate/parser'
import { isFunctionWord } from '../language/function-words.ts'
import { oncePerProse } from '../reading/once.ts'
import { inlinesOf } from '../reading/pair-inlines.ts'
import { type Prose, spotIn, spotOf } from '../reading/prose.ts'
import type { Pair, Readings } from '../reading/readings.ts'
import { inlineTrait } from '../reading/traits.ts'
import type { Check, Report } from './check.ts'

/** Emphasis that got lost on the way, or that Markdown does not read as such. */
export const emphasisMismatch: Check = {
  id: 'emphasis-mismatch',
  severity: 'warning',
  summary: 'The target has lost emphasis of the source, or its marks are printed as they stand.',
  reason: `Bold and italic type say which word matters: a term that is being defined, a warning. Which of the two a language uses is its own
affair (Chinese has no italics), so only whether there is any is compared. A title in italics may become one in 《》, a file’s name code.
Words in italics that only hold a sentence together (“_and_”, “_after_”) say how it is read aloud, which another language may do by its
word order: a remark, as is the loss of a gloss in brackets. A translation that drops emphasis throughout is reported once.

Marks next to full-width punctuation are often printed instead of read: CommonMark (section 6.2) takes \`**“茶”**的\` for four
asterisks, since a run behind punctuation must be followed by a space or another mark to close. Put the quotation marks outside:
\`“**茶**”的\`.`,
  profiles: { literary: 'info' },
  examples: [
    {
      locales: ['en', 'zh'],
      source: 'Pour the water **slowly**.\n',
      target: '慢慢地倒水。\n',
      finds: ['**slowly**'],
    },
    {
      locales: ['en', 'zh'],
      source: 'The so-called **“tea”** of herbs.\n',
      target: '用草药泡的所谓**“茶”**的饮料。\n',
      finds: ['**', '**'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Pour it _slowly_. Read _The Book of Tea_.\n',
      target: '**慢慢地**倒。读《茶之书》。\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: 'Open _tea/pot.md_, the *n*th file.\n',
      target: '打开第 n 个文件 `tea/pot.md`。\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: 'Set `c` (*cup*) first.\n\nA _cup_ holds tea _and_ milk.\n',
      target: '先设 `c`（杯）。\n\n杯子装茶也装奶。\n',
      finds: ['*cup*', '_cup_'],
    },
    { locales: ['zh'], source: '这是**茶*。\n', finds: ['**'] },
    { locales: ['en'], source: 'Sizes: 2*3 and 4 ** 2.\n', finds: [] },
  ],
  *checkDocument({ target }, context) {
    if (target === undefined) return
    const lost = lostIn(context)
    const [first] = lost
    const isHabit = lost.length >= HABIT && lost.length > keptIn(context)
    if (first === undefined) return
    if (isHabit) yield { ...first, message: 'throughout', values: { count: lost.length } }
    else yield* lost
  },
  *checkSide(prose, context) {
    const marks = brokenMarks(prose)
    if (marks.length === 0) return
    // A text about asterisks has them on both sides.
    const others = context.across(prose).flatMap((other) => brokenMarks(other))
    if (others.length === marks.length) return
    for (const { start, end } of marks)
      yield {
        message: 'broken',
        values: { mark: prose.block.text.slice(start, end) },
        at: { side: prose.side, block: prose.block.index, start, end },
      }
  },
}

const EMPHASIS = inlineTrait('emphasis') | inlineTrait('strong')

// So many blocks without their emphasis, and fewer that kept it, are a decision.
const HABIT = 5

function lostIn({ pairs }: Readings): readonly Report[] {
  return pairs.flatMap((pair) => {
    if ((pair.traits & EMPHASIS) === 0) return []
    const isBroken = pair.target.some((prose) => brokenMarks(prose).length > 0)
    return pair.target.length === 0 || isBroken ? [] : [...lost(pair)]
  })
}

function keptIn({ pairs }: Readings): number {
  const has = (proses: readonly Prose[]) =>
    proses.some(({ block }) =>
      block.inlines.some(({ kind }) => kind === 'strong' || kind === 'emphasis'),
    )
  const mayHave = ({ traits }: Pair) => (traits & EMPHASIS) !== 0
  return pairs.filter((pair) => mayHave(pair) && has(pair.source) && has(pair.target)).length
}

function* lost(pair: Pair): Generator<Report> {
  if (inlinesOf(pair, 'target', ['emphasis', 'strong']).length > 0) return
  const ours = inlinesOf(pair, 'source', ['emphasis', 'strong']).filter(
    ({ prose, inline }) =>
      inline.kind === 'strong' || !isMarkedOtherwise(contentOf(prose, inline), pair.target),
  )
  const [first] = ours
  const [other] = pair.target
  if (first === undefined || other === undefined) return
  if (pair.target.some(({ block }) => /[《「『“]|<(?:em|strong|b|i)\b/.test(block.text))) return
  // What matters most: bold type, then a word that says something by itself.
  const grave = ours.find(
    ({ prose, inline }) => !isStress(contentOf(prose, inline), inline) && !isGloss(prose, inline),
  )
  yield {
    message: 'lost',
    at: (grave ?? first).spot,
    against: spotOf(other),
    wrong: 'target',
    ...(grave === undefined && { severity: 'info' as const }),
  }
}

function contentOf({ block }: Prose, { start, end }: Inline): string {
  return block.text.slice(start, end).replace(EDGES, '')
}

const EDGES = /^[*_]{1,3}|[*_]{1,3}$/g

// A name that is code or quoted in the target, and a letter that stands for a number.
function isMarkedOtherwise(content: string, target: readonly Prose[]): boolean {
  const code = content.replaceAll('`', '')
  if (/^\p{L}$/u.test(code)) return true
  return target.some(
    ({ block: { inlines, text } }) =>
      inlines.some(({ value }) => value === code) || text.includes(`"${content}"`),
  )
}

// (_identifier_, meaning the name): what a word means in another language, or in full.
function isGloss({ block }: Prose, { kind, start }: Inline): boolean {
  return kind === 'emphasis' && /[(（]$/.test(block.text.slice(0, start))
}

function isStress(content: string, { kind }: Inline): boolean {
  const words = content.toLowerCase().split(/\s+/)
  return kind === 'emphasis' && words.every(isFunctionWord)
}

interface Marks {
  readonly start: number
  readonly end: number
}

const NO_MARKS: readonly Marks[] = []

/**
 * Finds marks of emphasis that parsing leaves in a text: two or more that no white space surrounds, or one beside a mark that was read
 * (`**tea*` is an asterisk and emphasis).
 */
const brokenMarks: (prose: Prose) => readonly Marks[] = oncePerProse((prose) => {
  const { kind, text, encoding } = prose.block
  if (encoding !== 'verbatim' || kind === 'html' || kind === 'attribute') return NO_MARKS
  if (!prose.text.includes('*') && !prose.text.includes('~~')) return NO_MARKS
  return Array.from(prose.text.matchAll(/\*+|~~+/g)).flatMap(({ index, 0: mark }): Marks[] => {
    const { start, end } = spotIn(prose, index, index + mark.length)
    if (end - start !== mark.length || text[start - 1] === '\\') return []
    const isBroken = mark.length > 1 ? !isFree(text, { start, end }) : isBeside(prose, index)
    return isBroken ? [{ start, end }] : []
  })
})

// An operator, a row of asterisks: nothing but white space on either side.
function isFree(text: string, { start, end }: Marks): boolean {
  return /^\s?$/.test(text.charAt(start - 1)) && /^\s?$/.test(text.charAt(end))
}

// Next to an asterisk that was read, and so is not shown.
function isBeside({ block: { text }, starts, ends }: Prose, at: number): boolean {
  const [start, end] = [starts[at] ?? 0, ends[at] ?? 0]
  const before = text[start - 1] === '*' && starts[at - 1] !== start - 1
  const behind = text[end] === '*' && starts[at + 1] !== end
  return before !== behind
}
