import { DatabaseSync } from 'node:sqlite'
import { APPLICATION, SCHEMA, SCHEMA_VERSION } from './schema.ts'
import { notAMemory, schemaTooNew, storeError } from './store-error.ts'

/**
 * Opens the database of a memory and makes its tables where there are none.
 *
 * Nothing is written before the file is known to be ours, and no file is ever deleted.
 *
 * @param patience how long to wait for another program's lock, in milliseconds.
 * @throws {CollateError} `memory/schema-too-new`, `memory/damaged`, `memory/locked`, `memory/unwritable`
 */
export function openDatabase(path: string, patience: number): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { timeout: patience })
    requireOurs(database, path)
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536',
    )
    createTables(database)
    return database
  } catch (cause) {
    database?.close()
    throw storeError(path, cause)
  }
}

function requireOurs(database: DatabaseSync, path: string): void {
  if (isEmpty(database)) return
  if (pragma(database, 'application_id') !== APPLICATION) throw notAMemory(path)
  const version = pragma(database, 'user_version')
  if (version > SCHEMA_VERSION) throw schemaTooNew(path, version, SCHEMA_VERSION)
}

// Asked again under the write lock: another process may have been first.
function createTables(database: DatabaseSync): void {
  if (!isEmpty(database)) return
  database.exec('BEGIN IMMEDIATE')
  try {
    if (isEmpty(database)) database.exec(SCHEMA)
    database.exec('COMMIT')
  } catch (cause) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw cause
  }
}

function isEmpty(database: DatabaseSync): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined
}

function pragma(database: DatabaseSync, name: 'application_id' | 'user_version'): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0)
}
