import type { Inline, InlineKind } from '@collate/parser'
import { oncePerPair } from './once.ts'
import { type Prose, type SideName, type Spot, spotOfInline } from './prose.ts'
import type { Pair } from './readings.ts'
import { SURE_ALONE } from './segments.ts'

/** A piece of inline syntax of a pair, with the block it stands in. */
export interface PairInline {
  readonly prose: Prose
  readonly inline: Inline
  readonly spot: Spot
}

/**
 * Lists the inline syntax of one side of a pair. What stands in a sentence that has no counterpart is left out: the sentence as a whole
 * is reported.
 */
export function inlinesOf(pair: Pair, side: SideName, kinds: readonly InlineKind[]): PairInline[] {
  const found: PairInline[] = []
  for (const prose of pair[side]) {
    if (prose.block.inlines.length === 0) continue
    const alone = aloneOf(pair)[side]
    for (const inline of prose.block.inlines) {
      if (!kinds.includes(inline.kind)) continue
      if (alone.size > 0 && isAlone(prose, inline, alone)) continue
      found.push({ prose, inline, spot: spotOfInline(prose, inline) })
    }
  }
  return found
}

function isAlone({ block }: Prose, inline: Inline, alone: ReadonlySet<number>): boolean {
  let low = 0
  let high = block.segments.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((block.segments[middle]?.end ?? 0) <= inline.start) low = middle + 1
    else high = middle
  }
  return alone.has(block.segments[low]?.index ?? -1)
}

/** Tells whether a pair has sentences that nothing on the other side says. */
export function hasAlone({ links }: Pair): boolean {
  for (const { source, target, confidence } of links)
    if (confidence >= SURE_ALONE && (source.length === 0 || target.length === 0)) return true
  return false
}

const NONE: Readonly<Record<SideName, ReadonlySet<number>>> = {
  source: new Set(),
  target: new Set(),
}

// The segments of each side that nothing on the other side says.
const aloneOf = oncePerPair((pair: Pair): Readonly<Record<SideName, ReadonlySet<number>>> => {
  const { links, source, target } = pair
  if (source.length === 0 || target.length === 0 || !hasAlone(pair)) return NONE
  const alone = { source: new Set<number>(), target: new Set<number>() }
  for (const link of links) {
    if (link.confidence < SURE_ALONE) continue
    if (link.target.length === 0) for (const index of link.source) alone.source.add(index)
    if (link.source.length === 0) for (const index of link.target) alone.target.add(index)
  }
  return alone
})
