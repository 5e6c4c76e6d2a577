import { type Document, segmentsOf } from '../model/document.ts'
import { alignSides } from './align-sides.ts'
import type { Point } from './anchors.ts'
import { chooseBand } from './band.ts'
import { type Confirmed, NOTHING_CONFIRMED } from './confirmed.ts'
import { confirmedPieces, confirmedScore, mendTorn, type PiecePair } from './confirmed-blocks.ts'
import type { LatticeLink, LinkScore } from './lattice.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { likelyRatio } from './ratio.ts'
import { type Side, sumOf } from './side.ts'
import { PIECE_MOVES, structureScore } from './structure.ts'
import { type Knowledge, pairTexts, type TextPair } from './text-pair.ts'

/** Blocks that belong together, as ranges of block positions, either of which may be empty. */
export interface BlockGroup {
  readonly sourceStart: number
  readonly sourceEnd: number
  readonly targetStart: number
  readonly targetEnd: number
  readonly confidence: number
}

/**
 * Aligns the blocks of two documents, in order, by what they are and what they say.
 *
 * Code, HTML and the like take part as anchors. The groups hold each block of both sides exactly once.
 */
export function alignPieces(
  source: Document,
  target: Document,
  knowledge: Knowledge,
  confirmed: Confirmed = NOTHING_CONFIRMED,
): readonly BlockGroup[] {
  const ours = piecesOf(source)
  const theirs = piecesOf(target)
  const pair = pairTexts(
    { texts: ours.map(proseOf), locale: source.locale },
    { texts: theirs.map(proseOf), locale: target.locale },
    knowledge,
  )
  const ties = confirmedPieces(
    confirmed,
    { source: segmentsOf(source), target: segmentsOf(target) },
    { source: ours, target: theirs },
  )
  const ratio = proseRatio(ours, theirs, pair)
  const links = alignSides(pair, {
    moves: PIECE_MOVES,
    search: chooseBand(pair, ratio, ties.flatMap(cornersOf)),
    structure: withTies(structureScore(ours, theirs), ties),
    ratio,
  })
  return groupsOf(mendTorn(links, ties), ours, theirs)
}

function cornersOf([source, target]: PiecePair): readonly Point[] {
  return [
    { source, target },
    { source: source + 1, target: target + 1 },
  ]
}

function withTies(structure: LinkScore, ties: readonly PiecePair[]): LinkScore {
  if (ties.length === 0) return structure
  const confirmed = confirmedScore(ties)
  return (...link) => structure(...link) + confirmed(...link)
}

// A listing is the same in both languages: its many words would outweigh all that the prose about it says.
function proseOf({ block, text }: Piece): string {
  return block === undefined ? '' : text
}

/** How long the target's prose is for one of source: listings are as long on both sides, and say nothing of it. */
function proseRatio(ours: readonly Piece[], theirs: readonly Piece[], pair: TextPair): number {
  const prose = (pieces: readonly Piece[], { lengths }: Side) =>
    pieces.reduce(
      (sum, { block }, at) => sum + (block === undefined ? 0 : sumOf(lengths, at, at + 1)),
      0,
    )
  const [one, other] = [prose(ours, pair.source), prose(theirs, pair.target)]
  return likelyRatio(pair, one, other)
}

function prose(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(({ block }) => block !== undefined)
}

/** Turns links of pieces into groups of blocks; pieces without prose leave no trace. */
function groupsOf(
  links: readonly LatticeLink[],
  ours: readonly Piece[],
  theirs: readonly Piece[],
): readonly BlockGroup[] {
  const groups: BlockGroup[] = []
  let source = 0
  let target = 0
  for (const link of links) {
    const sources = prose(ours.slice(link.sourceStart, link.sourceEnd)).length
    const targets = prose(theirs.slice(link.targetStart, link.targetEnd)).length
    if (sources + targets === 0) continue
    groups.push({
      sourceStart: source,
      sourceEnd: source + sources,
      targetStart: target,
      targetEnd: target + targets,
      confidence: link.confidence,
    })
    source += sources
    target += targets
  }
  return groups
}
