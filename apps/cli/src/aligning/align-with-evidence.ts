import { align, alignSentences, type Document, type Link, type Locale } from '@collate/parser'
import type { SentenceEmbeddings } from './embeddings.ts'
import type { DictionaryEntry } from './user-dictionary.ts'

/** What a person gives the aligner besides the two texts. */
export interface Evidence {
  readonly dictionary?: readonly DictionaryEntry[]
  readonly embeddings?: SentenceEmbeddings
}

// CALL SITE: the only two calls of the aligner, and so the only place where evidence is handed over to it. Its options do not take
// evidence yet: until they do, what a person gives is read and checked, and changes no link.

/** Aligns two documents. */
export function linkDocuments(
  [source, target]: readonly [Document, Document],
  _evidence: Evidence,
): readonly Link[] {
  return align(source, target)
}

/** Aligns two lists of sentences. */
export function linkSentences(
  [source, target]: readonly [readonly string[], readonly string[]],
  locales: { readonly source: Locale; readonly target: Locale },
  _evidence: Evidence,
): readonly Link[] {
  return alignSentences(source, target, locales)
}
