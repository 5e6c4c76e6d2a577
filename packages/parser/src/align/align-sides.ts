import { chooseBand, turned } from './band.ts'
import { coverageOf } from './coverage.ts'
import { FEATURE_COUNT, measureOf, type Pairing } from './features.ts'
import { alignLattice, type Band, type LatticeLink, type LinkScore } from './lattice.ts'
import { learnLexicon } from './learn-lexicon.ts'
import { inverted, type Lexicon } from './lexicon.ts'
import type { Move } from './moves.ts'
import { prefixSums, type Side } from './side.ts'
import type { TextPair } from './text-pair.ts'
import { type Evidence, WEIGHTS } from './weights.ts'

/** What the caller knows beyond the two sides. */
export interface SidesOptions {
  readonly moves: readonly Move[]
  /** The part of the lattice to search; chosen by lengths and words where absent. */
  readonly band?: Band
  /** Adds to a link's score what the features don't know; `-Infinity` forbids the link. */
  readonly structure?: LinkScore
  /** How long the target is for one of source; estimated from all sentences where absent. */
  readonly ratio?: number
}

/**
 * Aligns two sides: by what is known of their words, lengths and marks; and once more with what the first links teach of words, where
 * that is wanted. Without sentences on a side every link is one-sided.
 */
export function alignSides(pair: TextPair, options: SidesOptions): readonly LatticeLink[] {
  const ratio = options.ratio ?? ratioOf(pair.source, pair.target)
  const band = options.band ?? chooseBand(pair, ratio)
  const linksBy = (lexicon: Lexicon, evidence: Evidence) => {
    const pairing = pairingOf(pair, lexicon, band, options.moves, ratio)
    const score = scoreOf(pairing, evidence, options.structure)
    return alignLattice(band, options.moves, score)
  }
  const first = linksBy(pair.lexicon, pair.hasDictionary ? 'dictionary' : 'shared')
  if (!pair.learns) return first
  return linksBy(learnLexicon(pair, first), pair.hasDictionary ? 'dictionary' : 'learnt')
}

/** Returns how long the target is for one of source, over the whole text. */
export function ratioOf(source: Side, target: Side): number {
  const foretold = source.lengths.at(-1) ?? 0
  const actual = target.lengths.at(-1) ?? 0
  return foretold > 0 && actual > 0 ? actual / foretold : 1
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
    measure(sourceStart, sourceEnd, targetStart, targetEnd, values)
    for (let index = 0; index < FEATURE_COUNT; index += 1) {
      score += (weights[index] as number) * (values[index] as number)
    }
    return score
  }
}
