import { type Evidence, gatherEvidence, type Lexicon, sharedBy } from './evidence.ts'
import type { Band } from './lattice.ts'
import { type Side, sumOf } from './side.ts'

// A lattice of no more cells is searched whole.
const SMALL_LATTICE = 6000
// How far the first, coarse search looks to either side of the diagonal: at least so far, and a share of the way to the next anchor.
const LEAST_REACH = 50
const REACH_SHARE = 0.15
const GREATEST_REACH = 400
// How far the search proper looks to either side of the coarse path.
const FINE_REACH = 14

/** Returns the band that holds the whole lattice. */
export function wholeBand(sources: number, targets: number): Band {
  return {
    low: new Int32Array(sources + 1),
    high: new Int32Array(sources + 1).fill(targets),
  }
}

/**
 * Chooses the part of the lattice to search: all of it where that is little, else a strip around a coarse path,
 * found by lengths and shared tokens alone. The strip's area grows with the text, not with its square.
 */
export function chooseBand(source: Side, target: Side, lexicon: Lexicon, ratio: number): Band {
  if ((source.size + 1) * (target.size + 1) <= SMALL_LATTICE) {
    return wholeBand(source.size, target.size)
  }
  const wide = bandAround(anchorPoints(source, target), source.size, target.size, wideReach)
  const evidence = gatherEvidence(source.tokens, target.tokens, lexicon, wide)
  const path = coarsePath(source, target, wide, evidence, ratio)
  return bandAround(path, source.size, target.size, () => FINE_REACH)
}

/** A point of the lattice: so many sentences of each side taken. */
interface Point {
  readonly source: number
  readonly target: number
}

function wideReach(gap: number): number {
  return Math.min(GREATEST_REACH, LEAST_REACH + Math.ceil(gap * REACH_SHARE))
}

/** Puts a strip around a chain of points, straight between two of them, so that a path from corner to corner lies inside. */
function bandAround(
  points: readonly Point[],
  sources: number,
  targets: number,
  reachOf: (gap: number) => number,
): Band {
  const low = new Int32Array(sources + 1).fill(targets)
  const high = new Int32Array(sources + 1)
  const chain = [{ source: 0, target: 0 }, ...points, { source: sources, target: targets }]
  for (let index = 1; index < chain.length; index += 1) {
    const from = chain[index - 1] as Point
    const to = chain[index] as Point
    const gap = Math.max(to.source - from.source, to.target - from.target)
    widen(low, high, from, to, reachOf(gap), targets)
  }
  // Both edges must rise, so that every cell can be reached and left.
  for (let row = sources - 1; row >= 0; row -= 1) {
    low[row] = Math.min(low[row] as number, low[row + 1] as number)
  }
  for (let row = 1; row <= sources; row += 1) {
    high[row] = Math.max(high[row] as number, high[row - 1] as number)
  }
  low[0] = 0
  high[sources] = targets
  return { low, high }
}

function widen(
  low: Int32Array,
  high: Int32Array,
  from: Point,
  to: Point,
  reach: number,
  targets: number,
): void {
  const rows = Math.max(1, to.source - from.source)
  const first = Math.max(0, from.source - reach)
  const last = Math.min(low.length - 1, to.source + reach)
  for (let row = first; row <= last; row += 1) {
    const share = Math.min(1, Math.max(0, (row - from.source) / rows))
    const start = Math.floor(from.target + share * (to.target - from.target))
    // A step without source sentences spans all its target sentences in one row.
    const end = from.source === to.source ? to.target : start + 1
    low[row] = Math.min(low[row] as number, Math.max(0, start - reach))
    high[row] = Math.max(high[row] as number, Math.min(targets, end + reach))
  }
}

/** Finds sentences that share a token no other sentence holds, and keeps the longest chain of them that rises on both sides. */
function anchorPoints(source: Side, target: Side): readonly Point[] {
  const targets = onlyPlaces(target.tokens)
  const votes = new Map<number, Map<number, number>>()
  for (const [token, row] of onlyPlaces(source.tokens)) {
    const column = targets.get(token)
    if (column === undefined) continue
    const columns = votes.get(row) ?? new Map<number, number>()
    votes.set(row, columns.set(column, (columns.get(column) ?? 0) + 1))
  }
  const points: Point[] = []
  for (const [row, columns] of [...votes].sort(([one], [other]) => one - other)) {
    const [best] = [...columns].sort((one, other) => other[1] - one[1])
    if (best !== undefined) points.push({ source: row, target: best[0] })
  }
  return longestRise(points)
}

function onlyPlaces(sentences: readonly (readonly string[])[]): Map<string, number> {
  const places = new Map<string, number>()
  sentences.forEach((tokens, index) => {
    for (const token of new Set(tokens)) places.set(token, places.has(token) ? -1 : index)
  })
  for (const [token, index] of places) if (index < 0) places.delete(token)
  return places
}

/** The longest chain of points that rises in both coordinates (patience sorting, n log n). */
function longestRise(points: readonly Point[]): readonly Point[] {
  const tails: number[] = []
  const before = new Int32Array(points.length).fill(-1)
  points.forEach(({ target }, index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((points[tails[middle] as number] as Point).target < target) low = middle + 1
      else high = middle
    }
    before[index] = tails[low - 1] ?? -1
    tails[low] = index
  })
  const chain: Point[] = []
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] as number) {
    chain.push(points[index] as Point)
  }
  return chain.reverse()
}

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
function coarsePath(
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
