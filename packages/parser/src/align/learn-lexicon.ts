import type { LatticeLink } from './lattice.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'
import type { TextPair } from './text-pair.ts'
import type { Vocabulary } from './vocabulary.ts'

const ROUNDS = 4
// What any two words that meet are worth before anything is learnt.
const START = 0.02
// Half a meeting is taken off each count: what has met once proves next to nothing.
const DISCOUNT = 0.5
// So much is added to how often a word stands anywhere, for the same reason.
const SPARE = 1
const LEAST_WEIGHT = 0.05
// What was learnt from the text itself is never trusted like a dictionary.
const GREATEST_WEIGHT = 0.5
// A word explains a rendering against all that the text at large explains.
const BACKGROUND = 2
// Beyond this a link is a list or a damaged text, in which everything meets everything.
const MOST_WORDS = 80

/**
 * Learns from a first alignment which words render which, and adds it to what was known: IBM model 1 (Brown et al. 1993) by
 * expectation maximisation over the links, weighed by their confidence, starting from the known lexicon.
 */
export function learnLexicon(pair: TextPair, links: readonly LatticeLink[]): Lexicon {
  const meetings = meetingsOf(pair, links)
  let table = tableOf(pair.lexicon)
  for (let round = 0; round < ROUNDS; round += 1) {
    table = improved(table, meetings, pair.target.vocabulary.shares, round === 0 ? START : 0)
  }
  return merged(pair.lexicon, table)
}

/** The words of a link: each source word once, each target word as often as it stands. */
interface Meeting {
  readonly source: Int32Array
  readonly target: Int32Array
  readonly weight: number
}

function meetingsOf(
  { source, target }: TextPair,
  links: readonly LatticeLink[],
): readonly Meeting[] {
  const meetings: Meeting[] = []
  for (const { sourceStart, sourceEnd, targetStart, targetEnd, confidence } of links) {
    const ours = Int32Array.from(new Set(wordsIn(source.vocabulary, sourceStart, sourceEnd)))
    const theirs = wordsIn(target.vocabulary, targetStart, targetEnd)
    if (ours.length > MOST_WORDS || theirs.length > 2 * MOST_WORDS) continue
    if (ours.length > 0 && theirs.length > 0) {
      meetings.push({ source: ours, target: theirs, weight: confidence })
    }
  }
  return meetings
}

function wordsIn({ running, starts }: Vocabulary, start: number, end: number): Int32Array {
  return running.subarray(starts[start] as number, starts[end] as number)
}

type Table = readonly ReadonlyMap<number, number>[]

function tableOf({ starts, others, weights }: Lexicon): Table {
  return Array.from({ length: starts.length - 1 }, (_, word) => {
    const row = new Map<number, number>()
    for (let at = starts[word] as number; at < (starts[word + 1] as number); at += 1) {
      row.set(others[at] as number, weights[at] as number)
    }
    return row
  })
}

// A share of a word below this is noise, and would fill the table.
const LEAST_COUNT = 1e-3
const LEAST_SHARE = 0.01

/** One round: each target word of a meeting is shared out among the source words that may explain it. */
function improved(
  table: Table,
  meetings: readonly Meeting[],
  shares: Float32Array,
  start: number,
): Table {
  const counts: Map<number, number>[] = table.map(() => new Map())
  const totals = new Float64Array(table.length)
  const parts = new Float64Array(MOST_WORDS)
  for (const { source, target, weight } of meetings) {
    for (const other of target) {
      let sum = BACKGROUND * (shares[other] as number)
      for (let at = 0; at < source.length; at += 1) {
        parts[at] = (table[source[at] as number]?.get(other) ?? 0) + start
        sum += parts[at] as number
      }
      for (let at = 0; at < source.length; at += 1) {
        const count = (weight * (parts[at] as number)) / sum
        const row = counts[source[at] as number]
        if (count > LEAST_COUNT) row?.set(other, (row.get(other) ?? 0) + count)
      }
    }
    for (const word of source) totals[word] = (totals[word] as number) + weight
  }
  return counts.map((row, word) => {
    const better = new Map<number, number>()
    for (const [other, count] of row) {
      const share = (count - DISCOUNT) / ((totals[word] as number) + SPARE)
      if (share > LEAST_SHARE) better.set(other, share)
    }
    return better
  })
}

function merged(known: Lexicon, learnt: Table): Lexicon {
  const rows = tableOf(known).map((row, word) => {
    const both = new Map(row)
    for (const [other, share] of learnt[word] ?? []) {
      const weight = Math.min(GREATEST_WEIGHT, share)
      if (weight > LEAST_WEIGHT && weight > (both.get(other) ?? 0)) both.set(other, weight)
    }
    return both
  })
  return lexiconOf(rows)
}
