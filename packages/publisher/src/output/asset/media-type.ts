/** The image formats every EPUB reader must show (EPUB 3.3, section 3.2, core media types). */
export type MediaType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/svg+xml'

/** The usual extension of each format. */
export const EXTENSIONS: Readonly<Record<MediaType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
}

// The bytes a format starts with; `undefined` stands for any byte.
const SIGNATURES: readonly (readonly [MediaType, readonly (number | undefined)[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  // RIFF, four bytes of length, WEBP.
  ['image/webp', [0x52, 0x49, 0x46, 0x46, ...Array<undefined>(4), 0x57, 0x45, 0x42, 0x50]],
]

/** Tells an image's format by its bytes, as a file's name may lie; `undefined` where it is none that can be published. */
export function mediaTypeOf(path: string, bytes: Uint8Array): MediaType | undefined {
  const found = SIGNATURES.find(([, signature]) =>
    signature.every((byte, index) => byte === undefined || bytes[index] === byte),
  )
  if (found !== undefined) return found[0]
  return path.toLowerCase().endsWith('.svg') ? 'image/svg+xml' : undefined
}
