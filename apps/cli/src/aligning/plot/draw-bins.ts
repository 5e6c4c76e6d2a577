import { type Alignment, levelFor } from '../alignment.ts'
import { COLOURS, LEVELS, pixel } from './paint.ts'
import type { Scale } from './scale.ts'

// A stretch narrower than this cannot be seen, nor told from its neighbour. In pixels.
const BIN = 3

/** A stretch of the path: the target sentences it reaches, and the mean confidence of its source sentences. */
interface Bin {
  low: number
  high: number
  sum: number
  count: number
}

/** Draws the path of a long text in stretches of the source, each in the colour of its mean confidence. */
export function drawBins(
  alignment: Alignment,
  { across, down }: { readonly across: Scale; readonly down: Scale },
): string {
  const bins = binsOf(alignment, across)
  const width = across.length / Math.max(1, bins.length)
  const paths = LEVELS.map((level) => {
    const path = bins.map((bin, at) => {
      if (bin.count === 0 || levelFor(bin.sum / bin.count, alignment.below) !== level) return ''
      const top = down.at(bin.low)
      const height = Math.max(BIN, down.at(bin.high + 1) - top)
      return `M${pixel(across.start + at * width)} ${pixel(top)}h${pixel(width)}v${pixel(height)}h-${pixel(width)}z`
    })
    return `<path d="${path.join('')}" fill="${COLOURS[level]}"/>\n`
  })
  return paths.filter((path) => !path.includes('d=""')).join('')
}

function binsOf({ units, source }: Alignment, { length }: Scale): readonly Bin[] {
  const { length: count } = source.segments
  const size = Math.min(count, Math.max(1, Math.floor(length / BIN)))
  const bins = Array.from(
    { length: size },
    (): Bin => ({ low: Number.POSITIVE_INFINITY, high: -1, sum: 0, count: 0 }),
  )
  for (const { source: ours, target: theirs, confidence } of units) {
    for (const place of theirs.length === 0 ? [] : ours) {
      const bin = bins[Math.floor((place * size) / count)]
      if (bin === undefined) continue
      bin.low = Math.min(bin.low, theirs[0] ?? 0)
      bin.high = Math.max(bin.high, theirs.at(-1) ?? 0)
      bin.sum += confidence
      bin.count += 1
    }
  }
  return bins
}
