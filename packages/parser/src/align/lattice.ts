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

/** The part of the lattice that is searched, with what its links score. */
export interface Lattice {
  readonly band: Band
  readonly rowStart: Int32Array
  readonly moves: readonly Move[]
  /** For each cell and move: the score of the link that ends there. */
  readonly scores: Float32Array
}

/** Finds the number of a cell; below zero outside the band. */
export function cellOf({ band, rowStart }: Lattice, source: number, target: number): number {
  if (source < 0 || source >= band.low.length) return -1
  const low = at(band.low, source)
  if (target < low || target > at(band.high, source)) return -1
  return at(rowStart, source) + target - low
}

/** Scores every move into every cell, once; forbidden are those from outside the band. */
export function latticeOf(band: Band, moves: readonly Move[], score: LinkScore): Lattice {
  const rowStart = new Int32Array(band.low.length + 1)
  for (let row = 0; row < band.low.length; row += 1) {
    rowStart[row + 1] = at(rowStart, row) + at(band.high, row) - at(band.low, row) + 1
  }
  const scores = new Float32Array(at(rowStart, band.low.length) * moves.length)
  const lattice: Lattice = { band, rowStart, moves, scores }
  forEachEdge(lattice, (edge, origin, source, target, move) => {
    scores[edge] =
      origin < 0
        ? Number.NEGATIVE_INFINITY
        : score(source - move.source, source, target - move.target, target)
  })
  return lattice
}

/** Visits every move into every cell, forwards; `origin` is the cell a move comes from, below zero outside the band. */
function forEachEdge(
  lattice: Lattice,
  visit: (edge: number, origin: number, source: number, target: number, move: Move) => void,
): void {
  const { band, moves } = lattice
  let edge = 0
  for (let source = 0; source < band.low.length; source += 1) {
    for (let target = at(band.low, source); target <= at(band.high, source); target += 1) {
      for (const move of moves) {
        visit(
          edge,
          cellOf(lattice, source - move.source, target - move.target),
          source,
          target,
          move,
        )
        edge += 1
      }
    }
  }
}

/** Makes the search for the cell that a move into one of a row's cells comes from; it gives -1 outside the band. */
export function originsInto(
  { band, rowStart, moves }: Lattice,
  source: number,
): (move: number, target: number) => number {
  const low = new Int32Array(moves.length)
  const high = new Int32Array(moves.length)
  const shift = new Int32Array(moves.length)
  moves.forEach((move, index) => {
    const row = source - move.source
    if (row < 0) {
      low[index] = 1
      return
    }
    low[index] = at(band.low, row) + move.target
    high[index] = at(band.high, row) + move.target
    shift[index] = at(rowStart, row) - at(band.low, row) - move.target
  })
  return (move, target) =>
    target < at(low, move) || target > at(high, move) ? -1 : at(shift, move) + target
}

/** Returns, for each cell, the logarithm of the summed weight of all ways to it. */
function sweepForward(lattice: Lattice): Float64Array {
  const { rowStart, band, scores } = lattice
  const width = lattice.moves.length
  const sums = new Float64Array(at(rowStart, band.low.length))
  const terms = new Float64Array(width)
  for (let source = 0; source < band.low.length; source += 1) {
    const originOf = originsInto(lattice, source)
    const low = at(band.low, source)
    for (let target = low; target <= at(band.high, source); target += 1) {
      const cell = at(rowStart, source) + target - low
      if (cell === 0) continue
      for (let move = 0; move < width; move += 1) {
        const own = at(scores, cell * width + move)
        terms[move] =
          own === Number.NEGATIVE_INFINITY ? own : own + at(sums, originOf(move, target))
      }
      sums[cell] = logSum(terms)
    }
  }
  return sums
}

/** Returns, for each cell, the logarithm of the summed weight of all ways from it to the end. */
function sweepBackward(lattice: Lattice): Float64Array {
  const { rowStart, band, scores } = lattice
  const width = lattice.moves.length
  const sums = new Float64Array(at(rowStart, band.low.length)).fill(Number.NEGATIVE_INFINITY)
  sums[sums.length - 1] = 0
  for (let source = band.low.length - 1; source >= 0; source -= 1) {
    const originOf = originsInto(lattice, source)
    const low = at(band.low, source)
    for (let target = at(band.high, source); target >= low; target -= 1) {
      const cell = at(rowStart, source) + target - low
      const behind = at(sums, cell)
      if (cell === 0 || behind === Number.NEGATIVE_INFINITY) continue
      for (let move = 0; move < width; move += 1) {
        const own = at(scores, cell * width + move)
        if (own === Number.NEGATIVE_INFINITY) continue
        const origin = originOf(move, target)
        sums[origin] = logAdd(at(sums, origin), behind + own)
      }
    }
  }
  return sums
}

/** Returns the posterior of each move into each cell, and the logarithm of the summed weight of all paths (forward–backward algorithm). */
export function posteriorsOf(lattice: Lattice): { total: number; posteriors: Float32Array } {
  const { band, rowStart, moves, scores } = lattice
  const forward = sweepForward(lattice)
  const backward = sweepBackward(lattice)
  const total = at(backward, 0)
  const posteriors = new Float32Array(scores.length)
  for (let source = 0; source < band.low.length; source += 1) {
    const originOf = originsInto(lattice, source)
    const low = at(band.low, source)
    for (let target = low; target <= at(band.high, source); target += 1) {
      const cell = at(rowStart, source) + target - low
      for (let move = 0; move < moves.length; move += 1) {
        const own = at(scores, cell * moves.length + move)
        if (own === Number.NEGATIVE_INFINITY) continue
        const weight = at(forward, originOf(move, target)) + own + at(backward, cell) - total
        if (weight > NEGLIGIBLE)
          posteriors[cell * moves.length + move] = Math.min(1, Math.exp(weight))
      }
    }
  }
  return { total, posteriors }
}

// What is so much smaller changes no digit of the sum.
const NEGLIGIBLE = -30

function logSum(terms: Float64Array): number {
  let greatest = Number.NEGATIVE_INFINITY
  for (let index = 0; index < terms.length; index += 1) {
    if (at(terms, index) > greatest) greatest = at(terms, index)
  }
  if (greatest === Number.NEGATIVE_INFINITY) return greatest
  let sum = 0
  for (let index = 0; index < terms.length; index += 1) {
    const less = at(terms, index) - greatest
    if (less > NEGLIGIBLE) sum += Math.exp(less)
  }
  return greatest + Math.log(sum)
}

function logAdd(one: number, other: number): number {
  const most = Math.max(one, other)
  const less = Math.min(one, other) - most
  return less > NEGLIGIBLE ? most + Math.log1p(Math.exp(less)) : most
}

/** Reads a typed array inside its bounds, where a bare index would need a check at each use. */
export function at(
  values: Int32Array | Float32Array | Float64Array | Int8Array,
  index: number,
): number {
  return values[index] as number
}
