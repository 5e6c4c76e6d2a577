import type { Root } from 'hast'
import { rewrite } from './element.ts'

// What is program text or data, never text for a reader. `noscript` repeats for machines what a page shows.
const INVISIBLE = new Set([
  'script',
  'style',
  'template',
  'noscript',
  // An address is resolved where it is placed.
  'base',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'noframes',
])

/** Takes out of a tree what is not text: scripts, styles, comments, templates. */
export function dropInvisible(root: Root): Root {
  const children = rewrite(root.children as never, (node) =>
    INVISIBLE.has(node.tagName)
      ? []
      : [{ ...node, children: node.children.filter(({ type }) => type !== 'comment') }],
  )
  return { ...root, children: children.filter(({ type }) => type !== 'comment') }
}
