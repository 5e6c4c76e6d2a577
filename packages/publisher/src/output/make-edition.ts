import { isAtLeast, type Locale, type State } from '@collate/parser'
import type { Root } from 'mdast'
import { bilingualTitle, bilingualTree } from './bilingual/bilingual-chapter.ts'
import { type Chapter, hasLocale } from './chapter.ts'
import type { Edition, EditionChapter, PublicationMetadata } from './edition.ts'
import { chapterIds, frontTitleOf, makeChapter } from './edition-chapter.ts'
import type { Annotate } from './note.ts'
import { type Rendition, renderChapter, treeOf } from './rendition.ts'
import { addAnchor, anchorHeadings, anchorOf, headingsOf } from './tree/anchor-headings.ts'
import type { TitlePart } from './tree/anchor-tree.ts'
import { draftNotice, type WordsByLocale, wordsFor } from './words.ts'

/** What an edition is made of. */
export interface EditionInput {
  readonly name: string
  readonly metadata: PublicationMetadata
  readonly chapters: readonly Chapter[]
  readonly minState: State
  readonly messages: WordsByLocale
}

/**
 * Makes the edition of a publication in one locale, or in two. Chapters that don't exist in a locale of the edition are left out
 * and noted, as are locale files, which are no reading matter.
 */
export function makeEdition(
  { name, metadata, chapters, minState, messages }: EditionInput,
  locales: Edition['locales'],
  annotate: Annotate,
): Edition {
  const words = wordsFor(locales[0], messages)
  const readable = chapters.filter(({ source }) => source.format !== 'i18next')
  const present = readable.filter((chapter) => {
    const missing = locales.find((locale) => !hasLocale(chapter, locale))
    if (missing !== undefined) {
      annotate('translation-missing', { document: chapter.path, locale: missing })
    }
    return missing === undefined
  })
  const ids = chapterIds(present.map(({ path }) => path))
  const translated = present.some(({ source }) =>
    locales.some((locale) => locale !== source.locale),
  )
  return {
    name,
    locales,
    metadata,
    words,
    title: inLocales(locales, metadata.title, metadata.title[locales[0]] ?? name),
    description: inLocales(locales, metadata.description ?? {}),
    draft:
      translated && !isAtLeast(minState, 'reviewed') ? notices(locales, messages, minState) : [],
    chapters: present.map((chapter, index): EditionChapter => {
      const options = { minState, annotate }
      const draft =
        locales.length === 1
          ? singleChapter(chapter, locales[0], options)
          : bilingualPart(chapter, locales, options)
      return makeChapter({ path: chapter.path, id: ids[index] ?? chapter.path, ...draft }, words)
    }),
  }
}

interface Part {
  readonly tree: Root
  readonly frontTitle: readonly TitlePart[]
}

type Options = Parameters<typeof renderChapter>[2]

function singleChapter(chapter: Chapter, locale: Locale, options: Options): Part {
  const rendition = renderChapter(chapter, locale, options) as Rendition
  const title = frontTitleOf(rendition.document)
  return {
    tree: anchoredTree(chapter, rendition),
    frontTitle: title === undefined ? [] : [{ text: title }],
  }
}

function bilingualPart(chapter: Chapter, locales: Edition['locales'], options: Options): Part {
  const { source } = chapter
  const target = locales.find((locale) => locale !== source.locale) ?? source.locale
  const translation = renderChapter(chapter, target, options) as Rendition
  const both = { source, translation, first: locales[0] }
  return { tree: bilingualTree(both), frontTitle: bilingualTitle(both) }
}

// A heading of a translation can also be found by its source's id, to which links inside the translation may lead.
function anchoredTree({ source }: Chapter, { document, ties }: Rendition): Root {
  const tree = treeOf(document)
  const ids = new Set(anchorHeadings(tree))
  if (ties.length === 0) return tree
  const sourceTree = treeOf(source)
  anchorHeadings(sourceTree)
  const bySource = headingsByBlock(sourceTree, source)
  const byTarget = headingsByBlock(tree, document)
  for (const [from, to] of ties) {
    const [heading, other] = [bySource.get(from), byTarget.get(to)]
    const id = heading === undefined ? undefined : anchorOf(heading)
    if (other === undefined || id === undefined || ids.has(id)) continue
    ids.add(id)
    addAnchor(other, id)
  }
  return tree
}

function headingsByBlock(
  tree: Root,
  { blocks }: Chapter['source'],
): ReadonlyMap<number, ReturnType<typeof headingsOf>[number]> {
  const starts = new Map(blocks.map(({ index, place }) => [place.start.offset, index]))
  return new Map(
    headingsOf(tree).flatMap((heading) => {
      const first = heading.children.find(({ position }) => position !== undefined)
      const block = starts.get(first?.position?.start.offset ?? -1)
      return block === undefined ? [] : [[block, heading] as const]
    }),
  )
}

function inLocales(
  locales: Edition['locales'],
  texts: Readonly<Record<Locale, string>>,
  fallback?: string,
): readonly TitlePart[] {
  const parts = locales.flatMap((lang) => {
    const text = texts[lang]
    return text === undefined ? [] : [{ lang, text }]
  })
  if (parts.length > 0 || fallback === undefined) return parts
  return [{ text: fallback }]
}

function notices(
  locales: Edition['locales'],
  messages: WordsByLocale,
  minState: State,
): readonly TitlePart[] {
  return locales.flatMap((lang) => {
    const text = draftNotice(minState, wordsFor(lang, messages))
    return text === undefined ? [] : [{ lang, text }]
  })
}
