import type { Dictionary } from './dictionary/dictionary.ts'
import type { LearntWords } from './learn-words.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * What each word of one side may be rendered by on the other: renderings of word `w` lie from `starts[w]` up to `starts[w + 1]`.
 * A weight is how much of the word the rendering says, above 0 to 1.
 */
export interface Lexicon {
  readonly starts: Int32Array
  readonly others: Int32Array
  readonly weights: Float32Array
}

// What a part of a word means is half as likely meant, and the less the smaller the part: 走进 is "to enter", and 走 "to walk".
const PART_SHARE = 0.5
// Longer words are phrases, whose parts are words of their own in the dictionary's other entries.
const LONGEST_PARTED = 8

interface Sources {
  readonly dictionary?: Dictionary | undefined
  readonly learnt?: LearntWords | undefined
}

/** Gathers what is known of two sides' words beforehand: a word renders itself; a dictionary knows more, and so does the publication. */
export function knownLexicon(
  source: Vocabulary,
  target: Vocabulary,
  { dictionary, learnt }: Sources = {},
): Lexicon {
  const numbers = new Map(target.words.map((word, number) => [word, number]))
  return lexiconOf(
    source.words.map((word) => {
      const renderings = new Map<number, number>()
      const itself = numbers.get(word)
      if (itself !== undefined) renderings.set(itself, 1)
      if (dictionary !== undefined) addKnown(renderings, word, numbers, dictionary)
      addAll(renderings, learnt?.get(word) ?? [], 1, numbers)
      return renderings
    }),
  )
}

/** Lays out renderings by source word. */
export function lexiconOf(renderings: readonly ReadonlyMap<number, number>[]): Lexicon {
  const starts = new Int32Array(renderings.length + 1)
  renderings.forEach(({ size }, word) => {
    starts[word + 1] = (starts[word] as number) + size
  })
  const others = new Int32Array(starts.at(-1) ?? 0)
  const weights = new Float32Array(others.length)
  let at = 0
  for (const map of renderings) {
    for (const [other, weight] of map) {
      others[at] = other
      weights[at] = weight
      at += 1
    }
  }
  return { starts, others, weights }
}

/** Turns a lexicon round: what each target word may be a rendering of. */
export function inverted({ starts, others, weights }: Lexicon, targets: number): Lexicon {
  const back: Map<number, number>[] = Array.from({ length: targets }, () => new Map())
  for (let word = 0; word + 1 < starts.length; word += 1) {
    for (let at = starts[word] as number; at < (starts[word + 1] as number); at += 1) {
      back[others[at] as number]?.set(word, weights[at] as number)
    }
  }
  return lexiconOf(back)
}

function addKnown(
  renderings: Map<number, number>,
  word: string,
  numbers: ReadonlyMap<string, number>,
  dictionary: Dictionary,
): void {
  addEntry(renderings, word, 1, numbers, dictionary)
  if (word.length < 2 || word.length > LONGEST_PARTED) return
  for (let length = word.length - 1; length > 0; length -= 1) {
    for (let start = 0; start + length <= word.length; start += 1) {
      const share = (PART_SHARE * length) / word.length
      addEntry(renderings, word.slice(start, start + length), share, numbers, dictionary)
    }
  }
}

function addEntry(
  renderings: Map<number, number>,
  word: string,
  share: number,
  numbers: ReadonlyMap<string, number>,
  dictionary: Dictionary,
): void {
  addAll(renderings, dictionary.renderings(word), share, numbers)
}

function addAll(
  renderings: Map<number, number>,
  words: Iterable<readonly [stem: string, weight: number]>,
  share: number,
  numbers: ReadonlyMap<string, number>,
): void {
  for (const [stem, weight] of words) {
    const other = numbers.get(stem)
    if (other === undefined) continue
    renderings.set(other, Math.max(renderings.get(other) ?? 0, weight * share))
  }
}
