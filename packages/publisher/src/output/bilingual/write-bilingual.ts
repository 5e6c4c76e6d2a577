import type { Locale } from '@collate/parser'
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { Interleaved } from './interleave.ts'
import { joinImages } from './join-images.ts'

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
    case 'pair': {
      const sides = inOrder(part.source, part.target, order)
      const picture = joinImages(...sides)
      return picture === undefined ? sides.flat() : [picture]
    }
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
      const sides = makeSides('span', part.source.children, part.target.children, order)
      return [{ ...part.source, children: sides as unknown as PhrasingContent[] }]
    }
    case 'pair': {
      const picture = joinImages(...inOrder(part.source, part.target, order))
      if (picture !== undefined) return [picture]
      const sides = makeSides('div', part.source, part.target, order)
      return [htmlNode('div', sides, { className: ['pair'] })]
    }
  }
}

function inOrder<Side>(source: Side, target: Side, { first }: SideOrder): readonly [Side, Side] {
  return first === 'source' ? [source, target] : [target, source]
}

// A side that stands alone keeps its column: the second says that it is the second.
function makeSides(
  name: 'span' | 'div',
  source: readonly Nodes[],
  target: readonly Nodes[],
  order: SideOrder,
): readonly SideNode[] {
  const sides = inOrder([source, order.source] as const, [target, order.target] as const, order)
  return sides
    .map(([children, lang], index) =>
      htmlNode(name, children, { className: index === 0 ? ['side'] : ['side', 'second'], lang }),
    )
    .filter(({ children }) => children.length > 0)
}

type SideNode = RootContent & { readonly children: readonly unknown[] }

// A node that Markdown doesn't know: remark-rehype writes it as the element that `data` names.
function htmlNode(
  hName: string,
  children: readonly Nodes[],
  hProperties: Record<string, string | string[]>,
): SideNode {
  const node = { type: 'side', data: { hName, hProperties }, children: [...children] }
  return node as unknown as SideNode
}

function withChildren(node: RootContent, children: readonly RootContent[]): RootContent {
  // Items with two languages in them have blank lines between their paragraphs.
  return { ...node, children, ...('spread' in node ? { spread: true } : {}) } as RootContent
}
