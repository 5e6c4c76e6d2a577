import type { Document, Link, Locale } from '@collate/parser'
import type { Keeper } from './once.ts'
import type { Prose, SideName } from './prose.ts'
import type { Traits } from './traits.ts'

/** A document as checks read it; `proses[n]` is its block `n`. */
export interface Reading extends Keeper {
  readonly side: SideName
  readonly document: Document
  readonly locale: Locale
  readonly language: string
  readonly proses: readonly Prose[]
}

/** The blocks of both documents that say the same. Either side may be empty: then the other has no counterpart. */
export interface Pair extends Keeper {
  readonly source: readonly Prose[]
  readonly target: readonly Prose[]
  /** The links between the segments of these blocks. */
  readonly links: readonly Link[]
  /** What any of the blocks has. */
  readonly traits: Traits
  /** Which characters meet in any of them. */
  readonly seams: Traits
}

/** Both documents, or the only one. */
export interface Readings {
  readonly source: Reading
  readonly target?: Reading
  readonly pairs: readonly Pair[]
}
