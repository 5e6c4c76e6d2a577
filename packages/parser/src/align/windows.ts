import type { Point } from './anchors.ts'
import type { Search } from './band.ts'
import type { Stretch } from './confirmed.ts'
import type { Band } from './lattice.ts'
import type { Side } from './side.ts'
import type { TextPair } from './text-pair.ts'

/** A stretch of both sides that is aligned by itself. */
export interface Window {
  readonly from: Point
  readonly to: Point
  /** It is one link that stands: nothing is to be aligned. */
  readonly isHeld: boolean
}

// So many source sentences are aligned at once, at least: what is measured of them is forgotten before the next.
const WINDOW = 1500

/** Cuts two sides into windows, and around links that stand; neighbours meet at points that every path goes through. */
export function windowsOf(
  { band, cuts }: Search,
  held: readonly Stretch[] = [],
): readonly Window[] {
  const sources = band.low.length - 1
  const windows: Window[] = []
  let from: Point = { source: 0, target: 0 }
  let next = 0
  const cutTo = (end: Point) => {
    for (; next < cuts.length && isBefore(cuts[next] as Point, end); next += 1) {
      const cut = cuts[next] as Point
      if (cut.source - from.source < WINDOW || end.source - cut.source < WINDOW) continue
      windows.push({ from, to: cut, isHeld: false })
      from = cut
    }
    if (from.source < end.source || from.target < end.target)
      windows.push({ from, to: end, isHeld: false })
    from = end
  }
  for (const link of held) {
    cutTo({ source: link.sourceStart, target: link.targetStart })
    windows.push({ ...windowOf(link), isHeld: true })
    from = { source: link.sourceEnd, target: link.targetEnd }
  }
  cutTo({ source: sources, target: band.high[sources] as number })
  return windows
}

function isBefore(point: Point, end: Point): boolean {
  return point.source <= end.source && point.target <= end.target
}

/** The window that a stretch of both sides is. */
export function windowOf({ sourceStart, sourceEnd, targetStart, targetEnd }: Stretch): Window {
  return {
    from: { source: sourceStart, target: targetStart },
    to: { source: sourceEnd, target: targetEnd },
    isHeld: false,
  }
}

/** The part of a band inside a window, counted from the window's corner. */
export function bandInside({ low, high }: Band, { from, to }: Window): Band {
  const shift = (column: number) => Math.min(to.target, Math.max(from.target, column)) - from.target
  const inside = {
    low: low.slice(from.source, to.source + 1).map(shift),
    high: high.slice(from.source, to.source + 1).map(shift),
  }
  inside.low[0] = 0
  inside.high[to.source - from.source] = to.target - from.target
  return inside
}

/** The sentences of both sides inside a window. */
export function pairInside(pair: TextPair, { from, to }: Window): TextPair {
  return {
    ...pair,
    source: sideInside(pair.source, from.source, to.source),
    target: sideInside(pair.target, from.target, to.target),
  }
}

// Sums before each index stay as they are: only their differences are looked at.
function sideInside(side: Side, start: number, end: number): Side {
  return {
    size: end - start,
    lengths: side.lengths.subarray(start, end + 1),
    questions: side.questions.subarray(start, end + 1),
    exclamations: side.exclamations.subarray(start, end + 1),
    quotations: side.quotations.subarray(start, end + 1),
    isQuoted: side.isQuoted.slice(start, end),
    endings: side.endings.slice(start, end),
    opensQuote: side.opensQuote.slice(start, end),
    closesQuote: side.closesQuote.slice(start, end),
    vocabulary: {
      ...side.vocabulary,
      starts: side.vocabulary.starts.subarray(start, end + 1),
    },
    blocks: side.blocks.slice(start, end),
  }
}
