import type { Element, ElementContent } from 'hast'
import { element, isElement, rewrite } from '../tree/element.ts'

/**
 * Turns the footnotes of a chapter into what reading systems show as pop-ups: `noteref` links and `footnote` asides
 * (EPUB 3 Structural Semantics Vocabulary, section "notes and annotations"). Ids must be final.
 */
export function toEpubFootnotes(children: readonly ElementContent[]): readonly ElementContent[] {
  return rewrite(children, (node) => {
    const { dataFootnotes, dataFootnoteRef, dataFootnoteBackref } = node.properties
    if (dataFootnoteRef !== undefined) return [noteReference(node)]
    if (dataFootnoteBackref !== undefined) return [backReference(node)]
    return dataFootnotes === undefined ? [node] : [noteSection(node)]
  })
}

function noteReference(node: Element): Element {
  const { dataFootnoteRef: _, ariaDescribedBy: __, ...properties } = node.properties
  const semantics = { 'epub:type': 'noteref', role: 'doc-noteref', className: ['noteref'] }
  return { ...node, properties: { ...properties, ...semantics } }
}

function backReference(node: Element): Element {
  const { dataFootnoteBackref: _, ...properties } = node.properties
  return { ...node, properties: { ...properties, role: 'doc-backlink' } }
}

function noteSection(node: Element): Element {
  const heading = node.children.filter((child) => isElement(child, 'h2'))
  const lists = node.children.filter((child): child is Element => isElement(child, 'ol'))
  const notes = lists.flatMap((list) =>
    list.children.filter((child): child is Element => isElement(child, 'li')),
  )
  return element(
    'section',
    { 'epub:type': 'footnotes', className: ['footnotes'] },
    ...heading,
    ...notes.map((note, index) => noteAside(note, index + 1)),
  )
}

// An aside has no list number: the note says its own.
function noteAside({ properties, children }: Element, number: number): Element {
  const [first, ...rest] = children.filter((child) => child.type === 'element')
  const numbered =
    first === undefined || first.tagName !== 'p'
      ? [element('p', {}, `${number}.`), ...children]
      : [
          {
            ...first,
            children: [{ type: 'text' as const, value: `${number}. ` }, ...first.children],
          },
          ...rest,
        ]
  const semantics = { 'epub:type': 'footnote', role: 'doc-footnote', className: ['note'] }
  return element('aside', { ...properties, ...semantics }, ...numbered)
}
