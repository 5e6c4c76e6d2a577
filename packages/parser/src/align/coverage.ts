import type { Band } from './lattice.ts'
import type { Lexicon } from './lexicon.ts'
import type { Side } from './side.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * How well runs of sentences of one side account for the words of sentences of the other.
 *
 * `values` holds `FIELDS` numbers for each run and sentence it may be linked with; `firstOf` finds them.
 */
export interface Coverage {
  readonly values: Float32Array
  /** For each start of a run and each length (from 1), where its values begin. */
  readonly offsets: Float64Array
  /** For each start and length, the first sentence of the other side that is looked at. */
  readonly lows: Int32Array
  readonly longest: number
}

/** The numbers kept for a run and a sentence: sums over the sentence's words, then what its clauses come to, a word. */
export const FIELDS = 6
/** Log-likelihood ratio of the sentence's words, given the run, against their share of the text. */
export const LIKELIHOOD = 0
/** How much of the sentence's mass the run accounts for. */
export const MATCHED = 1
/** The least log-likelihood ratio a word of any clause. */
export const WORST_CLAUSE = 2
/** How many clauses are likelier without the run. */
export const FOREIGN_CLAUSES = 3
/** What the sentence's first clause comes to, a word; those at a link's edges are the first to go to a neighbour. */
export const FIRST_CLAUSE = 4
/** What the sentence's last clause comes to. */
export const LAST_CLAUSE = 5

// How much of a text is translation that a lexicon knows of, the rest being put down to the text at large.
const KNOWN_SHARE = 0.3
const UNKNOWN = Math.log(1 - KNOWN_SHARE)
// A run's words share its likelihood; so many more than it has, that one-word sentences don't have it all.
const SPARE_WORDS = 2

/** Says where the values of a run of `length` sentences from `start` with sentence `other` begin. */
export function firstOf(
  { offsets, lows, longest }: Coverage,
  start: number,
  length: number,
  other: number,
): number {
  const run = start * longest + length - 1
  return (offsets[run] as number) + FIELDS * (other - (lows[run] as number))
}

/**
 * Measures all runs of up to `longest` sentences of one block of `own` against the sentences of `other` that the band lets them be
 * linked with. A word of a sentence counts by the best of the run's words that it may render (IBM model 1, Brown et al. 1993,
 * section 4, with the maximum for the sum), against its share of the text.
 */
export function coverageOf(
  own: Side,
  other: Side,
  lexicon: Lexicon,
  band: Band,
  longest: number,
): Coverage {
  const { offsets, lows, total } = layOut(own, longest, band)
  const coverage: Coverage = { values: new Float32Array(total), offsets, lows, longest }
  const run = new Run(own.vocabulary, other.vocabulary, lexicon)
  for (let start = 0; start < own.size; start += 1) {
    run.clear()
    for (let length = 1; length <= longest && isRun(own, start, length); length += 1) {
      run.add(start + length - 1)
      const high = band.high[start + length] as number
      for (let sentence = band.low[start] as number; sentence < high; sentence += 1) {
        run.measure(sentence, coverage.values, firstOf(coverage, start, length, sentence))
      }
    }
  }
  return coverage
}

function isRun({ blocks, size }: Side, start: number, length: number): boolean {
  return start + length <= size && blocks[start] === blocks[start + length - 1]
}

function layOut(
  own: Side,
  longest: number,
  band: Band,
): { offsets: Float64Array; lows: Int32Array; total: number } {
  const offsets = new Float64Array(own.size * longest)
  const lows = new Int32Array(own.size * longest)
  let total = 0
  for (let start = 0; start < own.size; start += 1) {
    const low = band.low[start] as number
    for (let length = 1; length <= longest; length += 1) {
      const run = start * longest + length - 1
      offsets[run] = total
      lows[run] = low
      if (isRun(own, start, length)) {
        total += FIELDS * Math.max(0, (band.high[start + length] as number) - low)
      }
    }
  }
  return { offsets, lows, total }
}

/** A growing run of sentences: which words of the other side it may be rendered by, and how well. */
class Run {
  readonly #own: Vocabulary
  readonly #other: Vocabulary
  readonly #lexicon: Lexicon
  readonly #best: Float32Array
  readonly #touched: number[] = []
  #words = SPARE_WORDS

  constructor(own: Vocabulary, other: Vocabulary, lexicon: Lexicon) {
    this.#own = own
    this.#other = other
    this.#lexicon = lexicon
    this.#best = new Float32Array(other.words.length)
  }

  clear(): void {
    for (const word of this.#touched) this.#best[word] = 0
    this.#touched.length = 0
    this.#words = SPARE_WORDS
  }

  add(sentence: number): void {
    const { running, starts } = this.#own
    const { starts: first, others, weights } = this.#lexicon
    const end = starts[sentence + 1] as number
    for (let at = starts[sentence] as number; at < end; at += 1) {
      const word = running[at] as number
      const last = first[word + 1] as number
      for (let rendering = first[word] as number; rendering < last; rendering += 1) {
        const other = others[rendering] as number
        const known = this.#best[other] as number
        if (known === 0) this.#touched.push(other)
        if ((weights[rendering] as number) > known) this.#best[other] = weights[rendering] as number
      }
      this.#words += 1
    }
  }

  measure(sentence: number, values: Float32Array, first: number): void {
    const { running, starts, endsClause, shares, masses } = this.#other
    let likelihood = 0
    let matched = 0
    let worst = Number.POSITIVE_INFINITY
    let foreign = 0
    let clause = 0
    let clauseWords = 0
    let isFirst = true
    const end = starts[sentence + 1] as number
    for (let at = starts[sentence] as number; at < end; at += 1) {
      const word = running[at] as number
      const best = this.#best[word] as number
      let ratio = UNKNOWN
      if (best > 0) {
        ratio = Math.log(
          1 - KNOWN_SHARE + (KNOWN_SHARE * best) / ((shares[word] as number) * this.#words),
        )
        matched += best * (masses[word] as number)
      }
      likelihood += ratio
      clause += ratio
      clauseWords += 1
      if (endsClause[at] === 1) {
        const mean = clause / (clauseWords + 1)
        if (isFirst) values[first + FIRST_CLAUSE] = mean
        values[first + LAST_CLAUSE] = mean
        worst = Math.min(worst, mean)
        if (mean < 0) foreign += 1
        isFirst = false
        clause = 0
        clauseWords = 0
      }
    }
    values[first + LIKELIHOOD] = likelihood
    values[first + MATCHED] = matched
    values[first + WORST_CLAUSE] = worst === Number.POSITIVE_INFINITY ? 0 : worst
    values[first + FOREIGN_CLAUSES] = foreign
  }
}
