import { alignLattice } from './align-lattice.ts'
import { chooseBand, type Search, turned } from './band.ts'
import type { Stretch } from './confirmed.ts'
import { coverageOf } from './coverage.ts'
import { FEATURE_COUNT } from './features.ts'
import type { Band, LatticeLink, LinkScore } from './lattice.ts'
import { learnLexicon } from './learn-lexicon.ts'
import { inverted, type Lexicon } from './lexicon.ts'
import { isHopeless, measureOf, type Pairing } from './measure-link.ts'
import { isMove, type Move } from './moves.ts'
import { ratioOf } from './ratio.ts'
import { prefixSums, type Side } from './side.ts'
import type { TextPair } from './text-pair.ts'
import { type Evidence, WEIGHTS } from './weights.ts'
import { bandInside, pairInside, type Window, windowsOf } from './windows.ts'

/** What the caller knows beyond the two sides. */
export interface SidesOptions {
  readonly moves: readonly Move[]
  /** The part of the lattice to search; chosen by lengths and words where absent. */
  readonly search?: Search
  /** Adds to a link's score what the features don't know; `-Infinity` forbids the link, `Infinity` says that it stands. */
  readonly structure?: LinkScore
  /** Links that stand, two-sided, in order; `search` goes through their corners. */
  readonly held?: readonly Stretch[]
  /** How long the target is for one of source; estimated from all sentences where absent. */
  readonly ratio?: number
  /** Is told how much is done, 0 to 1. */
  readonly progress?: ((share: number) => void) | undefined
}

/**
 * Aligns two sides: by what is known of their words, lengths and marks; and once more with what the first links teach of words, where
 * that is wanted. Without sentences on a side every link is one-sided.
 */
export function alignSides(pair: TextPair, options: SidesOptions): readonly LatticeLink[] {
  const ratio = options.ratio ?? ratioOf(pair)
  const search = options.search ?? chooseBand(pair, ratio)
  // What no move holds is cut out; other links that stand are found by `structure`.
  const held = options.held?.filter((link) => !isMove(link, options.moves))
  const windows = windowsOf(search, held)
  const passes = pair.learns ? 2 : 1
  let done = 0
  const finished = (links: readonly LatticeLink[]) => {
    done += 1
    options.progress?.(done / windows.length / passes)
    return links
  }
  const linksBy = (lexicon: Lexicon, evidence: Evidence) =>
    windows.flatMap((window) => {
      if (window.isHeld) return finished([heldLink(window)])
      const inside = pairInside(pair, window)
      const band = bandInside(search.band, window)
      const pairing = pairingOf(inside, lexicon, band, options.moves, ratio)
      const score = scoreOf(pairing, evidence, structureFrom(options.structure, window))
      return finished(alignLattice(band, options.moves, score).map((link) => movedBy(link, window)))
    })
  const first = linksBy(pair.lexicon, pair.evidence)
  if (!pair.learns) return first
  return linksBy(
    learnLexicon(pair, first),
    pair.evidence === 'dictionary' ? 'dictionary' : 'learnt',
  )
}

function heldLink({ from, to }: Window): LatticeLink {
  return {
    sourceStart: from.source,
    sourceEnd: to.source,
    targetStart: from.target,
    targetEnd: to.target,
    confidence: 1,
  }
}

function structureFrom(structure: LinkScore | undefined, { from }: Window): LinkScore | undefined {
  if (structure === undefined) return undefined
  return (sourceStart, sourceEnd, targetStart, targetEnd) =>
    structure(
      sourceStart + from.source,
      sourceEnd + from.source,
      targetStart + from.target,
      targetEnd + from.target,
    )
}

function movedBy(link: LatticeLink, { from }: Window): LatticeLink {
  return {
    sourceStart: link.sourceStart + from.source,
    sourceEnd: link.sourceEnd + from.source,
    targetStart: link.targetStart + from.target,
    targetEnd: link.targetEnd + from.target,
    confidence: link.confidence,
  }
}

/** Gathers all that features look at, for the links that `moves` allow in the band. */
export function pairingOf(
  { source, target }: TextPair,
  lexicon: Lexicon,
  band: Band,
  moves: readonly Move[],
  ratio: number,
): Pairing {
  const back = inverted(lexicon, target.vocabulary.words.length)
  const most = (count: (move: Move) => number) => Math.max(...moves.map(count))
  const ours = most((move) => move.source)
  const theirs = most((move) => move.target)
  return {
    source,
    target,
    ratio,
    ofTarget: coverageOf(source, target, lexicon, band, ours),
    ofSource: coverageOf(target, source, back, turned(band), theirs),
    sourceMass: massOf(source, lexicon),
    targetMass: massOf(target, back),
  }
}

/** The mass of the words with renderings: sums over the sentences before each index. */
function massOf({ vocabulary, size }: Side, lexicon: Lexicon): Float64Array {
  const { starts, running, masses } = vocabulary
  const sums = new Float64Array(size)
  for (let sentence = 0; sentence < size; sentence += 1) {
    for (let at = starts[sentence] as number; at < (starts[sentence + 1] as number); at += 1) {
      const word = running[at] as number
      const isKnown = (lexicon.starts[word] as number) < (lexicon.starts[word + 1] as number)
      if (isKnown) sums[sentence] = (sums[sentence] as number) + (masses[word] as number)
    }
  }
  return prefixSums(sums)
}

/** Makes the score of a link from all features; a link that joins two blocks of one side is forbidden. */
function scoreOf(
  pairing: Pairing,
  evidence: Evidence,
  structure: LinkScore | undefined,
): LinkScore {
  const { source, target } = pairing
  const measure = measureOf(pairing)
  const weights = WEIGHTS[evidence]
  const values = new Float64Array(FEATURE_COUNT)
  return (sourceStart, sourceEnd, targetStart, targetEnd) => {
    if (source.blocks[sourceStart] !== source.blocks[sourceEnd - 1] && sourceEnd > sourceStart) {
      return Number.NEGATIVE_INFINITY
    }
    if (target.blocks[targetStart] !== target.blocks[targetEnd - 1] && targetEnd > targetStart) {
      return Number.NEGATIVE_INFINITY
    }
    let score = structure?.(sourceStart, sourceEnd, targetStart, targetEnd) ?? 0
    if (score === Number.NEGATIVE_INFINITY) return score
    if (score === Number.POSITIVE_INFINITY) return 0
    if (isHopeless(pairing, sourceStart, sourceEnd, targetStart, targetEnd)) {
      return Number.NEGATIVE_INFINITY
    }
    measure(sourceStart, sourceEnd, targetStart, targetEnd, values)
    for (let index = 0; index < FEATURE_COUNT; index += 1) {
      score += (weights[index] as number) * (values[index] as number)
    }
    return score
  }
}
