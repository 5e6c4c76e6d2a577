import type { Lexicon } from './lexicon.ts'
import { prefixSums } from './side.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Where each word of a vocabulary stands: sentence numbers of word `w` lie from `starts[w]` up to `starts[w + 1]`, rising. */
interface Places {
  readonly starts: Int32Array
  readonly sentences: Int32Array
}

/** A sentence of either side that may belong together, and how strongly their words say so. */
export type Meet = (source: number, target: number, strength: number) => void

/**
 * Reports each meeting of a source word with one of its renderings, sentence by sentence of the source.
 *
 * @param rarest Words in more sentences than this, on either side, are passed over: they meet everywhere.
 * @param between The target sentences that are of interest for a source sentence: first, and one past the last.
 */
export function meetings(
  source: Vocabulary,
  target: Vocabulary,
  lexicon: Lexicon,
  rarest: number,
  between: (sentence: number) => readonly [number, number],
  meet: Meet,
): void {
  const places = placesOf(target)
  for (let sentence = 0; sentence + 1 < source.starts.length; sentence += 1) {
    const [first, last] = between(sentence)
    const end = source.starts[sentence + 1] as number
    for (let at = source.starts[sentence] as number; at < end; at += 1) {
      const word = source.running[at] as number
      if ((source.frequencies[word] as number) > rarest) continue
      const renderings = lexicon.starts[word + 1] as number
      for (let index = lexicon.starts[word] as number; index < renderings; index += 1) {
        const other = lexicon.others[index] as number
        if ((target.frequencies[other] as number) > rarest) continue
        const mass = Math.min(source.masses[word] as number, target.masses[other] as number)
        visit(places, other, first, last, (found) => {
          meet(sentence, found, mass * (lexicon.weights[index] as number))
        })
      }
    }
  }
}

function visit(
  { starts, sentences }: Places,
  word: number,
  first: number,
  last: number,
  take: (sentence: number) => void,
): void {
  const end = starts[word + 1] as number
  for (let at = lowerBound(sentences, starts[word] as number, end, first); at < end; at += 1) {
    const sentence = sentences[at] as number
    if (sentence >= last) return
    take(sentence)
  }
}

function lowerBound(sorted: Int32Array, start: number, end: number, value: number): number {
  let low = start
  let high = end
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

function placesOf({ running, starts, frequencies }: Vocabulary): Places {
  const first = Int32Array.from(prefixSums(frequencies))
  const next = first.slice()
  const sentences = new Int32Array(first.at(-1) ?? 0)
  const lastSeen = new Int32Array(frequencies.length).fill(-1)
  for (let sentence = 0; sentence + 1 < starts.length; sentence += 1) {
    for (let at = starts[sentence] as number; at < (starts[sentence + 1] as number); at += 1) {
      const word = running[at] as number
      if (lastSeen[word] === sentence) continue
      lastSeen[word] = sentence
      sentences[next[word] as number] = sentence
      next[word] = (next[word] as number) + 1
    }
  }
  return { starts: first, sentences }
}
