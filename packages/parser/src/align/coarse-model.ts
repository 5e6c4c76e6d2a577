import { meetings } from './candidates.ts'
import { type Band, rowStartsOf } from './lattice.ts'
import type { TextPair } from './text-pair.ts'

/**
 * The five shapes of link that the coarse search knows: source sentences, target sentences, and what one of each costs. Leaving sentences
 * alone is cheap, so that it finds its way round pages that one side lacks.
 */
export const COARSE_MOVES: readonly (readonly [number, number, number])[] = [
  [1, 1, 0],
  [1, 2, -2],
  [2, 1, -2],
  [1, 0, -2],
  [0, 1, -2],
]
const COARSE_DEVIATION = -0.5
const COARSE_SHARE = 0.3
// A word in more than so many sentences leads nowhere, and would take most of the time.
const COMMON = 0.1
const LEAST_COMMON = 10
// Much in common tells no more than enough in common.
const MOST_SHARED = 40

/** A simple model of how well sentences fit each other: lengths (Gale and Church 1993) and words in common, in a part of the lattice. */
export interface CoarseModel {
  readonly band: Band
  readonly rowStart: Int32Array
  /** What each pair of sentences has in common; a pair's cell is the one before it. */
  readonly shares: Float32Array
  readonly sourceLengths: Float64Array
  readonly targetLengths: Float64Array
  readonly ratio: number
}

/** Gathers what the coarse model looks at. */
export function coarseModelOf(pair: TextPair, band: Band, ratio: number): CoarseModel {
  const rowStart = rowStartsOf(band)
  return {
    band,
    rowStart,
    shares: sharesIn(pair, band, rowStart),
    sourceLengths: pair.source.lengths,
    targetLengths: pair.target.lengths,
    ratio,
  }
}

/** Scores the link of the sentences from `fromRow` up to `row` with those from `from` up to `column`, its shape's cost left out. */
export function coarseFit(
  model: CoarseModel,
  fromRow: number,
  row: number,
  from: number,
  column: number,
): number {
  const { sourceLengths, targetLengths, ratio } = model
  const foretold = ratio * ((sourceLengths[row] as number) - (sourceLengths[fromRow] as number))
  const actual = (targetLengths[column] as number) - (targetLengths[from] as number)
  const variance = 150 + 6 * (foretold + actual)
  const difference = actual - foretold
  return (
    COARSE_DEVIATION * Math.min(30, (difference * difference) / variance) +
    COARSE_SHARE * sharedIn(model, fromRow, row, from, column)
  )
}

/** Sums up what the sentences of a link have in common. */
export function sharedIn(
  { band, rowStart, shares }: CoarseModel,
  fromRow: number,
  row: number,
  from: number,
  to: number,
): number {
  let sum = 0
  for (let line = fromRow; line < row; line += 1) {
    const low = band.low[line] as number
    const start = (rowStart[line] as number) - low
    const end = Math.min(to, (band.high[line] as number) + 1)
    for (let column = Math.max(from, low); column < end; column += 1) {
      sum += shares[start + column] as number
    }
  }
  return Math.min(MOST_SHARED, sum)
}

function sharesIn(
  { source, target, lexicon }: TextPair,
  band: Band,
  rowStart: Int32Array,
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
