import { CollateError } from '@collate/parser'

interface Kind {
  readonly code: string
  readonly sentence: (path: string) => string
}

const LOCKED: Kind = {
  code: 'memory/locked',
  sentence: (path) => `Cannot use the memory \`${path}\`, another program holds it locked`,
}
const DAMAGED: Kind = {
  code: 'memory/damaged',
  sentence: (path) => `Cannot read the memory \`${path}\`, it is damaged or no memory`,
}
const UNWRITABLE: Kind = {
  code: 'memory/unwritable',
  sentence: (path) => `Cannot write the memory \`${path}\``,
}

// SQLite's primary result codes (sqlite.org/rescode.html); an extended code has its primary one in the low byte.
const KINDS: ReadonlyMap<number, Kind> = new Map([
  [3, UNWRITABLE], // PERM
  [5, LOCKED], // BUSY
  [6, LOCKED], // LOCKED
  [8, UNWRITABLE], // READONLY
  [10, UNWRITABLE], // IOERR
  [11, DAMAGED], // CORRUPT
  [13, UNWRITABLE], // FULL
  [14, UNWRITABLE], // CANTOPEN
  [15, LOCKED], // PROTOCOL: a race over the write-ahead log that did not settle in time
  [24, DAMAGED], // FORMAT
  [26, DAMAGED], // NOTADB
])

/** Turns an error of SQLite that a caller must handle into a `CollateError`; anything else is a bug and comes back as it is. */
export function storeError(path: string, cause: unknown): unknown {
  const kind = KINDS.get(resultCode(cause) & 0xff)
  if (kind === undefined) return cause
  const reason = cause instanceof Error ? cause.message : ''
  return new CollateError(kind.code, kind.sentence(path), {
    file: path,
    values: { path, reason },
    cause,
  })
}

/** The error for a file that is no memory of ours, though SQLite can read it. */
export function notAMemory(path: string): CollateError {
  const { code, sentence } = DAMAGED
  return new CollateError(code, sentence(path), {
    file: path,
    values: { path, reason: 'application_id' },
  })
}

/** The error for a memory that a newer version made. */
export function schemaTooNew(path: string, version: number, known: number): CollateError {
  return new CollateError(
    'memory/schema-too-new',
    `Cannot read the memory \`${path}\`, its schema is version ${version}, expected ${known} at most`,
    { file: path, values: { path, version, known } },
  )
}

function resultCode(cause: unknown): number {
  const hasCode = cause instanceof Error && 'errcode' in cause && typeof cause.errcode === 'number'
  return hasCode ? (cause.errcode as number) : 0
}
