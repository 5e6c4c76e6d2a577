import type { FlowNode } from '@collate/parser'
import { oncePerReading } from './once.ts'
import type { Reading } from './readings.ts'

/** Where a block stands in lists. */
export interface ListPlace {
  readonly item: FlowNode
  readonly list: FlowNode
  /** How many lists it lies in. */
  readonly depth: number
}

/** Where a block stands in a table. */
export interface CellPlace {
  readonly table: FlowNode
  readonly row: FlowNode
  readonly column: number
}

interface Places {
  readonly lists: ReadonlyMap<number, ListPlace>
  readonly cells: ReadonlyMap<number, CellPlace>
  readonly allLists: readonly FlowNode[]
  readonly allTables: readonly FlowNode[]
}

/** The places of a document's blocks in its lists and tables, by the block's position. */
export const placesIn: (reading: Reading) => Places = oncePerReading(({ document }) => {
  const lists = new Map<number, ListPlace>()
  const cells = new Map<number, CellPlace>()
  const allLists: FlowNode[] = []
  const allTables: FlowNode[] = []
  // The nodes around the one that is looked at, from the outside in.
  const around: FlowNode[] = []
  const visit = (node: FlowNode) => {
    if (node.kind === 'list') allLists.push(node)
    else if (node.kind === 'table') allTables.push(node)
    else if (node.kind === 'item') {
      const depth = around.filter(({ kind }) => kind === 'list').length
      const list = around.at(-1)
      // An inner item comes later and overwrites.
      if (list !== undefined)
        for (let block = node.firstBlock; block < node.endBlock; block += 1)
          lists.set(block, { item: node, list, depth })
    } else if (node.kind === 'cell') {
      const [table, row] = around.slice(-2)
      if (table !== undefined && row !== undefined)
        for (let block = node.firstBlock; block < node.endBlock; block += 1)
          cells.set(block, { table, row, column: row.children.indexOf(node) })
    }
    if (node.children.length === 0) return
    around.push(node)
    for (const child of node.children) visit(child)
    around.pop()
  }
  for (const node of document.flow) visit(node)
  return { lists, cells, allLists, allTables }
})
