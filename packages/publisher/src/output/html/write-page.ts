import { jointOf } from '@collate/parser'
import type { Element, ElementContent, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { ImageShelf } from '../asset/image-shelf.ts'
import { type Edition, type EditionChapter, locatorOf } from '../edition.ts'
import type { Annotate } from '../note.ts'
import { CONTENT_STYLE } from '../style/content.ts'
import { PAGE_STYLE } from '../style/page.ts'
import { HAN_STYLE, LATIN_STYLE } from '../style/scripts.ts'
import { titleText } from '../tree/anchor-tree.ts'
import { element, rewrite } from '../tree/element.ts'
import { type LinkTargets, resolveLinks } from '../tree/resolve-links.ts'
import { nestHeadings, titleContent, tocList } from '../tree/toc-list.ts'
import { hexToBase64 } from './base64.ts'

/** What a page needs beside its edition. */
export interface PageOptions {
  readonly shelf: ImageShelf
  /** The address of an image, relative to the page. */
  readonly addressOf: (path: string) => string
  /** SHA-256 in hexadecimal: the page's security policy names its stylesheet by it. */
  readonly digest: (text: string) => string
  readonly annotate: Annotate
}

const STYLE = [LATIN_STYLE, HAN_STYLE, CONTENT_STYLE, PAGE_STYLE].join('')

// Headings of the table of contents: the chapters and their sections.
const DEEPEST_IN_CONTENTS = 2

const writer = unified().use(rehypeStringify, { collapseEmptyAttributes: true }).freeze()

/** Writes an edition as one HTML page that needs nothing but its images: no script, no font, no request to anywhere. */
export function writePage(edition: Edition, options: PageOptions): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      element(
        'html',
        { lang: edition.locales[0] },
        headOf(edition, options),
        bodyOf(edition, options),
      ),
    ],
  }
  return `${writer.stringify(root)}\n`
}

function headOf({ title, metadata, description }: Edition, { digest }: PageOptions): Element {
  const policy = [
    "default-src 'none'",
    "img-src 'self'",
    `style-src 'sha256-${hexToBase64(digest(STYLE))}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return element(
    'head',
    {},
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, titleText(title)),
    ...metadata.creators.map((name) => element('meta', { name: 'author', content: name })),
    ...(description.length === 0
      ? []
      : [element('meta', { name: 'description', content: titleText(description) })]),
    element('style', {}, STYLE),
  )
}

function bodyOf(edition: Edition, options: PageOptions): Element {
  const { words, chapters, locales } = edition
  const locate = locatorOf(chapters, ({ id }, anchor) => `#${anchor ?? id}`)
  return element(
    'body',
    { className: [locales.length === 1 ? 'single' : 'bilingual'] },
    element('a', { className: ['skip'], href: '#main' }, words.skip),
    titleBlock(edition),
    element(
      'nav',
      { className: ['contents'], ariaLabel: words.contents },
      element('h2', {}, words.contents),
      ...tocList(chapters.map((chapter) => tocNode(chapter))),
    ),
    element(
      'main',
      { id: 'main' },
      ...chapters.map((chapter) => section(chapter, locate, options)),
    ),
    colophon(edition),
  )
}

function tocNode({ id, title, toc }: EditionChapter): Parameters<typeof tocList>[0][number] {
  const children = nestHeadings(toc, DEEPEST_IN_CONTENTS, (anchor) => `#${anchor}`)
  return { href: `#${id}`, title, children }
}

function titleBlock({ title, metadata, description, draft }: Edition): Element {
  const paragraphs = (className: string, parts: Edition['title']) =>
    parts.map(({ lang, text }) =>
      element('p', { className: [className], ...(lang === undefined ? {} : { lang }) }, text),
    )
  return element(
    'header',
    { className: ['title'] },
    element('h1', {}, ...sides(title)),
    ...paragraphs(
      'creators',
      metadata.creators.length === 0 ? [] : [{ text: metadata.creators.join(' · ') }],
    ),
    ...paragraphs('description', description),
    ...paragraphs('draft', draft),
  )
}

// Two languages of a heading stand one above the other.
function sides(title: Edition['title']): readonly (ElementContent | string)[] {
  if (title.length < 2) return titleContent(title)
  return title.map(({ lang, text }) =>
    element('span', { className: ['side'], ...(lang === undefined ? {} : { lang }) }, text),
  )
}

function colophon({ metadata, words, locales }: Edition): Element {
  const joint = jointOf(locales[0])
  const lines = [
    ...(metadata.publisher === undefined ? [] : [metadata.publisher]),
    words.date + joint + metadata.date,
    ...(metadata.rights === undefined ? [] : [words.rights + joint + metadata.rights]),
  ]
  return element(
    'footer',
    { className: ['colophon'] },
    ...lines.map((line) => element('p', {}, line)),
  )
}

function section(
  chapter: EditionChapter,
  locate: LinkTargets['locate'],
  { shelf, addressOf, annotate }: PageOptions,
): Element {
  const { path, ids } = chapter
  const resolved = resolveLinks(chapter.children, {
    ...{ path, ids, locate, annotate },
    place: (image) =>
      shelf.fetch(image, path, annotate) === undefined ? undefined : addressOf(image),
  })
  return element(
    'section',
    { className: ['chapter'], id: chapter.id },
    ...rewrite(resolved, fitIntoPage),
  )
}

// The publication's title is the page's only `h1`; a wide table scrolls by itself.
function fitIntoPage(node: Element): readonly Element[] {
  if (node.tagName === 'table')
    return [element('div', { className: ['scroll'], tabIndex: 0 }, node)]
  const level = /^h([1-5])$/.exec(node.tagName)?.[1]
  return [level === undefined ? node : { ...node, tagName: `h${Number(level) + 1}` }]
}
