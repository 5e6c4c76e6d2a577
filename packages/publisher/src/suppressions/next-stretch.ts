import { type Document, type FileRange, type FlowNode, fileRangeOf } from '@collate/parser'
import type { Comment } from './comments.ts'

// What only holds other nodes: a comment before a list speaks of its first item, not of all of them.
const CONTAINERS = new Set(['list', 'item', 'quote', 'container', 'footnote-definition'])

/** Finds what a comment stands before, for one document. */
export class NextStretch {
  readonly #document: Document
  #stretches: readonly FileRange[] | undefined

  constructor(document: Document) {
    this.#document = document
  }

  /**
   * What "the next line" of a comment is: the block whose text it stands in, else the next heading, paragraph (a list item's or a
   * quote's too), table, listing, definition or piece of HTML behind it. Nothing where none follows.
   */
  after({ block, end }: Comment): FileRange | undefined {
    const own = block === undefined ? undefined : this.#document.blocks[block]
    if (own !== undefined) return fileRangeOf(own, { start: 0, end: own.text.length })
    this.#stretches ??= stretchesOf(this.#document.flow)
    return this.#stretches[countBefore(this.#stretches, end)]
  }
}

// By their starts, the larger of two first.
function stretchesOf(flow: readonly FlowNode[]): readonly FileRange[] {
  const stretches: FileRange[] = []
  const visit = (nodes: readonly FlowNode[]) => {
    for (const node of nodes) {
      const { kind, start, end, firstBlock, endBlock, children } = node
      if ((endBlock > firstBlock || kind === 'code') && !isContainer(node))
        stretches.push({ start, end })
      visit(children)
    }
  }
  visit(flow)
  return stretches.sort((one, other) => one.start - other.start || other.end - one.end)
}

// A component of MDX may hold a whole page; a piece of HTML holds strings only.
function isContainer({ kind, children }: FlowNode): boolean {
  return (
    CONTAINERS.has(kind) || (kind === 'html' && children.some((node) => node.kind !== 'string'))
  )
}

function countBefore(stretches: readonly FileRange[], offset: number): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
