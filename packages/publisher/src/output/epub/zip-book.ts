import { strToU8, type Zippable, zipSync } from 'fflate'

// The first moment a ZIP file can name. Without a zone, so that it is the same wall clock, and the same bytes, everywhere.
const EPOCH = '1980-01-01T00:00:00'

const COMPRESSED_ALREADY = /\.(png|jpg|gif|webp)$/

/**
 * Packs a book (EPUB Open Container Format, section 4.3): `mimetype` first and stored, everything else in the order given, at a fixed time.
 */
export function zipBook(
  files: Iterable<readonly [path: string, content: string | Uint8Array]>,
): Uint8Array {
  const entries: Zippable = {
    mimetype: [strToU8('application/epub+zip'), { level: 0, mtime: EPOCH }],
  }
  for (const [path, content] of files) {
    const bytes = typeof content === 'string' ? strToU8(content) : content
    entries[path] = [bytes, { level: COMPRESSED_ALREADY.test(path) ? 0 : 6, mtime: EPOCH }]
  }
  return zipSync(entries)
}
