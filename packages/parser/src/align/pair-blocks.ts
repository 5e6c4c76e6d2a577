import { type Document, segmentsOf } from '../model/document.ts'
import type { Link } from '../model/unit.ts'

/** Blocks of two documents that say the same, as positions in their documents' `blocks`; either side may be empty. */
export interface BlockPair {
  readonly source: readonly number[]
  readonly target: readonly number[]
}

/**
 * Groups the blocks of two documents by the links between their segments: blocks that links connect, directly or through others, are one pair.
 *
 * Every block of both documents is in exactly one pair. The pairs are in the source's order; those without source follow the pair
 * that holds the target block before them.
 */
export function pairBlocks(
  source: Document,
  target: Document,
  links: readonly Link[],
): readonly BlockPair[] {
  const offset = source.blocks.length
  const groups = new Groups(offset + target.blocks.length)
  const ours = segmentsOf(source)
  const theirs = segmentsOf(target)
  for (const link of links) {
    let first: number | undefined
    for (const index of link.source) {
      const block = ours[index]?.block ?? 0
      first ??= block
      groups.join(first, block)
    }
    for (const index of link.target) {
      const block = offset + (theirs[index]?.block ?? 0)
      first ??= block
      groups.join(first, block)
    }
  }
  return inOrder(pairsOf(groups, offset, offset + target.blocks.length))
}

// In the order of their first blocks, which are the roots of the groups.
function pairsOf(groups: Groups, offset: number, count: number): readonly BlockPair[] {
  const pairs: BlockPair[] = []
  const byRoot: { readonly source: number[]; readonly target: number[] }[] = []
  for (let block = 0; block < count; block += 1) {
    const root = groups.rootOf(block)
    let pair = byRoot[root]
    if (pair === undefined) {
      pair = { source: [], target: [] }
      byRoot[root] = pair
      pairs.push(pair)
    }
    if (block < offset) pair.source.push(block)
    else pair.target.push(block - offset)
  }
  return pairs
}

function inOrder(pairs: readonly BlockPair[]): readonly BlockPair[] {
  const alone = new Map<number, BlockPair>()
  for (const pair of pairs) if (pair.source.length === 0) alone.set(pair.target[0] ?? 0, pair)
  const ordered: BlockPair[] = []
  const add = (pair: BlockPair) => {
    ordered.push(pair)
    for (const block of pair.target) addAlone(block + 1)
  }
  const addAlone = (from: number) => {
    for (let block = from; ; block += 1) {
      const pair = alone.get(block)
      if (pair === undefined) return
      ordered.push(pair)
    }
  }
  addAlone(0)
  for (const pair of pairs) if (pair.source.length > 0) add(pair)
  return ordered
}

/** Disjoint sets of blocks. */
class Groups {
  readonly #parents: Int32Array

  constructor(size: number) {
    this.#parents = new Int32Array(size)
    for (let block = 0; block < size; block += 1) this.#parents[block] = block
  }

  rootOf(block: number): number {
    let root = block
    while (this.#parents[root] !== root) {
      const next = this.#parents[root] as number
      this.#parents[root] = this.#parents[next] as number
      root = next
    }
    return root
  }

  join(one: number, other: number): void {
    const root = this.rootOf(one)
    const otherRoot = this.rootOf(other)
    this.#parents[Math.max(root, otherRoot)] = Math.min(root, otherRoot)
  }
}
