import { languageOf } from '@collate/parser'
import type { ElementContent } from 'hast'
import { x } from 'xastscript'
import type { ImageShelf } from '../asset/image-shelf.ts'
import { type Edition, locatorOf } from '../edition.ts'
import type { Annotate } from '../note.ts'
import { BOOK_STYLE } from '../style/book.ts'
import { CONTENT_STYLE } from '../style/content.ts'
import { HAN_STYLE, LATIN_STYLE } from '../style/scripts.ts'
import { titleText } from '../tree/anchor-tree.ts'
import { resolveLinks } from '../tree/resolve-links.ts'
import { chapterFile, imageFile } from './book-files.ts'
import { editionIdentifier } from './edition-identifier.ts'
import { toEpubFootnotes } from './footnotes.ts'
import { writeNavigation } from './navigation.ts'
import { type PackageItem, writePackage } from './package-document.ts'
import { writeTitlePage } from './title-page.ts'
import { writeXhtml } from './write-xhtml.ts'
import { writeXml } from './write-xml.ts'
import { zipBook } from './zip-book.ts'

/** What a book needs beside its edition. */
export interface EpubOptions {
  readonly shelf: ImageShelf
  /** SHA-256 in hexadecimal: the edition's identifier is made with it. */
  readonly digest: (text: string) => string
  readonly annotate: Annotate
}

const XHTML = 'application/xhtml+xml'

const FOLDER = 'EPUB'

/**
 * Builds an EPUB 3.3 of an edition: the same bytes each time for the same edition and images.
 *
 * An image that is missing, of an unknown format or unsafe gives way to its alternative text, and is noted.
 */
export function buildEpub(edition: Edition, options: EpubOptions): Uint8Array {
  const styles = stylesOf(edition)
  const stylesheets = styles.map(([path]) => path)
  const chapters = writeChapters(edition, stylesheets, options)
  const images = options.shelf
    .images()
    .map((image, index) => [imageFile(image, index), image] as const)
  const items: readonly PackageItem[] = [
    { href: 'title.xhtml', mediaType: XHTML, spine: true },
    { href: 'nav.xhtml', mediaType: XHTML, spine: true, properties: 'nav' },
    ...chapters.map(([href]) => ({ href, mediaType: XHTML, spine: true })),
    ...stylesheets.map((href) => ({ href, mediaType: 'text/css' })),
    ...images.map(([href, { mediaType }]) => ({ href, mediaType })),
  ]
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ['package.opf', writePackage(edition, items, editionIdentifier(edition, options.digest))],
    ['nav.xhtml', writeNavigation(edition, stylesheets)],
    ['title.xhtml', writeTitlePage(edition, stylesheets)],
    ...chapters,
    ...styles,
    ...images.map(([href, { bytes }]) => [href, bytes] as const),
  ]
  return zipBook([
    ['META-INF/container.xml', writeContainer()],
    ...files.map(([path, content]) => [`${FOLDER}/${path}`, content] as const),
  ])
}

function writeChapters(
  { chapters, locales }: Edition,
  stylesheets: readonly string[],
  { shelf, annotate }: EpubOptions,
): readonly (readonly [string, string])[] {
  const files = new Map(
    chapters.map(({ path }, index) => [path, chapterFile(index, chapters.length)]),
  )
  const fileOf = (path: string) => files.get(path) ?? ''
  const locate = locatorOf(chapters, ({ path }, anchor) =>
    anchor === undefined ? fileOf(path) : `${fileOf(path)}#${anchor}`,
  )
  return chapters.map(({ path, ids, children, title }) => {
    const place = (image: string) => {
      const found = shelf.fetch(image, path, annotate)
      return found === undefined ? undefined : imageFile(found, shelf.images().indexOf(found))
    }
    const resolved = resolveLinks(children, { path, ids, locate, place, annotate })
    const body = toEpubFootnotes(resolved) as ElementContent[]
    return [
      fileOf(path),
      writeXhtml({ locale: locales[0], title: titleText(title), stylesheets, body }),
    ]
  })
}

// One stylesheet a script, so that a book in one language carries nothing for the other.
function stylesOf({ locales }: Edition): readonly (readonly [string, string])[] {
  const han = locales.some((locale) => languageOf(locale) === 'zh')
  return [
    ['latin.css', LATIN_STYLE],
    ...(han ? [['han.css', HAN_STYLE] as const] : []),
    ['book.css', CONTENT_STYLE + BOOK_STYLE],
  ]
}

function writeContainer(): string {
  const container = x(
    'container',
    { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' },
    x(
      'rootfiles',
      null,
      x('rootfile', {
        'full-path': `${FOLDER}/package.opf`,
        'media-type': 'application/oebps-package+xml',
      }),
    ),
  )
  return writeXml(container)
}
