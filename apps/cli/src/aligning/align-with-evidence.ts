import {
  type AlignedPair,
  align,
  alignSentences,
  type ConfirmedLink,
  type Document,
  type Knowledge,
  type LearntWords,
  type Link,
  type Locale,
  learnWords,
  type SentenceEmbeddings,
  type Term,
} from '@collate/parser'
import { knowledgeOf, knownTerms } from './knowledge.ts'
import type { DictionaryEntry } from './user-dictionary.ts'

/** What a person gives the aligner besides the two texts. */
export interface Evidence {
  readonly dictionary?: readonly DictionaryEntry[]
  /** The concepts of a termbase. */
  readonly terms?: readonly Term[]
  readonly embeddings?: SentenceEmbeddings
  /** Links that stand, over the sentences that are compared. */
  readonly confirmed?: readonly ConfirmedLink[]
  /** What the documents of a publication have taught together. */
  readonly learnt?: LearntWords
  /** Is told how much is aligned, 0 to 1. */
  readonly progress?: (share: number) => void
  /** Whether words are learnt from the text in a second pass. */
  readonly learns?: boolean
}

/** Aligns two documents with all that is known. */
export function linkDocuments(
  [source, target]: readonly [Document, Document],
  evidence: Evidence,
): readonly Link[] {
  return align(source, target, allOf({ source: source.locale, target: target.locale }, evidence))
}

/** Learns words from documents of one pair of locales that have been aligned, beyond all that is known. */
export function learnFrom(pairs: readonly AlignedPair[], evidence: Evidence): LearntWords {
  const [first] = pairs
  if (first === undefined) return new Map()
  const locales = { source: first.source.locale, target: first.target.locale }
  return learnWords(pairs, allOf(locales, evidence))
}

/** Aligns two lists of sentences with all that is known. */
export function linkSentences(
  [source, target]: readonly [readonly string[], readonly string[]],
  locales: { readonly source: Locale; readonly target: Locale },
  evidence: Evidence,
): readonly Link[] {
  return alignSentences(source, target, locales, allOf(locales, evidence))
}

function allOf(
  locales: { readonly source: Locale; readonly target: Locale },
  { dictionary = [], terms = [], ...evidence }: Evidence,
): Knowledge {
  return { ...knowledgeOf(locales, [...dictionary, ...knownTerms(locales, terms)]), ...evidence }
}
