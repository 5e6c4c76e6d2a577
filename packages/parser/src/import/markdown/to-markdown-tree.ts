import type { Element, ElementContent } from 'hast'
import type { Heading, Nodes, PhrasingContent, Root } from 'mdast'
import rehypeRemark, { type Options } from 'rehype-remark'
import { unified } from 'unified'

type Handlers = NonNullable<Options['handlers']>
type Handle = NonNullable<Handlers[string]>

// A phrase that only HTML has: `textDirective` is phrasing to every step of the way, and `spliceHtml` makes HTML of it.
const asHtml: Handle = (state, node) => {
  const children = state.all(node) as PhrasingContent[]
  if (children.some(({ type }) => type === 'footnoteReference') && children.length === 1)
    return children
  return { type: 'textDirective', name: node.tagName, children } as never
}

const handlers: Handlers = {
  // 10<sup>3</sup> is not 103.
  sup: asHtml,
  sub: asHtml,
  // Underlined words are stressed by hand; hast-util-to-mdast takes `u` for emphasis, which it is in Markdown too.
  'footnote-reference': (_, node) => ({
    type: 'footnoteReference',
    identifier: labelOf(node),
    label: labelOf(node),
  }),
  'footnote-definition': (state, node) => ({
    type: 'footnoteDefinition',
    identifier: labelOf(node),
    label: labelOf(node),
    children: state.toFlow(state.all(node)) as never,
  }),
}

const converter = unified().use(rehypeRemark, { handlers, document: true }).freeze()

/** Turns a tidied tree of HTML into a tree of Markdown without empty parts, and without a single node of raw HTML but `sup` and `sub`. */
export function toMarkdownTree(children: readonly ElementContent[]): Root {
  const root = converter.runSync({ type: 'root', children: [...children] }) as Root
  return spliceHtml(dropEmpty(root))
}

function labelOf(node: Element): string {
  return String(node.properties['label'])
}

// Nothing to read: an empty paragraph, heading or link, a raw node.
function dropEmpty<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node
  const children = (node.children as Nodes[])
    .filter(({ type }) => type !== 'html')
    .map(dropEmpty)
    .filter((child) => !isEmpty(child))
  const lined = node.type === 'heading' ? joinBreaks(children as Heading['children']) : children
  return { ...node, children: trimBreaks(lined) } as Node
}

const HOLLOW = new Set([
  'paragraph',
  'heading',
  'link',
  'emphasis',
  'strong',
  'delete',
  'blockquote',
  'list',
  'textDirective',
])

function isEmpty(node: Nodes): boolean {
  if (node.type === 'text') return node.value === ''
  if (!HOLLOW.has(node.type) || !('children' in node)) return false
  return (node.children as Nodes[]).every(
    (child) => child.type === 'break' || (child.type === 'text' && child.value.trim() === ''),
  )
}

// A heading is one line.
function joinBreaks(children: Heading['children']): Heading['children'] {
  return children.map((child) => (child.type === 'break' ? { type: 'text', value: ' ' } : child))
}

// A break at the edge of a paragraph breaks nothing.
function trimBreaks(children: readonly Nodes[]): readonly Nodes[] {
  let start = 0
  let end = children.length
  while (children[start]?.type === 'break') start += 1
  while (end > start && children[end - 1]?.type === 'break') end -= 1
  return children.slice(start, end)
}

function spliceHtml<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    const spliced = spliceHtml(child)
    const { type, name } = spliced as { readonly type: string; readonly name?: string }
    if (type !== 'textDirective' || !('children' in spliced)) return [spliced]
    return [
      { type: 'html', value: `<${name}>` },
      ...(spliced.children as Nodes[]),
      { type: 'html', value: `</${name}>` },
    ]
  })
  return { ...node, children } as Node
}
