import { decodeDeclared } from '../decode.ts'
import type { Imported, ImportOptions } from '../imported.ts'
import { titleOf } from '../markdown/title.ts'
import { writeMarkdown } from '../markdown/write-markdown.ts'
import { refuseLarge } from '../refuse-large.ts'
import { readPlainText } from './read-text.ts'

/**
 * Imports plain text as one document.
 *
 * @throws {CollateError} `import/encoding`, `import/too-large`, `import/line-too-long`.
 */
export function importText(bytes: Uint8Array, { name, file }: ImportOptions): Imported {
  refuseLarge(bytes, file)
  const { text, encoding } = decodeDeclared(bytes, file)
  const { root, leftOut } = readPlainText(text, file)
  const markdown = writeMarkdown(root)
  const documents = markdown === '' ? [] : [{ path: `${name}.md`, title: titleOf(root), markdown }]
  return { format: 'text', encoding, documents, images: [], leftOut, notes: [] }
}
