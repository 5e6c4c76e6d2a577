import type { Edition } from '../edition.ts'

/**
 * Makes an identifier for an edition from the work's identifier (or the publication's name) and its locales: a UUID of version 8 (RFC 9562,
 * section 5.8), the same each time, as two editions under one identifier would replace each other on a reader's shelf.
 *
 * `digest` is SHA-256 in hexadecimal.
 */
export function editionIdentifier(edition: Edition, digest: (text: string) => string): string {
  const { metadata, name, locales } = edition
  const hash = digest([metadata.identifier ?? name, ...locales].join('\n')).toLowerCase()
  const variant = '89ab'[Number.parseInt(hash.charAt(16), 16) & 3]
  const groups = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ]
  return `urn:uuid:${groups.join('-')}`
}
