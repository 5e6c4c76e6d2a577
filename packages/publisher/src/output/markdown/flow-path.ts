import type { Document, FlowKind, FlowNode } from '@collate/parser'

/** A node of a flow tree among its siblings. */
export interface FlowStep {
  readonly node: FlowNode
  readonly siblings: readonly FlowNode[]
  /** Its position among the siblings. */
  readonly index: number
}

/** The nodes around a block, outermost first. */
export type FlowPath = readonly FlowStep[]

// What holds no prose and so is nothing that a translation could leave out.
const OPAQUE: ReadonlySet<FlowKind> = new Set(['code', 'html', 'expression', 'definition', 'break'])

/** Finds the path to each block of a document, by the block's index. */
export function flowPathsOf(document: Document): readonly FlowPath[] {
  const paths: FlowPath[] = document.blocks.map(() => [])
  walk(document.flow, [], paths)
  return paths
}

function walk(siblings: readonly FlowNode[], above: FlowPath, paths: FlowPath[]): void {
  for (const [index, node] of siblings.entries()) {
    const path = [...above, { node, siblings, index }]
    for (let block = node.firstBlock; block < node.endBlock; block += 1) paths[block] = path
    walk(node.children, path, paths)
  }
}

/** Tells whether a node holds blocks. */
export function hasProse({ firstBlock, endBlock }: FlowNode): boolean {
  return endBlock > firstBlock
}

/** Tells whether something inside a node would be lost with it that no translator has decided about: code, HTML, a definition. */
export function holdsOpaque(node: FlowNode): boolean {
  return OPAQUE.has(node.kind) || node.children.some(holdsOpaque)
}

/** The outermost node of a path all of whose blocks pass; `undefined` where not even the innermost does. */
export function outermost(
  path: FlowPath,
  passes: (node: FlowNode) => boolean,
): { readonly step: FlowStep; readonly depth: number } | undefined {
  const depth = path.findIndex(({ node }) => passes(node))
  const step = path[depth]
  return step === undefined ? undefined : { step, depth }
}

/** Tells, for any node, whether all its blocks are in a set; in constant time. */
export function coverage(
  count: number,
  has: (block: number) => boolean,
): (node: FlowNode) => boolean {
  const before = new Uint32Array(count + 1)
  for (let block = 0; block < count; block += 1) {
    before[block + 1] = (before[block] ?? 0) + (has(block) ? 1 : 0)
  }
  return ({ firstBlock, endBlock }) =>
    (before[endBlock] ?? 0) - (before[firstBlock] ?? 0) === endBlock - firstBlock
}
