import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { searchTerms } from '../match/candidates.ts'
import { featuresOf } from '../match/tokens.ts'

// How many index rows one search may read, the rarest features first: some 5 ms.
const ROW_BUDGET = 8_000
// A list longer than this is a common word; how much longer no longer matters.
const COMMON = 4_000
// How many tokens one search may compare in full, and how few candidates are too few: short texts are cheap and much alike.
const TOKEN_BUDGET = 4_000
const FEWEST_CANDIDATES = 80
const MOST_CANDIDATES = 400

/** Finds the entries whose sources share the most features with a text, by the index alone. */
export class FuzzySearch {
  readonly #count: StatementSync
  readonly #list: StatementSync
  readonly #frequencies = new Map<string, number>()

  constructor(database: DatabaseSync) {
    this.#count = database.prepare(
      'SELECT count(*) FROM (SELECT 1 FROM feature WHERE feature MATCH ? LIMIT ?)',
    )
    this.#list = database.prepare('SELECT rowid FROM feature WHERE feature MATCH ? LIMIT ?')
    this.#count.setReturnArrays(true)
    this.#list.setReturnArrays(true)
  }

  /** Forgets what is known of frequencies, because entries were added. */
  reset(): void {
    this.#frequencies.clear()
  }

  /**
   * Lists the ids of the likeliest entries, likeliest first: those that share most features for their size. A rare
   * feature weighs a little more than a common one.
   */
  candidates(pair: number, tokens: readonly string[], similarity: number): readonly number[] {
    const features = featuresOf(tokens)
    const terms = searchTerms(pair, features, similarity)
      .map(({ term, size }) => ({ term, size, frequency: this.#frequency(term) }))
      .filter(({ frequency }) => frequency > 0)
      .sort((one, other) => one.frequency - other.frequency)
    const weights = new Map<number, number>()
    let budget = ROW_BUDGET
    for (const { term, size, frequency } of terms) {
      if (budget <= 0) break
      const rarity = 1 + Math.log(COMMON / frequency) / 10
      const weight = rarity / Math.max(features.length, size)
      for (const [id] of this.#list.all(term, budget) as unknown as Iterable<[number]>) {
        weights.set(id, (weights.get(id) ?? 0) + weight)
      }
      budget -= frequency
    }
    const affordable = Math.round(TOKEN_BUDGET / (tokens.length + 1))
    return heaviest(weights, Math.max(FEWEST_CANDIDATES, Math.min(MOST_CANDIDATES, affordable)))
  }

  #frequency(term: string): number {
    const known = this.#frequencies.get(term)
    if (known !== undefined) return known
    const [frequency = 0] = this.#count.get(term, COMMON) as unknown as [number]
    this.#frequencies.set(term, frequency)
    return frequency
  }
}

function heaviest(weights: ReadonlyMap<number, number>, count: number): readonly number[] {
  return Array.from(weights)
    .sort(([, one], [, other]) => other - one)
    .slice(0, count)
    .map(([id]) => id)
}
