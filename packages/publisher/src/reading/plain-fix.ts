import type { Report } from '../checks/check.ts'
import { type Prose, spotIn } from './prose.ts'

/**
 * A fix that writes a text into a stretch of a prose; none where the stretch has markup, escapes or a line end inside, as those
 * would be lost. Offsets into the prose's text.
 */
export function plainFix(
  prose: Prose,
  start: number,
  end: number,
  text: string,
): Pick<Report, 'fix'> {
  const spot = spotIn(prose, start, end)
  if (hasLineEnd(prose, start, end)) return {}
  if (prose.block.text.slice(spot.start, spot.end) !== prose.text.slice(start, end)) return {}
  return { fix: { start: spot.start, end: spot.end, text } }
}

/** Whether the file has a line end in a stretch of a prose, which the prose shows as a space or not at all. Offsets into the prose's text. */
export function hasLineEnd(prose: Prose, start: number, end: number): boolean {
  const { runs, encoding } = prose.block
  if (encoding !== 'verbatim' || runs.length < 2) return false
  const spot = spotIn(prose, start, end)
  let low = 0
  let high = runs.length - 1
  // The first line that ends behind the start of the stretch, or in the space that stands for its end there.
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle + 1]?.text ?? 0) <= spot.start) low = middle + 1
    else high = middle
  }
  const line = runs[low]
  return low + 1 < runs.length && line !== undefined && line.text + line.length < spot.end
}
