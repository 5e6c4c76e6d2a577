import type { Token } from './phrase-tokens.ts'
import type { RecurrentPhrase } from './recurrent-phrases.ts'

/** How closely a word of the target goes with a phrase of the source. */
export interface Association {
  readonly phrase: RecurrentPhrase
  /** In how many of the phrase's texts the word stands. */
  readonly common: number
  /** Dice's coefficient: 1 where the two always stand together and never apart. */
  readonly dice: number
}

/** What co-occurrence says about the words of a target. */
export interface Evidence {
  /** The words that go with a phrase, closest first. */
  wordsOf(phrase: RecurrentPhrase): readonly (readonly [word: string, association: Association])[]
  /** The phrase that a word goes with most closely. */
  ownerOf(word: string): RecurrentPhrase | undefined
  /** Tells whether another phrase, not inside this one nor around it, accounts for a word better. */
  isExplained(word: string, phrase: RecurrentPhrase): boolean
  /** How often a word stands in all texts. */
  countOf(word: string): number
  /** The texts that have a word, by number. */
  textsOf(word: string): readonly number[]
}

// So many meetings are more than chance.
const PROOF = 3

// A word goes with a phrase from here on.
const CLOSE = 0.5

/** Counts which words of the target stand where phrases of the source stand; text `n` of the one is the translation of text `n`. */
export function weighEvidence(
  phrases: readonly RecurrentPhrase[],
  targets: readonly (readonly Token[])[],
): Evidence {
  const words = targets.map(
    (tokens) => new Set(tokens.filter(({ isContent }) => isContent).map(({ key }) => key)),
  )
  const textsOf = new Map<string, number[]>()
  words.forEach((own, text) => {
    for (const word of own) {
      const texts = textsOf.get(word)
      if (texts === undefined) textsOf.set(word, [text])
      else texts.push(text)
    }
  })
  const counts = new Map<string, number>()
  for (const tokens of targets)
    for (const { key } of tokens) counts.set(key, (counts.get(key) ?? 0) + 1)
  const ofPhrase = new Map<RecurrentPhrase, (readonly [string, Association])[]>()
  const ofWord = new Map<string, Association[]>()
  for (const phrase of phrases) {
    const together = countWords([...phrase.places.keys()].map((text) => words[text] ?? new Set()))
    const associated: (readonly [string, Association])[] = []
    for (const [word, common] of together) {
      const dice = (2 * common) / (phrase.places.size + (textsOf.get(word)?.length ?? 0))
      if (dice < CLOSE) continue
      const association = { phrase, common, dice }
      associated.push([word, association])
      const list = ofWord.get(word)
      if (list === undefined) ofWord.set(word, [association])
      else list.push(association)
    }
    ofPhrase.set(
      phrase,
      associated.sort((one, other) => other[1].dice - one[1].dice),
    )
  }
  const closenessOf = (word: string, phrase: RecurrentPhrase) =>
    ofWord.get(word)?.find((association) => association.phrase === phrase)?.dice ?? 0
  return {
    wordsOf: (phrase) => ofPhrase.get(phrase) ?? [],
    ownerOf: (word) => best(ofWord.get(word) ?? [])?.phrase,
    isExplained: (word, phrase) =>
      (ofWord.get(word) ?? []).some(
        (other) =>
          other.common >= PROOF &&
          other.dice > closenessOf(word, phrase) &&
          !other.phrase.text.includes(phrase.text) &&
          !phrase.text.includes(other.phrase.text),
      ),
    countOf: (word) => counts.get(word) ?? 0,
    textsOf: (word) => textsOf.get(word) ?? [],
  }
}

function countWords(texts: Iterable<ReadonlySet<string>>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

// The closest; of several that are equally close, the longest phrase.
function best(associations: readonly Association[]): Association | undefined {
  return associations.reduce<Association | undefined>((most, other) => {
    if (most === undefined || other.dice > most.dice) return other
    return other.dice === most.dice && other.phrase.length > most.phrase.length ? other : most
  }, undefined)
}
