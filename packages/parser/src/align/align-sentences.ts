import type { Locale } from '../model/locale.ts'
import type { Link } from '../model/unit.ts'
import { alignSides, type SidesOptions } from './align-sides.ts'
import { chooseBand } from './band.ts'
import { type Confirmed, confirmedOf, NOTHING_CONFIRMED, sureOf } from './confirmed.ts'
import { embeddingScore, withEmbeddings } from './embeddings.ts'
import type { LatticeLink, LinkScore } from './lattice.ts'
import { SENTENCE_MOVES } from './moves.ts'
import { isTurned, turnedKnowledge, turnedLink } from './orientation.ts'
import { ratioOf } from './ratio.ts'
import { insideSpans, searchIn, spansOf } from './spans.ts'
import { type Knowledge, pairTexts, type SideTexts, type TextPair } from './text-pair.ts'
import { pairInside, windowOf } from './windows.ts'

/** What is known about two lists of sentences. */
export interface SentenceOptions extends Knowledge {
  /** The number of the block each sentence is in; no link joins sentences of two blocks on one side. */
  readonly sourceBlocks?: readonly number[]
  readonly targetBlocks?: readonly number[]
}

/**
 * Aligns two lists of sentences that say the same in two languages.
 *
 * The links are monotone and hold each sentence of both sides exactly once; a sentence without counterpart has a link of its own.
 * `confidence` is the link's posterior probability, from the forward–backward algorithm over the lattice of all alignments
 * (after Gale and Church 1993, with features and weights of a conditional random field). Linear in time and memory.
 */
export function alignSentences(
  source: readonly string[],
  target: readonly string[],
  locales: { readonly source: Locale; readonly target: Locale },
  options: SentenceOptions = {},
): readonly Link[] {
  const ours = { texts: source, locale: locales.source, blocks: options.sourceBlocks }
  const theirs = { texts: target, locale: locales.target, blocks: options.targetBlocks }
  if (isTurned(locales.source, locales.target)) {
    return alignInOrder(theirs, ours, turnedKnowledge(options)).map(turnedLink)
  }
  return alignInOrder(ours, theirs, options)
}

function alignInOrder(source: SideTexts, target: SideTexts, knowledge: Knowledge): readonly Link[] {
  const { embeddings } = knowledge
  const pair = pairTexts(source, target, knowledge)
  const extra =
    embeddings === undefined
      ? undefined
      : embeddingScore(embeddings, source.texts.length, target.texts.length)
  const confirmed = confirmedOf(knowledge.confirmed, {
    source: pair.source.blocks,
    target: pair.target.blocks,
  })
  const isFree = confirmed === NOTHING_CONFIRMED
  const options = isFree ? { ...(extra && { structure: extra }) } : between(pair, confirmed, extra)
  const { progress } = knowledge
  return alignSides(pair, { moves: SENTENCE_MOVES, progress, ...options }).map((link) => {
    const { confidence } = link
    return { ...linkOf(link), confidence: sureOf(link, confirmed) ?? confidence }
  })
}

/** How the sentences between confirmed links are aligned. */
function between(
  pair: TextPair,
  confirmed: Confirmed,
  extra: LinkScore | undefined,
): Omit<SidesOptions, 'moves'> {
  const [sources, targets] = [pair.source.size, pair.target.size]
  const all = { sourceStart: 0, sourceEnd: sources, targetStart: 0, targetEnd: targets }
  const spans = spansOf([{ ...all, confidence: 1 }], confirmed)
  const inside = insideSpans(spans, sources, targets, confirmed)
  const ratio = ratioOf(pair)
  return {
    ratio,
    held: confirmed.held,
    search: searchIn(spans, sources, targets, (span) =>
      chooseBand(pairInside(pair, windowOf(span)), ratio),
    ),
    structure: withEmbeddings(inside, extra),
  }
}

/** Turns ranges into lists of indices. */
export function linkOf(link: LatticeLink): Link {
  return {
    source: rangeOf(link.sourceStart, link.sourceEnd),
    target: rangeOf(link.targetStart, link.targetEnd),
    confidence: link.confidence,
  }
}

function rangeOf(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index)
}
