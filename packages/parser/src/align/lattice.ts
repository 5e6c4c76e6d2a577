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

/**
 * The part of the lattice that is searched, with what its links score. A cell is so many sentences of each side taken; a link leads from
 * its origin into a cell. Links that are forbidden are not in it.
 */
export interface Lattice {
  readonly band: Band
  readonly moves: readonly Move[]
  /** The cells of row `r`, in the order of their columns, are numbered from `rowStart[r]` up to `rowStart[r + 1]`. */
  readonly rowStart: Int32Array
  /** The links into cell `c` are numbered from `starts[c]` up to `starts[c + 1]`. */
  readonly starts: Int32Array
  /** For each link, its cell of origin, its move, and its score. */
  readonly origins: Int32Array
  readonly kinds: Uint8Array
  readonly scores: Float32Array
}

/** Numbers the cells of a band: those of row `r` are numbered from `starts[r]` up to `starts[r + 1]`. */
export function rowStartsOf({ low, high }: Band): Int32Array {
  const starts = new Int32Array(low.length + 1)
  for (let row = 0; row < low.length; row += 1) {
    starts[row + 1] = at(starts, row) + at(high, row) - at(low, row) + 1
  }
  return starts
}

/** Makes both edges of a band rise, by widening it, so that every cell can be reached and left. */
export function rising({ low, high }: Band): Band {
  for (let row = low.length - 2; row >= 0; row -= 1) {
    low[row] = Math.min(at(low, row), at(low, row + 1))
  }
  for (let row = 1; row < high.length; row += 1) {
    high[row] = Math.max(at(high, row), at(high, row - 1))
  }
  return { low, high }
}

/** Scores every move into every cell, once; forbidden are those from outside the band. */
export function latticeOf(band: Band, moves: readonly Move[], score: LinkScore): Lattice {
  const rowStart = rowStartsOf(band)
  const cells = at(rowStart, band.low.length)
  const starts = new Int32Array(cells + 1)
  const origins = new Int32Array(cells * moves.length)
  const kinds = new Uint8Array(origins.length)
  const scores = new Float32Array(origins.length)
  let edge = 0
  let cell = 0
  for (let source = 0; source < band.low.length; source += 1) {
    for (let target = at(band.low, source); target <= at(band.high, source); target += 1) {
      starts[cell] = edge
      for (let index = 0; index < moves.length; index += 1) {
        const move = moves[index] as Move
        const row = source - move.source
        const column = target - move.target
        if (row < 0 || column < at(band.low, row) || column > at(band.high, row)) continue
        const value = score(row, source, column, target)
        if (value === Number.NEGATIVE_INFINITY) continue
        origins[edge] = at(rowStart, row) + column - at(band.low, row)
        kinds[edge] = index
        scores[edge] = value
        edge += 1
      }
      cell += 1
    }
  }
  starts[cell] = edge
  return {
    ...{ band, moves, rowStart, starts },
    origins: origins.slice(0, edge),
    kinds: kinds.slice(0, edge),
    scores: scores.slice(0, edge),
  }
}

/** Returns the same lattice without the links whose `worths` are less than `least`. */
export function sparser(lattice: Lattice, worths: Float32Array, least: number): Lattice {
  const { starts, origins, kinds, scores } = lattice
  const kept = worths.reduce((count, worth) => count + (worth < least ? 0 : 1), 0)
  const fewer = {
    ...lattice,
    starts: new Int32Array(starts.length),
    origins: new Int32Array(kept),
    kinds: new Uint8Array(kept),
    scores: new Float32Array(kept),
  }
  let next = 0
  for (let cell = 0; cell + 1 < starts.length; cell += 1) {
    for (let edge = at(starts, cell); edge < at(starts, cell + 1); edge += 1) {
      if (at(worths, edge) < least) continue
      fewer.origins[next] = at(origins, edge)
      fewer.kinds[next] = at(kinds, edge)
      fewer.scores[next] = at(scores, edge)
      next += 1
    }
    fewer.starts[cell + 1] = next
  }
  return fewer
}

/** Reads a typed array inside its bounds, where a bare index would need a check at each use. */
export function at(
  values: Int32Array | Float32Array | Float64Array | Int8Array | Uint8Array,
  index: number,
): number {
  return values[index] as number
}
