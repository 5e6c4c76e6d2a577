import { HAN, hasHan, TRAITS, WIDE_MARKS } from '../language/characters.ts'
import { conventionsOf } from '../language/conventions.ts'
import { variantOf } from '../language/script-variants.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import type { Check, CheckContext, Report } from './check.ts'

type Style = 'curly' | 'corner'

/** The marks of a style: outer and inner. */
const STYLES: Readonly<Record<Style, { readonly outer: string; readonly inner: string }>> = {
  curly: { outer: '“”', inner: '‘’' },
  corner: { outer: '「」', inner: '『』' },
}

const CHINESE = new RegExp(`[${HAN}${WIDE_MARKS}—…]`)
// Marks of other languages, of another width, and of typewriters.
const FOREIGN = /＂[^＂\n]{1,80}＂|〝[^〝〞〟\n]{1,80}[〞〟]|«[^«»\n]{1,80}»/g
const SINGLE = new RegExp(
  `(?<![A-Za-z\\d'])'([${HAN}][${HAN}${WIDE_MARKS}]{0,30})'(?![A-Za-z\\d'])`,
  'g',
)

/** Quotation marks that are not the Chinese ones. */
export const zhQuotes: Check = {
  id: 'zh-quotes',
  severity: 'warning',
  summary:
    'Quotation marks in Chinese text are straight, turned round, nested wrongly or of the other kind.',
  reason: `Simplified Chinese quotes with “” and inside them with ‘’, traditional Chinese with 「」 and 『』. Straight marks do not tell
where a quotation opens and where it closes.

Marks round Latin text that stands in no Chinese sentence, in code, and those of inches and of attributes are left alone. Of the two
kinds the declared one counts, else that of the locale or of the document.`,
  profiles: { ui: 'info' },
  languages: ['zh'],
  needs: [TRAITS.han, TRAITS.quote],
  examples: [
    { locales: ['zh'], source: '他说"水开了"，就走了。\n', finds: ['"水开了"'] },
    { locales: ['zh'], source: "这叫'工夫茶'。\n", finds: ["'工夫茶'"] },
    { locales: ['zh'], source: '这就叫”工夫茶“。\n', finds: ['”工夫茶“'] },
    { locales: ['zh'], source: '他说＂水开了＂，她说«好»。\n', finds: ['＂水开了＂', '«好»'] },
    { locales: ['zh'], source: '他说：‘水开了。’\n', finds: ['‘水开了。’'] },
    { locales: ['zh'], source: '“他说“水开了”就走。”\n', finds: ['“水开了”'] },
    {
      locales: ['zh'],
      source: '他说：“水开了。\n\n这叫‘蟹眼’。\n\n下茶吧。”\n\n这叫‘鱼眼’。\n',
      finds: ['‘鱼眼’'],
    },
    { locales: ['zh'], source: '他读了《论《红楼梦》》。\n', finds: ['《红楼梦》'] },
    { locales: ['zh-Hant'], source: '這叫“工夫茶”。\n', finds: ['“工夫茶”'] },
    { locales: ['zh'], source: '5" 的壶，写作 a="b"，“他说‘她喊“水开了”’就走。”\n', finds: [] },
  ],
  *checkSide(prose, context) {
    const { text } = prose
    if (!/["'“”‘「」《＂〝«]/.test(text) || !hasHan(prose)) return
    const style = styleOf(prose, context)
    if (text.includes('"')) yield* straight(prose, style ?? 'curly')
    if (text.includes("'"))
      for (const { 0: found, index } of text.matchAll(SINGLE))
        yield report(prose, 'straight', {
          start: index,
          end: index + found.length,
          marks: STYLES[style ?? 'curly'].outer,
        })
    for (const { 0: found, index } of text.matchAll(FOREIGN))
      if (CHINESE.test(found.slice(1, -1)))
        yield report(prose, 'other', {
          start: index,
          end: index + found.length,
          marks: STYLES[style ?? 'curly'].outer,
        })
    if (text.includes('‘') && style !== 'corner' && !isWithinSpeech(prose, context))
      yield* inner(prose)
    yield* directed(prose, style)
    yield* titles(prose)
  },
}

interface Quotation {
  readonly start: number
  readonly end: number
  /** The marks it should have. */
  readonly marks: string
}

function styleOf(prose: Prose, context: CheckContext): Style | undefined {
  if (context.conventions.quotes !== undefined) return context.conventions.quotes
  if (variantOf(prose.locale) === 'Hant') return 'corner'
  return conventionsOf(prose, context).quotes
}

// In pairs, from the left. Inches, attributes and data have something behind or before that a quotation has not.
function* straight(prose: Prose, style: Style): Generator<Report> {
  const { text } = prose
  let open: number | undefined
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)]
    if (open === undefined) {
      if (!/[\d=\\]/.test(before) && !/[\s，。、；：]/.test(after) && after !== '') open = at
      continue
    }
    if (isChinese(text, open, at) && !isData(text, open))
      yield report(prose, 'straight', { start: open, end: at + 1, marks: STYLES[style].outer })
    open = undefined
  }
}

// Chinese inside or, behind what brackets and spaces there are, beside it.
function isChinese(text: string, open: number, close: number): boolean {
  if (CHINESE.test(text.slice(open, close))) return true
  const before = text.slice(Math.max(0, open - 3), open).replace(/[\s[(]+$/, '')
  const behind = text.slice(close + 1, close + 4).replace(/^[\s\])]+/, '')
  return CHINESE.test(before.slice(-1)) || CHINESE.test(behind.charAt(0))
}

// An attribute or a value of data.
function isData(text: string, open: number): boolean {
  return /[={]$|": ?$/.test(text.slice(Math.max(0, open - 3), open))
}

function* directed(prose: Prose, style: Style | undefined): Generator<Report> {
  const { text } = prose
  const open: number[] = []
  let lonely: number | undefined
  for (const { 0: mark, index } of text.matchAll(/[“”「」]/g)) {
    if (mark === '“' || mark === '「') {
      if (mark === '“' && lonely !== undefined && isTurned(text, lonely, index))
        yield report(prose, 'turned', { start: lonely, end: index + 1, marks: '“”' })
      else open.push(index)
      lonely = undefined
      continue
    }
    const start = open.pop()
    if (start === undefined) {
      lonely = mark === '”' ? index : undefined
      continue
    }
    const found: Style = mark === '”' ? 'curly' : 'corner'
    if (text.charAt(start) !== STYLES[found].outer[0]) continue
    const around = open.at(-1)
    const quotation = { start, end: index + 1 }
    if (around !== undefined && text.charAt(around) === text.charAt(start)) {
      if (isClosedLater(text, index, mark) && !isInSingle(text, around, start))
        yield report(prose, 'nested', { ...quotation, marks: STYLES[found].inner })
    } else if (style !== undefined && found !== style && around === undefined)
      if (CHINESE.test(text.slice(start + 1, index)))
        yield report(prose, 'other', { ...quotation, marks: STYLES[style].outer })
  }
}

// How many paragraphs a speech may go on for.
const REACH = 12

// A speech that an earlier paragraph began, or a later one ends: what is quoted in it takes the inner marks.
function isWithinSpeech({ side, block }: Prose, context: CheckContext): boolean {
  const proses = context[side]?.proses ?? []
  const marksOf = (from: number, to: number) =>
    proses.slice(Math.max(0, from), to).flatMap(({ text }) => text.match(/[“”]/g) ?? [])
  const { index } = block
  return (
    marksOf(index - REACH, index).at(-1) === '“' ||
    marksOf(index + 1, index + 1 + REACH).at(0) === '”'
  )
}

// ‘’ belong inside “”: round a quotation of their own they are English.
function* inner(prose: Prose): Generator<Report> {
  const { text } = prose
  if (/[“”"]/.test(text)) return
  for (const { 0: found, index } of text.matchAll(/‘[^‘’\n]{1,120}’/g))
    if (CHINESE.test(found.slice(1, -1)) && !/[A-Za-z]$/.test(text.slice(0, index)))
      yield report(prose, 'other', {
        start: index,
        end: index + found.length,
        marks: STYLES.curly.outer,
      })
}

// The third level has the marks of the first again.
function isInSingle(text: string, around: number, start: number): boolean {
  const between = text.slice(around, start)
  return between.lastIndexOf('‘') > between.lastIndexOf('’')
}

// A title inside a title takes single marks (GB/T 15834-2011).
function* titles(prose: Prose): Generator<Report> {
  for (const { 1: before = '', 2: title = '', index } of prose.text.matchAll(NESTED)) {
    const start = index + before.length
    yield report(prose, 'nested', { start, end: start + title.length, marks: '〈〉' })
  }
}

const NESTED = /(《[^《》\n]{0,60})(《[^《》\n]{1,60}》)(?=[^《》\n]{0,60}》)/g

// Only where the outer quotation has its own end: an unclosed one makes every other seem nested.
function isClosedLater(text: string, at: number, mark: string): boolean {
  const rest = text.slice(at + 1, at + 400)
  const close = rest.indexOf(mark)
  const open = rest.indexOf(mark === '”' ? '“' : '「')
  return close >= 0 && (open < 0 || close < open)
}

// A quotation closed before it opens: the words stand close inside, and outside is what a quotation has outside.
function isTurned(text: string, close: number, open: number): boolean {
  if (open - close > 60 || open - close < 2) return false
  const before = text.charAt(close - 1)
  const after = text.charAt(open + 1)
  const inside = text.slice(close + 1, open)
  if (!CHINESE.test(inside) || /^[\s，。；：、]|[\s：，]$/.test(inside)) return false
  return /[^。！？…，\s]/.test(before) && (after === '' || /[，。；：！？、）的]/.test(after))
}

function report(prose: Prose, message: string, { start, end, marks }: Quotation): Report {
  const at = spotIn(prose, start, end)
  const written = prose.block.text.slice(at.start, at.end)
  const [open, close] = [marks.charAt(0), marks.charAt(1)]
  // What stands between the marks stays, with its markup.
  const text = open + written.slice(1, -1) + close
  return { message, values: { marks }, at, fix: { start: at.start, end: at.end, text } }
}
