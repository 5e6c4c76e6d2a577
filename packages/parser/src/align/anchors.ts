import { meetings } from './candidates.ts'
import type { TextPair } from './text-pair.ts'

/** A point of the lattice: so many sentences of each side taken. */
export interface Point {
  readonly source: number
  readonly target: number
}

// A word in three sentences of a chapter still says where they belong.
const RARE = 3
// Two sentences that share but one such word may do so by chance.
const LEAST_STRENGTH = 8

/**
 * Finds pairs of sentences that rare words and their renderings tie together, and keeps the strongest chain of them that rises on
 * both sides (a heaviest increasing subsequence, n log n).
 */
export function anchorPoints({ source, target, lexicon }: TextPair): readonly Point[] {
  const strengths = new Map<number, number>()
  const whole = [0, target.size] as const
  const add = (row: number, column: number, strength: number) => {
    const cell = row * target.size + column
    strengths.set(cell, (strengths.get(cell) ?? 0) + strength)
  }
  meetings(source.vocabulary, target.vocabulary, lexicon, RARE, () => whole, add)
  const cells = [...strengths].filter(([, strength]) => strength >= LEAST_STRENGTH)
  cells.sort(([one], [other]) => one - other)
  return heaviestRise(
    cells.map(([cell, strength]) => ({
      source: Math.floor(cell / target.size),
      target: cell % target.size,
      strength,
    })),
    target.size,
  )
}

/** Two sentences that rare words tie together, and how strongly. */
export interface Tie extends Point {
  readonly strength: number
}

/** Finds the chain with the greatest sum of strengths that rises in both coordinates; ties come in the order of the source, then the target. */
export function heaviestRise(ties: readonly Tie[], columns: number): readonly Point[] {
  const best = new BestBefore(columns, ties)
  const sums = new Float64Array(ties.length)
  const before = new Int32Array(ties.length).fill(-1)
  let row = 0
  ties.forEach((tie, index) => {
    // Ties of one row cannot follow each other: they are entered when the row is done.
    for (; (ties[row] as Tie).source < tie.source; row += 1) best.enter(row, sums[row] as number)
    before[index] = best.upTo(tie.target)
    sums[index] = tie.strength + (before[index] < 0 ? 0 : (sums[before[index]] as number))
  })
  let last = -1
  for (let index = 0; index < ties.length; index += 1) {
    if (last < 0 || (sums[index] as number) > (sums[last] as number)) last = index
  }
  const chain: Point[] = []
  for (let index = last; index >= 0; index = before[index] as number) {
    const { source, target } = ties[index] as Tie
    chain.push({ source, target })
  }
  return chain.reverse()
}

/** A Fenwick tree of greatest sums: which chain is the best of those that end before a column. */
class BestBefore {
  readonly #ties: readonly Tie[]
  readonly #sums: Float64Array
  readonly #chains: Int32Array

  constructor(columns: number, ties: readonly Tie[]) {
    this.#ties = ties
    this.#sums = new Float64Array(columns + 1)
    this.#chains = new Int32Array(columns + 1).fill(-1)
  }

  enter(index: number, sum: number): void {
    for (let at = (this.#ties[index] as Tie).target + 1; at < this.#sums.length; at += at & -at) {
      if (sum > (this.#sums[at] as number)) {
        this.#sums[at] = sum
        this.#chains[at] = index
      }
    }
  }

  /** Returns the best chain whose last column is less than this one; -1 where there is none. */
  upTo(column: number): number {
    let best = -1
    let sum = 0
    for (let at = column; at > 0; at -= at & -at) {
      if ((this.#sums[at] as number) > sum) {
        sum = this.#sums[at] as number
        best = this.#chains[at] as number
      }
    }
    return best
  }
}
