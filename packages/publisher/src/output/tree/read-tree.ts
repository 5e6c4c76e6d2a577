import type { Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .freeze()

const BYTE_ORDER_MARK = '\ufeff'

/** Reads Markdown into an mdast tree whose places count from the start of the file, a byte order mark included. */
export function readTree(file: string): Root {
  // micromark skips a byte order mark without counting it, so it is taken off here and counted by hand.
  if (!file.startsWith(BYTE_ORDER_MARK)) return reader.parse(file)
  return shift(reader.parse(file.slice(1)))
}

function shift<Node extends Nodes>(node: Node): Node {
  for (const point of [node.position?.start, node.position?.end]) {
    if (point?.offset !== undefined) point.offset += 1
  }
  if ('children' in node) for (const child of node.children) shift(child)
  return node
}

/** The text of an mdast node without its inline syntax, alternative texts included. */
export function plainTextOf(node: Nodes): string {
  if (node.type === 'html' || node.type === 'footnoteReference') return ''
  if (node.type === 'break') return ' '
  if ('value' in node) return node.value
  if ('alt' in node) return node.alt ?? ''
  return 'children' in node ? node.children.map(plainTextOf).join('') : ''
}
