import type { Point } from './anchors.ts'
import { meetings } from './candidates.ts'
import type { Band } from './lattice.ts'
import { sumOf } from './side.ts'
import type { TextPair } from './text-pair.ts'

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
// A word in more than so many sentences leads nowhere, and would take most of the time.
const COMMON = 0.1
const LEAST_COMMON = 10
// Much in common tells no more than enough in common.
const MOST_SHARED = 40

/** A first path through the lattice, and the points on it between two sure pairs of sentences, where the text can be cut. */
export interface CoarsePath {
  readonly points: readonly Point[]
  readonly cuts: readonly Point[]
}

/** Finds the one most likely path of a simple model: lengths (Gale and Church 1993) and words in common. */
export function coarsePath(pair: TextPair, band: Band, ratio: number): CoarsePath {
  const { source, target } = pair
  const rowStart = rowStarts(band)
  const shares = sharesIn(pair, band, rowStart)
  const best = new Float32Array(rowStart.at(-1) ?? 0).fill(Number.NEGATIVE_INFINITY)
  const chosen = new Int8Array(best.length).fill(-1)
  best[0] = 0
  const shared: Shared = (fromRow, row, from, to) => {
    let sum = 0
    for (let line = fromRow; line < row; line += 1) {
      const low = band.low[line] as number
      const end = Math.min(to, (band.high[line] as number) + 1)
      for (let column = Math.max(from, low); column < end; column += 1) {
        sum += shares[(rowStart[line] as number) + column - low] as number
      }
    }
    return Math.min(MOST_SHARED, sum)
  }
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
          score += COARSE_SHARE * shared(from, row, start, column)
        }
        if (score > (best[cell] as number)) {
          best[cell] = score
          chosen[cell] = index
        }
      }
    }
  }
  const points = tracePoints(band, rowStart, chosen)
  return { points, cuts: cutsOf(points, shared) }
}

type Shared = (fromRow: number, row: number, from: number, to: number) => number

// Two sentences with so much in common are a pair, whatever else is wrong.
const SURE = 12

function cutsOf(points: readonly Point[], shared: Shared): readonly Point[] {
  const isSure = points.map(({ source, target }, index) => {
    const before = points[index - 1] ?? { source: 0, target: 0 }
    const isPair = source - before.source === 1 && target - before.target === 1
    return isPair && shared(before.source, source, before.target, target) >= SURE
  })
  return points.filter((_, index) => isSure[index] === true && isSure[index + 1] === true)
}

function rowStarts(band: Band): Float64Array {
  const starts = new Float64Array(band.low.length + 1)
  for (let row = 0; row < band.low.length; row += 1) {
    starts[row + 1] =
      (starts[row] as number) + (band.high[row] as number) - (band.low[row] as number) + 1
  }
  return starts
}

/** What each pair of sentences in the band has in common. */
function sharesIn(
  { source, target, lexicon }: TextPair,
  band: Band,
  rowStart: Float64Array,
): Float32Array {
  const shares = new Float32Array(rowStart.at(-1) ?? 0)
  const common = Math.max(LEAST_COMMON, Math.min(source.size, target.size) * COMMON)
  meetings(
    source.vocabulary,
    target.vocabulary,
    lexicon,
    common,
    (row) => [band.low[row] as number, (band.high[row] as number) + 1],
    (row, column, strength) => {
      const cell = (rowStart[row] as number) + column - (band.low[row] as number)
      shares[cell] = (shares[cell] as number) + strength
    },
  )
  return shares
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
