import type { Locale, Match } from '@collate/parser'
import { normalForm } from '../match/normal-form.ts'
import { tokenSimilarity } from '../match/similarity.ts'
import { comparedTokensOf } from '../match/tokens.ts'
import type { MemoryQuery } from '../store.ts'
import { type EntryRow, matchOf } from './entry-row.ts'

/** A row that matches, and how well (1 to 101). */
export interface Scored {
  readonly row: EntryRow
  readonly score: number
}

/** Scores a source against the compared tokens of a query: 1 to 99, or 0 where it is below the least score asked for. */
export function scoreOf(tokens: readonly string[], source: string, least: number): number {
  // Half a point less, because the score is rounded.
  const similarity = tokenSimilarity(
    tokens,
    comparedTokensOf(source.normalize('NFC')),
    (least - 0.5) / 100,
  )
  return Math.min(99, Math.round(similarity * 100))
}

/** Tells whether a row's neighbours are the query's. Two units without neighbours say nothing about context. */
export function isSameContext(row: EntryRow, query: MemoryQuery): boolean {
  if (query.before === '' && query.after === '') return false
  return (
    normalForm(row.before) === normalForm(query.before) &&
    normalForm(row.after) === normalForm(query.after)
  )
}

/** Tells whether a memory of one locale serves another: one of zh-CN serves zh, and one of zh serves zh-CN. */
export function isRelated(locale: Locale, wanted: Locale): boolean {
  return locale === wanted || locale.startsWith(`${wanted}-`) || wanted.startsWith(`${locale}-`)
}

/** Turns rows into matches: best first, the most recent first among equals, each pair of texts once. */
export function bestFirst(scored: readonly Scored[]): readonly Match[] {
  const sorted = [...scored].sort(
    (one, other) =>
      other.score - one.score ||
      compareTimes(other.row.at_time, one.row.at_time) ||
      other.row.id - one.row.id,
  )
  const seen = new Set<string>()
  const matches: Match[] = []
  for (const { row, score } of sorted) {
    const texts = JSON.stringify([row.source, row.target])
    if (!seen.has(texts)) matches.push(matchOf(row, score))
    seen.add(texts)
  }
  return matches
}

// ISO 8601 in UTC sorts as text; no time is older than any.
function compareTimes(one: string | null, other: string | null): number {
  return (one ?? '') < (other ?? '') ? -1 : (one ?? '') > (other ?? '') ? 1 : 0
}
