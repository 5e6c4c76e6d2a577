import { hash } from 'node:crypto'
import type { Match, MemoryEntry } from '@collate/parser'
import { normalForm } from '../match/normal-form.ts'

/** A row of the table `entry`, joined with its pair of locales. */
export interface EntryRow {
  readonly id: number
  readonly exact: number
  readonly source_locale: string
  readonly target_locale: string
  readonly source: string
  readonly target: string
  readonly before: string
  readonly after: string
  readonly origin: string
  readonly by_whom: string | null
  readonly at_time: string | null
}

/** Selects `EntryRow`s; what follows it narrows and orders. */
export const SELECT_ENTRIES = `
  SELECT entry.id, exact, source_locale, target_locale, source, target, before, after, origin, by_whom, at_time
  FROM entry JOIN pair ON pair.id = entry.pair`

/** Turns a row back into the entry that was remembered. */
export function entryOf(row: EntryRow): MemoryEntry {
  return {
    sourceLocale: row.source_locale,
    targetLocale: row.target_locale,
    source: row.source,
    target: row.target,
    before: row.before,
    after: row.after,
    origin: row.origin,
    ...signatureOf(row),
  }
}

/** Makes a match of a row. */
export function matchOf(row: EntryRow, score: number): Match {
  const kind = score > 100 ? 'context' : score === 100 ? 'exact' : 'fuzzy'
  return {
    score,
    kind,
    source: row.source,
    target: row.target,
    origin: row.origin,
    ...signatureOf(row),
  }
}

function signatureOf({ by_whom, at_time }: EntryRow): Pick<MemoryEntry, 'by' | 'when'> {
  return {
    ...(by_whom === null ? {} : { by: by_whom }),
    ...(at_time === null ? {} : { when: at_time }),
  }
}

/** The hash of what makes an entry distinct from all others. */
export function identityOf({
  sourceLocale,
  targetLocale,
  source,
  target,
  before,
  after,
}: MemoryEntry): Buffer {
  const parts = [sourceLocale, targetLocale, source, target, before, after]
  return hash('sha256', JSON.stringify(parts), 'buffer').subarray(0, 16)
}

/** The hash by which sources of a pair of locales that count as the same are found: 48 bits, so a safe integer. */
export function exactHash(pair: number, source: string): number {
  return hash('sha256', `${pair} ${normalForm(source)}`, 'buffer').readUIntBE(0, 6)
}
