import type { PhrasingContent } from 'mdast'
import type { FileRange } from '../document/place-of-passage.ts'

/** A node and where it stands in the file. */
export interface PlacedNode extends FileRange {
  readonly node: PhrasingContent
}

/**
 * Says where sibling nodes stand. Bare URLs and addresses that GFM finds late have no position of their own: they are looked for
 * between their neighbours, in order. Text without a position is left out: nothing asks for it.
 */
export function placedNodes(
  nodes: readonly PhrasingContent[],
  within: FileRange,
  { file, offset }: { readonly file: string; readonly offset: number },
): readonly PlacedNode[] {
  const limits = limitsOf(nodes, within.end, offset)
  const placed: PlacedNode[] = []
  let position = within.start
  let isLost = false
  for (const [index, node] of nodes.entries()) {
    const from = node.position?.start.offset
    const to = node.position?.end.offset
    if (from !== undefined && to !== undefined) {
      placed.push({ node, start: from + offset, end: to + offset })
      position = to + offset
      isLost = false
    } else if (!isLost && node.type === 'link') {
      const found = find(node, file, position, limits[index] ?? within.end)
      // Escaped in a way that its text is not in the file: no neighbour behind it is looked for either, or the search would go back on itself.
      isLost = found === undefined
      if (found !== undefined) placed.push(found)
      position = found?.end ?? position
    }
  }
  return placed
}

// For each node, where the next one that has a position starts.
function limitsOf(
  nodes: readonly PhrasingContent[],
  end: number,
  offset: number,
): readonly number[] {
  let limit = end
  return nodes
    .toReversed()
    .map((node) => {
      const before = limit
      const start = node.position?.start.offset
      if (start !== undefined) limit = start + offset
      return before
    })
    .toReversed()
}

function find(
  node: Extract<PhrasingContent, { type: 'link' }>,
  file: string,
  start: number,
  end: number,
): PlacedNode | undefined {
  const [only] = node.children
  if (only?.type !== 'text') return undefined
  const at = file.slice(start, end).indexOf(only.value)
  return at < 0 ? undefined : { node, start: start + at, end: start + at + only.value.length }
}
