import type { TextLine } from './lines.ts'

/** A paragraph of plain text: its lines joined. */
export interface TextParagraph {
  readonly text: string
  /** The lines it was made of; at least one. */
  readonly lines: readonly TextLine[]
  readonly isIndented: boolean
}

// A text that was wrapped by hand or by a mail program has lines of nearly one width, seldom wider than this many characters.
const WIDEST_WRAP = 100

const HAN_EDGE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u

/**
 * Puts lines together into paragraphs. In a text that is wrapped, a blank line or an indentation starts one; in any other text each
 * line is one, as word processors and web pages save them.
 */
export function joinParagraphs(lines: readonly TextLine[]): readonly TextParagraph[] {
  const wrapped = isWrapped(lines)
  const indented = lines.filter(({ isIndented }) => isIndented).length
  const groups: TextLine[][] = []
  for (const line of lines) {
    const starts = !wrapped || line.isApart || (line.isIndented && indented * 2 < lines.length)
    const last = groups.at(-1)
    if (starts || last === undefined) groups.push([line])
    else last.push(line)
  }
  return groups.map((group) => ({
    text: group.map(({ text }) => text).reduce(joinTexts),
    lines: group,
    isIndented: group[0]?.isIndented === true,
  }))
}

/** Joins two stretches that a line end parts: without a space between Han characters and behind a hyphen, with one elsewhere. */
function joinTexts(before: string, after: string): string {
  const [last = ''] = /.$/u.exec(before) ?? []
  const [first = ''] = /^./u.exec(after) ?? []
  const isTight = (HAN_EDGE.test(last) && HAN_EDGE.test(first)) || /\p{L}-$/u.test(before)
  return isTight ? before + after : `${before} ${after}`
}

// Wrapped lines go on in the next one, and are nearly as long as the longest.
function isWrapped(lines: readonly TextLine[]): boolean {
  const widths = lines
    .filter((_, at) => lines[at + 1]?.isApart === false)
    .map(({ text }) => text.length)
  const widest = widths.reduce((most, width) => Math.max(most, width), 0)
  if (widths.length < 2 || widest > WIDEST_WRAP || widest < 20) return false
  return widths.filter((width) => width >= widest * 0.75).length * 3 >= widths.length * 2
}
