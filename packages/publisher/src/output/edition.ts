import type { Locale } from '@collate/parser'
import type { ElementContent } from 'hast'
import type { TitlePart, TocEntry } from './tree/anchor-tree.ts'
import type { LinkTargets } from './tree/resolve-links.ts'
import type { PublicationWords } from './words.ts'

/** What is said about a publication on its title page and in its package document. */
export interface PublicationMetadata {
  readonly title: Readonly<Record<Locale, string>>
  readonly creators: readonly string[]
  /** A URI or URN of the work; each edition gets an identifier of its own made from it. */
  readonly identifier?: string
  /** ISO 8601, `2026-11-23`: the date of publication, and of the last change. */
  readonly date: string
  readonly description?: Readonly<Record<Locale, string>>
  readonly rights?: string
  readonly publisher?: string
}

/** A document made ready for a page: sanitised, its ids unique in the whole edition, its links still as written. */
export interface EditionChapter {
  readonly path: string
  /** The chapter's own id; the ids inside it start with it. */
  readonly id: string
  readonly title: readonly TitlePart[]
  readonly children: readonly ElementContent[]
  readonly ids: ReadonlyMap<string, string>
  readonly toc: readonly TocEntry[]
}

/** A publication in one locale, or bilingual in two. */
export interface Edition {
  readonly name: string
  readonly locales: readonly [Locale] | readonly [Locale, Locale]
  readonly metadata: PublicationMetadata
  readonly title: readonly TitlePart[]
  readonly description: readonly TitlePart[]
  /** What a draft says of itself, in each locale; empty where the publication is reviewed. */
  readonly draft: readonly TitlePart[]
  /** The words of the first locale. */
  readonly words: PublicationWords
  readonly chapters: readonly EditionChapter[]
}

/** Tells where the documents of an edition are in it; `addressOf` writes the address of a chapter, or of an anchor inside it. */
export function locatorOf(
  chapters: readonly EditionChapter[],
  addressOf: (chapter: EditionChapter, anchor: string | undefined) => string,
): LinkTargets['locate'] {
  const byPath = new Map(chapters.map((chapter) => [chapter.path, chapter]))
  return (path, fragment) => {
    const chapter = byPath.get(path)
    if (chapter === undefined) return undefined
    const anchor = fragment === undefined ? undefined : chapter.ids.get(fragment)
    const exact = fragment === undefined || anchor !== undefined
    return { address: addressOf(chapter, anchor), exact }
  }
}
