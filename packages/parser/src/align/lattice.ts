import type { Move } from './moves.ts'

/** A way to score a link: the logarithm of how likely it is, up to a constant; `-Infinity` forbids it. */
export type LinkScore = (
  sourceStart: number,
  sourceEnd: number,
  targetStart: number,
  targetEnd: number,
) => number

/** A link of the lattice: ranges of sentences, and how probable exactly this link is. */
export interface LatticeLink {
  readonly sourceStart: number
  readonly sourceEnd: number
  readonly targetStart: number
  readonly targetEnd: number
  /** The link's posterior probability, 0 to 1. */
  readonly confidence: number
}

/** The part of the lattice that is searched: for each number of source sentences taken, the least and greatest number of target sentences. */
export interface Band {
  readonly low: Int32Array
  readonly high: Int32Array
}

interface Lattice {
  readonly band: Band
  readonly rowStart: Int32Array
  readonly moves: readonly Move[]
  /** For each cell and move: the score of the link, and the cell it comes from. */
  readonly scores: Float32Array
  readonly origins: Int32Array
}

/**
 * Finds the links of a monotone alignment, each with its posterior, by the forward–backward algorithm over a band of the lattice.
 *
 * Of all paths it takes the one with the greatest sum of posteriors, weighed by the sentences a link holds,
 * so that the most sentences are expected to be linked right. Time and memory grow with the band's cells.
 */
export function alignLattice(
  band: Band,
  moves: readonly Move[],
  score: LinkScore,
): readonly LatticeLink[] {
  const rows = band.low.length
  const rowStart = new Int32Array(rows + 1)
  for (let row = 0; row < rows; row += 1) {
    rowStart[row + 1] = at(rowStart, row) + at(band.high, row) - at(band.low, row) + 1
  }
  const lattice = buildLattice(band, rowStart, moves, score)
  const forward = sweepForward(lattice)
  const backward = sweepBackward(lattice)
  return bestPath(lattice, posteriorsOf(lattice, forward, backward))
}

function cellOf({ band, rowStart }: Lattice, source: number, target: number): number {
  if (source < 0 || source >= band.low.length) return -1
  const low = at(band.low, source)
  if (target < low || target > at(band.high, source)) return -1
  return at(rowStart, source) + target - low
}

/** Scores every move into every cell, once; forbidden are those from outside the band. */
function buildLattice(
  band: Band,
  rowStart: Int32Array,
  moves: readonly Move[],
  score: LinkScore,
): Lattice {
  const size = at(rowStart, band.low.length) * moves.length
  const scores = new Float32Array(size).fill(Number.NEGATIVE_INFINITY)
  const origins = new Int32Array(size)
  const lattice: Lattice = { band, rowStart, moves, scores, origins }
  let edge = 0
  for (let source = 0; source < band.low.length; source += 1) {
    for (let target = at(band.low, source); target <= at(band.high, source); target += 1) {
      for (const move of moves) {
        const origin = cellOf(lattice, source - move.source, target - move.target)
        if (origin >= 0) {
          scores[edge] = score(source - move.source, source, target - move.target, target)
          origins[edge] = origin
        }
        edge += 1
      }
    }
  }
  return lattice
}

/** For each cell, the logarithm of the summed weight of all ways to it. */
function sweepForward(lattice: Lattice): Float64Array {
  const { rowStart, band, scores, origins } = lattice
  const width = lattice.moves.length
  const sums = new Float64Array(at(rowStart, band.low.length))
  const terms = new Float64Array(width)
  for (let cell = 1; cell < sums.length; cell += 1) {
    for (let move = 0; move < width; move += 1) {
      const edge = cell * width + move
      const own = at(scores, edge)
      terms[move] = own === Number.NEGATIVE_INFINITY ? own : own + at(sums, at(origins, edge))
    }
    sums[cell] = logSum(terms)
  }
  return sums
}

/** For each cell, the logarithm of the summed weight of all ways from it to the end. */
function sweepBackward(lattice: Lattice): Float64Array {
  const { rowStart, band, scores, origins } = lattice
  const width = lattice.moves.length
  const sums = new Float64Array(at(rowStart, band.low.length)).fill(Number.NEGATIVE_INFINITY)
  sums[sums.length - 1] = 0
  for (let cell = sums.length - 1; cell > 0; cell -= 1) {
    const behind = at(sums, cell)
    if (behind === Number.NEGATIVE_INFINITY) continue
    for (let move = 0; move < width; move += 1) {
      const own = at(scores, cell * width + move)
      if (own === Number.NEGATIVE_INFINITY) continue
      const origin = at(origins, cell * width + move)
      sums[origin] = logAdd(at(sums, origin), behind + own)
    }
  }
  return sums
}

/** The posterior of each move into each cell. One-sided links count over all places of the other side they may stand at. */
function posteriorsOf(
  lattice: Lattice,
  forward: Float64Array,
  backward: Float64Array,
): Float32Array {
  const { moves, scores, origins } = lattice
  const total = at(backward, 0)
  const posteriors = new Float32Array(scores.length)
  for (let edge = moves.length; edge < scores.length; edge += 1) {
    const own = at(scores, edge)
    if (own === Number.NEGATIVE_INFINITY) continue
    const cell = Math.floor(edge / moves.length)
    const weight = at(forward, at(origins, edge)) + own + at(backward, cell) - total
    posteriors[edge] = Math.min(1, Math.exp(weight))
  }
  moves.forEach((move, index) => {
    if (move.source === 0 || move.target === 0) pool(lattice, posteriors, index)
  })
  return posteriors
}

/** Replaces the posteriors of a one-sided move by their sums over the other side's places. */
function pool({ band, rowStart, moves }: Lattice, posteriors: Float32Array, index: number): void {
  const width = moves.length
  const bySource = moves[index]?.target === 0
  const sums = new Float64Array(bySource ? band.low.length : at(band.high, band.low.length - 1) + 1)
  const visit = (take: (edge: number, place: number) => void) => {
    for (let source = 0; source < band.low.length; source += 1) {
      for (let target = at(band.low, source); target <= at(band.high, source); target += 1) {
        const cell = at(rowStart, source) + target - at(band.low, source)
        take(cell * width + index, bySource ? source : target)
      }
    }
  }
  visit((edge, place) => {
    sums[place] = at(sums, place) + at(posteriors, edge)
  })
  visit((edge, place) => {
    posteriors[edge] = Math.min(1, at(sums, place))
  })
}

/** Walks forward once more, adding up posteriors instead of scores, and back along the best. */
function bestPath(lattice: Lattice, posteriors: Float32Array): readonly LatticeLink[] {
  const { moves, scores, origins } = lattice
  const width = moves.length
  const gains = new Float64Array(scores.length / width).fill(-1)
  const chosen = new Int8Array(gains.length).fill(-1)
  gains[0] = 0
  for (let cell = 1; cell < gains.length; cell += 1) {
    for (let index = 0; index < width; index += 1) {
      const edge = cell * width + index
      const before = at(gains, at(origins, edge))
      if (at(scores, edge) === Number.NEGATIVE_INFINITY || before < 0) continue
      const move = moves[index] as Move
      const gain = before + at(posteriors, edge) * (move.source + move.target)
      if (gain > at(gains, cell)) {
        gains[cell] = gain
        chosen[cell] = index
      }
    }
  }
  return traceBack(lattice, chosen, posteriors)
}

function traceBack(
  lattice: Lattice,
  chosen: Int8Array,
  posteriors: Float32Array,
): readonly LatticeLink[] {
  const links: LatticeLink[] = []
  let source = lattice.band.low.length - 1
  let target = at(lattice.band.high, source)
  while (source > 0 || target > 0) {
    const cell = cellOf(lattice, source, target)
    const index = at(chosen, cell)
    const move = lattice.moves[index]
    if (move === undefined) throw new Error('The band of the lattice holds no path')
    links.push({
      sourceStart: source - move.source,
      sourceEnd: source,
      targetStart: target - move.target,
      targetEnd: target,
      confidence: at(posteriors, cell * lattice.moves.length + index),
    })
    source -= move.source
    target -= move.target
  }
  return links.reverse()
}

function logSum(terms: Float64Array): number {
  let greatest = Number.NEGATIVE_INFINITY
  for (let index = 0; index < terms.length; index += 1) {
    greatest = Math.max(greatest, at(terms, index))
  }
  if (greatest === Number.NEGATIVE_INFINITY) return greatest
  let sum = 0
  for (let index = 0; index < terms.length; index += 1) sum += Math.exp(at(terms, index) - greatest)
  return greatest + Math.log(sum)
}

function logAdd(one: number, other: number): number {
  if (one === Number.NEGATIVE_INFINITY) return other
  const [less, more] = one < other ? [one, other] : [other, one]
  return more + Math.log1p(Math.exp(less - more))
}

// Typed arrays are read inside their bounds only; a bare index would need a check at each use.
function at(values: Int32Array | Float32Array | Float64Array | Int8Array, index: number): number {
  return values[index] as number
}
