import type { Point } from './anchors.ts'
import { type Evidence, sharedBy } from './evidence.ts'
import type { Band } from './lattice.ts'
import { type Side, sumOf } from './side.ts'

// The coarse search knows five shapes and what one of each costs.
const COARSE_MOVES: readonly (readonly [number, number, number])[] = [
  [1, 1, 0],
  [1, 2, -2],
  [2, 1, -2],
  [1, 0, -4],
  [0, 1, -4],
]
const COARSE_DEVIATION = -0.5
const COARSE_SHARE = 0.3

/** Finds the one most likely path of a simple model (Gale and Church 1993, with shared tokens). */
export function coarsePath(
  source: Side,
  target: Side,
  band: Band,
  evidence: Evidence,
  ratio: number,
): readonly Point[] {
  const rowStart = new Float64Array(band.low.length + 1)
  for (let row = 0; row < band.low.length; row += 1) {
    rowStart[row + 1] =
      (rowStart[row] as number) + (band.high[row] as number) - (band.low[row] as number) + 1
  }
  const best = new Float32Array(rowStart[band.low.length] as number).fill(Number.NEGATIVE_INFINITY)
  const chosen = new Int8Array(best.length).fill(-1)
  best[0] = 0
  for (let row = 0; row < band.low.length; row += 1) {
    const low = band.low[row] as number
    for (let column = low; column <= (band.high[row] as number); column += 1) {
      const cell = (rowStart[row] as number) + column - low
      for (let index = 0; index < COARSE_MOVES.length; index += 1) {
        const [sources, targets, cost] = COARSE_MOVES[index] as (typeof COARSE_MOVES)[number]
        const from = row - sources
        const start = column - targets
        if (from < 0 || start < (band.low[from] as number) || start > (band.high[from] as number)) {
          continue
        }
        const origin = (rowStart[from] as number) + start - (band.low[from] as number)
        let score = (best[origin] as number) + cost
        if (sources > 0 && targets > 0) {
          const foretold = ratio * sumOf(source.lengths, from, row)
          const actual = sumOf(target.lengths, start, column)
          const variance = 150 + 6 * (foretold + actual)
          score += COARSE_DEVIATION * Math.min(30, (actual - foretold) ** 2 / variance)
          score += COARSE_SHARE * sharedBy(evidence, from, row, start, column)
        }
        if (score > (best[cell] as number)) {
          best[cell] = score
          chosen[cell] = index
        }
      }
    }
  }
  return tracePoints(band, rowStart, chosen)
}

function tracePoints(band: Band, rowStart: Float64Array, chosen: Int8Array): readonly Point[] {
  const points: Point[] = []
  let row = band.low.length - 1
  let column = band.high[row] as number
  while (row > 0 || column > 0) {
    points.push({ source: row, target: column })
    const index = chosen[(rowStart[row] as number) + column - (band.low[row] as number)] as number
    const [sources, targets] = COARSE_MOVES[index] as (typeof COARSE_MOVES)[number]
    row -= sources
    column -= targets
  }
  return points.reverse()
}
