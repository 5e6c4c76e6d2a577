import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { CollateError } from '@collate/parser'
import { clearStaged, guarded, staged } from './staged-files.ts'

/** A file to be written: its path and its whole new content. */
export interface FileContent {
  readonly path: string
  readonly content: string | Uint8Array
}

/**
 * Writes files together: each goes to a temporary file beside its place and to the disk, and only when all are there are they
 * renamed into place. Whatever goes wrong before (a full disk, a read-only folder, Ctrl-C), every file is as it was.
 *
 * @throws {CollateError} `file/unwritable`.
 */
export function writeFiles(files: Iterable<FileContent>): Promise<number> {
  return guarded(() => writeAllOf(files))
}

async function writeAllOf(files: Iterable<FileContent>): Promise<number> {
  const moves: [from: string, to: string][] = []
  try {
    for (const file of files) {
      moves.push(stage(file, moves.length))
      // Lets an interrupt through between two files.
      await setImmediate()
    }
  } catch (error) {
    clearStaged()
    throw error
  }
  // From here on nothing may come between: renames are synchronous, so an interrupt waits for the last one.
  for (const [from, to] of moves) {
    try {
      renameSync(from, to)
    } catch (error) {
      clearStaged()
      throw unwritable(error, to)
    }
    staged.delete(from)
  }
  return moves.length
}

/**
 * Writes files that must not be there yet, together, as `writeFiles` does. A file that someone puts there meanwhile stays, and none of
 * ours does.
 *
 * @param nameOf names a file for the error.
 * @param existsError makes the error for a file that is there; that of an import unless said otherwise.
 * @throws {CollateError} `import/exists` or what `existsError` makes, `file/unwritable`.
 */
export function writeNewFiles(
  files: Iterable<FileContent>,
  nameOf: (path: string) => string,
  existsError: ExistsError = importExists,
): Promise<number> {
  return guarded(() => writeAllNew(files, nameOf, existsError))
}

type ExistsError = (file: string, cause: unknown) => CollateError

async function writeAllNew(
  files: Iterable<FileContent>,
  nameOf: (path: string) => string,
  existsError: ExistsError,
): Promise<number> {
  const moves: [from: string, to: string][] = []
  const made: string[] = []
  try {
    for (const file of files) {
      moves.push(stage(file, moves.length))
      await setImmediate()
    }
    for (const [from, to] of moves) {
      // A link, other than a rename, fails where something stands.
      linkSync(from, to)
      made.push(to)
    }
  } catch (error) {
    for (const path of made) unlinkSync(path)
    throw takenError(error, nameOf, existsError)
  } finally {
    clearStaged()
  }
  return moves.length
}

function takenError(
  error: unknown,
  nameOf: (path: string) => string,
  existsError: ExistsError,
): unknown {
  const { code, dest } = error as NodeJS.ErrnoException & { readonly dest?: string }
  if (dest === undefined) return error
  const file = nameOf(dest)
  return code === 'EEXIST' ? existsError(file, error) : unwritable(error, file)
}

function importExists(file: string, cause: unknown): CollateError {
  return new CollateError('import/exists', `Cannot import, \`${file}\` is there already`, {
    file,
    cause,
  })
}

// The number keeps apart two contents for one file, of which the last one stays.
function stage({ path, content }: FileContent, number: number): [from: string, to: string] {
  try {
    mkdirSync(dirname(path), { recursive: true })
    const to = resolveTarget(path)
    const from = join(dirname(to), `.${basename(to)}.${process.pid}-${number}.collate-tmp`)
    staged.add(from)
    const descriptor = openSync(from, 'w')
    try {
      writeAll(descriptor, typeof content === 'string' ? Buffer.from(content) : content)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    return [from, to]
  } catch (error) {
    throw unwritable(error, path)
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(descriptor, bytes, written)
  }
}

// A link stays a link: the file it points to is replaced. A folder in the way is an error now, not at the rename.
function resolveTarget(path: string): string {
  const entry = lstatSync(path, { throwIfNoEntry: false })
  if (entry?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' })
  return entry?.isSymbolicLink() ? realpathSync(path) : path
}

function unwritable(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) return error
  return new CollateError('file/unwritable', `Cannot write \`${path}\` (${code})`, {
    file: path,
    values: { reason: code },
    cause: error,
  })
}
