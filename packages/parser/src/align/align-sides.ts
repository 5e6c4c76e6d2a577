import { chooseBand } from './band.ts'
import { type Evidence, gatherEvidence, type Lexicon, sharedBy, sharedTokens } from './evidence.ts'
import type { Candidate, Pairing } from './features.ts'
import { alignLattice, type Band, type LatticeLink, type LinkScore } from './lattice.ts'
import { learnLexicon } from './lexicon.ts'
import type { Move } from './moves.ts'
import type { Side } from './side.ts'
import { FEATURES, GREATEST_RUN, LENGTH_FEATURES, priorOf } from './weights.ts'

/** What the caller knows beyond the two sides. */
export interface SidesOptions {
  readonly moves: readonly Move[]
  /** The part of the lattice to search; chosen by lengths and tokens where absent. */
  readonly band?: Band
  /** Adds to a link's score what the features don't know; `-Infinity` forbids the link. */
  readonly structure?: LinkScore
  /** How long the target is for one of source; estimated from all sentences where absent. */
  readonly ratio?: number
}

/** Links with what was learnt on the way. */
export interface SidesAlignment {
  readonly links: readonly LatticeLink[]
  readonly lexicon: Lexicon
}

// Round by round the lexicon comes from better links; a third round changes next to nothing.
const LEXICON_ROUNDS = 2
// Links of several sentences whose shape and lengths alone are so unlikely are not looked at further.
const HOPELESS = -16

/**
 * Aligns two sides in rounds: first by lengths, marks and tokens, then also by the words that went together in the round before.
 * Without sentences on a side every link is one-sided.
 */
export function alignSides(source: Side, target: Side, options: SidesOptions): SidesAlignment {
  const ratio = options.ratio ?? ratioOf(source, target)
  const shared = sharedTokens(source.tokens, target.tokens)
  const band = options.band ?? chooseBand(source, target, ratio)
  const tokens = gatherEvidence(source.tokens, target.tokens, shared, band)
  let pairing: Pairing = { source, target, ratio, tokens, lexicon: undefined }
  let links = alignLattice(band, options.moves, scoreOf(pairing, options.structure))
  let lexicon: Lexicon = new Map()
  for (let round = 0; round < LEXICON_ROUNDS; round += 1) {
    lexicon = learnLexicon(source.words, target.words, links)
    pairing = {
      ...pairing,
      lexicon: gatherEvidence(source.words, target.words, lexicon, band),
    }
    links = alignLattice(band, options.moves, scoreOf(pairing, options.structure))
  }
  return { links, lexicon }
}

/** Returns how long the target is for one of source, over the whole text. */
export function ratioOf(source: Side, target: Side): number {
  const foretold = source.lengths.at(-1) ?? 0
  const actual = target.lengths.at(-1) ?? 0
  return foretold > 0 && actual > 0 ? actual / foretold : 1
}

/** Makes the score of a link from all features and its shape; a link that joins two blocks of one side is forbidden. */
function scoreOf(pairing: Pairing, structure: LinkScore | undefined): LinkScore {
  const { source, target, tokens, lexicon } = pairing
  const priors = new Float64Array(GREATEST_RUN * GREATEST_RUN).map((_, index) =>
    priorOf(Math.floor(index / GREATEST_RUN), index % GREATEST_RUN),
  )
  const link: Candidate = {
    sourceStart: 0,
    sourceEnd: 0,
    targetStart: 0,
    targetEnd: 0,
    tokensShared: 0,
    wordsShared: 0,
  }
  return (sourceStart, sourceEnd, targetStart, targetEnd) => {
    if (source.blocks[sourceStart] !== source.blocks[sourceEnd - 1] && sourceEnd > sourceStart) {
      return Number.NEGATIVE_INFINITY
    }
    if (target.blocks[targetStart] !== target.blocks[targetEnd - 1] && targetEnd > targetStart) {
      return Number.NEGATIVE_INFINITY
    }
    let score = structure?.(sourceStart, sourceEnd, targetStart, targetEnd) ?? 0
    if (score === Number.NEGATIVE_INFINITY) return score
    score += priors[(sourceEnd - sourceStart) * GREATEST_RUN + targetEnd - targetStart] as number
    link.sourceStart = sourceStart
    link.sourceEnd = sourceEnd
    link.targetStart = targetStart
    link.targetEnd = targetEnd
    for (const { feature, weight } of LENGTH_FEATURES) score += weight * feature(pairing, link)
    // No word in common can make up for that; the simplest links stay, so that there is always a way.
    const isRun = sourceEnd - sourceStart + targetEnd - targetStart > 2
    if (isRun && score < HOPELESS) return Number.NEGATIVE_INFINITY
    link.tokensShared = share(tokens, link)
    link.wordsShared = lexicon === undefined ? 0 : share(lexicon, link)
    for (const { feature, weight } of FEATURES) score += weight * feature(pairing, link)
    return score
  }
}

function share(evidence: Evidence, link: Candidate): number {
  return sharedBy(evidence, link.sourceStart, link.sourceEnd, link.targetStart, link.targetEnd)
}
