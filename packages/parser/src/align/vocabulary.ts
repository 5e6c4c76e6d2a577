import type { Clauses } from './words/matching-words.ts'

/** One side's words as numbers, sentence by sentence. */
export interface Vocabulary {
  readonly words: readonly string[]
  /** The words of all sentences, one after the other. */
  readonly running: Int32Array
  /** Where each sentence begins in `running`; one longer than the sentences. */
  readonly starts: Int32Array
  /** For each running word, whether its clause ends with it. */
  readonly endsClause: Uint8Array
  /** How telling each word is: the negative logarithm of its share of the running words, at most `GREATEST_MASS`. */
  readonly masses: Float32Array
  /** Each word's share of the running words, smoothed for short texts. */
  readonly shares: Float32Array
  /** In how many sentences each word stands. */
  readonly frequencies: Int32Array
}

// A word that stands once in a million tells no more than one that stands once in eight thousand: both place their sentence.
const GREATEST_MASS = 9
// A note of ten words does not tell how common they are: as if each text went on for so many words more, in which every word has the
// share that a word of average rarity has.
const SPARE_WORDS = 300
const SPARE_SHARE = 1 / 5000

/** Numbers the words of sentences in the order they come. */
export function vocabularyOf(sentences: readonly Clauses[]): Vocabulary {
  const numbers = new Map<string, number>()
  const running: number[] = []
  const ends: number[] = []
  const starts = new Int32Array(sentences.length + 1)
  sentences.forEach((clauses, index) => {
    for (const clause of clauses) {
      for (const word of clause) {
        const number = numbers.get(word) ?? numbers.size
        numbers.set(word, number)
        running.push(number)
        ends.push(0)
      }
      if (clause.length > 0) ends[ends.length - 1] = 1
    }
    starts[index + 1] = running.length
  })
  const counts = new Float32Array(numbers.size)
  for (const word of running) counts[word] = (counts[word] as number) + 1
  const all = running.length + SPARE_WORDS
  const shares = counts.map((count) => (count + SPARE_WORDS * SPARE_SHARE) / all)
  return {
    words: [...numbers.keys()],
    running: Int32Array.from(running),
    starts,
    endsClause: Uint8Array.from(ends),
    masses: shares.map((share) => Math.min(GREATEST_MASS, -Math.log(share))),
    shares,
    frequencies: frequenciesOf(running, starts, numbers.size),
  }
}

function frequenciesOf(running: readonly number[], starts: Int32Array, size: number): Int32Array {
  const frequencies = new Int32Array(size)
  const lastSeen = new Int32Array(size).fill(-1)
  for (let sentence = 0; sentence + 1 < starts.length; sentence += 1) {
    for (let at = starts[sentence] as number; at < (starts[sentence + 1] as number); at += 1) {
      const word = running[at] as number
      if (lastSeen[word] === sentence) continue
      lastSeen[word] = sentence
      frequencies[word] = (frequencies[word] as number) + 1
    }
  }
  return frequencies
}
