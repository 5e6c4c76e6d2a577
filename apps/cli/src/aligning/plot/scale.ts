/** An axis of sentences: where each stands in pixels. */
export interface Scale {
  /** How many sentences there are. */
  readonly count: number
  /** Where the first begins, in pixels. */
  readonly start: number
  /** How long the axis is, in pixels. */
  readonly length: number
  /** The pixel where a sentence begins (from 0); `count` is the end. */
  at(index: number): number
}

// More labels than this stand too close to be read at a glance.
const MOST_TICKS = 10

/** Lays out sentences along an axis. */
export function scaleOf(count: number, start: number, length: number): Scale {
  const each = length / Math.max(1, count)
  return { count, start, length, at: (index) => start + index * each }
}

/** The numbers of the sentences that get a label, from 1: the first, and the multiples of a round step. */
export function ticksOf(count: number): readonly number[] {
  if (count === 0) return []
  const step = roundStep(count / MOST_TICKS)
  const ticks = Array.from({ length: Math.floor(count / step) }, (_, index) => (index + 1) * step)
  return ticks[0] === 1 ? ticks : [1, ...ticks]
}

function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)))
  return [1, 2, 5, 10].map((digit) => digit * power).find((step) => step >= least) ?? 1
}
