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
  if (prose.block.text.slice(spot.start, spot.end) !== prose.text.slice(start, end)) return {}
  return { fix: { start: spot.start, end: spot.end, text } }
}
