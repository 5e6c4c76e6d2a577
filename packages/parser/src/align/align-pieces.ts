import type { Document } from '../model/document.ts'
import { alignSides, ratioOf } from './align-sides.ts'
import type { LatticeLink } from './lattice.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { type Side, sideOf } from './side.ts'
import { PIECE_MOVES, structureScore } from './structure.ts'

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
export function alignPieces(source: Document, target: Document): readonly BlockGroup[] {
  const ours = piecesOf(source)
  const theirs = piecesOf(target)
  const { links } = alignSides(pieceSide(ours, source.locale), pieceSide(theirs, target.locale), {
    moves: PIECE_MOVES,
    structure: structureScore(ours, theirs),
    ratio: ratioOf(pieceSide(prose(ours), source.locale), pieceSide(prose(theirs), target.locale)),
  })
  return groupsOf(links, ours, theirs)
}

function prose(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(({ block }) => block !== undefined)
}

function pieceSide(pieces: readonly Piece[], locale: string): Side {
  return sideOf(
    pieces.map(({ text }) => text),
    locale,
  )
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
