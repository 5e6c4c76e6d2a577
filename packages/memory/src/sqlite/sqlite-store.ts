import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Locale, Match, MemoryEntry } from '@collate/parser'
import { indexTerms } from '../match/candidates.ts'
import { normalForm } from '../match/normal-form.ts'
import { tokenSimilarity } from '../match/similarity.ts'
import { tokensOf } from '../match/tokens.ts'
import type { MemoryFilter, MemoryQuery, MemoryStats, MemoryStore } from '../store.ts'
import {
  type EntryRow,
  entryOf,
  exactHash,
  identityOf,
  matchOf,
  SELECT_ENTRIES,
} from './entry-row.ts'
import { FuzzySearch } from './fuzzy-search.ts'
import { openDatabase } from './open-database.ts'
import { storeError } from './store-error.ts'

/** How a store is opened. */
export interface SqliteStoreOptions {
  /** How long to wait for another program's lock, in milliseconds; 5,000 unless said otherwise. */
  readonly patience?: number
}

/**
 * Opens a memory in an SQLite file, which is made where there is none (its folder must exist).
 *
 * Several programs may use one file at a time: readers never wait, writers take turns. Each `remember` is one transaction.
 *
 * @throws {CollateError} here and from every method: `memory/schema-too-new`, `memory/damaged`, `memory/locked`,
 * `memory/unwritable` (read-only folder, full disk)
 */
export function openSqliteStore(
  path: string,
  { patience = 5000 }: SqliteStoreOptions = {},
): MemoryStore {
  const database = openDatabase(path, patience)
  try {
    return new SqliteStore(path, database)
  } catch (cause) {
    database.close()
    throw storeError(path, cause)
  }
}

interface Pair {
  readonly id: number
  readonly source_locale: Locale
  readonly target_locale: Locale
}

class SqliteStore implements MemoryStore {
  readonly #path: string
  readonly #database: DatabaseSync
  readonly #fuzzy: FuzzySearch
  readonly #byId: StatementSync
  readonly #byExact: StatementSync

  constructor(path: string, database: DatabaseSync) {
    this.#path = path
    this.#database = database
    this.#fuzzy = new FuzzySearch(database)
    this.#byId = database.prepare('SELECT exact, source FROM entry WHERE id = ?')
    this.#byExact = database.prepare(`${SELECT_ENTRIES} WHERE exact = ?`)
  }

  remember(entries: Iterable<MemoryEntry>): number {
    return this.#guard(() =>
      this.#transaction(() => {
        const writer = new EntryWriter(this.#database)
        let added = 0
        for (const entry of entries) if (writer.write(entry)) added += 1
        this.#fuzzy.reset()
        return added
      }),
    )
  }

  matches(query: MemoryQuery): readonly Match[] {
    return this.#guard(() => {
      const found = this.#pairsFor(query).flatMap(({ id }) => this.#matchesIn(id, query))
      return bestFirst(found).slice(0, query.limit)
    })
  }

  *entries({ sourceLocale, targetLocale }: MemoryFilter = {}): Iterable<MemoryEntry> {
    const rows = this.#guard(() =>
      this.#database
        .prepare(
          `${SELECT_ENTRIES} WHERE ifnull(source_locale = ?, 1) AND ifnull(target_locale = ?, 1) ORDER BY entry.id`,
        )
        .iterate(sourceLocale ?? null, targetLocale ?? null),
    )
    for (;;) {
      const { done, value } = this.#guard(() => rows.next())
      if (done) return
      yield entryOf(value as unknown as EntryRow)
    }
  }

  stats(): MemoryStats {
    return this.#guard(() => {
      const rows = this.#database
        .prepare(
          `SELECT source_locale AS sourceLocale, target_locale AS targetLocale, count(*) AS entries
           FROM entry JOIN pair ON pair.id = entry.pair GROUP BY pair.id ORDER BY source_locale, target_locale`,
        )
        .all() as unknown as MemoryStats['pairs']
      const pairs = rows.map((row) => ({ ...row }))
      return { entries: pairs.reduce((sum, pair) => sum + pair.entries, 0), pairs }
    })
  }

  clear(): void {
    this.#guard(() =>
      this.#transaction(() => {
        this.#database.exec(
          `DELETE FROM entry; DELETE FROM pair; INSERT INTO feature (feature) VALUES ('delete-all')`,
        )
        this.#fuzzy.reset()
      }),
    )
  }

  close(): void {
    if (this.#database.isOpen) this.#guard(() => this.#database.close())
  }

  #matchesIn(pair: number, query: MemoryQuery): readonly Scored[] {
    const exact = this.#rowsOf(exactHash(pair, query.source))
      .filter(({ source }) => normalForm(source) === normalForm(query.source))
      .map((row) => ({ row, score: isSameContext(row, query) ? 101 : 100 }))
      .filter(({ score }) => score >= query.minimum)
    return query.minimum >= 100 ? exact : [...exact, ...this.#fuzzyIn(pair, query)]
  }

  #fuzzyIn(pair: number, { source, minimum, limit }: MemoryQuery): readonly Scored[] {
    const tokens = tokensOf(source.normalize('NFC'))
    const least = Math.max(minimum, 1)
    const scored = this.#fuzzy
      .candidates(pair, tokens, Math.max(least / 100, 0.4))
      .map((id) => this.#byId.get(id) as unknown as Pick<EntryRow, 'exact' | 'source'>)
      .map((row) => ({ ...row, score: scoreOf(tokens, row.source, least) }))
      .filter((row) => row.score >= least && normalForm(row.source) !== normalForm(source))
      .sort((one, other) => other.score - one.score)
      .slice(0, limit)
    return scored.flatMap(({ exact, score }) => this.#rowsOf(exact).map((row) => ({ row, score })))
  }

  #rowsOf(exact: number): readonly EntryRow[] {
    return this.#byExact.all(exact) as unknown as readonly EntryRow[]
  }

  // A memory of zh-CN serves zh, and one of zh serves zh-CN.
  #pairsFor({ sourceLocale, targetLocale }: MemoryQuery): readonly Pair[] {
    const pairs = this.#database.prepare('SELECT * FROM pair').all() as unknown as readonly Pair[]
    return pairs.filter(
      (pair) =>
        isRelated(pair.source_locale, sourceLocale) && isRelated(pair.target_locale, targetLocale),
    )
  }

  #transaction<Result>(work: () => Result): Result {
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.#database.exec('COMMIT')
      return result
    } catch (cause) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      throw cause
    }
  }

  #guard<Result>(work: () => Result): Result {
    try {
      return work()
    } catch (cause) {
      throw storeError(this.#path, cause)
    }
  }
}

/** Writes entries inside a transaction. */
class EntryWriter {
  readonly #database: DatabaseSync
  readonly #pairs = new Map<string, number>()
  readonly #insert: StatementSync
  readonly #update: StatementSync
  readonly #isKnown: StatementSync
  readonly #index: StatementSync

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#insert = database.prepare(
      `INSERT OR IGNORE INTO entry (pair, identity, exact, source, target, before, after, origin, by_whom, at_time)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    this.#update = database.prepare(
      'UPDATE entry SET origin = ?, by_whom = ?, at_time = ? WHERE identity = ?',
    )
    this.#isKnown = database.prepare('SELECT 1 FROM entry WHERE exact = ?')
    this.#index = database.prepare('INSERT INTO feature (rowid, terms) VALUES (?, ?)')
  }

  /** Returns whether the entry was new. */
  write(entry: MemoryEntry): boolean {
    const pair = this.#pair(entry.sourceLocale, entry.targetLocale)
    const identity = identityOf(entry)
    const exact = exactHash(pair, entry.source)
    const isFirst = this.#isKnown.get(exact) === undefined
    const { source, target, before, after, origin, by = null, when = null } = entry
    const { changes, lastInsertRowid } = this.#insert.run(
      ...[pair, identity, exact, source, target, before, after, origin, by, when],
    )
    if (Number(changes) === 0) this.#update.run(origin, by, when, identity)
    else if (isFirst) {
      const terms = indexTerms(pair, tokensOf(source.normalize('NFC')))
      this.#index.run(lastInsertRowid, terms.join(' '))
    }
    return Number(changes) > 0
  }

  #pair(source: Locale, target: Locale): number {
    const name = `${source} ${target}`
    const known = this.#pairs.get(name)
    if (known !== undefined) return known
    this.#database
      .prepare('INSERT OR IGNORE INTO pair (source_locale, target_locale) VALUES (?, ?)')
      .run(source, target)
    const row = this.#database
      .prepare('SELECT id FROM pair WHERE source_locale = ? AND target_locale = ?')
      .get(source, target)
    const id = Number(row?.['id'])
    this.#pairs.set(name, id)
    return id
  }
}

interface Scored {
  readonly row: EntryRow
  readonly score: number
}

function scoreOf(tokens: readonly string[], source: string, least: number): number {
  // Half a point less, because the score is rounded.
  const similarity = tokenSimilarity(tokens, tokensOf(source.normalize('NFC')), (least - 0.5) / 100)
  return Math.min(99, Math.round(similarity * 100))
}

// Two units without neighbours say nothing about context.
function isSameContext(row: EntryRow, query: MemoryQuery): boolean {
  if (query.before === '' && query.after === '') return false
  return (
    normalForm(row.before) === normalForm(query.before) &&
    normalForm(row.after) === normalForm(query.after)
  )
}

function isRelated(locale: Locale, wanted: Locale): boolean {
  return locale === wanted || locale.startsWith(`${wanted}-`) || wanted.startsWith(`${locale}-`)
}

function bestFirst(scored: readonly Scored[]): readonly Match[] {
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
