import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { searchTerms } from '../match/candidates.ts'

// How many index rows one search may read, the rarest features first: some 10 ms.
const ROW_BUDGET = 12_000
// A list longer than this is a common word; how much longer no longer matters.
const COMMON = 5_000
// How many candidates are worth comparing in full.
const CANDIDATES = 100

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

  /** Lists the ids of the likeliest entries, likeliest first. A feature weighs the more the rarer it is. */
  candidates(pair: number, tokens: readonly string[], similarity: number): readonly number[] {
    const lists = searchTerms(pair, tokens, similarity)
      .map((terms) => terms.map((term) => `"${term}"`).join(' OR '))
      .map((expression) => ({ expression, frequency: this.#frequency(expression) }))
      .filter(({ frequency }) => frequency > 0)
      .sort((one, other) => one.frequency - other.frequency)
    const weights = new Map<number, number>()
    let budget = ROW_BUDGET
    for (const { expression, frequency } of lists) {
      if (budget <= 0) break
      const weight = 1 + Math.log(COMMON / frequency)
      for (const [id] of this.#list.all(expression, budget) as unknown as Iterable<[number]>) {
        weights.set(id, (weights.get(id) ?? 0) + weight)
      }
      budget -= frequency
    }
    return heaviest(weights)
  }

  #frequency(expression: string): number {
    const known = this.#frequencies.get(expression)
    if (known !== undefined) return known
    const [frequency = 0] = this.#count.get(expression, COMMON) as unknown as [number]
    this.#frequencies.set(expression, frequency)
    return frequency
  }
}

function heaviest(weights: ReadonlyMap<number, number>): readonly number[] {
  return Array.from(weights)
    .sort(([, one], [, other]) => other - one)
    .slice(0, CANDIDATES)
    .map(([id]) => id)
}
