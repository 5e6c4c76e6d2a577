import { type Format, isAtLeast, type Locale } from '@collate/parser'
import { bilingualMarkdown } from '../bilingual/bilingual-chapter.ts'
import { hasLocale } from '../chapter.ts'
import { draftFile } from '../markdown/draft-file.ts'
import { renderChapter } from '../rendition.ts'
import { draftNotice, wordsFor } from '../words.ts'
import { assetFiles, imagesOf } from './images-of.ts'
import type { PublicationInput, PublishedFile } from './input.ts'
import { noteBook } from './note-book.ts'

const EXTENSIONS: Readonly<Record<Format, string>> = {
  markdown: 'md',
  text: 'txt',
  i18next: 'json',
}

/**
 * Makes the documents of a publication in one locale, each followed by the images it shows. A chapter whose source is in that
 * locale comes out byte for byte.
 */
export function* makeDocuments(input: PublicationInput, locale: Locale): Generator<PublishedFile> {
  const { minState, inPlace = false } = input
  for (const { path, ...chapter } of input.chapters) {
    const { notes, annotate } = noteBook()
    const rendition = renderChapter({ path, ...chapter }, locale, { minState, annotate })
    if (rendition === undefined) continue
    const { document } = rendition
    const notice = inPlace || chapter.source.locale === locale ? undefined : noticeIn(input, locale)
    const images = inPlace ? [] : imagesOf(document.file, path, input, { locale, annotate })
    yield {
      path: `${locale}/${path}.${document.reading.dialects.includes('mdx') ? 'mdx' : EXTENSIONS[document.format]}`,
      bytes: notice === undefined ? document.file : draftFile(document, notice),
      kind: 'markdown',
      locales: [locale],
      notes,
    }
    yield* assetFiles(images, locale, [locale])
  }
}

/** Makes the documents of a publication in two locales at once, as Markdown, the first locale first. */
export function* makeBilingualDocuments(
  input: PublicationInput,
  locales: readonly [Locale, Locale],
): Generator<PublishedFile> {
  const [first, second] = locales
  const folder = locales.join('-')
  for (const chapter of input.chapters) {
    const { path, source } = chapter
    if (source.format === 'i18next' || !locales.every((locale) => hasLocale(chapter, locale)))
      continue
    const { notes, annotate } = noteBook()
    const target = source.locale === first ? second : first
    const translation = renderChapter(chapter, target, { minState: input.minState, annotate })
    if (translation === undefined) continue
    const bytes = bilingualMarkdown({ source, translation, first }, noticeIn(input, first))
    const images = imagesOf(bytes, path, input, { locale: source.locale, annotate })
    yield { path: `${folder}/${path}.md`, bytes, kind: 'bilingual', locales, notes }
    yield* assetFiles(images, folder, locales)
  }
}

function noticeIn({ minState, messages }: PublicationInput, locale: Locale): string | undefined {
  return isAtLeast(minState, 'reviewed')
    ? undefined
    : draftNotice(minState, wordsFor(locale, messages))
}
