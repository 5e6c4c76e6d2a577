import type { ImportedImage, ImportNote } from './imported.ts'

/** Collects the images of a file and names each. */
export interface ImageShelf {
  /** Puts an image on the shelf and returns its address from the Markdown; `undefined` where it is no image a page can show. */
  readonly put: (bytes: Uint8Array, address: string) => string | undefined
  readonly images: readonly ImportedImage[]
}

// The bytes a format starts with, by the ending it gets; `undefined` stands for any byte.
const SIGNATURES: readonly (readonly [ending: string, start: readonly (number | undefined)[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  // RIFF, four bytes of length, WEBP.
  ['webp', [0x52, 0x49, 0x46, 0x46, ...Array<undefined>(4), 0x57, 0x45, 0x42, 0x50]],
]

// What an SVG image may not hold: code, foreign content, entities, addresses outside of it.
const UNSAFE_SVG =
  /<!(?:DOCTYPE|ENTITY)|<(?:[\w-]+:)?(?:script|foreignObject|iframe|handler|listener)\b|\bon[a-z]+\s*=|javascript:|href\s*=\s*["']\s*(?!#|data:image\/(?:png|jpeg|gif|webp)[;,])/i

/**
 * Makes a shelf.
 *
 * @param folder where the images belong, relative to the folder imported into.
 * @param from the same folder as an address from the Markdown.
 */
export function openImageShelf(folder: string, from: string, notes: ImportNote[]): ImageShelf {
  const images: ImportedImage[] = []
  const names = new Map<string, string>()
  const taken = new Set<string>()
  const put = (bytes: Uint8Array, address: string) => {
    const known = names.get(address)
    if (known !== undefined) return from + encodeURI(known)
    const ending = endingOf(bytes)
    if (ending === undefined) {
      notes.push({ kind: 'image-format', what: address.slice(0, 200) })
      return undefined
    }
    const name = freeName(address, ending, taken)
    taken.add(name.toLowerCase())
    names.set(address, name)
    images.push({ path: folder + name, bytes })
    return from + encodeURI(name)
  }
  return { put, images }
}

function endingOf(bytes: Uint8Array): string | undefined {
  const found = SIGNATURES.find(([, start]) =>
    start.every((byte, at) => byte === undefined || bytes[at] === byte),
  )
  if (found !== undefined) return found[0]
  return isSafeSvg(bytes) ? 'svg' : undefined
}

// An SVG is text in an encoding that keeps ASCII; in any other it would hide what it holds, and is none for us.
function isSafeSvg(bytes: Uint8Array): boolean {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  const plain = text.replaceAll(/<!DOCTYPE\s+svg\s+PUBLIC\s+"[^"]*"\s+"[^"]*"\s*>/g, '')
  return /<(?:svg:)?svg[\s>]/.test(plain) && !plain.includes('\0') && !UNSAFE_SVG.test(plain)
}

// The name it had, in letters that every file system and address takes.
function freeName(address: string, ending: string, taken: ReadonlySet<string>): string {
  const [, last = ''] = /([^/\\?#]*)(?:[?#].*)?$/.exec(address) ?? []
  const stem = last
    .replace(/\.[A-Za-z]{2,4}$/, '')
    .replaceAll(/[^\p{L}\p{N}_-]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
  const base = stem === '' || address.startsWith('data:') ? 'image' : stem
  for (let count = 1; ; count += 1) {
    const name = `${base}${count === 1 ? '' : `-${count}`}.${ending}`
    if (!taken.has(name.toLowerCase())) return name
  }
}
