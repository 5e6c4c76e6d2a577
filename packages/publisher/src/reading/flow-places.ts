import type { FlowNode } from '@collate/parser'
import { oncePerReading } from './once.ts'
import type { Prose } from './prose.ts'
import type { Reading } from './readings.ts'

/** Where a block stands in the flow of its document. */
export interface FlowPlace {
  /** The kind of the node it is the text of. */
  readonly node: FlowNode
  /** The node around that; none at the document's own level. */
  readonly parent: FlowNode | undefined
  readonly before: FlowNode | undefined
  readonly after: FlowNode | undefined
}

/** Tells where a block stands: what is before it, behind it and round it. */
export function flowPlaceOf(reading: Reading, { block }: Prose): FlowPlace | undefined {
  return placesOf(reading).get(block.index)
}

const placesOf = oncePerReading(({ document }: Reading): ReadonlyMap<number, FlowPlace> => {
  const places = new Map<number, FlowPlace>()
  const visit = (nodes: readonly FlowNode[], parent: FlowNode | undefined) => {
    nodes.forEach((node, at) => {
      if (node.children.length > 0) visit(node.children, node)
      else if (node.endBlock > node.firstBlock)
        places.set(node.firstBlock, { node, parent, before: nodes[at - 1], after: nodes[at + 1] })
    })
  }
  visit(document.flow, undefined)
  return places
})
