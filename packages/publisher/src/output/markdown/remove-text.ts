import {
  type Block,
  type Document,
  type FlowKind,
  type FlowNode,
  type Passage,
  type Replacement,
  replacementsOf,
} from '@collate/parser'
import { coverage, flowPathsOf, hasProse, holdsOpaque, outermost } from './flow-path.ts'

// Taking these out leaves a whole document behind; an empty table cell or front matter value has to stay where it is.
const REMOVABLE: ReadonlySet<FlowKind> = new Set([
  ...(['heading', 'paragraph', 'list', 'item', 'quote', 'table', 'container'] as const),
  'footnote-definition',
])

/** What takes passages out of a document, and the blocks that leaves empty. */
export interface Removal {
  readonly replacements: readonly Replacement[]
  readonly emptied: ReadonlySet<number>
}

/**
 * Takes passages out of a document, with the white space that parted them from their neighbours. A flow node that would be left
 * empty goes as a whole: the largest one that holds nothing but empty blocks.
 */
export function removePassages(document: Document, passages: readonly Passage[]): Removal {
  const byBlock = Map.groupBy(passages, ({ block }) => block)
  const emptied = new Set<number>()
  for (const [index, removed] of byBlock) {
    const block = document.blocks[index]
    if (block !== undefined && isEmptied(block, removed)) emptied.add(index)
  }
  const gone = nodesWith(document, emptied)
  const covered = new Set(gone.flatMap(({ blocks }) => blocks))
  const edits = [...byBlock].flatMap(([index, removed]) => {
    const block = document.blocks[index]
    if (block === undefined || covered.has(index)) return []
    return mergePassages(removed.map((passage) => widen(block, passage)))
  })
  return {
    replacements: [
      ...replacementsOf(
        document,
        edits.map((passage) => ({ ...passage, text: '' })),
      ),
      ...gone.map(({ start, end }) => ({ start, end, text: '' })),
    ],
    emptied,
  }
}

function isEmptied({ text }: Block, removed: readonly Passage[]): boolean {
  let rest = ''
  let position = 0
  for (const { start, end } of [...removed].sort((a, b) => a.start - b.start)) {
    rest += text.slice(position, start)
    position = Math.max(position, end)
  }
  return (rest + text.slice(position)).trim() === ''
}

// The white space behind a sentence goes with it, or that before it where it is the last.
function widen({ text }: Block, passage: Passage): Passage {
  const after = text.slice(passage.end)
  if (after.trim() !== '') {
    return { ...passage, end: passage.end + after.length - after.trimStart().length }
  }
  return { ...passage, start: text.slice(0, passage.start).trimEnd().length }
}

function mergePassages(passages: readonly Passage[]): readonly Passage[] {
  const merged: Passage[] = []
  for (const passage of [...passages].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last === undefined || passage.start > last.end) merged.push(passage)
    else merged[merged.length - 1] = { ...last, end: Math.max(last.end, passage.end) }
  }
  return merged
}

interface Gap {
  readonly start: number
  readonly end: number
  readonly blocks: readonly number[]
}

// Runs of sibling nodes that hold nothing any more, each with the blank lines that parted it from the rest.
function nodesWith(document: Document, emptied: ReadonlySet<number>): readonly Gap[] {
  // An image stays when its text is left out.
  const isEmpty = coverage(
    document.blocks.length,
    (block) => emptied.has(block) && document.blocks[block]?.kind !== 'image',
  )
  const goes = (node: FlowNode) =>
    REMOVABLE.has(node.kind) && hasProse(node) && isEmpty(node) && !holdsOpaque(node)
  const paths = flowPathsOf(document)
  const gaps: Gap[] = []
  let last: FlowNode | undefined
  for (const block of [...emptied].sort((a, b) => a - b)) {
    const found = outermost(paths[block] ?? [], goes)
    if (found === undefined || (last !== undefined && block < last.endBlock)) continue
    const { siblings, index } = found.step
    let end = index
    while (siblings[end + 1] !== undefined && goes(siblings[end + 1] as FlowNode)) end += 1
    last = siblings[end]
    gaps.push(gapOf(siblings, index, end))
  }
  return gaps
}

function gapOf(siblings: readonly FlowNode[], first: number, last: number): Gap {
  const [from, to] = [siblings[first] as FlowNode, siblings[last] as FlowNode]
  const [previous, next] = [siblings[first - 1], siblings[last + 1]]
  const start = next === undefined && previous !== undefined ? previous.end : from.start
  const end = next === undefined ? to.end : next.start
  const blocks = Array.from(
    { length: to.endBlock - from.firstBlock },
    (_, index) => from.firstBlock + index,
  )
  return { start, end, blocks }
}
