import type { Locale } from './locale.ts'

/** The renderings of a concept in one locale. */
export interface Renderings {
  readonly preferred: readonly string[]
  readonly admitted: readonly string[]
  readonly forbidden: readonly string[]
}

/** A concept of the termbase (ISO 30042 calls it a concept entry). */
export interface Term {
  readonly renderings: Readonly<Record<Locale, Renderings>>
  readonly partOfSpeech?: string
  readonly note?: string
  /** The source rendering stays as it is in every language. */
  readonly doNotTranslate: boolean
}
