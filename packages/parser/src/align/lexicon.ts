import { frequenciesOf, type Lexicon } from './evidence.ts'
import type { LatticeLink } from './lattice.ts'

// A word of more sentences than this share says nothing about which sentence it is in.
const MOST_FREQUENT = 0.25
// What two words must have in common at least, of 1, to count as renderings of each other.
const LEAST_ASSOCIATION = 0.2
// One meeting proves nothing: it is taken off the count.
const CHANCE = 1

/**
 * Learns from a first alignment which words render which: how often two words meet in a link, against how often each occurs
 * (Dice's coefficient, less one meeting for chance), as Varga et al. (2005, hunalign) realign with a dictionary made on the way.
 */
export function learnLexicon(
  source: readonly (readonly string[])[],
  target: readonly (readonly string[])[],
  links: readonly LatticeLink[],
): Lexicon {
  const sourceCounts = frequenciesOf(source)
  const targetCounts = frequenciesOf(target)
  const isTelling = (count: number, size: number) =>
    count > CHANCE && count < Math.max(4, size * MOST_FREQUENT)
  const meetings = new Map<string, Map<string, number>>()
  for (const link of links) {
    const ours = wordsIn(source, link.sourceStart, link.sourceEnd, (word) =>
      isTelling(sourceCounts.get(word) ?? 0, source.length),
    )
    const theirs = wordsIn(target, link.targetStart, link.targetEnd, (word) =>
      isTelling(targetCounts.get(word) ?? 0, target.length),
    )
    for (const one of ours) {
      const row = meetings.get(one) ?? new Map<string, number>()
      meetings.set(one, row)
      for (const other of theirs) row.set(other, (row.get(other) ?? 0) + link.confidence)
    }
  }
  const size = Math.max(source.length, target.length)
  const rarityOf = (word: string, other: string) =>
    Math.log(1 + size / Math.max(sourceCounts.get(word) ?? 1, targetCounts.get(other) ?? 1))
  const renderings = new Map<string, readonly (readonly [string, number])[]>()
  for (const [word, row] of meetings) {
    const count = sourceCounts.get(word) ?? 0
    const best: (readonly [string, number])[] = []
    for (const [other, met] of row) {
      const dice = (2 * (met - CHANCE)) / (count + (targetCounts.get(other) ?? 0))
      if (dice >= LEAST_ASSOCIATION) best.push([other, dice * rarityOf(word, other)])
    }
    best.sort((one, other) => other[1] - one[1])
    if (best.length > 0) renderings.set(word, best)
  }
  return renderings
}

function wordsIn(
  sentences: readonly (readonly string[])[],
  start: number,
  end: number,
  isTelling: (word: string) => boolean,
): ReadonlySet<string> {
  return new Set(sentences.slice(start, end).flat().filter(isTelling))
}
