import { CollateError } from '../model/error.ts'
import type { ImportFormat } from './imported.ts'

const BY_ENDING: Readonly<Record<string, ImportFormat>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  txt: 'text',
  text: 'text',
  epub: 'epub',
  docx: 'docx',
}

// What a file starts with that cannot be imported, and what to say of it.
const REFUSED: readonly (readonly [start: string, what: string])[] = [
  ['%PDF-', 'PDF'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'DOC / encrypted DOCX'],
  ['{\\rtf', 'RTF'],
]

/**
 * Tells a file's format by its name and, where the name says nothing, by its first bytes.
 *
 * @throws {CollateError} `import/format` where it is none that can be imported.
 */
export function recogniseFormat(bytes: Uint8Array, file: string): ImportFormat {
  const head = String.fromCharCode(...bytes.subarray(0, 512))
  const [, ending = ''] = /\.([^./\\]+)$/.exec(file.toLowerCase()) ?? []
  const refused = REFUSED.find(([start]) => head.startsWith(start))
  if (refused !== undefined) throw unknownFormat(file, refused[1])
  const named = BY_ENDING[ending]
  if (named !== undefined) return named
  if (
    /^\s*(?:\xef\xbb\xbf)?(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype html|html)\b/i.test(
      head,
    )
  )
    return 'html'
  if (head.startsWith('PK')) return head.includes('mimetypeapplication/epub+zip') ? 'epub' : 'docx'
  throw unknownFormat(file, ending === '' ? '?' : `.${ending}`)
}

function unknownFormat(file: string, what: string): CollateError {
  return new CollateError(
    'import/format',
    `Cannot import \`${file}\` (${what}), expected HTML, plain text, EPUB or DOCX`,
    { file, values: { what } },
  )
}
