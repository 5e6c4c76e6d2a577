import { TRAITS } from '../language/characters.ts'
import { codeAt } from '../language/code-at.ts'
import { oncePerReading } from '../reading/once.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import type { Reading } from '../reading/readings.ts'
import type { Check, CheckContext, Report } from './check.ts'

/** Marks that come in pairs. Half- and full-width brackets may be mixed: that is the business of another check. */
const PAIRS: readonly { readonly kind: string; readonly open: string; readonly close: string }[] = [
  { kind: 'round', open: '(（', close: ')）' },
  // English’s single quotation marks are apostrophes as well, so they are left out.
  { kind: 'quotation', open: '“', close: '”' },
  { kind: 'corner', open: '「', close: '」' },
  { kind: 'white corner', open: '『', close: '』' },
  { kind: 'title', open: '《', close: '》' },
  { kind: 'inner title', open: '〈', close: '〉' },
  { kind: 'square', open: '[［', close: ']］' },
  { kind: 'lenticular', open: '【', close: '】' },
  { kind: 'tortoise shell', open: '〔', close: '〕' },
]

interface Mark {
  readonly kind: string
  readonly isOpen: boolean
}

const MARKS: readonly (Mark & { readonly code: number })[] = PAIRS.flatMap(
  ({ kind, open, close }) =>
    [...open, ...close].map((mark) => ({
      kind,
      isOpen: open.includes(mark),
      code: mark.charCodeAt(0),
    })),
)

// By the code unit of a mark: its position in the list, from 1.
const POSITIONS = new Uint8Array(0x10000)
for (const [at, { code }] of MARKS.entries()) POSITIONS[code] = at + 1

// A mark opened in one paragraph may close some paragraphs on: a long speech, a remark in brackets.
const REACH = 12

/** A bracket or a quotation mark without its partner. */
export const unbalancedPairs: Check = {
  id: 'unbalanced-pairs',
  severity: 'warning',
  summary: 'A bracket or a quotation mark has no partner.',
  reason: `A reader cannot tell where the speech or the remark ends.

A pair may span paragraphs, and a speech may open every paragraph anew and close only the last. In fiction a text may begin or end in
the middle of a speech, as a chapter or an excerpt does. Apostrophes, inch signs, smileys and
labels such as \`a)\` are no pairs. What is unbalanced on both sides alike is left alone: a text about brackets has such sentences.`,
  examples: [
    { locales: ['en'], source: 'Green tea (unfermented is light.\n', finds: ['(unfermented'] },
    { locales: ['zh'], source: '他说：“水开了。\n\n没人回答。\n', finds: ['“水开了。'] },
    { locales: ['zh'], source: '绿茶不发酵）很淡。\n', finds: ['绿茶不发酵）'] },
    { locales: ['en'], source: 'Green [light tea is brewed.\n', finds: ['[light'] },
    { locales: ['en'], source: 'She said ‘it is hot and left.\n', finds: ['‘it'] },
    {
      locales: ['en'],
      source: '‘Well,’ he said, ‘it is hot.\n\n‘Let it stand.\n\nThen pour.’\n',
      finds: [],
    },
    {
      locales: ['zh'],
      source: '他说：“先生说：‘水开了。\n\n下茶吧。’”\n',
      finds: [],
    },
    { locales: ['en'], source: 'Rock ‘n’ roll, the ‘90s cup, and [0, 1).\n', finds: [] },
    { locales: ['en'], source: 'He said "tea, and left.\n', finds: ['"tea,'] },
    {
      locales: ['en'],
      source: '“They will,“ said Shen.\n\n“Well.“\n',
      finds: ['will,“', '“Well.“'],
    },
    { locales: ['zh'], source: '“水开了。\n\n“下茶吧。”\n', finds: [] },
    {
      locales: ['en'],
      source: 'He said, "Tea is ready.\n\nFetch the cups.\n\nI must go."\n',
      finds: [],
    },
    {
      locales: ['zh'],
      profile: 'literary',
      source: '水开了。”他说。\n\n“茶呢？”她问，“杯呢？\n\n他说：“杯子在这里。”\n\n她说：“好，\n',
      finds: ['“杯呢？'],
    },
    { locales: ['en'], source: 'a) a 5" pot :) b) a cup\n', finds: [] },
  ],
  *checkDocument({ source, target }, context) {
    for (const reading of target === undefined ? [source] : [source, target])
      for (const lonely of lonelyIn(reading)) {
        if (context.profile === 'literary' && isCutOff(lonely, reading)) continue
        const others = context.across(lonely.prose)
        if (others.some((other) => isLonelyThere(other, lonely, context))) continue
        yield report(lonely)
      }
  },
}

// The text begins or ends in the middle of the speech: no other mark of the kind stands before one that closes, or behind one that opens.
function isCutOff({ prose, at, kind, isOpen }: Lonely, { proses }: Reading): boolean {
  const place = prose.block.index
  const rest = isOpen ? proses.slice(place + 1) : proses.slice(0, place)
  if (!SPEECH.has(kind) || rest.length >= REACH) return false
  const own = isOpen ? prose.text.slice(at + 1) : prose.text.slice(0, at)
  const marks = kind === 'single' ? SINGLE_QUOTATION : QUOTATION
  return ![own, ...rest.map(({ text }) => text)].some((text) => marks.test(text))
}

const QUOTATION = /["“”]/
const SINGLE_QUOTATION = /[‘’]/

interface Lonely extends Mark {
  readonly prose: Prose
  /** Offset into the prose's text. */
  readonly at: number
  /** It opens where a quotation ends. */
  readonly isTurned?: true
}

const lonelyIn = oncePerReading(({ proses }: Reading): readonly Lonely[] => {
  const lonely: Lonely[] = []
  let pending: readonly Lonely[] = []
  for (const prose of proses) {
    const marks = (prose.traits & TRAITS.pair) === 0 ? NONE : lonelyInProse(prose)
    if (marks.length === 0 && pending.length === 0) continue
    const isSpeech = /^\s*["“‘]/.test(prose.text)
    const waiting = pending.filter(({ kind }) => !(isSpeech && SPEECH.has(kind)))
    for (const mark of marks.filter(({ isOpen }) => !isOpen)) {
      const partner = waiting.findLastIndex(({ kind }) => kind === mark.kind)
      if (partner < 0) {
        // It may just as well be an apostrophe.
        if (mark.kind !== 'single') lonely.push(mark)
      } else waiting.splice(partner, 1)
    }
    const isNear = (mark: Lonely) => prose.block.index - mark.prose.block.index < REACH
    lonely.push(...waiting.filter((mark) => !isNear(mark)))
    lonely.push(...marks.filter(({ isTurned }) => isTurned))
    const opened = marks.filter(({ isOpen, isTurned }) => isOpen && !isTurned)
    pending = [...waiting.filter(isNear), ...opened]
  }
  return [...lonely, ...pending]
})

// What a paragraph of a longer speech opens without closing it.
const SPEECH: ReadonlySet<string> = new Set(['quotation', 'straight', 'single'])

const NONE: readonly Lonely[] = []

// Nearly every mark has its partner: then no list is made.
function lonelyInProse(prose: Prose): readonly Lonely[] {
  const marks = lonelyMarks(prose)
  const [straight, single] = [lonelyStraight(prose), lonelySingle(prose)]
  if (straight.length === 0 && single.length === 0) return marks
  return [...marks, ...straight, ...single]
}

function lonelyMarks(prose: Prose): readonly Lonely[] {
  const { text } = prose
  // Where marks of each kind have opened and not closed yet: a close mark goes with the last of its kind, whatever stands between.
  let open: Map<string, number[]> | undefined
  const lonely: Lonely[] = []
  const { length } = text
  for (let at = 0; at < length; at += 1) {
    const position = POSITIONS[codeAt(text, at)] ?? 0
    if (position === 0 || isNoPair(text, at) || isNesting(prose, at)) continue
    const { kind, isOpen } = MARKS[position - 1] as Mark
    open ??= new Map()
    const waiting = open.get(kind)
    if (text[at] === '“' && isTurnedAt(text, at) && waiting?.pop() !== undefined) {
      if (lonely.length < MANY) lonely.push({ prose, at, kind, isOpen, isTurned: true })
    } else if (isOpen) {
      if (waiting === undefined) open.set(kind, [at])
      else waiting.push(at)
    } else if (waiting?.pop() === undefined && lonely.length < MANY)
      lonely.push({ prose, at, kind, isOpen })
  }
  return open === undefined ? NONE : [...lonely, ...leftOpen(prose, open)]
}

function leftOpen(prose: Prose, open: ReadonlyMap<string, readonly number[]>): readonly Lonely[] {
  const left = [...open].flatMap(([kind, places]) =>
    places.slice(0, MANY).map((at): Lonely => ({ prose, at, kind, isOpen: true })),
  )
  left.sort((one, other) => one.at - other.at)
  return left.slice(0, MANY)
}

// Hard behind a word or its mark, with nothing hard behind itself that it could open.
function isTurnedAt(text: string, at: number): boolean {
  return (
    /[\p{L}\p{N}.,!?…—。，！？]/u.test(text.charAt(at - 1)) &&
    /^(?:$|[\s,.;:!?，。；：！？、)）])/.test(text.charAt(at + 1))
  )
}

// A block of more lonely marks is broken as a whole, and no more are told of it.
const MANY = 100

// A label such as `a)` or `1）` at the head of a line or an item, a smiley, an end of a half-open interval: [0, 1).
function isNoPair(text: string, at: number): boolean {
  if (!ROUND_OR_SQUARE.has(text.charAt(at))) return false
  if (isInterval(text, at)) return true
  const before = text.slice(Math.max(0, at - 4), at)
  if (/[)）]/.test(text.charAt(at)) && LABEL.test(before))
    return !/[(（][^)）]*$/.test(text.slice(Math.max(0, at - 200), at))
  return /[:;=]-?$/.test(before) && /[()]/.test(text.charAt(at))
}

const ROUND_OR_SQUARE: ReadonlySet<string> = new Set('()（）[]')

const LABEL = /(?:^|[\s，；：,;:。])(?:[A-Za-z\p{N}]{1,3}|[一二三四五六七八九十甲乙丙丁]{1,3})$/u

function isInterval(text: string, at: number): boolean {
  const mark = text.charAt(at)
  if (mark === '[' || mark === '(') {
    INTERVAL.lastIndex = at
    return INTERVAL.test(text)
  }
  if ((mark !== ']' && mark !== ')') || !/[-\w.+∞\s]/.test(text.charAt(at - 1))) return false
  return /[[(]\s?[-\w.+∞]{1,12},\s?[-\w.+∞]{1,12}\s?[\])]$/.test(
    text.slice(Math.max(0, at - 31), at + 1),
  )
}

const INTERVAL = /[[(]\s?[-\w.+∞]{1,12},\s?[-\w.+∞]{1,12}\s?[\])]/y

// The bracket of i18next's `$t(`: another check looks after it.
function isNesting({ block, text }: Prose, at: number): boolean {
  return block.kind === 'string' && text.startsWith('$t(', at - 2)
}

// Straight quotation marks have no direction: an odd one out is the last that opens.
function lonelyStraight(prose: Prose): readonly Lonely[] {
  if (!prose.text.includes('"')) return NONE
  const marks = Array.from(prose.text.matchAll(/"/g), ({ index }) => index)
  const last = marks.at(-1)
  if (last === undefined || marks.length % 2 === 0) return NONE
  if (marks.some((at) => /\d/.test(prose.text.charAt(at - 1)))) return NONE
  const opening = marks.findLast((at) => /^"[^\s]/.test(prose.text.slice(at, at + 2)))
  const [closing] = marks
  // One that only ends something: an earlier paragraph began it.
  if (opening === undefined && closing !== undefined && marks.length === 1)
    return [{ prose, kind: 'straight', isOpen: false, at: closing }]
  return [{ prose, kind: 'straight', isOpen: true, at: opening ?? last }]
}

// The closing one is an apostrophe as well, so it is only seen at the end of a paragraph that opens none. ‘90s is an apostrophe turned round.
function lonelySingle(prose: Prose): readonly Lonely[] {
  const at = prose.text.lastIndexOf('‘')
  if (at < 0) return closingSingle(prose)
  if (prose.text.includes('’', at) || !/^‘[^\s\d]/.test(prose.text.slice(at, at + 2))) return NONE
  return [{ prose, kind: 'single', isOpen: true, at }]
}

function closingSingle(prose: Prose): readonly Lonely[] {
  const { text } = prose
  const at = text.lastIndexOf('’')
  if (at < 1 || !/[.,!?…—。！？]/.test(text.charAt(at - 1))) return NONE
  return /^[”"]?\s*$/.test(text.slice(at + 1))
    ? [{ prose, kind: 'single', isOpen: false, at }]
    : NONE
}

function isLonelyThere(other: Prose, { kind }: Lonely, context: CheckContext): boolean {
  const reading = context[other.side]
  return (
    reading !== undefined &&
    lonelyIn(reading).some((one) => one.prose === other && one.kind === kind)
  )
}

function report({ prose, at, isTurned, ...lonely }: Lonely): Report {
  const mark = prose.text.charAt(at)
  const isOpen = lonely.isOpen && !isTurned
  const near = isOpen
    ? (/^.[^\s\uFFFC]{0,12}/su.exec(prose.text.slice(at, at + 16))?.[0].length ?? 1)
    : (/[^\s\uFFFC]{0,12}.$/su.exec(prose.text.slice(Math.max(0, at - 12), at + 1))?.[0].length ??
      1)
  const [start, end] = isOpen ? [at, at + near] : [at + 1 - near, at + 1]
  return {
    message: isTurned ? 'turned' : isOpen ? 'open' : 'close',
    values: { mark },
    at: spotIn(prose, start, end),
  }
}
