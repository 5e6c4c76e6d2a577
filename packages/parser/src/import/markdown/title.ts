import type { Nodes, Root } from 'mdast'

/** The text of a tree's first heading; empty where it has none. */
export function titleOf(root: Root): string {
  const heading = root.children.find(({ type }) => type === 'heading')
  return heading === undefined ? '' : textOf(heading).replaceAll(/\s+/g, ' ').trim()
}

/** The text of a Markdown tree's node without its syntax, images' texts left out. */
export function textOf(node: Nodes): string {
  if (node.type === 'break') return ' '
  if (node.type === 'html') return ''
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
