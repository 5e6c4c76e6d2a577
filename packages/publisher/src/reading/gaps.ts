import type { Document, FileRange, FlowNode } from '@collate/parser'
import type { CheckContext } from '../checks/check.ts'
import { once } from './once.ts'
import type { Prose, SideName, Spot } from './prose.ts'
import type { Reading, Readings } from './readings.ts'

/** Something that stands in no block, and in which gap between blocks that say the same on both sides. */
export interface GapItem<Value = undefined> {
  /** What it is known by: equal on both sides where nothing is wrong. */
  readonly key: string
  /** Only things of one kind can have been changed into each other. */
  readonly kind?: string
  readonly value: Value
  /** The position of the last pair before it; -1 before the first. */
  readonly gap: number
  readonly spot: Spot
}

/** What of two lists of such things has no equal. */
export interface GapDifferences<Value> {
  /** Put together because they are of one kind and stand in the same gap, in order. */
  readonly changed: readonly (readonly [source: GapItem<Value>, target: GapItem<Value>])[]
  readonly missing: readonly GapItem<Value>[]
  readonly extra: readonly GapItem<Value>[]
}

/** Lists the nodes of a document's flow in order, parents before children. */
export const nodesIn: (document: Document) => readonly FlowNode[] = once((document) => {
  const nodes: FlowNode[] = []
  const visit = (node: FlowNode) => {
    nodes.push(node)
    node.children.forEach(visit)
  }
  document.flow.forEach(visit)
  return nodes
})

/** A stretch of a file that is in no block, with the block before it. */
export function spotInFile({ side, document }: Reading, { start, end }: FileRange): Spot {
  const block = Math.max(0, blocksBefore(document, start) - 1)
  return { side, block, start: 0, end: 0, file: { start, end } }
}

/** Puts a thing into its gap. */
export function gapItem<Value>(
  reading: Reading,
  readings: Readings,
  { start, end, ...item }: FileRange & Pick<GapItem<Value>, 'key' | 'kind' | 'value'>,
): GapItem<Value> {
  const gap = gapAt(start, reading, readings)
  return { ...item, gap, spot: spotInFile(reading, { start, end }) }
}

/** The gap that a place of a file lies in. */
export function gapAt(offset: number, reading: Reading, readings: Readings): number {
  return gapsOf(readings)[reading.side][blocksBefore(reading.document, offset)] ?? -1
}

/** The gap behind a block, and what stands inside it. */
export function gapOf({ side, block }: Prose, readings: Readings): number {
  return gapsOf(readings)[side][block.index + 1] ?? -1
}

/** Tells whether all blocks of a node have no counterpart: then they are missing, and with them what stands between them. */
export function isAlone(
  { firstBlock, endBlock }: FlowNode,
  reading: Reading,
  context: CheckContext,
): boolean {
  if (endBlock === firstBlock) return false
  return reading.proses
    .slice(firstBlock, endBlock)
    .every((prose) => context.across(prose).length === 0)
}

/**
 * Compares what stands between the blocks of two documents, gap by gap, so that one missing paragraph costs only itself. What is lacking
 * in one gap and left over in another has only moved, and is no difference. In linear time.
 */
export function compareGaps<Value>(
  source: readonly GapItem<Value>[],
  target: readonly GapItem<Value>[],
): GapDifferences<Value> {
  if (areEqual(source, target)) return { changed: [], missing: [], extra: [] }
  const inGap = ({ gap, key }: GapItem<Value>) => `${gap} ${key}`
  const near = withoutEqual(source, target, inGap)
  const far = withoutEqual(near.source, near.target, ({ key }) => key)
  const placeOf = ({ gap, kind = '' }: GapItem<Value>) => `${gap} ${kind}`
  const waiting = Map.groupBy(far.target, placeOf)
  const changed: (readonly [GapItem<Value>, GapItem<Value>])[] = []
  const missing: GapItem<Value>[] = []
  const taken = new Map<string, number>()
  for (const item of far.source) {
    const place = placeOf(item)
    const at = taken.get(place) ?? 0
    const other = waiting.get(place)?.[at]
    if (other === undefined) missing.push(item)
    else changed.push([item, other])
    taken.set(place, at + 1)
  }
  const extra = [...waiting].flatMap(([place, items]) => items.slice(taken.get(place) ?? 0))
  return { changed, missing, extra }
}

// Item by item: so they nearly always are.
function areEqual(
  source: readonly GapItem<unknown>[],
  target: readonly GapItem<unknown>[],
): boolean {
  if (source.length !== target.length) return false
  return source.every(({ gap, key }, at) => gap === target[at]?.gap && key === target[at]?.key)
}

/** Something in a gap as it is written, before anything is made of it. */
export interface Written {
  readonly gap: number
  readonly written: string
}

/**
 * Leaves out the gaps in which the same is written on both sides, which most are: `compareGaps` would find no difference in them, and need
 * not know what they have.
 */
export function inUnequalGaps<Item extends Written>(
  source: readonly Item[],
  target: readonly Item[],
): readonly [source: readonly Item[], target: readonly Item[]] {
  const [ours, theirs] = [writtenByGap(source), writtenByGap(target)]
  const isUnequal = ({ gap }: Item) => ours.get(gap) !== theirs.get(gap)
  return [source.filter(isUnequal), target.filter(isUnequal)]
}

function writtenByGap(items: readonly Written[]): ReadonlyMap<number, string> {
  const all = new Map<number, string>()
  for (const { gap, written } of items) all.set(gap, `${all.get(gap) ?? ''}\0${written}`)
  return all
}

/** Takes out what has an equal in the other list, as often as it has. */
function withoutEqual<Item>(
  source: readonly Item[],
  target: readonly Item[],
  keyOf: (item: Item) => string,
): { readonly source: readonly Item[]; readonly target: readonly Item[] } {
  const counts = new Map<string, number>()
  for (const item of target) {
    const key = keyOf(item)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const matched = new Map<string, number>()
  const left = source.filter((item) => {
    const key = keyOf(item)
    const used = matched.get(key) ?? 0
    if (used >= (counts.get(key) ?? 0)) return true
    matched.set(key, used + 1)
    return false
  })
  const rest = target.filter((item) => {
    const key = keyOf(item)
    const used = matched.get(key) ?? 0
    matched.set(key, used - 1)
    return used <= 0
  })
  return { source: left, target: rest }
}

// For each side and number of blocks before a place: the last pair that any of them belongs to.
const gapsOf = once(
  ({ source, target, pairs }: Readings): Readonly<Record<SideName, Int32Array>> => {
    const sides = {
      source: new Int32Array(source.proses.length + 1).fill(-1),
      target: new Int32Array((target?.proses.length ?? 0) + 1).fill(-1),
    }
    pairs.forEach((pair, number) => {
      if (pair.source.length === 0 || pair.target.length === 0) return
      for (const { side, block } of [...pair.source, ...pair.target])
        sides[side][block.index + 1] = number
    })
    for (const gaps of Object.values(sides))
      for (let at = 1; at < gaps.length; at += 1) if (gaps[at] === -1) gaps[at] = gaps[at - 1] ?? -1
    return sides
  },
)

function blocksBefore({ blocks }: Document, offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.place.start.offset ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
