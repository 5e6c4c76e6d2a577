import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Locale, Match, MemoryEntry } from '@collate/parser'
import { normalForm } from '../match/normal-form.ts'
import { comparedTokensOf, tokensOf } from '../match/tokens.ts'
import type { MemoryFilter, MemoryQuery, MemoryStats, MemoryStore } from '../store.ts'
import { type EntryRow, entryOf, exactHash, SELECT_ENTRIES } from './entry-row.ts'
import { EntryWriter } from './entry-writer.ts'
import { FuzzySearch } from './fuzzy-search.ts'
import { openDatabase } from './open-database.ts'
import { bestFirst, isRelated, isSameContext, type Scored, scoreOf } from './rank.ts'
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
    const text = source.normalize('NFC')
    const tokens = tokensOf(text)
    const compared = comparedTokensOf(text)
    const least = Math.max(minimum, 1)
    const scored = this.#fuzzy
      // Another name in code changes many words of the index, but one token of the comparison.
      .candidates(pair, tokens, compared.length < tokens.length ? 0.4 : Math.max(least / 100, 0.4))
      .map((id) => this.#byId.get(id) as unknown as Pick<EntryRow, 'exact' | 'source'>)
      .map((row) => ({ ...row, score: scoreOf(compared, row.source, least) }))
      .filter((row) => row.score >= least && normalForm(row.source) !== normalForm(source))
      .sort((one, other) => other.score - one.score)
      .slice(0, limit)
    return scored.flatMap(({ exact, score }) => this.#rowsOf(exact).map((row) => ({ row, score })))
  }

  #rowsOf(exact: number): readonly EntryRow[] {
    return this.#byExact.all(exact) as unknown as readonly EntryRow[]
  }

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
