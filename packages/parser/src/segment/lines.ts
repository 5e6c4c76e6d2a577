import { isLower, isWide, STRONG_TERMINALS, TRAILING_MARKS, WIDE_TERMINALS } from './characters.ts'
import type { SentenceRules } from './sentence-rules.ts'

const TERMINAL = new RegExp(`[.${WIDE_TERMINALS}${STRONG_TERMINALS}${TRAILING_MARKS}]`, 'u')
const LIST_HEAD =
  /^(?:[•⁃▪‣·*–-]\s|[•⁃]|\(?\d{1,3}[.)）、]|\(?[A-Za-z][.)]\s|（?[一二三四五六七八九十]{1,3}[）、])/u
// What a Chinese or Japanese line cannot end a sentence with.
const UNFINISHED_WIDE = /[，、：；,のをにがはと的]$/u
const WIDE_END = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef”’—]$/u
// A Chinese line without an end mark is a title or a verse while it is short, and wrapped prose when it is this long.
const WRAPPED_WIDE = 24

/**
 * Finds the lines that begin a sentence whatever the line before ends with.
 *
 * A blank line always does; a single line end does unless the line before it plainly goes on.
 */
export function findLineCuts(text: string, rules: SentenceRules): readonly number[] {
  if (!text.includes('\n')) return []
  const cuts: number[] = []
  for (const paragraph of text.matchAll(/\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/gu)) {
    if (paragraph.index > 0 && text.slice(0, paragraph.index).trim() !== '') {
      cuts.push(paragraph.index)
    }
    cutParagraph(paragraph[0], paragraph.index, rules, cuts)
  }
  return cuts
}

function cutParagraph(text: string, from: number, rules: SentenceRules, cuts: number[]): void {
  const isProse = TERMINAL.test(text) || /:\s*$/u.test(text)
  let start = text.indexOf('\n') + 1
  let previous = text.slice(0, start)
  while (start > 0) {
    const end = text.indexOf('\n', start) + 1
    const line = end === 0 ? text.slice(start) : text.slice(start, end)
    const head = line.length - line.trimStart().length
    if (!goesOn(previous, line, isProse, rules)) cuts.push(from + start + head)
    previous = line
    start = end
  }
}

function goesOn(previous: string, next: string, isProse: boolean, rules: SentenceRules): boolean {
  const line = previous.trimEnd()
  if (LIST_HEAD.test(next.trimStart())) return false
  if (TERMINAL.test(line.slice(-3))) return false
  if (rules.spaceless && WIDE_END.test(line)) {
    return (
      UNFINISHED_WIDE.test(line) ||
      (isWide(line.charCodeAt(line.length - 1)) && line.trim().length >= WRAPPED_WIDE)
    )
  }
  // RFC 3676, 4.1: a line that ends in a space flows on, unless the next is indented.
  if (/[^\S\n]\r?\n$/u.test(previous) && !/^\s/u.test(next)) return true
  return isProse && isLower(next.trimStart().charCodeAt(0))
}
