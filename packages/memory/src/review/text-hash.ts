import { createHash } from 'node:crypto'

/** Returns the short hash by which a review line speaks of a text: 12 hexadecimal digits of its SHA-256; empty for an empty text. */
export function textHash(text: string): string {
  return text === '' ? '' : createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 12)
}
