import type { Root } from 'mdast'
import type { LeftOut } from '../imported.ts'
import { boilerplateEdges } from '../text/boilerplate.ts'
import { textOf } from './title.ts'

/** Takes contact and copyright lines off both ends of a Markdown tree, and reports them. */
export function leaveOutEdges(root: Root, leftOut: LeftOut[]): Root {
  const texts = root.children.map((node) =>
    // Only what could be such a line; a table or a list stays whole.
    node.type === 'paragraph' || node.type === 'heading'
      ? textOf(node).replaceAll(/\s+/g, ' ').trim()
      : '。',
  )
  const { start, end } = boilerplateEdges(texts)
  if (end <= start || (start === 0 && end === texts.length)) return root
  for (const at of [...texts.keys()].filter((index) => index < start || index >= end)) {
    const { position } = root.children[at] ?? {}
    const lines = position && ([position.start.line, position.end.line] as const)
    leftOut.push({ reason: 'contact', ...(lines ? { lines } : {}), text: texts[at] ?? '' })
  }
  return { ...root, children: root.children.slice(start, end) }
}
