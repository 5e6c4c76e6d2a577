import type { Locale } from '@collate/parser'
import type { Element, ElementContent, Root } from 'hast'
import { toXast } from 'hast-util-to-xast'
import { element, rewrite } from '../tree/element.ts'
import { writeXml } from './write-xml.ts'

/** A content document of a book. */
export interface XhtmlFile {
  readonly locale: Locale
  readonly title: string
  readonly stylesheets: readonly string[]
  readonly body: readonly ElementContent[]
}

/** Writes a content document as XHTML (EPUB 3.3, section 6.1): every language named for HTML and for XML readers alike. */
export function writeXhtml({ locale, title, stylesheets, body }: XhtmlFile): string {
  const links = stylesheets.map((href) =>
    element('link', { rel: ['stylesheet'], type: 'text/css', href }),
  )
  const html = element(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: locale,
    },
    element(
      'head',
      {},
      element('meta', { charSet: 'utf-8' }),
      element('title', {}, title),
      ...links,
    ),
    element('body', {}, ...body),
  )
  const root: Root = {
    type: 'root',
    children: [{ type: 'doctype' }, ...(rewrite([html], nameLanguage) as Element[])],
  }
  return writeXml(toXast(root))
}

// EPUB 3.3, section 6.1.3.2, asks for both attributes, with the same value.
function nameLanguage(node: Element): readonly Element[] {
  const { lang } = node.properties
  if (lang === undefined) return [node]
  return [{ ...node, properties: { ...node.properties, xmlLang: lang } }]
}
