import {
  align,
  alignSentences,
  type Document,
  type Link,
  type Locale,
  type SentenceEmbeddings,
} from '@collate/parser'
import { knowledgeOf } from './knowledge.ts'
import type { DictionaryEntry } from './user-dictionary.ts'

/** What a person gives the aligner besides the two texts. */
export interface Evidence {
  readonly dictionary?: readonly DictionaryEntry[]
  readonly embeddings?: SentenceEmbeddings
  /** Whether words are learnt from the text in a second pass. */
  readonly learns?: boolean
}

/** Aligns two documents with all that is known. */
export function linkDocuments(
  [source, target]: readonly [Document, Document],
  { dictionary, ...evidence }: Evidence,
): readonly Link[] {
  return align(source, target, {
    ...knowledgeOf({ source: source.locale, target: target.locale }, dictionary),
    ...evidence,
  })
}

/** Aligns two lists of sentences with all that is known. */
export function linkSentences(
  [source, target]: readonly [readonly string[], readonly string[]],
  locales: { readonly source: Locale; readonly target: Locale },
  { dictionary, ...evidence }: Evidence,
): readonly Link[] {
  return alignSentences(source, target, locales, {
    ...knowledgeOf(locales, dictionary),
    ...evidence,
  })
}
