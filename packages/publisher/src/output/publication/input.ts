import type { Locale } from '@collate/parser'
import type { EditionInput } from '../make-edition.ts'
import type { Note } from '../note.ts'

/** What can be made of a publication. `epub` and `html` are made in each locale and bilingual; `bilingual` is Markdown. */
export type OutputKind = 'markdown' | 'bilingual' | 'epub' | 'html'

/** A publication and everything its outputs are made of. */
export interface PublicationInput extends EditionInput {
  /** In the publication's order: a bilingual output puts the earlier locale first, and is named by it first. */
  readonly locales: readonly Locale[]
  readonly outputs: readonly OutputKind[]
  /**
   * Markdown goes back among the documents themselves. It then says nothing about being a draft, as that would be read in again,
   * and brings no images along.
   */
  readonly inPlace?: boolean
  /** Reads a file beside the documents, by its path in the content folder. */
  readonly readAsset: (path: string, locale: Locale) => Uint8Array | undefined
  /** SHA-256 in hexadecimal. */
  readonly digest: (bytes: Uint8Array | string) => string
}

/** A file of the outputs. */
export interface PublishedFile {
  /** Relative to the publication's output folder, with `/`. */
  readonly path: string
  /** Text is to be written as UTF-8. */
  readonly bytes: Uint8Array | string
  readonly kind: OutputKind | 'asset' | 'release' | 'manifest'
  /** The languages it is in; all of the publication's where it belongs to none. */
  readonly locales: readonly Locale[]
  /** What came up while it was made. */
  readonly notes: readonly Note[]
}
