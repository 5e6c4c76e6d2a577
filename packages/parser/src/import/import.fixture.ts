import { importFile } from './import-file.ts'
import type { Imported, ImportOptions } from './imported.ts'

const encoder = new TextEncoder()

/** A PNG's first bytes: all that tells it from other files. */
export const PICTURE: Uint8Array = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Imports a text as a file of a name. */
export function importText(
  file: string,
  content: string | Uint8Array,
  options: Partial<ImportOptions> = {},
): Promise<Imported> {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content
  return importFile(bytes, { name: file.replace(/\.\w+$/, ''), file, ...options })
}

/** The Markdown of a file's first document. */
export async function markdownOf(
  file: string,
  content: string | Uint8Array,
  options: Partial<ImportOptions> = {},
): Promise<string> {
  const { documents } = await importText(file, content, options)
  return documents[0]?.markdown ?? ''
}
