import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Locale, MemoryEntry } from '@collate/parser'
import { indexTerms } from '../match/candidates.ts'
import { tokensOf } from '../match/tokens.ts'
import { exactHash, identityOf } from './entry-row.ts'

/** Writes entries inside a transaction. */
export class EntryWriter {
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
