import type { Element, ElementContent, Root } from 'hast'
import { decodeDeclared } from '../decode.ts'
import { parseHtml } from '../html/parse-html.ts'
import type { LeftOut, LeftOutReason } from '../imported.ts'
import { refuseLarge } from '../refuse-large.ts'
import { dropInvisible } from '../tree/drop-invisible.ts'
import { elementsOf, isElement, lineOf, linesOf, rewrite, tokensOf } from '../tree/element.ts'
import { readXml } from './read-xml.ts'

const MEDIA = ['iframe', 'object', 'embed', 'video', 'audio', 'canvas', 'form', 'button', 'select']

/** Reads a chapter's text: as XML, which it should be, else as browsers read HTML. Numbers of printed pages are left out and reported. */
export function readChapter(
  bytes: Uint8Array,
  {
    file,
    part,
    leftOut,
  }: { readonly file: string; readonly part: string; readonly leftOut: LeftOut[] },
): readonly ElementContent[] {
  refuseLarge(bytes, file)
  const { text } = decodeDeclared(bytes, file)
  const tree = dropInvisible(readXml(text, file) ?? parseHtml(closeTags(text)))
  return rewrite(bodyOf(tree), (node) => {
    const reason = leftOutReason(node)
    if (reason === undefined) return [node]
    const shown = lineOf(node)
    if (shown !== '') leftOut.push({ reason, part, ...linesOf(node), text: shown })
    return []
  })
}

// `<title/>` and `<a id="x"/>` are whole in XHTML, and open in HTML.
function closeTags(text: string): string {
  return text.replaceAll(
    /<(title|script|style|textarea|iframe|a|i|b|em|strong|span|div|p)(\s[^<>]*)?\/>/gi,
    '<$1$2></$1>',
  )
}

function leftOutReason(node: Element): LeftOutReason | undefined {
  const types = [...tokensOf(node, 'epub:type'), ...tokensOf(node, 'role')]
  if (types.includes('pagebreak') || types.includes('doc-pagebreak')) return 'page-number'
  if (isElement(node, 'nav') || types.includes('doc-toc')) return 'contents'
  if (isElement(node, 'svg') && ![...elementsOf(node)].some((inner) => isElement(inner, 'image')))
    return 'media'
  return isElement(node, ...MEDIA) ? 'media' : undefined
}

function bodyOf(tree: Root): readonly ElementContent[] {
  const body = [...elementsOf(tree)].find((node) => isElement(node, 'body'))
  return body === undefined ? (tree.children as ElementContent[]) : body.children
}
