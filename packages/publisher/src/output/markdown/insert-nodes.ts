import type { Bitext, Document, FlowNode, Replacement, State, Unit } from '@collate/parser'
import { fitNode, type NodePlace } from './fit-node.ts'
import {
  coverage,
  type FlowPath,
  type FlowStep,
  flowPathsOf,
  hasProse,
  outermost,
} from './flow-path.ts'
import { sourceReplacements } from './source-skeleton.ts'

/** Flow nodes to bring from the source into the target's own document. */
export interface NewNodes {
  readonly bitext: Bitext
  readonly minState: State
  /** The units that have no place in the target. */
  readonly units: readonly Unit[]
  /** Blocks of the target that go: nothing is put beside them. */
  readonly emptied: ReadonlySet<number>
}

/** What was found a place for, and what was not. */
export interface Insertion {
  readonly replacements: readonly Replacement[]
  readonly unplaced: readonly Unit[]
}

// A cell can't be added to a row, nor a value to a file of another shape.
const INSERTABLE = new Set([
  ...['heading', 'paragraph', 'list', 'item', 'quote', 'table', 'row', 'container', 'html'],
  'footnote-definition',
])

/**
 * Brings flow nodes that are new in the source into the target's own document, with the source's skeleton and the translations in it:
 * behind the counterpart of the node before, or before that of the node behind.
 */
export function insertNodes(source: Document, target: Document, nodes: NewNodes): Insertion {
  if (nodes.units.length === 0) return { replacements: [], unplaced: [] }
  const counterparts = counterpartsOf(nodes)
  const isNew = coverage(source.blocks.length, (block) => !counterparts.has(block))
  const [sourcePaths, targetPaths] = [flowPathsOf(source), flowPathsOf(target)]
  const translated = sourceReplacements(source, nodes.bitext, nodes.minState)
  const isEmptied = coverage(target.blocks.length, (block) => nodes.emptied.has(block))
  const known: Known = { counterparts, targetPaths, document: target, isEmptied }
  const replacements: Replacement[] = []
  const unplaced: Unit[] = []
  const done = new Set<FlowNode>()
  for (const unit of nodes.units) {
    const path = sourcePaths[unit.sourcePassage?.block ?? -1] ?? []
    const found = outermost(path, (node) => INSERTABLE.has(node.kind) && isNew(node))
    if (found !== undefined && done.has(found.step.node)) continue
    const place = found === undefined ? undefined : findPlace(found.step, found.depth, known)
    if (found === undefined || place === undefined) unplaced.push(unit)
    else {
      done.add(found.step.node)
      replacements.push(fitNode(source, found.step, translated, target, place))
    }
  }
  return { replacements, unplaced }
}

// The block of the target that says what a block of the source says.
function counterpartsOf({ bitext, emptied }: NewNodes): ReadonlyMap<number, number> {
  const counterparts = new Map<number, number>()
  for (const { sourcePassage, targetPassage } of bitext.units) {
    if (sourcePassage === undefined || targetPassage === undefined) continue
    if (!emptied.has(targetPassage.block))
      counterparts.set(sourcePassage.block, targetPassage.block)
  }
  return counterparts
}

interface Known {
  readonly counterparts: ReadonlyMap<number, number>
  readonly targetPaths: readonly FlowPath[]
  readonly document: Document
  /** Whether all blocks of a node of the target go. */
  readonly isEmptied: (node: FlowNode) => boolean
}

function findPlace(step: FlowStep, depth: number, known: Known): NodePlace | undefined {
  const { siblings, index } = step
  for (let before = index - 1; before >= 0; before -= 1) {
    const found = counterpartStep(siblings[before], depth, known, 'last')
    if (found !== undefined)
      return { ...pastOpaque(siblings.slice(before + 1, index), found, 1), side: 'behind' }
  }
  for (let behind = index + 1; behind < siblings.length; behind += 1) {
    const found = counterpartStep(siblings[behind], depth, known, 'first')
    if (found !== undefined) {
      return {
        ...pastOpaque(siblings.slice(index + 1, behind).reverse(), found, -1),
        side: 'before',
      }
    }
  }
  return depth > 0 ? undefined : atEnd(known)
}

// No neighbour has a counterpart: the node goes to the end, behind the last node that stays.
function atEnd({ document: { flow }, isEmptied }: Known): NodePlace | undefined {
  const index = flow.findLastIndex((node) => !hasProse(node) || !isEmptied(node))
  const last = flow[index]
  if (last !== undefined) return { node: last, siblings: flow, index, side: 'behind' }
  const [first] = flow
  return first === undefined ? undefined : { node: first, siblings: flow, index: 0, side: 'before' }
}

function counterpartStep(
  node: FlowNode | undefined,
  depth: number,
  { counterparts, targetPaths }: Known,
  end: 'first' | 'last',
): FlowStep | undefined {
  if (node === undefined || !hasProse(node)) return undefined
  for (let count = 0; count < node.endBlock - node.firstBlock; count += 1) {
    const block = end === 'last' ? node.endBlock - 1 - count : node.firstBlock + count
    const path = targetPaths[counterparts.get(block) ?? -1]
    if (path === undefined) continue
    // The same kind at the same depth is the true counterpart; where the translation is built otherwise, its outermost node will do.
    return path[depth]?.node.kind === node.kind || depth > 0 ? matching(path, node, depth) : path[0]
  }
  return undefined
}

function matching(path: FlowPath, { kind }: FlowNode, depth: number): FlowStep | undefined {
  const same = path[depth]
  return same?.node.kind === kind ? same : path.find((step) => step.node.kind === kind)
}

// Code between the neighbour and the new node stands between them in the target too.
function pastOpaque(between: readonly FlowNode[], from: FlowStep, direction: 1 | -1): FlowStep {
  let { index } = from
  for (const node of between) {
    const next = from.siblings[index + direction]
    if (!hasProse(node) && next !== undefined && !hasProse(next) && next.kind === node.kind) {
      index += direction
    }
  }
  return { node: from.siblings[index] ?? from.node, siblings: from.siblings, index }
}
