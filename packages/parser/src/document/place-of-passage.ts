import type { Block, Document, Passage, Run } from '../model/document.ts'
import { type LineStarts, lineStartsOf, type Place, placeAt } from '../model/place.ts'

/** A stretch of a file: offsets in UTF-16 code units. */
export interface FileRange {
  readonly start: number
  readonly end: number
}

/**
 * Finds where a passage of a block stands in its file. A soft break or an escape at its edge belongs to it; where no letter of a
 * block's text stands in the file as it is (a folded YAML scalar), it is the whole scalar. Offsets behind the end of the text are
 * so many code units of the file behind the block: white space there can be pointed at.
 */
export function fileRangeOf(
  block: Block,
  { start, end }: Pick<Passage, 'start' | 'end'>,
): FileRange {
  const whole = { start: block.place.start.offset, end: block.place.end.offset }
  if (block.runs.length === 0) return whole
  const { length } = block.text
  const from =
    start > length ? whole.end + start - length : (fileStart(block.runs, start) ?? whole.start)
  const to = end > length ? whole.end + end - length : (fileEnd(block.runs, end) ?? whole.end)
  return { start: from, end: Math.max(from, to) }
}

/** Turns a passage into a place: line and column from 1, offset from 0. Give `lines` where many are asked for. */
export function placeOfPassage(
  document: Document,
  passage: Passage,
  lines: LineStarts = lineStartsOf(document.file),
): Place {
  const block = document.blocks[passage.block]
  if (block === undefined) throw new Error(`There is no block ${passage.block}`)
  const { start, end } = fileRangeOf(block, passage)
  return placeAt(lines, start, end)
}

// At the seam of two runs a start belongs to the later one; between two runs it is the end of the one before.
function fileStart(runs: readonly Run[], offset: number): number | undefined {
  const run = runs[countUpTo(runs, offset + 1) - 1]
  return run && run.file + Math.min(run.length, offset - run.text)
}

// At the seam of two runs an end belongs to the earlier one; between two runs it is the start of the one behind.
function fileEnd(runs: readonly Run[], offset: number): number | undefined {
  const next = Math.max(1, countUpTo(runs, offset))
  const run = runs[next - 1]
  if (run === undefined) return undefined
  const inside = Math.max(0, offset - run.text)
  return inside <= run.length ? run.file + inside : runs[next]?.file
}

/** The runs that a passage of their block goes over. */
export function runsAt(
  runs: readonly Run[],
  { start, end }: Pick<Passage, 'start' | 'end'>,
): readonly Run[] {
  return runs.slice(Math.max(0, countUpTo(runs, start + 1) - 1), countUpTo(runs, end))
}

// How many runs start before an offset.
function countUpTo(runs: readonly Run[], offset: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.text ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
