import { isAbbreviation } from '../language/abbreviations.ts'
import { TRAITS } from '../language/characters.ts'
import { conventionsOf } from '../language/conventions.ts'
import { oncePerReading } from '../reading/once.ts'
import { plainFix } from '../reading/plain-fix.ts'
import { ATOM, type Prose, spotIn } from '../reading/prose.ts'
import type { Reading } from '../reading/readings.ts'
import type { Check, CheckContext, Report } from './check.ts'

/** The marks that have a full-width form in Chinese text (GB/T 15834-2011). */
const WIDE: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  ['.', '。'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
  ['(', '（'],
  [')', '）'],
  // What Japanese typewriters had.
  ['｡', '。'],
  ['､', '、'],
])

const HAN = /[\p{Script=Han}\u3007]/u
const CHINESE = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60“”‘’…—]/u

/** Half-width punctuation in Chinese text. */
export const zhHalfwidthPunctuation: Check = {
  id: 'zh-halfwidth-punctuation',
  severity: 'warning',
  summary: 'Chinese text has a half-width mark where a full-width one belongs.',
  reason: `A half-width comma or full stop is too narrow between Chinese characters, sits in the wrong place and breaks lines badly.

Marks inside a run of Latin letters or figures (10,000; 9:30; Vue, React) stay as they are, and so do smileys and the full stops of
initials, abbreviations and labels (J.K.罗琳, Mr.王, A.苹果). What may have to become another mark than the wide one is not mended:
约翰.史密斯, Yahoo!日本. A document that sets its brackets
half-width throughout has decided to, and so has one where that is declared.`,
  languages: ['zh'],
  needs: [TRAITS.mark | TRAITS.stop | TRAITS.wide],
  examples: [
    { locales: ['zh'], source: '先烧水,再温杯。\n', finds: [','] },
    { locales: ['zh'], source: '注意: 用 `brew()`,不要用 `boil()`.\n', finds: [':', ',', '.'] },
    {
      locales: ['zh'],
      source: '价格是 10,000 元，时间是 9:30，见 tea.md 和 Vue, React。\n',
      finds: [],
    },
    { locales: ['zh'], source: '绿茶 (不发酵) 和红茶 (全发酵)。\n', finds: [] },
    { locales: ['zh'], source: '绿茶（不发酵）和红茶(全发酵)。\n', finds: ['(', ')'] },
    {
      locales: ['zh'],
      source: '先烧水 , 再温杯（见图 1)｡\n\n这壶茶叫 Oolong.\n\n用 , 分隔。\n',
      finds: [',', ')', '｡', '.'],
    },
    { locales: ['zh'], source: '这壶茶叫 Oolong.很淡。请看《茶经》.\n', finds: ['.', '.'] },
    {
      locales: ['zh'],
      source: 'J.K.罗琳和约翰·F.肯尼迪在 U.S.A.见了 Mr.王，见 p.12、No.1 和 etc.等处，e.g.茶。\n',
      finds: [],
    },
    {
      locales: ['zh'],
      source: '选 A.苹果；B.梨；(1).桃；二.杏。中国队 vs.对手，用 Node.js和 v2.版，好的:-)\n',
      finds: [],
    },
  ],
  *checkSide(prose, context) {
    const { text } = prose
    if (!HAN.test(text)) return
    for (const { index } of text.matchAll(/[,.;:?!｡､]/g))
      if (isWrong(text, index)) yield report(prose, index)
    yield* brackets(prose, context)
    for (const at of halfBracketsIn(text)) yield report(prose, at)
  },
}

function isWrong(text: string, at: number): boolean {
  const mark = text[at] ?? ''
  const before = text[at - 1] ?? ''
  const after = text[at + 1] ?? ''
  // An ellipsis, a smiley, a pair of marks: other checks look at those.
  if (/[.,;:?!()]/.test(after) || /[.,;:?!，。；：？！、]/.test(before)) return false
  const next = text
    .slice(at + 1, at + 3)
    .trimStart()
    .charAt(0)
  if (mark === '｡' || mark === '､') return true
  if (SMILEY.test(text.slice(at, at + 4))) return false
  if (mark === '.')
    return !isLabel(text, at) && (isChineseStop(text, at, next) || isLastStop(text, at))
  if (before === ' ') return isApart(text, at)
  if (CHINESE.test(before)) return !(mark === ':' && after === '/')
  // `dbg!` is a name: behind Latin letters these two must touch the Chinese.
  if (mark === '!' || mark === '?') return /[A-Za-z\d\uFFFC)\]]/.test(before) && HAN.test(after)
  // Code in a row, set close: with a space behind the comma somebody may have meant it.
  if (before === ATOM && after === ATOM && mark === ',') return true
  if (mark === ',' && isNames(text, at)) return true
  if (/[A-Za-z\d\uFFFC)\]"'}]/.test(before)) return HAN.test(next)
  return false
}

// After a Chinese character a full stop ends a sentence, unless a file's extension or a figure follows.
function isChineseStop(text: string, at: number, next: string): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)]
  const isEnd = after === '' || /[\s”’"'）)]/.test(after) || CHINESE.test(after)
  if (CHINESE.test(before)) return isEnd
  if (before === ATOM || before === ')') return next === '' || HAN.test(next)
  return HAN.test(after) && endsWord(text, at, WORD)
}

// Behind a whole Latin word, not behind initials, an abbreviation or a name with a full stop inside.
function endsWord(text: string, at: number, word: RegExp): boolean {
  const found = word.exec(text.slice(Math.max(0, at - 40), at))?.[1]
  return found !== undefined && !isAbbreviation(found.toLowerCase())
}

const WORD = /(?<![A-Za-z\d.'’_-])([A-Za-z]{3,30})$/

// What numbers an item or a choice: A. 1. 一. (1).
function isLabel(text: string, at: number): boolean {
  return LABEL.test(text.slice(Math.max(0, at - 8), at))
}

const LABEL =
  /(?:^|[\s，。；：、？！])(?:[A-Za-z]|\d{1,3}|[一二三四五六七八九十]{1,3}|[(（](?:[A-Za-z]|\d{1,3}|[一二三四五六七八九十]{1,3})[)）])$/

const SMILEY = /^[:;]['’]?(?:-[()DPp|/\\]|[DPp](?=$|[\s，。！？]))/

// Two names hard by the comma, in a Chinese sentence: Linux,macOS 和.
function isNames(text: string, at: number): boolean {
  return (
    /(?:^|[^\w,;])[A-Za-z]{3,20}$/.test(text.slice(Math.max(0, at - 22), at)) &&
    /^[A-Za-z]{3,20} ?\p{Script=Han}/u.test(text.slice(at + 1, at + 24))
  )
}

// Behind the Latin name that a Chinese sentence ends with.
function isLastStop(text: string, at: number): boolean {
  return at === text.length - 1 && endsWord(text, at, LAST_NAME)
}

const LAST_NAME = /\p{Script=Han} ?([A-Za-z][A-Za-z-]{1,30})$/u

// A comma with a space on either side parts two clauses, unless the sentence is about the mark.
function isApart(text: string, at: number): boolean {
  if (!/[,;]/.test(text.charAt(at)) || !HAN.test(text.charAt(at - 2))) return false
  if (/[用以由号是即为按和或与加写]/.test(text.charAt(at - 2))) return false
  return /^ ?\p{Script=Han}(?<![分隔号符作来将把])/u.test(text.slice(at + 1, at + 3))
}

function report(prose: Prose, at: number): Report {
  const mark = prose.text.charAt(at)
  const wide = WIDE.get(mark) ?? mark
  return {
    message: 'mark',
    values: { mark, wide },
    at: spotIn(prose, at, at + 1),
    ...(isCertain(prose.text, at) ? fixOf(prose, at, wide) : {}),
  }
}

// Not where a point inside a name (约翰.史密斯), a name that ends with a mark (Yahoo!), a drive (C:) or a row of names is just as likely.
function isCertain(text: string, at: number): boolean {
  const [before, mark, after] = [text.charAt(at - 1), text.charAt(at), text.charAt(at + 1)]
  if (mark === '.') return !HAN.test(after) || before === ATOM || before === ')'
  if (/[!?:]/.test(mark)) return !/[A-Za-z]/.test(before)
  return mark !== ',' || !(/[A-Za-z\uFFFC]/.test(before) && /[A-Za-z\uFFFC]/.test(after))
}

// The space that goes with a half-width mark goes with it, where plain text follows.
function fixOf(prose: Prose, at: number, wide: string): Pick<Report, 'fix'> {
  const { text } = prose
  const hasBefore = /[（，；]/.test(wide) && text[at - 1] === ' '
  const blanks =
    wide === '（' ? 0 : (/^ {1,8}(?=\S)/.exec(text.slice(at + 1, at + 10))?.[0].length ?? 0)
  return plainFix(prose, at - (hasBefore ? 1 : 0), at + 1 + blanks, wide)
}

function* brackets(prose: Prose, context: CheckContext): Generator<Report> {
  const reading = context[prose.side]
  if (reading === undefined || !prose.text.includes('(')) return
  const { brackets: wanted } = conventionsOf(prose, context)
  if (wanted === 'half') return
  for (const { open, close, isSpaced } of bracketsIn(prose)) {
    if (isSpaced && wanted !== 'full' && !prefersWide(reading)) continue
    yield report(prose, open)
    yield report(prose, close)
  }
}

// A bracket that is full-width on one side only, whatever the document likes.
function* halfBracketsIn(text: string): Generator<number> {
  if (!(text.includes('（') && text.includes(')')) && !(text.includes('(') && text.includes('）')))
    return
  for (const { 0: whole, index } of text.matchAll(
    /（[^()（）]{0,199}[^()（）:;=-]\)|\([^()（）]{1,200}）/g,
  ))
    yield whole.startsWith('(') ? index : index + whole.length - 1
}

interface Bracket {
  readonly open: number
  readonly close: number
  readonly isSpaced: boolean
}

// Half-width brackets round Chinese words, or right behind one.
function bracketsIn({ text }: Prose): readonly Bracket[] {
  const found: Bracket[] = []
  for (const { 0: whole, index: open } of text.matchAll(/\([^()（）]{1,200}\)/g)) {
    const close = open + whole.length - 1
    const inside = text.slice(open + 1, close)
    const [before, after] = [text[open - 1] ?? ' ', text[close + 1] ?? ' ']
    const isWord = /^[A-Za-z\uFFFC][\w\s.\uFFFC-]*$/.test(inside)
    const isBehind = HAN.test(before) && (HAN.test(after) || (isWord && CHINESE.test(after)))
    if (!HAN.test(inside) && !isBehind) continue
    const isSpaced = !HAN.test(before) && !HAN.test(after)
    found.push({ open, close, isSpaced })
  }
  return found
}

// A document's own custom: half-width brackets with spaces, unless the full-width ones outnumber them.
const prefersWide = oncePerReading(({ proses }: Reading): boolean => {
  let [wide, narrow] = [0, 0]
  for (const prose of proses) {
    wide += prose.text.match(/（/g)?.length ?? 0
    narrow += bracketsIn(prose).filter(({ isSpaced }) => isSpaced).length
  }
  return wide > narrow
})
