import { type Document, type Segment, segmentsOf } from '../model/document.ts'
import type { Link } from '../model/unit.ts'
import { alignPieces, type BlockGroup } from './align-pieces.ts'
import { linkOf } from './align-sentences.ts'
import { alignSides, ratioOf } from './align-sides.ts'
import { alignStrings } from './align-strings.ts'
import type { Point } from './anchors.ts'
import { chooseBand, type Search, searchAll } from './band.ts'
import { embeddingScore } from './embeddings.ts'
import type { LinkScore } from './lattice.ts'
import { SENTENCE_MOVES } from './moves.ts'
import { isTurned, turnedKnowledge, turnedLink } from './orientation.ts'
import { type Knowledge, pairTexts, type SideTexts } from './text-pair.ts'

/**
 * Aligns two documents: first their blocks, by structure and content, then the sentences inside blocks that belong together.
 *
 * The links are over the indices of `segmentsOf`. They hold every segment of both sides exactly once, in document order, and never
 * join segments of two blocks on one side; `confidence` is the probability of exactly this link. A block without counterpart costs
 * only itself. Two i18next documents are linked by key instead, in the source's order.
 */
export function align(
  source: Document,
  target: Document,
  knowledge: Knowledge = {},
): readonly Link[] {
  if (source.format === 'i18next' && target.format === 'i18next')
    return alignStrings(source, target)
  if (isTurned(source.locale, target.locale)) {
    return alignDocuments(target, source, turnedKnowledge(knowledge)).map(turnedLink)
  }
  return alignDocuments(source, target, knowledge)
}

function alignDocuments(source: Document, target: Document, knowledge: Knowledge): readonly Link[] {
  const groups = alignPieces(source, target, knowledge)
  const ours = segmentsOf(source)
  const theirs = segmentsOf(target)
  const spans = spansOf(groups, ours, theirs)
  const pair = pairTexts(
    sideTexts(ours, source.locale),
    sideTexts(theirs, target.locale),
    knowledge,
  )
  const ratio = ratioOf(pair.source, pair.target)
  const searchOf = (span: BlockGroup) =>
    searchAll(span.sourceEnd - span.sourceStart, span.targetEnd - span.targetStart) ??
    chooseBand(
      pairTexts(
        sideTexts(ours.slice(span.sourceStart, span.sourceEnd), source.locale),
        sideTexts(theirs.slice(span.targetStart, span.targetEnd), target.locale),
        knowledge,
      ),
      ratio,
    )
  const links = alignSides(pair, {
    moves: SENTENCE_MOVES,
    search: searchIn(spans, ours.length, theirs.length, searchOf),
    structure: withEmbeddings(
      insideSpans(spans, ours.length, theirs.length),
      knowledge.embeddings && embeddingScore(knowledge.embeddings, ours.length, theirs.length),
    ),
    ratio,
  })
  const sourceSpans = spanNumbers(spans, ours.length, 'source')
  const targetSpans = spanNumbers(spans, theirs.length, 'target')
  return links.map((link) => {
    const isSource = link.sourceEnd > link.sourceStart
    const number = isSource ? sourceSpans[link.sourceStart] : targetSpans[link.targetStart]
    const sure = spans[number ?? 0]?.confidence ?? 1
    return { ...linkOf(link), confidence: link.confidence * sure }
  })
}

function withEmbeddings(structure: LinkScore, likeness: LinkScore | undefined): LinkScore {
  if (likeness === undefined) return structure
  return (...link) => {
    const score = structure(...link)
    return score === Number.NEGATIVE_INFINITY ? score : score + likeness(...link)
  }
}

function sideTexts(segments: readonly Segment[], locale: string): SideTexts {
  return {
    texts: segments.map(({ text }) => text),
    locale,
    blocks: segments.map(({ block }) => block),
  }
}

/** Turns ranges of blocks into ranges of segments. */
function spansOf(
  groups: readonly BlockGroup[],
  ours: readonly Segment[],
  theirs: readonly Segment[],
): readonly BlockGroup[] {
  let source = 0
  let target = 0
  return groups.map(({ sourceEnd, targetEnd, confidence }) => {
    const sourceStart = source
    const targetStart = target
    while ((ours[source]?.block ?? Number.POSITIVE_INFINITY) < sourceEnd) source += 1
    while ((theirs[target]?.block ?? Number.POSITIVE_INFINITY) < targetEnd) target += 1
    return { sourceStart, sourceEnd: source, targetStart, targetEnd: target, confidence }
  })
}

/** The cells that links inside the spans can reach; `searchOf` chooses among those of one span. Every path goes through their corners. */
function searchIn(
  spans: readonly BlockGroup[],
  sources: number,
  targets: number,
  searchOf: (span: BlockGroup) => Search,
): Search {
  const low = new Int32Array(sources + 1).fill(targets)
  const high = new Int32Array(sources + 1)
  const cuts: Point[] = []
  for (const span of spans) {
    const { sourceStart, sourceEnd, targetStart } = span
    const inside = searchOf(span)
    cuts.push({ source: sourceStart, target: targetStart })
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

/** Forbids links that leave their span, and one-sided links where blocks of one sentence each belong together. */
function insideSpans(spans: readonly BlockGroup[], sources: number, targets: number): LinkScore {
  const sourceSpans = spanNumbers(spans, sources, 'source')
  const targetSpans = spanNumbers(spans, targets, 'target')
  return (sourceStart, sourceEnd, targetStart, targetEnd) => {
    const number = sourceEnd > sourceStart ? sourceSpans[sourceStart] : targetSpans[targetStart]
    const span = spans[number ?? -1]
    if (
      span !== undefined &&
      isSinglePair(span) &&
      (sourceEnd === sourceStart || targetEnd === targetStart)
    ) {
      return Number.NEGATIVE_INFINITY
    }
    return span !== undefined &&
      span.sourceStart <= sourceStart &&
      sourceEnd <= span.sourceEnd &&
      span.targetStart <= targetStart &&
      targetEnd <= span.targetEnd
      ? 0
      : Number.NEGATIVE_INFINITY
  }
}

function isSinglePair(span: BlockGroup): boolean {
  return span.sourceEnd - span.sourceStart === 1 && span.targetEnd - span.targetStart === 1
}

function spanNumbers(
  spans: readonly BlockGroup[],
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
