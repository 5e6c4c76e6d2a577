import type { Document } from '@collate/parser'
import type { Heading, Root, RootContent } from 'mdast'
import { groupTies, type Tie } from './group-ties.ts'

/** One side of a bilingual document: what was read from its file, as blocks and as a tree. */
export interface BilingualSide {
  readonly document: Document
  readonly tree: Root
}

/** A stretch of a bilingual document. */
export type Interleaved =
  /** Prose that says the same; a side is empty where it has no counterpart. */
  | {
      readonly kind: 'pair'
      readonly source: readonly RootContent[]
      readonly target: readonly RootContent[]
    }
  | { readonly kind: 'heading'; readonly source: Heading; readonly target: Heading }
  /** What needs no translation: code, images, HTML, definitions. */
  | { readonly kind: 'once'; readonly node: RootContent }
  /** A list, an item or a quotation that both sides have. */
  | {
      readonly kind: 'container'
      readonly node: RootContent
      readonly children: readonly Interleaved[]
    }

// A flow node with the blocks of its document that lie in it.
interface Stretch {
  readonly node: RootContent
  readonly first: number
  readonly end: number
}

const CONTAINERS = new Set(['list', 'listItem', 'blockquote'])

// Both sides keep their own: what refers to it stands in one language.
const OF_ONE_SIDE = new Set(['definition', 'footnoteDefinition'])

// Where each block of a document starts, in its file.
interface BlockStarts {
  readonly source: readonly number[]
  readonly target: readonly number[]
}

/**
 * Puts the two sides of a document together in the order of the source: each flow node of the source, then its counterpart.
 *
 * `ties` are pairs of blocks (source, target) that say the same. Work grows linearly with the documents (times their depth).
 */
export function interleave(
  source: BilingualSide,
  target: BilingualSide,
  ties: readonly Tie[],
): readonly Interleaved[] {
  const starts = { source: startsOf(source.document), target: startsOf(target.document) }
  return interleaveSiblings(
    stretchesOf(source.tree.children, starts.source),
    stretchesOf(target.tree.children, starts.target),
    ties,
    starts,
  )
}

function startsOf({ blocks }: Document): readonly number[] {
  return blocks.map(({ place }) => place.start.offset)
}

function interleaveSiblings(
  source: readonly Stretch[],
  target: readonly Stretch[],
  ties: readonly Tie[],
  starts: BlockStarts,
): readonly Interleaved[] {
  const inside = tiesBySibling(source, ties)
  const result: Interleaved[] = []
  let [sourceDone, targetDone] = [0, 0]
  for (const group of groupTies(siblingTies(source, target, ties))) {
    const [from, to] = [source.slice(...group.source), target.slice(...group.target)]
    result.push(
      ...untied(
        source.slice(sourceDone, group.source[0]),
        target.slice(targetDone, group.target[0]),
      ),
      ...tied(from, to, inside.get(group.source[0]) ?? [], starts),
    )
    sourceDone = group.source[1]
    targetDone = group.target[1]
  }
  result.push(...untied(source.slice(sourceDone), target.slice(targetDone)))
  return result
}

function siblingTies(
  source: readonly Stretch[],
  target: readonly Stretch[],
  ties: readonly Tie[],
): readonly Tie[] {
  const [find, findTarget] = [finderIn(source), finderIn(target)]
  return ties.flatMap(([from, to]): readonly Tie[] => {
    const [a, b] = [find(from), findTarget(to)]
    return a === undefined || b === undefined ? [] : [[a, b]]
  })
}

function tiesBySibling(
  source: readonly Stretch[],
  ties: readonly Tie[],
): ReadonlyMap<number, readonly Tie[]> {
  const find = finderIn(source)
  const bySibling = new Map<number, Tie[]>()
  for (const tie of ties) {
    const sibling = find(tie[0]) ?? -1
    const known = bySibling.get(sibling)
    if (known === undefined) bySibling.set(sibling, [tie])
    else known.push(tie)
  }
  return bySibling
}

function tied(
  from: readonly Stretch[],
  to: readonly Stretch[],
  ties: readonly Tie[],
  starts: BlockStarts,
): readonly Interleaved[] {
  const [[first, ...more], [second, ...others]] = [from, to]
  if (first === undefined || second === undefined || more.length > 0 || others.length > 0) {
    return [{ kind: 'pair', source: from.map(({ node }) => node), target: withoutCopies(from, to) }]
  }
  return pairOf(first, second, ties, starts)
}

function pairOf(
  first: Stretch,
  second: Stretch,
  ties: readonly Tie[],
  starts: BlockStarts,
): readonly Interleaved[] {
  const [source, target] = [first.node, second.node]
  if (source.type === 'heading' && target.type === 'heading')
    return [{ kind: 'heading', source, target }]
  if (OF_ONE_SIDE.has(source.type)) return [once(first), once(second)]
  if (source.type !== target.type || !CONTAINERS.has(source.type)) {
    return [{ kind: 'pair', source: [source], target: [target] }]
  }
  const children = interleaveSiblings(
    childrenOf(source, starts.source),
    childrenOf(target, starts.target),
    ties,
    starts,
  )
  return [{ kind: 'container', node: source, children }]
}

// Between two groups: the source's nodes, then what only the target has.
function untied(source: readonly Stretch[], target: readonly Stretch[]): readonly Interleaved[] {
  const counterparts = [...source]
  const added = target.filter((stretch) => {
    const index = counterparts.findIndex((other) => isCopy(other, stretch))
    if (index === -1) return true
    counterparts.splice(index, 1)
    return false
  })
  return [
    ...source.map(
      (stretch): Interleaved =>
        hasProse(stretch) ? { kind: 'pair', source: [stretch.node], target: [] } : once(stretch),
    ),
    ...added.map(
      (stretch): Interleaved =>
        hasProse(stretch) ? { kind: 'pair', source: [], target: [stretch.node] } : once(stretch),
    ),
  ]
}

function withoutCopies(
  source: readonly Stretch[],
  target: readonly Stretch[],
): readonly RootContent[] {
  return target
    .filter((stretch) => !source.some((other) => isCopy(other, stretch)))
    .map(({ node }) => node)
}

// Code may differ in its comments and is still the same code.
function isCopy(source: Stretch, target: Stretch): boolean {
  if (hasProse(source) || hasProse(target) || OF_ONE_SIDE.has(target.node.type)) return false
  return source.node.type === target.node.type
}

function once({ node }: Stretch): Interleaved {
  return { kind: 'once', node }
}

function hasProse({ first, end }: Stretch): boolean {
  return end > first
}

function childrenOf(node: RootContent, starts: readonly number[]): readonly Stretch[] {
  return 'children' in node ? stretchesOf(node.children as readonly RootContent[], starts) : []
}

// Front matter is not flow: whoever writes the document writes it.
function stretchesOf(nodes: readonly RootContent[], starts: readonly number[]): readonly Stretch[] {
  return nodes
    .filter(({ type }) => type !== 'yaml' && (type as string) !== 'toml')
    .map((node) => ({
      node,
      first: firstAtLeast(starts, node.position?.start.offset ?? 0),
      end: firstAtLeast(starts, node.position?.end.offset ?? 0),
    }))
}

// Finds the sibling that holds a block.
function finderIn(stretches: readonly Stretch[]): (block: number) => number | undefined {
  const ends = stretches.map(({ end }) => end)
  return (block) => {
    const index = firstAtLeast(ends, block + 1)
    const found = stretches[index]
    return found !== undefined && found.first <= block ? index : undefined
  }
}

// The position of the first number of a sorted list that is at least `least`; the list's length where there is none.
function firstAtLeast(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}
