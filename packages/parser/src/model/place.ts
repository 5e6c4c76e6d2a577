/** A point in a file, as unist has it: line and column from 1, offset from 0 in UTF-16 code units. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A stretch of a file, as unist's `Position`: `end` is the first point behind it. */
export interface Place {
  readonly start: Point
  readonly end: Point
}

/** Where each line of a text starts, in UTF-16 code units. Lines end at `\n`, `\r\n` or a lone `\r`, as in unist. */
export type LineStarts = Uint32Array

/** Finds the line starts of a text, once, so that points can be looked up fast. */
export function lineStartsOf(text: string): LineStarts {
  const starts = [0]
  if (text.includes('\r'))
    for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length)
  else
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return Uint32Array.from(starts)
}

/** Turns an offset into a point, in logarithmic time. */
export function pointAt(lines: LineStarts, offset: number): Point {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1, offset }
}

/** Turns a pair of offsets into a place. */
export function placeAt(lines: LineStarts, start: number, end: number): Place {
  return { start: pointAt(lines, start), end: pointAt(lines, end) }
}
