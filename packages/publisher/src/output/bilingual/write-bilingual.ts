import type { Locale } from '@collate/parser'
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { Interleaved } from './interleave.ts'

/** Which side comes first, and in which locale each is written. */
export interface SideOrder {
  readonly source: Locale
  readonly target: Locale
  readonly first: 'source' | 'target'
}

const writer = unified()
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    resourceLink: true,
  })
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkFrontmatter, ['yaml'])
  .freeze()

/** Writes an interleaved document as Markdown: a paragraph, then its translation; a heading in both languages, parted by a slash. */
export function writeBilingual(
  content: readonly Interleaved[],
  frontMatter: string,
  order: SideOrder,
): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'yaml', value: frontMatter },
      ...content.flatMap((part) => flatten(part, order)),
    ],
  }
  return writer.stringify(root)
}

/** Makes one tree of an interleaved document for a page: pairs become `div`s of two sides, each marked with its language. */
export function pairNodes(content: readonly Interleaved[], order: SideOrder): Root {
  return { type: 'root', children: content.flatMap((part) => toNodes(part, order)) }
}

function flatten(part: Interleaved, order: SideOrder): readonly RootContent[] {
  switch (part.kind) {
    case 'once':
      return [part.node]
    case 'heading':
      return [{ ...part.source, children: joinHeadings(part, order) }]
    case 'container':
      return [
        withChildren(
          part.node,
          part.children.flatMap((child) => flatten(child, order)),
        ),
      ]
    case 'pair':
      return inOrder(part.source, part.target, order).flat()
  }
}

function joinHeadings(
  { source, target }: Extract<Interleaved, { kind: 'heading' }>,
  order: SideOrder,
): PhrasingContent[] {
  const [first, second] = inOrder(source, target, order)
  return [...first.children, { type: 'text', value: ' / ' }, ...second.children]
}

function toNodes(part: Interleaved, order: SideOrder): readonly RootContent[] {
  switch (part.kind) {
    case 'once':
      return [part.node]
    case 'container':
      return [
        withChildren(
          part.node,
          part.children.flatMap((child) => toNodes(child, order)),
        ),
      ]
    case 'heading': {
      const sides = inOrder(
        htmlNode('span', part.source.children, sideProperties(order.source)),
        htmlNode('span', part.target.children, sideProperties(order.target)),
        order,
      )
      return [{ ...part.source, children: sides as unknown as PhrasingContent[] }]
    }
    case 'pair': {
      const sides = inOrder(
        htmlNode('div', part.source, sideProperties(order.source)),
        htmlNode('div', part.target, sideProperties(order.target)),
        order,
      ).filter(({ children }) => children.length > 0)
      return [htmlNode('div', sides, { className: ['pair'] })]
    }
  }
}

function inOrder<Side>(source: Side, target: Side, { first }: SideOrder): readonly [Side, Side] {
  return first === 'source' ? [source, target] : [target, source]
}

function sideProperties(locale: Locale): { className: string[]; lang: Locale } {
  return { className: ['side'], lang: locale }
}

// A node that Markdown doesn't know: remark-rehype writes it as the element that `data` names.
function htmlNode(
  hName: string,
  children: readonly Nodes[],
  hProperties: Record<string, string | string[]>,
): RootContent & { readonly children: readonly unknown[] } {
  const node = { type: 'side', data: { hName, hProperties }, children: [...children] }
  return node as unknown as RootContent & { readonly children: readonly unknown[] }
}

function withChildren(node: RootContent, children: readonly RootContent[]): RootContent {
  // Items with two languages in them have blank lines between their paragraphs.
  return { ...node, children, ...('spread' in node ? { spread: true } : {}) } as RootContent
}
