import type { FileRange } from '../document/place-of-passage.ts'
import { trimmedEnd } from './lines.ts'

/** Finds the text of a heading: no `#` before or behind it, no underline (CommonMark, sections 4.2 and 4.3). */
export function headingRange(file: string, { start, end }: FileRange): FileRange {
  const marks = /^#{1,6}(?=[ \t\r\n]|$)/.exec(file.slice(start, start + 7))
  return marks === null
    ? withoutUnderline(file, start, end)
    : withoutClosingMarks(file, start + marks[0].length, end)
}

function withoutUnderline(file: string, start: number, end: number): FileRange {
  let at = end
  while (at > start && file[at - 1] !== '\n' && file[at - 1] !== '\r') at -= 1
  return trimmed(file, start, start + file.slice(start, at).trimEnd().length)
}

function withoutClosingMarks(file: string, start: number, end: number): FileRange {
  const last = trimmedEnd(file, start, end)
  let at = last
  while (at > start && file[at - 1] === '#') at -= 1
  const closes = at < last && (file[at - 1] === ' ' || file[at - 1] === '\t')
  return trimmed(file, start, closes ? at : last)
}

/** Finds the text of a table cell: no bars, no white space around it. */
export function cellRange(file: string, { start, end }: FileRange): FileRange {
  const from = file[start] === '|' ? start + 1 : start
  return trimmed(file, from, closesCell(file, from, end) ? end - 1 : end)
}

// The bar behind the last cell of a row belongs to it, unless it is escaped.
function closesCell(file: string, start: number, end: number): boolean {
  if (end <= start || file[end - 1] !== '|') return false
  let at = end - 1
  while (at > start && file[at - 1] === '\\') at -= 1
  return (end - 1 - at) % 2 === 0
}

function trimmed(file: string, start: number, end: number): FileRange {
  let from = start
  while (from < end && (file[from] === ' ' || file[from] === '\t')) from += 1
  return { start: from, end: Math.max(from, trimmedEnd(file, from, end)) }
}
