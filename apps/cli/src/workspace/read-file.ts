import { readFileSync, statSync } from 'node:fs'
import { CollateError, lineStartsOf, placeAt } from '@collate/parser'

/** Above this a file is refused: a text of this size is a mistake or an attack on memory, never a chapter. */
const MAX_FILE_BYTES = 128 * 1024 * 1024

/**
 * Reads a whole text file. `-` is standard input. The byte order mark, if any, stays in the text.
 *
 * @throws {CollateError} `file/missing`, `file/directory`, `file/forbidden`, `file/too-large`, `file/binary`, `file/not-utf8`.
 */
export function readTextFile(path: string): string {
  return decodeText(readBytes(path), path)
}

/** Reads an XML file: UTF-8, or UTF-16 with its byte order mark, as XML has it (XML 1.0, section 4.3.3). Errors as `readTextFile`. */
export function readXmlFile(path: string): string {
  const bytes = readBytes(path)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return decodeText(bytes, path)
}

/**
 * Reads a document: a text file that must not be empty.
 *
 * @throws {CollateError} as `readTextFile`, and `file/empty`.
 */
export function readDocumentFile(path: string): string {
  const text = readTextFile(path)
  if (text.trim() === '') {
    throw new CollateError('file/empty', `Cannot read \`${path}\`, it is empty`, { file: path })
  }
  return text
}

/** Reads a text file, or returns nothing where there is no such file. */
export function readTextFileIfAny(path: string): string | undefined {
  try {
    return readTextFile(path)
  } catch (error) {
    if (error instanceof CollateError && error.code === 'file/missing') return undefined
    throw error
  }
}

/** Reads a file as bytes; errors as in `readTextFile`. */
export function readBytes(path: string): Uint8Array {
  try {
    if (path === '-') return readFileSync(0)
    const { size } = statSync(path)
    if (size > MAX_FILE_BYTES) {
      throw new CollateError(
        'file/too-large',
        `Cannot read \`${path}\`, it is larger than 128 MiB`,
        {
          file: path,
        },
      )
    }
    return readFileSync(path)
  } catch (error) {
    throw fileError(error, path)
  }
}

/** Decodes UTF-8 strictly, so that no letter is ever replaced unseen. */
export function decodeText(bytes: Uint8Array, path: string): string {
  const binaryAt = bytes.subarray(0, 65_536).indexOf(0)
  if (binaryAt >= 0) {
    throw new CollateError('file/binary', `Cannot read \`${path}\`, it is not a text file`, {
      file: path,
    })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw notUtf8(bytes, path, cause)
  }
}

function notUtf8(bytes: Uint8Array, path: string, cause: unknown): CollateError {
  // A replacement character that the bytes really hold (EF BF BD) is no error: look for one that decoding made.
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const encoder = new TextEncoder()
  let offset = lenient.indexOf('\uFFFD')
  let byte = encoder.encode(lenient.slice(0, Math.max(0, offset))).length
  while (
    offset >= 0 &&
    bytes[byte] === 0xef &&
    bytes[byte + 1] === 0xbf &&
    bytes[byte + 2] === 0xbd
  ) {
    const next = lenient.indexOf('\uFFFD', offset + 1)
    if (next < 0) break
    byte += encoder.encode(lenient.slice(offset, next)).length
    offset = next
  }
  const place = placeAt(lineStartsOf(lenient), offset, offset + 1)
  return new CollateError('file/not-utf8', `Cannot read \`${path}\`, it is not UTF-8`, {
    file: path,
    place,
    cause,
  })
}

const CODES: Readonly<Record<string, readonly [code: string, why: string]>> = {
  ENOENT: ['file/missing', 'there is no such file'],
  ENOTDIR: ['file/missing', 'there is no such file'],
  EISDIR: ['file/directory', 'it is a folder'],
  EACCES: ['file/forbidden', 'permission is denied'],
  EPERM: ['file/forbidden', 'permission is denied'],
}

function fileError(error: unknown, path: string): unknown {
  const [code, why] = CODES[(error as NodeJS.ErrnoException).code ?? ''] ?? []
  if (code === undefined) return error
  return new CollateError(code, `Cannot read \`${path}\`, ${why}`, { file: path, cause: error })
}
