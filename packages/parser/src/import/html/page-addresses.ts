import type { Root } from 'hast'
import type { ImageShelf } from '../image-shelf.ts'
import type { ImportNote, ImportOptions } from '../imported.ts'
import { type Addresses, schemeOf } from '../markdown/place-addresses.ts'
import { elementsOf, isElement, tokensOf } from '../tree/element.ts'

// The runtime's own; these packages know no runtime's types.
declare const URL: new (address: string, base?: string) => { readonly href: string }
declare const atob: (text: string) => string

/** What a page's addresses are placed with. */
interface PageContext {
  readonly options: ImportOptions
  readonly shelf: ImageShelf
  readonly notes: ImportNote[]
}

/**
 * Says where a page's links and images lead: relative links to the web, where the page says what its own address is, images to copies
 * beside the Markdown.
 */
export function pageAddresses(page: Root, { options, shelf, notes }: PageContext): Addresses {
  const base = baseOf(page)
  const note = (kind: ImportNote['kind'], address: string) =>
    void notes.push({ kind, what: address.slice(0, 200) })
  return {
    link(address) {
      const target = onTheWeb(address, base)
      // A fragment leads to an id, and Markdown has none.
      if (target !== undefined && !address.startsWith('#')) return target
      if (address !== '' && !address.startsWith('#')) note('link-removed', address)
      return undefined
    },
    image(address) {
      const inline = readDataAddress(address)
      if (inline !== undefined) return shelf.put(inline, address)
      const scheme = schemeOf(address)
      const local = scheme === undefined ? options.readImage?.(localPath(address)) : undefined
      if (local !== undefined) return shelf.put(local, localPath(address))
      const remote = /^https?$/.test(scheme ?? '') ? address : onTheWeb(address, base)
      note(remote === undefined ? 'image-missing' : 'image-remote', remote ?? address)
      return remote
    },
  }
}

// The page's `base`, or the address it says is its own.
function baseOf(page: Root): string | undefined {
  const elements = [...elementsOf(page)]
  const base = elements.find((node) => isElement(node, 'base'))?.properties['href']
  const canonical = elements.find(
    (node) => isElement(node, 'link') && tokensOf(node, 'rel').includes('canonical'),
  )?.properties['href']
  return [base, canonical].map(String).find((address) => /^https?:\/\//i.test(address))
}

function onTheWeb(address: string, base: string | undefined): string | undefined {
  if (schemeOf(address) !== undefined || (base === undefined && !address.startsWith('//')))
    return undefined
  try {
    const { href } = new URL(address, base ?? 'https://example.org')
    return /^https?:/.test(href) ? href : undefined
  } catch {
    return undefined
  }
}

function localPath(address: string): string {
  const [path = ''] = address.split(/[?#]/, 1)
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function readDataAddress(address: string): Uint8Array | undefined {
  const [, base64] =
    /^data:image\/[\w.+-]+(?:;[\w=.-]+)*;base64,([A-Za-z0-9+/=\s]+)$/i.exec(address) ?? []
  if (base64 === undefined) return undefined
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  } catch {
    return undefined
  }
}
