import type { Segment } from '../model/document.ts'
import type { Confirmed } from './confirmed.ts'
import type { LatticeLink, LinkScore } from './lattice.ts'
import type { Piece } from './pieces.ts'

/** Pieces of both sides between which a link is confirmed, by their positions, in order. */
export type PiecePair = readonly [source: number, target: number]

/** Finds the pieces that confirmed links tie together. */
export function confirmedPieces(
  { held }: Confirmed,
  segments: { readonly source: readonly Segment[]; readonly target: readonly Segment[] },
  pieces: { readonly source: readonly Piece[]; readonly target: readonly Piece[] },
): readonly PiecePair[] {
  const ours = positionsOf(pieces.source)
  const theirs = positionsOf(pieces.target)
  const pairs = new Map<string, PiecePair>()
  for (const { sourceStart, targetStart } of held) {
    const source = ours.get(segments.source[sourceStart]?.block ?? -1)
    const target = theirs.get(segments.target[targetStart]?.block ?? -1)
    if (source !== undefined && target !== undefined)
      pairs.set(`${source} ${target}`, [source, target])
  }
  return [...pairs.values()]
}

function positionsOf(pieces: readonly Piece[]): ReadonlyMap<number, number> {
  return new Map(
    pieces.flatMap(({ block }, at) => (block === undefined ? [] : [[block, at] as const])),
  )
}

// What a group of blocks gains by holding a confirmed link, and loses by tearing one: more than all words of a block together.
const CONFIRMED = 200

/** Makes the score of a link of pieces that holds, or tears, what is confirmed. */
export function confirmedScore(pairs: readonly PiecePair[]): LinkScore {
  const ofSource = Map.groupBy(pairs, ([source]) => source)
  const ofTarget = Map.groupBy(pairs, ([, target]) => target)
  return (sourceStart, sourceEnd, targetStart, targetEnd) => {
    let score = 0
    for (let at = sourceStart; at < sourceEnd; at += 1) {
      for (const [, target] of ofSource.get(at) ?? [])
        score += targetStart <= target && target < targetEnd ? CONFIRMED : -CONFIRMED
    }
    for (let at = targetStart; at < targetEnd; at += 1) {
      for (const [source] of ofTarget.get(at) ?? [])
        if (source < sourceStart || sourceEnd <= source) score -= CONFIRMED
    }
    return score
  }
}

/** Joins links of pieces until each confirmed pair is in one: what no move can hold at once was searched for in vain. */
export function mendTorn(
  links: readonly LatticeLink[],
  pairs: readonly PiecePair[],
): readonly LatticeLink[] {
  if (pairs.length === 0) return links
  // The last link that must be joined to the one at each position.
  const reach = links.map((_, at) => at)
  const ofSource = numbersOf(links, 'source')
  const ofTarget = numbersOf(links, 'target')
  for (const [source, target] of pairs) {
    const [one, other] = [ofSource[source] ?? 0, ofTarget[target] ?? 0]
    const [first, last] = [Math.min(one, other), Math.max(one, other)]
    reach[first] = Math.max(reach[first] ?? first, last)
  }
  const joined: LatticeLink[] = []
  for (let at = 0; at < links.length; ) {
    let last = at
    for (let next = at; next <= last; next += 1) last = Math.max(last, reach[next] ?? next)
    joined.push(joinedFrom(links.slice(at, last + 1)))
    at = last + 1
  }
  return joined
}

/** The number of the link that each piece of a side is in. */
function numbersOf(links: readonly LatticeLink[], side: 'source' | 'target'): readonly number[] {
  return links.flatMap((link, number) => {
    const { sourceStart, sourceEnd, targetStart, targetEnd } = link
    const length = side === 'source' ? sourceEnd - sourceStart : targetEnd - targetStart
    return Array.from({ length }, () => number)
  })
}

function joinedFrom(links: readonly LatticeLink[]): LatticeLink {
  const [first] = links
  const last = links.at(-1)
  if (first === undefined || last === undefined) throw new Error('There is no link to join')
  return {
    sourceStart: first.sourceStart,
    sourceEnd: last.sourceEnd,
    targetStart: first.targetStart,
    targetEnd: last.targetEnd,
    confidence: Math.min(...links.map(({ confidence }) => confidence)),
  }
}
