import type { Block, Document, Passage } from '../model/document.ts'
import { type LineStarts, lineStartsOf, type Place, placeAt } from '../model/place.ts'

/** A stretch of a file: offsets in UTF-16 code units. */
export interface FileRange {
  readonly start: number
  readonly end: number
}

/**
 * Finds where a passage of a block stands in its file. A soft break at its edge belongs to it; where a block's text is encoded
 * (a YAML or JSON scalar with escapes), it is the whole scalar.
 */
export function fileRangeOf(
  block: Block,
  { start, end }: Pick<Passage, 'start' | 'end'>,
): FileRange {
  if (block.runs.length === 0)
    return { start: block.place.start.offset, end: block.place.end.offset }
  return {
    start: fileOffset(block, start, 'start'),
    end: Math.max(fileOffset(block, start, 'start'), fileOffset(block, end, 'end')),
  }
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

// A start inside the joint of a soft break is the end of the run before it; an end is the start of the run behind it.
function fileOffset({ runs }: Block, offset: number, edge: 'start' | 'end'): number {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const at = runs[middle]?.text ?? 0
    // At the seam of two runs a start belongs to the later, an end to the earlier one.
    if (edge === 'start' ? at <= offset : at < offset) low = middle
    else high = middle - 1
  }
  const run = runs[low]
  if (run === undefined) return 0
  const inside = offset - run.text
  if (inside <= run.length) return run.file + Math.max(0, inside)
  const next = runs[low + 1]
  return edge === 'end' && next !== undefined ? next.file : run.file + run.length
}
