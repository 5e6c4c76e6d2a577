import type { Point } from './anchors.ts'
import type { Search } from './band.ts'
import { breaksAlone, type Confirmed, type Stretch } from './confirmed.ts'
import type { LinkScore } from './lattice.ts'

/** A stretch of both sides that no link leaves. */
export interface Span extends Stretch {
  /** How sure it is that its two sides belong together, 0 to 1. */
  readonly confidence: number
  /** `pair`: blocks of one sentence each, which are one link; `held`: a confirmed link; `open`: anything else. */
  readonly kind: 'open' | 'pair' | 'held'
}

/** Makes spans of ranges that belong together, cut at the confirmed links inside. */
export function spansOf(
  ranges: readonly (Stretch & { readonly confidence: number })[],
  confirmed: Confirmed,
): readonly Span[] {
  const waiting = [...confirmed.held].reverse()
  return ranges.flatMap((range) => {
    const inside: Stretch[] = []
    while ((waiting.at(-1)?.sourceStart ?? Number.POSITIVE_INFINITY) < range.sourceEnd)
      inside.push(waiting.pop() as Stretch)
    if (inside.length > 0) return cutAt(range, inside)
    return [{ ...range, kind: isPair(range, confirmed) ? ('pair' as const) : ('open' as const) }]
  })
}

function isPair(range: Stretch, { aloneSource, aloneTarget }: Confirmed): boolean {
  return (
    range.sourceEnd - range.sourceStart === 1 &&
    range.targetEnd - range.targetStart === 1 &&
    !aloneSource.has(range.sourceStart) &&
    !aloneTarget.has(range.targetStart)
  )
}

function cutAt(
  { confidence, ...range }: Stretch & { readonly confidence: number },
  held: readonly Stretch[],
): readonly Span[] {
  const spans: Span[] = []
  let { sourceStart, targetStart } = range
  const open = (sourceEnd: number, targetEnd: number) => {
    if (sourceEnd > sourceStart || targetEnd > targetStart)
      spans.push({ sourceStart, sourceEnd, targetStart, targetEnd, confidence, kind: 'open' })
  }
  for (const { sourceStart: from, sourceEnd, targetStart: start, targetEnd } of held) {
    open(from, start)
    spans.push({
      sourceStart: from,
      sourceEnd,
      targetStart: start,
      targetEnd,
      confidence: 1,
      kind: 'held',
    })
    sourceStart = sourceEnd
    targetStart = targetEnd
  }
  open(range.sourceEnd, range.targetEnd)
  return spans
}

/** The cells that links inside the spans can reach; `searchOf` chooses among those of one span. Every path goes through their corners. */
export function searchIn(
  spans: readonly Span[],
  sources: number,
  targets: number,
  searchOf: (span: Span) => Search,
): Search {
  const low = new Int32Array(sources + 1).fill(targets)
  const high = new Int32Array(sources + 1)
  const cuts: Point[] = []
  for (const span of spans) {
    const { sourceStart, sourceEnd, targetStart } = span
    cuts.push({ source: sourceStart, target: targetStart })
    const inside = span.kind === 'held' ? wholeOf(span) : searchOf(span)
    for (const cut of inside.cuts) {
      cuts.push({ source: sourceStart + cut.source, target: targetStart + cut.target })
    }
    for (let row = sourceStart; row <= sourceEnd; row += 1) {
      const from = targetStart + (inside.band.low[row - sourceStart] as number)
      const to = targetStart + (inside.band.high[row - sourceStart] as number)
      low[row] = Math.min(low[row] as number, from)
      high[row] = Math.max(high[row] as number, to)
    }
  }
  low[0] = 0
  high[sources] = targets
  return { band: { low, high }, cuts }
}

// One link is all there is to find.
function wholeOf({ sourceStart, sourceEnd, targetStart, targetEnd }: Span): Search {
  const rows = sourceEnd - sourceStart + 1
  return {
    band: { low: new Int32Array(rows), high: new Int32Array(rows).fill(targetEnd - targetStart) },
    cuts: [],
  }
}

/**
 * Forbids links that leave their span, one-sided links where a span is one link, and others where a sentence is confirmed to be alone;
 * a confirmed link stands.
 */
export function insideSpans(
  spans: readonly Span[],
  sources: number,
  targets: number,
  confirmed: Confirmed,
): LinkScore {
  const sourceSpans = spanNumbers(spans, sources, 'source')
  const targetSpans = spanNumbers(spans, targets, 'target')
  const hasAlone = confirmed.aloneSource.size + confirmed.aloneTarget.size > 0
  return (sourceStart, sourceEnd, targetStart, targetEnd) => {
    const number = sourceEnd > sourceStart ? sourceSpans[sourceStart] : targetSpans[targetStart]
    const span = spans[number ?? -1]
    if (span === undefined) return Number.NEGATIVE_INFINITY
    if (span.kind === 'held') {
      const isWhole =
        span.sourceStart === sourceStart &&
        span.sourceEnd === sourceEnd &&
        span.targetStart === targetStart &&
        span.targetEnd === targetEnd
      return isWhole ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
    }
    if (span.kind === 'pair' && (sourceEnd === sourceStart || targetEnd === targetStart)) {
      return Number.NEGATIVE_INFINITY
    }
    if (hasAlone && breaksAlone(confirmed, { sourceStart, sourceEnd, targetStart, targetEnd })) {
      return Number.NEGATIVE_INFINITY
    }
    return span.sourceStart <= sourceStart &&
      sourceEnd <= span.sourceEnd &&
      span.targetStart <= targetStart &&
      targetEnd <= span.targetEnd
      ? 0
      : Number.NEGATIVE_INFINITY
  }
}

/** The number of the span that each sentence of a side is in. */
export function spanNumbers(
  spans: readonly Span[],
  size: number,
  side: 'source' | 'target',
): Int32Array {
  const numbers = new Int32Array(size)
  spans.forEach((span, number) => {
    if (side === 'source') numbers.fill(number, span.sourceStart, span.sourceEnd)
    else numbers.fill(number, span.targetStart, span.targetEnd)
  })
  return numbers
}
