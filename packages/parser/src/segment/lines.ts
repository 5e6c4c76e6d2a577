import {
  isLower,
  isSpace,
  isUpper,
  isWide,
  oneOf,
  STRONG_TERMINALS,
  TRAILING_MARKS,
  WIDE_TERMINALS,
} from './characters.ts'
import type { SentenceRules } from './sentence-rules.ts'

const TERMINALS = `.${WIDE_TERMINALS}${STRONG_TERMINALS}${TRAILING_MARKS}`
const TERMINAL = new RegExp(`[${TERMINALS}]`, 'u')
const isTerminal = oneOf(TERMINALS)
const LIST_HEAD =
  /[•⁃▪‣·*–-]\s|[•⁃]|\(?\d{1,3}[.)）、]|\(?[A-Za-z][.)]\s|（?[一二三四五六七八九十]{1,3}[）、]/uy
const PARAGRAPH = /\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/uy
// What a Chinese or Japanese line cannot end a sentence with.
const isUnfinishedWide = oneOf('，、：；,のをにがはと的')
const isClosingWide = oneOf('”’—')
// A Chinese line without an end mark is a title or a verse while it is short, and wrapped prose when it is this long.
const WRAPPED_WIDE = 24
const CARRIAGE_RETURN = 0x0d
const COLON = 0x3a

/** A line that isn't blank. */
interface Line {
  readonly start: number
  /** Its first and behind its last character that is no white space. */
  readonly first: number
  readonly last: number
  /** Where its line feed stands. */
  readonly end: number
}

/**
 * Finds the lines that begin a sentence whatever the line before ends with.
 *
 * A blank line always does; a single line end does unless the line before it plainly goes on.
 */
export function findLineCuts(text: string, rules: SentenceRules): readonly number[] {
  const cuts: number[] = []
  let paragraph: { readonly start: number; isWrapped?: boolean } = { start: 0 }
  let previous: Line | undefined
  let isFirst = true
  for (let start = 0; start < text.length; ) {
    const line = lineAt(text, start)
    if (line.first === line.last) previous = undefined
    else {
      if (previous === undefined) {
        if (!isFirst) cuts.push(line.first)
        paragraph = { start: line.first }
      } else {
        const isEnd = endsWithLine(text, previous, line, rules)
        if (isEnd === undefined) paragraph.isWrapped ??= isProse(text, paragraph.start)
        if (isEnd ?? !paragraph.isWrapped) cuts.push(line.first)
      }
      previous = line
      isFirst = false
    }
    start = line.end + 1
  }
  return cuts
}

function lineAt(text: string, start: number): Line {
  const feed = text.indexOf('\n', start)
  const end = feed < 0 ? text.length : feed
  let first = start
  let last = end
  while (first < end && isSpace(text.charCodeAt(first))) first += 1
  while (last > first && isSpace(text.charCodeAt(last - 1))) last -= 1
  return { start, first, last, end }
}

/** Tells whether the paragraph at an offset holds the end of a sentence, or leads on to something: its lines are wrapped then. */
function isProse(text: string, start: number): boolean {
  PARAGRAPH.lastIndex = start
  const paragraph = PARAGRAPH.exec(text)?.[0] ?? ''
  return TERMINAL.test(paragraph) || paragraph.trimEnd().endsWith(':')
}

/** Decides from two lines whether a sentence ends with the first; undefined where that hangs on their paragraph. */
function endsWithLine(
  text: string,
  { first, last, end }: Line,
  next: Line,
  rules: SentenceRules,
): boolean | undefined {
  for (let at = Math.max(first, last - 3); at < last; at += 1) {
    if (isTerminal(text.charCodeAt(at))) return true
  }
  LIST_HEAD.lastIndex = next.first
  if (LIST_HEAD.test(text)) return true
  const code = text.charCodeAt(last - 1)
  if (rules.spaceless && isWideEnd(code)) {
    return !isUnfinishedWide(code) && !(isWide(code) && last - first >= WRAPPED_WIDE)
  }
  // RFC 3676, 4.1: a line that ends in a space flows on, unless the next is indented, or stands under a colon and in capitals.
  const isFlowed = end - last > (text.charCodeAt(end - 1) === CARRIAGE_RETURN ? 1 : 0)
  const isUnderColon = code === COLON && isUpper(text.charCodeAt(next.first))
  if (isFlowed && next.first === next.start && !isUnderColon) return false
  return isLower(text.charCodeAt(next.first)) ? undefined : true
}

/** Tells whether a character is an ideograph, kana, or a mark that stands among them. */
function isWideEnd(code: number): boolean {
  if (code < 0x3000) return isClosingWide(code)
  return (
    code <= 0x30ff ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xffef)
  )
}
