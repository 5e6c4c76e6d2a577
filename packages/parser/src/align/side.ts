import type { Ending, Traits } from './traits.ts'
import { traitsOf } from './traits.ts'
import type { Vocabulary } from './vocabulary.ts'

/** One side's sentences, laid out so that any run of them is looked up in constant time. */
export interface Side {
  readonly size: number
  /** Sums over the sentences before each index. */
  readonly lengths: Float64Array
  readonly questions: Float64Array
  readonly exclamations: Float64Array
  readonly quotations: Float64Array
  /** Whether each sentence begins inside a quotation that an earlier one has opened. */
  readonly isQuoted: readonly boolean[]
  readonly endings: readonly Ending[]
  readonly opensQuote: readonly boolean[]
  readonly closesQuote: readonly boolean[]
  readonly vocabulary: Vocabulary
  /** The block of each sentence; a link never joins two. */
  readonly blocks: readonly number[]
}

/** Lays out one side. Without blocks all its sentences are in one. */
export function sideOf(
  sentences: readonly string[],
  vocabulary: Vocabulary,
  blocks: readonly number[] | undefined,
): Side {
  const traits = sentences.map((sentence) => traitsOf(sentence))
  const sums = (measure: (one: Traits) => number) => prefixSums(traits.map(measure))
  return {
    size: sentences.length,
    lengths: sums(({ length }) => length),
    questions: sums(({ questions }) => questions),
    exclamations: sums(({ exclamations }) => exclamations),
    quotations: sums(({ quotations }) => quotations),
    isQuoted: quotedOf(traits),
    endings: traits.map(({ ending }) => ending),
    opensQuote: traits.map(({ opensQuote }) => opensQuote),
    closesQuote: traits.map(({ closesQuote }) => closesQuote),
    vocabulary,
    blocks: blocks ?? sentences.map(() => 0),
  }
}

function quotedOf(traits: readonly Traits[]): readonly boolean[] {
  let isOpen = false
  return traits.map(({ opensQuote, quotations, quotationEnds }) => {
    // Whoever opens a quotation is not inside one, whatever the marks before said.
    const isInside = isOpen && !opensQuote
    isOpen = (isInside ? 1 : 0) + quotations > quotationEnds
    return isInside
  })
}

/** Returns the sums of all values before each index; one longer than the values. */
export function prefixSums(values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (let index = 0; index < values.length; index += 1) {
    sums[index + 1] = (sums[index] as number) + (values[index] as number)
  }
  return sums
}

/** Returns the sum of the values from `start` up to, not including, `end`. */
export function sumOf(sums: Float64Array, start: number, end: number): number {
  return (sums[end] as number) - (sums[start] as number)
}
