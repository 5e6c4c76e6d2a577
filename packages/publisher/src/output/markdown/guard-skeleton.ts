import {
  type Block,
  type Document,
  type FlowNode,
  lineStartsOf,
  type Point,
  pointAt,
} from '@collate/parser'

/** Where writing a translation has broken a document's structure. */
export interface SkeletonBreak {
  readonly kind: 'flow' | 'inline'
  /** Where in the file that was written. */
  readonly at: Point
  /** The flow kind, or the code, links and expressions, before and after; empty where there is nothing. */
  readonly expected: string
  readonly found: string
}

// Inline syntax that a reader would miss or stumble over; emphasis may differ between languages.
const COMPARED = new Set(['code', 'link', 'image', 'expression', 'footnote-reference', 'html'])

/**
 * Compares the structure of a document before and after a translation was written into it: the kinds of its flow nodes, and where these
 * agree, the inline code, links and expressions of each block. Reports the first flow node that differs, as all behind it would too.
 */
export function guardSkeleton(before: Document, after: Document): readonly SkeletonBreak[] {
  const broken = firstDifference(before.flow, after.flow)
  const lines = lineStartsOf(after.file)
  if (broken !== undefined) {
    const [expected, found] = broken
    const at = pointAt(lines, found?.start ?? after.file.length)
    return [{ kind: 'flow', at, expected: expected?.kind ?? '', found: found?.kind ?? '' }]
  }
  return before.blocks.flatMap((block, index) => {
    const other = after.blocks[index]
    const [expected, found] = [inlineSyntax(block), other === undefined ? '' : inlineSyntax(other)]
    if (expected === found) return []
    const at = other?.place.start ?? pointAt(lines, after.file.length)
    return [{ kind: 'inline', at, expected, found }]
  })
}

type Difference = readonly [before: FlowNode | undefined, after: FlowNode | undefined]

function firstDifference(
  before: readonly FlowNode[],
  after: readonly FlowNode[],
): Difference | undefined {
  for (let index = 0; index < Math.max(before.length, after.length); index += 1) {
    const [first, second] = [before[index], after[index]]
    if (first === undefined || second === undefined || !isAlike(first, second))
      return [first, second]
    const inside = firstDifference(first.children, second.children)
    if (inside !== undefined) return inside
  }
  return undefined
}

function isAlike(first: FlowNode, second: FlowNode): boolean {
  return (
    first.kind === second.kind && first.depth === second.depth && first.ordered === second.ordered
  )
}

// A multiset, as sorted text.
function inlineSyntax({ inlines }: Block): string {
  return inlines
    .filter(({ kind }) => COMPARED.has(kind))
    .map(
      ({ kind, value, url, label }) =>
        `${kind} ${kind === 'link' || kind === 'image' ? url : (value ?? label)}`,
    )
    .sort()
    .join(', ')
}
