import {
  align,
  alignSentences,
  type ConfirmedLink,
  type Document,
  type Knowledge,
  type Link,
  type Locale,
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
