import type { Bitext, Document, Locale, Passage } from '@collate/parser'

/** A document of a publication in all its languages. */
export interface Chapter {
  /** The document's path without locale folder and extension: `guide/tea`. */
  readonly path: string
  readonly source: Document
  readonly translations: readonly Translation[]
}

/** What a chapter has in one target locale. */
export interface Translation {
  readonly bitext: Bitext
  /** The target's own document, where the team keeps one. */
  readonly document?: Document
  /** Stretches of that document whose unit is gone from the bitext, and which go with it. */
  readonly removed?: readonly Passage[]
}

/** Finds a chapter's translation into a locale. */
export function translationInto(chapter: Chapter, locale: Locale): Translation | undefined {
  return chapter.translations.find(({ bitext }) => bitext.target === locale)
}

/** Tells whether a chapter can be published in a locale: as its source or as a translation. */
export function hasLocale(chapter: Chapter, locale: Locale): boolean {
  return chapter.source.locale === locale || translationInto(chapter, locale) !== undefined
}
