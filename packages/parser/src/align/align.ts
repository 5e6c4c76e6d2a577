import { type Document, type Segment, segmentsOf } from '../model/document.ts'
import type { Link } from '../model/unit.ts'
import { alignPieces, type BlockGroup } from './align-pieces.ts'
import { linkOf } from './align-sentences.ts'
import { alignSides } from './align-sides.ts'
import { alignStrings } from './align-strings.ts'
import { chooseBand, searchAll } from './band.ts'
import { confirmedOf, sureOf } from './confirmed.ts'
import { embeddingScore, withEmbeddings } from './embeddings.ts'
import { SENTENCE_MOVES } from './moves.ts'
import { isTurned, turnedKnowledge, turnedLink } from './orientation.ts'
import { ratioOf } from './ratio.ts'
import { insideSpans, searchIn, spanNumbers, spansOf } from './spans.ts'
import { type Knowledge, pairTexts, type SideTexts } from './text-pair.ts'
import { pairInside, windowOf } from './windows.ts'
import { withoutComments } from './without-comments.ts'

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
  const ours = segmentsOf(source)
  const theirs = segmentsOf(target)
  const confirmed = confirmedOf(knowledge.confirmed, {
    source: ours.map(({ block }) => block),
    target: theirs.map(({ block }) => block),
  })
  const groups = alignPieces(source, target, knowledge, confirmed)
  const spans = spansOf(rangesOf(groups, ours, theirs), confirmed)
  const pair = pairTexts(
    sideTexts(ours, source.locale),
    sideTexts(theirs, target.locale),
    knowledge,
  )
  const ratio = ratioOf(pair)
  const searchOf = (span: BlockGroup) =>
    searchAll(span.sourceEnd - span.sourceStart, span.targetEnd - span.targetStart) ??
    chooseBand(pairInside(pair, windowOf(span)), ratio)
  const links = alignSides(pair, {
    moves: SENTENCE_MOVES,
    search: searchIn(spans, ours.length, theirs.length, searchOf),
    held: confirmed.held,
    progress: knowledge.progress,
    structure: withEmbeddings(
      insideSpans(spans, ours.length, theirs.length, confirmed),
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
    return { ...linkOf(link), confidence: sureOf(link, confirmed) ?? link.confidence * sure }
  })
}

function sideTexts(segments: readonly Segment[], locale: string): SideTexts {
  return {
    texts: segments.map(({ text }) => withoutComments(text)),
    locale,
    blocks: segments.map(({ block }) => block),
  }
}

/** Turns ranges of blocks into ranges of segments. */
function rangesOf(
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
