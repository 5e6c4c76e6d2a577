import { type Document, segmentsOf } from '../model/document.ts'
import type { Locale } from '../model/locale.ts'
import type { Link } from '../model/unit.ts'
import type { LatticeLink } from './lattice.ts'
import { learnLexicon } from './learn-lexicon.ts'
import type { Lexicon } from './lexicon.ts'
import { isTurned, turnedKnowledge, turnedLink } from './orientation.ts'
import { type Knowledge, pairTexts } from './text-pair.ts'

/** Two documents and the links between their segments, as `align` returns them. */
export interface AlignedPair {
  readonly source: Document
  readonly target: Document
  readonly links: readonly Link[]
}

/**
 * What a publication teaches of its own words: for a folded word of one language the folded words that render it, above
 * 0 to 1. The first language is the one that the aligner puts first, whichever is the source.
 */
export type LearntWords = ReadonlyMap<string, ReadonlyMap<string, number>>

/**
 * Learns from all documents of a publication together which words render which, beyond what `knowledge` says: for invented names,
 * and for a field's words that no dictionary has. Give the result to `align` as `knowledge.learnt` and align the documents again.
 *
 * @param pairs documents of one pair of locales.
 */
export function learnWords(pairs: readonly AlignedPair[], knowledge: Knowledge = {}): LearntWords {
  const [first] = pairs
  if (first === undefined) return new Map()
  const locales = { source: first.source.locale, target: first.target.locale }
  if (!isTurned(locales.source, locales.target)) return learnInOrder(pairs, locales, knowledge)
  const turned = pairs.map(({ source, target, links }) => ({
    source: target,
    target: source,
    links: links.map(turnedLink),
  }))
  const back = { source: locales.target, target: locales.source }
  return learnInOrder(turned, back, turnedKnowledge(knowledge))
}

function learnInOrder(
  pairs: readonly AlignedPair[],
  locales: { readonly source: Locale; readonly target: Locale },
  knowledge: Knowledge,
): LearntWords {
  const texts = { source: [] as string[], target: [] as string[] }
  const links: LatticeLink[] = []
  for (const { source, target, links: own } of pairs) {
    const [ours, theirs] = [texts.source.length, texts.target.length]
    for (const { text } of segmentsOf(source)) texts.source.push(text)
    for (const { text } of segmentsOf(target)) texts.target.push(text)
    for (const link of own) links.push(rangeOf(link, ours, theirs))
  }
  const pair = pairTexts(
    { texts: texts.source, locale: locales.source },
    { texts: texts.target, locale: locales.target },
    knowledge,
  )
  const [ours, theirs] = [pair.source.vocabulary.words, pair.target.vocabulary.words]
  return learntBeyond(learnLexicon(pair, links), pair.lexicon, ours, theirs)
}

function rangeOf({ source, target, confidence }: Link, ours: number, theirs: number): LatticeLink {
  const [sourceStart = 0] = source
  const [targetStart = 0] = target
  return {
    sourceStart: ours + sourceStart,
    sourceEnd: ours + sourceStart + source.length,
    targetStart: theirs + targetStart,
    targetEnd: theirs + targetStart + target.length,
    confidence,
  }
}

function learntBeyond(
  learnt: Lexicon,
  known: Lexicon,
  ours: readonly string[],
  theirs: readonly string[],
): LearntWords {
  const words = new Map<string, ReadonlyMap<string, number>>()
  ours.forEach((word, number) => {
    const before = new Map(renderingsOf(known, number))
    const more = renderingsOf(learnt, number)
      .filter(([other, weight]) => weight > (before.get(other) ?? 0))
      .map(([other, weight]) => [theirs[other] ?? '', weight] as const)
    if (more.length > 0) words.set(word, new Map(more))
  })
  return words
}

function renderingsOf(
  { starts, others, weights }: Lexicon,
  word: number,
): readonly (readonly [other: number, weight: number])[] {
  const [start, end] = [starts[word] ?? 0, starts[word + 1] ?? 0]
  return Array.from({ length: end - start }, (_, at) => [
    others[start + at] as number,
    weights[start + at] as number,
  ])
}
