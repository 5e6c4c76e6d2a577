import type { Element as XmlElement } from 'xast'
import { x } from 'xastscript'
import type { Edition } from '../edition.ts'
import { titleText } from '../tree/anchor-tree.ts'
import { writeXml } from './write-xml.ts'

/** A file of the book as the package document lists it. */
export interface PackageItem {
  readonly href: string
  readonly mediaType: string
  /** In the reading order. */
  readonly spine?: boolean
  /** `nav` for the navigation document. */
  readonly properties?: string
}

const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/'

/**
 * Writes the package document (EPUB 3.3, section 5).
 *
 * `identifier` is this edition's own; the work's, where the publication has one, is listed beside it.
 */
export function writePackage(
  edition: Edition,
  items: readonly PackageItem[],
  identifier: string,
): string {
  const ids = new Map(items.map(({ href }, index) => [href, `item-${index + 1}`]))
  const idOf = (href: string) => ids.get(href) ?? ''
  const document = x(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'edition',
      'xml:lang': edition.locales[0],
    },
    x('metadata', { 'xmlns:dc': DUBLIN_CORE }, [...describe(edition, items, identifier)]),
    x(
      'manifest',
      items.map(({ href, mediaType, properties }) =>
        x('item', {
          id: idOf(href),
          href,
          'media-type': mediaType,
          properties: properties ?? null,
        }),
      ),
    ),
    x(
      'spine',
      items.filter(({ spine }) => spine).map(({ href }) => x('itemref', { idref: idOf(href) })),
    ),
  )
  return writeXml(document)
}

function describe(
  { metadata, locales, title, description }: Edition,
  items: readonly PackageItem[],
  identifier: string,
): readonly XmlElement[] {
  const one = (name: string, value: string | undefined, lang?: string) =>
    value === undefined ? [] : [x(name, { 'xml:lang': lang ?? null }, value)]
  return [
    x('dc:identifier', { id: 'edition' }, identifier),
    ...one('dc:identifier', metadata.identifier === identifier ? undefined : metadata.identifier),
    ...describeTitles(title),
    ...locales.flatMap((locale) => one('dc:language', locale)),
    ...metadata.creators.flatMap((name) => one('dc:creator', name)),
    ...one('dc:publisher', metadata.publisher),
    ...one('dc:date', metadata.date),
    ...description.flatMap(({ lang, text }) => one('dc:description', text, lang)),
    ...one('dc:rights', metadata.rights),
    x('meta', { property: 'dcterms:modified' }, modifiedOf(metadata.date)),
    ...describeAccess(items.some(({ mediaType }) => mediaType.startsWith('image/'))),
  ]
}

// Readers show the first title; the other language's is there for search.
function describeTitles(title: Edition['title']): readonly XmlElement[] {
  if (title.length < 2) return [x('dc:title', titleText(title))]
  return [
    x('dc:title', { id: 'title' }, titleText(title)),
    x('meta', { refines: '#title', property: 'title-type' }, 'main'),
    ...title.flatMap(({ lang, text }, index) => [
      x('dc:title', { id: `title-${index + 1}`, 'xml:lang': lang ?? null }, text),
      x('meta', { refines: `#title-${index + 1}`, property: 'title-type' }, 'expanded'),
    ]),
  ]
}

// EPUB 3.3, section 5.5.3.2.8 wants seconds; a publication has a date.
function modifiedOf(date: string): string {
  return `${date.slice(0, 10)}T00:00:00Z`
}

// EPUB Accessibility 1.1, section 2.2.
function describeAccess(hasImages: boolean): readonly XmlElement[] {
  const images = hasImages
    ? [
        ['accessMode', 'visual'],
        ['accessibilityFeature', 'alternativeText'],
      ]
    : []
  const statements = [
    ['accessMode', 'textual'],
    ...images,
    ['accessModeSufficient', 'textual'],
    ['accessibilityFeature', 'tableOfContents'],
    ['accessibilityFeature', 'readingOrder'],
    ['accessibilityFeature', 'structuralNavigation'],
    ['accessibilityFeature', 'displayTransformability'],
    ['accessibilityHazard', 'none'],
    [
      'accessibilitySummary',
      'The text is structured by headings and can be read aloud; images have alternative texts.',
    ],
  ]
  return statements.map(([property, value]) => x('meta', { property: `schema:${property}` }, value))
}
