import { anchorPoints, type Point } from './anchors.ts'
import { coarseModelOf } from './coarse-model.ts'
import { coarsePath } from './coarse-path.ts'
import { type Band, rising } from './lattice.ts'
import { plausibleBand } from './plausible-band.ts'
import type { TextPair } from './text-pair.ts'

// A lattice of no more cells is searched whole.
const SMALL_LATTICE = 400
// In one of no more, the coarse search looks everywhere.
const MODEST_LATTICE = 6000
// How far the first, coarse search looks to either side of the diagonal: at least so far, and a share of the way to the next anchor.
const LEAST_REACH = 60
const REACH_SHARE = 0.15
const GREATEST_REACH = 400
// How far the search proper looks to either side of the coarse path.
const FINE_REACH = 24

/** Where to search: a part of the lattice, and points in it that every path goes through, in order. */
export interface Search {
  readonly band: Band
  readonly cuts: readonly Point[]
}

/** Returns a search of the whole lattice, where that has so few cells that it may be searched whole. */
export function searchAll(sources: number, targets: number): Search | undefined {
  if (cellsOf(sources, targets) > SMALL_LATTICE) return undefined
  return { band: wholeBand(sources, targets), cuts: [] }
}

/**
 * Chooses the part of the lattice to search: all of it where that is little, else the cells that may well be on the path,
 * found by lengths and words in common alone. Their number grows with the text, not with its square.
 *
 * @param known Points that are known to be on the path, whatever lengths and words say; the part holds them too.
 */
export function chooseBand(pair: TextPair, ratio: number, known: readonly Point[] = []): Search {
  const { size: sources } = pair.source
  const { size: targets } = pair.target
  const small = searchAll(sources, targets)
  if (small !== undefined) return small
  const isModest = cellsOf(sources, targets) <= MODEST_LATTICE
  const wide = isModest
    ? wholeBand(sources, targets)
    : bandAround(anchorPoints(pair), sources, targets, wideReach)
  const model = coarseModelOf(pair, wide, ratio)
  const path = coarsePath(model)
  const strip = isModest ? wide : bandAround(path.points, sources, targets, () => FINE_REACH)
  return { band: withPoints(plausibleBand(model, path, strip), known), cuts: path.cuts }
}

function withPoints(band: Band, points: readonly Point[]): Band {
  for (const { source, target } of points) {
    band.low[source] = Math.min(band.low[source] as number, target)
    band.high[source] = Math.max(band.high[source] as number, target)
  }
  return rising(band)
}

function cellsOf(sources: number, targets: number): number {
  return (sources + 1) * (targets + 1)
}

function wholeBand(sources: number, targets: number): Band {
  return {
    low: new Int32Array(sources + 1),
    high: new Int32Array(sources + 1).fill(targets),
  }
}

/** Returns the same part of the lattice with source and target changed over. */
export function turned({ low, high }: Band): Band {
  const sources = low.length - 1
  const targets = high[sources] as number
  const turnedLow = new Int32Array(targets + 1).fill(sources)
  const turnedHigh = new Int32Array(targets + 1)
  for (let row = 0; row <= sources; row += 1) {
    for (let column = low[row] as number; column <= (high[row] as number); column += 1) {
      turnedLow[column] = Math.min(turnedLow[column] as number, row)
      turnedHigh[column] = Math.max(turnedHigh[column] as number, row)
    }
  }
  return { low: turnedLow, high: turnedHigh }
}

function wideReach(gap: number): number {
  return Math.min(GREATEST_REACH, LEAST_REACH + Math.ceil(gap * REACH_SHARE))
}

/**
 * Puts a strip around a chain of points, straight between two of them, so that a path from corner to corner lies inside: all that is
 * `reach` sentences away from it, those of both sides taken together.
 */
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
  low[0] = 0
  high[sources] = targets
  return rising({ low, high })
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
    const beyond = Math.max(0, from.source - row, row - to.source)
    low[row] = Math.min(low[row] as number, Math.max(0, start - reach + beyond))
    high[row] = Math.max(high[row] as number, Math.min(targets, end + reach - beyond))
  }
}
