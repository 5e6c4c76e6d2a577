import type { Element, ElementContent, Root } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import { decodeDeclared } from '../decode.ts'
import { openImageShelf } from '../image-shelf.ts'
import type { Imported, ImportNote, ImportOptions, LeftOut } from '../imported.ts'
import { leaveOutEdges } from '../markdown/leave-out-edges.ts'
import { placeAddresses } from '../markdown/place-addresses.ts'
import { titleOf } from '../markdown/title.ts'
import { toMarkdownTree } from '../markdown/to-markdown-tree.ts'
import { writeMarkdown } from '../markdown/write-markdown.ts'
import { refuseLarge } from '../refuse-large.ts'
import { dropInvisible } from '../tree/drop-invisible.ts'
import { element, elementsOf, isElement, lineOf } from '../tree/element.ts'
import { tidyTree } from '../tree/tidy-tree.ts'
import { tieNotes } from '../tree/tie-notes.ts'
import { findContent } from './find-content.ts'
import { leaveOutParts } from './leave-out-parts.ts'
import { pageAddresses } from './page-addresses.ts'
import { missingTitle } from './page-title.ts'
import { parseHtml } from './parse-html.ts'

/**
 * Imports an HTML page: its main content as one document. Menus, forms, page headers and footers are left out and reported.
 *
 * @throws {CollateError} `import/encoding`, `import/too-large`.
 */
export function importHtml(bytes: Uint8Array, options: ImportOptions): Imported {
  const { name, file } = options
  refuseLarge(bytes, file)
  const { text, encoding } = decodeDeclared(bytes, file)
  const page = parseHtml(text)
  const notes: ImportNote[] = []
  const leftOut: LeftOut[] = []
  const content = [...titleNodes(page, contentOf(page, leftOut), notes)]
  const [tied] = tieNotes([{ path: '', children: content }], () => undefined)
  const shelf = openImageShelf(`images/${name}/`, `images/${encodeURI(name)}/`, notes)
  const addresses = pageAddresses(page, { options, shelf, notes })
  const tree: MarkdownRoot = placeAddresses(
    toMarkdownTree(tidyTree(tied?.children ?? content)),
    addresses,
  )
  const root = leaveOutEdges(tree, leftOut)
  const markdown = writeMarkdown(root)
  const documents = markdown === '' ? [] : [{ path: `${name}.md`, title: titleOf(root), markdown }]
  return {
    format: 'html',
    encoding,
    documents,
    images: shelf.images,
    leftOut: inOrder(leftOut),
    notes,
  }
}

function contentOf(page: Root, leftOut: LeftOut[]): ElementContent[] {
  const body = bodyOf(dropInvisible(page))
  const found: LeftOut[] = []
  const content = findContent(leaveOutParts(body, found), found)
  // A page that is nothing but links or a form is what it is.
  if (content.every((node) => lineOf(node) === '' && !holdsImage(node))) return body.children
  leftOut.push(...found)
  return content
}

function holdsImage(node: ElementContent): boolean {
  return [...elementsOf(node)].some((inner) => isElement(inner, 'img', 'svg'))
}

function bodyOf(page: Root): Element {
  const body = [...elementsOf(page)].find((node) => isElement(node, 'body'))
  return body ?? element('body', {}, page.children as ElementContent[])
}

function titleNodes(
  page: Root,
  content: ElementContent[],
  notes: ImportNote[],
): readonly ElementContent[] {
  const title = missingTitle(page, content)
  if (title === undefined) return content
  notes.push({ kind: 'title-added', what: title })
  return [element('h1', {}, [{ type: 'text', value: title }]), ...content]
}

function inOrder(leftOut: readonly LeftOut[]): readonly LeftOut[] {
  return [...leftOut].sort((a, b) => (a.lines?.[0] ?? 0) - (b.lines?.[0] ?? 0))
}
