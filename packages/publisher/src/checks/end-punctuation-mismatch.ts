import type { FlowNode } from '@collate/parser'
import { majority } from '../language/conventions.ts'
import { type End, type Ending, endingOf } from '../language/endings.ts'
import { once } from '../reading/once.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import type { Pair, Reading } from '../reading/readings.ts'
import type { Check, CheckContext, Report } from './check.ts'

/** What translators may change for each other, and why. */
const FREE: readonly { readonly endings: readonly [Ending, Ending]; readonly reason: string }[] = [
  {
    endings: ['stop', 'exclamation'],
    reason: 'How loud a text is differs between the two languages.',
  },
  {
    endings: ['stop', 'colon'],
    reason: 'Before a listing English sets a colon, Chinese often a full stop.',
  },
  {
    endings: ['exclamation', 'colon'],
    reason: 'The same, where the sentence calls upon the reader.',
  },
  { endings: ['stop', 'ellipsis'], reason: 'A sentence that trails off is a matter of tone.' },
  { endings: ['question', 'exclamation'], reason: 'A rhetorical question is an exclamation.' },
]

const FREE_PAIRS: ReadonlySet<string> = new Set(
  FREE.flatMap(({ endings: [one, other] }) => [`${one} ${other}`, `${other} ${one}`]),
)

/** The marks of the classes that can be put in without a person's judgement. */
const MARKS: Readonly<Record<string, Readonly<Partial<Record<Ending, string>>>>> = {
  zh: { stop: '。', question: '？', colon: '：' },
  en: { stop: '.', question: '?', colon: ':' },
}

/** A paragraph that ends unlike its counterpart. */
export const endPunctuationMismatch: Check = {
  id: 'end-punctuation-mismatch',
  severity: 'warning',
  summary: 'A paragraph ends with another mark than its counterpart, or with none.',
  reason: `A question that became a statement, a comma at the end of a paragraph or a lost full stop is the trace of an edit that was not
finished.

Compared are classes: 。 is as good as a full stop. What translators rightly change (an exclamation for a statement, a colon before a
listing) is left alone, and so are headings and cells. List items and the strings of a program are compared where most of the text's
end alike on both sides. A text by itself is looked through for paragraphs whose last sentence alone has no mark, but for
who said what is quoted (“…” — Kent Beck) and claims of rights. In fiction it is off:
dialogue is cut up differently in the two languages.`,
  profiles: { literary: 'off' },
  examples: [
    { locales: ['en', 'zh'], source: 'Boil the water.\n', target: '先烧水\n', finds: ['水'] },
    {
      locales: ['zh', 'en'],
      source: '水开了吗？\n',
      target: 'Does the water boil,\n',
      finds: [','],
    },
    { locales: ['zh'], source: '先烧水。再倒水\n', finds: ['水'] },
    {
      locales: ['en'],
      source:
        '> “Make it work. Make it hot.” — Kent Beck\n\n“I drink. That is all.” — René\n\n© 2026. All rights reserved. Leafham\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: 'Boil the water (but not the milk).\n',
      target: '先烧水。（不要烧奶）\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: 'Do this:\n\nBoil it!\n',
      target: '这样做。\n\n烧水。\n',
      finds: [],
    },
    { locales: ['en', 'zh'], source: 'Fig.\n', target: '图\n', finds: [] },
    {
      locales: ['zh', 'en'],
      source: '开门时间：下午3时15分\n\n© 2026 保留所有权利\n',
      target: 'Open from 3:15 p.m.\n\n© 2026. All rights reserved.\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: '- Boil water\n- Pour\n',
      target: '- 先烧水。\n- 再倒水。\n',
      finds: [],
    },
  ],
  *check(pair, context) {
    const ends = endsOf(pair)
    if (ends === undefined || !differ(ends)) return
    if (isLoose(ends, context) && isStyle(ends))
      if (ends.source.ending === 'none' || !itemsAgree(context))
        // One that has no mark in the source has lost none.
        return
    yield report(ends)
  },
  *checkSide(prose, context) {
    const reading = context[prose.side]
    if (reading === undefined || prose.block.kind !== 'paragraph') return
    const end = endingOf(prose)
    if (end === undefined || !isUnended(prose, end)) return
    if (itemBlocks(reading).has(prose.block.index)) return
    // Without a fix: whether more words were lost than the mark, only a person can tell.
    yield { message: 'unended', at: spotIn(prose, end.at, end.at + 1) }
  },
}

// A paragraph of two sentences or more is no label: where the others end with a mark, the last one does.
function isUnended({ block, text }: Prose, { ending, at }: End): boolean {
  if (ending !== 'none' || at !== text.length - 1 || !/[\p{L}\p{N}]/u.test(text.charAt(at)))
    return false
  if (ATTRIBUTION.test(text.slice(-LONGEST_NAME)) || RIGHTS.test(text)) return false
  const others = block.segments.slice(0, -1)
  return (
    others.length > 0 && others.every((segment) => /[.。?？!！]["'”’」』)）]?$/.test(segment.text))
  )
}

const LONGEST_NAME = 100

// Who said it, behind a dash: “That is all.” — René Descartes
const ATTRIBUTION =
  /[.。?？!！…]["'”’」』)）]{0,2}\s{0,3}(?:[—–―]{1,2}|--)\s?[^.。?？!！…\s][^。?？!！…]{0,80}$/

// A line that claims rights ends as it likes, in either language.
const RIGHTS =
  /^\s*(?:©|\(c\)|copyright\b)|\ball rights reserved\b|版权所有|保留所有权利|保留一切权利/i

interface Ends {
  readonly source: ProseEnd
  readonly target: ProseEnd
}

// The ends of what is compared: of the last blocks, where one is translated by several.
function endsOf({ source, target }: Pair): Ends | undefined {
  const [one, other] = [source.at(-1), target.at(-1)]
  if (one === undefined || other === undefined || !isCompared(one) || !isCompared(other))
    return undefined
  const [expected, found] = [endingOf(one), endingOf(other)]
  if (expected === undefined || found === undefined) return undefined
  return { source: { prose: one, ...expected }, target: { prose: other, ...found } }
}

function differ({ source, target }: Ends): boolean {
  if (source.ending === target.ending || isShortened(source, target) || isShortened(target, source))
    return false
  if (RIGHTS.test(source.prose.text) || RIGHTS.test(target.prose.text)) return false
  if (FREE_PAIRS.has(`${source.ending} ${target.ending}`)) return false
  return !asksIndirectly(source, target) && !asksIndirectly(target, source)
}

// The full stop that shortens a word is no end of a sentence where the other side has none: 3:15 p.m.
function isShortened({ prose: { text }, ending, at }: ProseEnd, other: ProseEnd): boolean {
  return (
    ending === 'stop' &&
    other.ending === 'none' &&
    SHORT_END.test(text.slice(Math.max(0, at - 12), at + 1))
  )
}

const SHORT_END =
  /(?:^|[\s\d(])(?:(?:[A-Za-z]\.){2,4}|(?:etc|Inc|Ltd|Corp|Co|Jr|Sr|Bros|approx|vs)\.)$/

function isLoose({ source, target }: Ends, context: CheckContext): boolean {
  return [source, target].some(({ prose: { side, block } }) => {
    const reading = context[side]
    return (
      block.kind === 'string' || (reading !== undefined && itemBlocks(reading).has(block.index))
    )
  })
}

// Whether items and strings end alike as a rule: then one that does not is a slip.
const itemsAgree = once((context: CheckContext): boolean => {
  let [alike, unlike] = [0, 0]
  for (const pair of context.pairs) {
    const ends = endsOf(pair)
    if (ends === undefined || !isLoose(ends, context)) continue
    if (!differ(ends)) alike += 1
    else if (isStyle(ends)) unlike += 1
  }
  return majority(['alike', alike], ['unlike', unlike]) === 'alike'
})

// Chinese sets a question mark behind many an indirect question, English never does.
function asksIndirectly({ prose, ending, at }: ProseEnd, other: ProseEnd): boolean {
  if (prose.language !== 'zh' || ending !== 'question' || other.ending !== 'stop') return false
  return INTERROGATIVE.test(prose.text.slice(Math.max(0, at - 40), at))
}

const INTERROGATIVE = /[吗嗎呢谁誰哪]|什么|什麼|怎么|怎麼|为何|為何|如何|多少|是否|是不是/

interface ProseEnd extends End {
  readonly prose: Prose
}

function isCompared({ block }: Prose): boolean {
  return block.kind === 'paragraph' || block.kind === 'string'
}

// Items and strings of a program end as the house likes it: with a stop, a semicolon or nothing.
function isStyle({ source, target }: Ends): boolean {
  return STYLES.has(source.ending) && STYLES.has(target.ending)
}

const STYLES: ReadonlySet<Ending> = new Set(['stop', 'none', 'comma', 'exclamation', 'ellipsis'])

function report({ source, target }: Ends): Report {
  const { prose, at, ending } = target
  const end = at + 1
  const wanted = MARKS[prose.language]?.[source.ending]
  const message = ending === 'none' ? 'missing' : source.ending === 'none' ? 'added' : 'different'
  return {
    message,
    values: {
      source: source.prose.text.charAt(source.at),
      target: prose.text.charAt(at),
    },
    at: spotIn(prose, at, end),
    against: spotIn(source.prose, source.at, source.at + 1),
    wrong: 'target',
    ...(wanted === undefined ? {} : fixOf(target, wanted)),
  }
}

// Behind the last word, where nothing but the text's own end follows; or in place of the wrong mark.
function fixOf({ prose, at, ending }: ProseEnd, wanted: string): Pick<Report, 'fix'> {
  const { start, end } = spotIn(prose, at, at + 1)
  if (ending !== 'none') return ending === 'comma' ? { fix: { start, end, text: wanted } } : {}
  const { length } = prose.block.text
  return end === length && at === prose.text.length - 1
    ? { fix: { start: length, end: length, text: wanted } }
    : {}
}

// The blocks inside list items.
const itemBlocks = once(({ document }: Reading): ReadonlySet<number> => {
  const found = new Set<number>()
  const visit = ({ kind, firstBlock, endBlock, children }: FlowNode) => {
    if (kind !== 'item') {
      children.forEach(visit)
      return
    }
    for (let block = firstBlock; block < endBlock; block += 1) found.add(block)
  }
  document.flow.forEach(visit)
  return found
})
