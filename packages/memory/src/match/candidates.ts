import { hash } from 'node:crypto'
import { featuresOf } from './tokens.ts'

// Sizes grow by half from one class to the next, so that a search for 70 % touches two or three of them.
const SIZE_STEP = 1.5

/**
 * The index terms of a text: one for each feature, naming the pair of locales and the text's size class too, so that a
 * search never reads what is in other languages or far longer or shorter. Letters and digits only.
 */
export function indexTerms(pair: number, tokens: readonly string[]): readonly string[] {
  const features = featuresOf(tokens)
  const size = sizeClass(features.length)
  return features.map((feature) => termOf(pair, feature, size))
}

/** An index term to look for, and about how many features the texts have that it finds. */
export interface SearchTerm {
  readonly term: string
  readonly size: number
}

/** The index terms under which texts at least so similar (0 to 1) may share a feature with a text. */
export function searchTerms(
  pair: number,
  features: readonly string[],
  similarity: number,
): readonly SearchTerm[] {
  // One more or less, because similarity counts punctuation too and features don't.
  const least = sizeClass(Math.floor((features.length - 1) * similarity))
  const most = sizeClass(Math.ceil((features.length + 1) / similarity))
  const classes = Array.from({ length: most - least + 1 }, (_, index) => least + index)
  return features.flatMap((feature) =>
    classes.map((size) => ({ term: termOf(pair, feature, size), size: SIZE_STEP ** (size + 0.5) })),
  )
}

function sizeClass(features: number): number {
  return features < 1 ? 0 : Math.floor(Math.log(features) / Math.log(SIZE_STEP) + 1e-9)
}

// Hashed because a term must be letters and digits in any script; two features that share a hash cost a wasted look, no more.
function termOf(pair: number, feature: string, size: number): string {
  return hash('sha1', `${pair} ${size} ${feature}`, 'hex').slice(0, 12)
}
