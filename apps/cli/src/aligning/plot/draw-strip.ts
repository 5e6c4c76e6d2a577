import { type Alignment, levelFor } from '../alignment.ts'
import { escapeMarkup } from '../escape-markup.ts'
import { COLOURS, INK, LEVELS, pixel, QUIET } from './paint.ts'
import type { Scale } from './scale.ts'

// Narrower bars cannot be told apart. In pixels.
const LEAST_BAR = 2

/** Where the strip stands below the field, in pixels, and its title. */
export interface StripPlace {
  readonly top: number
  readonly height: number
  readonly title: string
}

/**
 * Draws how sure the alignment is along the source: a bar a sentence, or a bar for the mean of several neighbours where they are many.
 * In a book the path is a line; here the parts where it lost its way can still be seen.
 */
export function drawStrip(
  alignment: Alignment,
  across: Scale,
  { top, height, title }: StripPlace,
): string {
  const bars = barsOf(alignment, across)
  const width = across.length / Math.max(1, bars.length)
  const bottom = top + height
  const paths = LEVELS.map((level) => {
    const path = bars
      .map((confidence, index) => {
        if (confidence === undefined || levelFor(confidence, alignment.below) !== level) return ''
        // A confidence of nothing is a bar one can see.
        const high = Math.max(1.5, confidence * height)
        return `M${pixel(across.start + index * width)} ${bottom}v-${pixel(high)}h${pixel(width)}V${bottom}z`
      })
      .join('')
    return path === '' ? '' : `<path d="${path}" fill="${COLOURS[level]}"/>\n`
  })
  const threshold = bottom - alignment.below * height
  const [left, right] = [across.start, across.start + across.length]
  return `${paths.join('')}<path d="M${left} ${pixel(threshold)}H${pixel(right)}" stroke="${INK}" stroke-dasharray="4 3" fill="none"/>
<path d="M${left} ${top}V${bottom}H${pixel(right)}" stroke="${QUIET}" fill="none"/>
<g fill="${QUIET}" font-size="12"><text x="${left}" y="${top - 8}">${escapeMarkup(title)}</text>
<text x="${left - 8}" y="${top + 8}" text-anchor="end">1</text>
<text x="${left - 8}" y="${bottom}" text-anchor="end">0</text>
<text x="${pixel(right + 6)}" y="${pixel(threshold + 4)}">${alignment.below}</text></g>
`
}

// Lines that hold no sentence have no bar.
function barsOf({ units, source }: Alignment, { length }: Scale): readonly (number | undefined)[] {
  const { length: count } = source.segments
  const size = Math.min(count, Math.floor(length / LEAST_BAR))
  const sums = new Float64Array(size)
  const counts = new Uint32Array(size)
  for (const { source: places, confidence } of units) {
    for (const place of places) {
      const bar = Math.floor((place * size) / count)
      sums[bar] = (sums[bar] as number) + confidence
      counts[bar] = (counts[bar] as number) + 1
    }
  }
  return Array.from(sums, (sum, bar) =>
    counts[bar] === 0 ? undefined : sum / (counts[bar] as number),
  )
}
