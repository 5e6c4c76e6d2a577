import { CollateError } from '../../model/error.ts'

/** An entry of a ZIP file's central directory (APPNOTE.TXT, section 4.3.12). */
export interface ArchiveEntry {
  /** Its path in the archive; `/` between its parts. */
  readonly path: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly isEncrypted: boolean
  readonly isLink: boolean
  /** Bytes in the archive. */
  readonly packed: number
  /** Bytes it says it has unpacked. */
  readonly declared: number
  /** Where its local header is. */
  readonly offset: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50

// The end record has 22 bytes and a comment of at most 65,535.
const END_SIZE = 22
const LONGEST_COMMENT = 65_535

// Upper half of the attributes, where the archive was made on Unix: the file's mode.
const UNIX = 3
const MODE_TYPE = 0o170000
const MODE_LINK = 0o120000

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string }

/**
 * Reads a ZIP file's central directory. fflate's reader hides what must be refused: encryption, links and true sizes.
 *
 * @throws {CollateError} `archive/damaged`.
 */
export function readDirectory(bytes: Uint8Array, file: string): readonly ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const end = findEnd(view)
    const count = view.getUint16(end + 10, true)
    const entries: ArchiveEntry[] = []
    let at = view.getUint32(end + 16, true)
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== ENTRY) throw new RangeError('no entry here')
      entries.push(readEntry(view, at))
      at += 46 + lengths(view, at)
    }
    return entries
  } catch (cause) {
    throw damaged(file, cause)
  }
}

/** The error of an archive that is no good ZIP file. */
export function damaged(file: string, cause?: unknown): CollateError {
  return new CollateError('archive/damaged', `Cannot unpack \`${file}\`, it is damaged`, {
    file,
    cause,
  })
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at
  }
  throw new RangeError('no end record')
}

function readEntry(view: DataView, at: number): ArchiveEntry {
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, view.getUint16(at + 28, true))
  const mode = view.getUint32(at + 38, true) >>> 16
  return {
    path: new TextDecoder('utf-8').decode(name),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    isLink: view.getUint8(at + 5) === UNIX && (mode & MODE_TYPE) === MODE_LINK,
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    declared: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
}

// Of the name, the extra field and the comment.
function lengths(view: DataView, at: number): number {
  return [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0)
}
