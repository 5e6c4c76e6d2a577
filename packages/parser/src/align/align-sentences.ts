import type { Locale } from '../model/locale.ts'
import type { Link } from '../model/unit.ts'
import { alignSides } from './align-sides.ts'
import { embeddingScore } from './embeddings.ts'
import type { LatticeLink } from './lattice.ts'
import { SENTENCE_MOVES } from './moves.ts'
import { isTurned, turnedKnowledge, turnedLink } from './orientation.ts'
import { type Knowledge, pairTexts, type SideTexts } from './text-pair.ts'

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
  return alignSides(pair, {
    moves: SENTENCE_MOVES,
    ...(extra && { structure: extra }),
  }).map(linkOf)
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
