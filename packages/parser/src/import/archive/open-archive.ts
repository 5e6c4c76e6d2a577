import { Inflate } from 'fflate'
import { CollateError } from '../../model/error.ts'
import { MAX_ARCHIVE_BYTES, MAX_ARCHIVE_FILE_BYTES, MAX_ARCHIVE_FILES } from '../limits.ts'
import { type ArchiveEntry, damaged, readDirectory } from './read-directory.ts'

/** An archive whose files can be unpacked without harm. */
export interface Archive {
  readonly paths: readonly string[]
  /**
   * Unpacks a file; `undefined` where there is none of this path.
   *
   * @throws {CollateError} `archive/bomb`, `archive/damaged`.
   */
  readonly read: (path: string) => Uint8Array | undefined
}

// Deflate grows at most 1032 times: a step of this size unpacks to less than 17 MiB before it is looked at.
const STEP = 16 * 1024

/**
 * Opens a ZIP file after looking at all it declares.
 *
 * @throws {CollateError} `archive/bomb` too many or too large files, `archive/path` a path that leads out of the archive,
 * `archive/link`, `archive/encrypted`, `archive/damaged`.
 */
export function openArchive(bytes: Uint8Array, file: string): Archive {
  const entries = readDirectory(bytes, file)
  refuseHostile(entries, file)
  const byPath = new Map(entries.map((entry) => [entry.path, entry]))
  let unpacked = 0
  return {
    paths: entries.map(({ path }) => path),
    read(path) {
      const entry = byPath.get(path)
      if (entry === undefined) return undefined
      const content = unpack(bytes, entry, file)
      unpacked += content.length
      if (unpacked > MAX_ARCHIVE_BYTES) throw bomb(file)
      return content
    },
  }
}

function refuseHostile(entries: readonly ArchiveEntry[], file: string): void {
  if (entries.length > MAX_ARCHIVE_FILES) throw bomb(file)
  let declared = 0
  for (const entry of entries) {
    declared += entry.declared
    if (entry.declared > MAX_ARCHIVE_FILE_BYTES || declared > MAX_ARCHIVE_BYTES) throw bomb(file)
    if (leadsOut(entry.path)) {
      throw new CollateError('archive/path', `Cannot unpack \`${file}\`, a path leads out of it`, {
        file,
        values: { path: entry.path },
      })
    }
    if (entry.isLink) {
      throw new CollateError('archive/link', `Cannot unpack \`${file}\`, it holds a link`, {
        file,
        values: { path: entry.path },
      })
    }
    if (entry.isEncrypted) throw encrypted(file)
  }
}

/** The error of a file that cannot be read without a key. */
export function encrypted(file: string): CollateError {
  return new CollateError('archive/encrypted', `Cannot read \`${file}\`, it is encrypted`, { file })
}

function bomb(file: string): CollateError {
  return new CollateError('archive/bomb', `Cannot unpack \`${file}\`, it is too large unpacked`, {
    file,
  })
}

// Absolute, on a drive, upwards, or with a backslash that some systems read as a slash.
function leadsOut(path: string): boolean {
  return /^\/|^[A-Za-z]:|\\|\0/.test(path) || path.split('/').includes('..')
}

function unpack(bytes: Uint8Array, entry: ArchiveEntry, file: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    // The local header's own lengths: its extra field is another one.
    const start =
      entry.offset +
      30 +
      view.getUint16(entry.offset + 26, true) +
      view.getUint16(entry.offset + 28, true)
    const packed = bytes.subarray(start, start + entry.packed)
    const content = entry.method === 0 ? packed : inflate(packed, entry, file)
    if (content.length !== entry.declared) throw new RangeError('another size than declared')
    return content
  } catch (cause) {
    throw cause instanceof CollateError ? cause : damaged(file, cause)
  }
}

function inflate(packed: Uint8Array, { method, declared }: ArchiveEntry, file: string): Uint8Array {
  if (method !== 8) throw new RangeError('a method no one uses')
  const content = new Uint8Array(declared)
  let size = 0
  const inflater = new Inflate((chunk) => {
    // What it turns out to be, whatever it says it is.
    if (size + chunk.length > declared) throw bomb(file)
    content.set(chunk, size)
    size += chunk.length
  })
  for (let at = 0; at < packed.length; at += STEP)
    inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
  return content.subarray(0, size)
}
