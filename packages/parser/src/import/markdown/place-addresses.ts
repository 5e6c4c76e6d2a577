import type { Nodes, PhrasingContent, Root } from 'mdast'

/** Where a file's links and images lead in its Markdown. */
export interface Addresses {
  /** The address of a link that is no web address; `undefined` takes the link away and leaves its text. */
  readonly link: (address: string) => string | undefined
  /** The address of an image; `undefined` leaves its alternative text. */
  readonly image: (address: string) => string | undefined
}

const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]*):/

// A reader can follow these without harm; of all others only what `link` says of them stays.
const FOLLOWED = new Set(['http', 'https', 'mailto'])

// What browsers take out of an address before they read it (URL Standard, section 4.4), so `java\tscript:` is a script; no address
// has a use for the other control characters either.
const IGNORED = /[\p{Cc}\ufeff]/gu

/** The scheme of an address as a browser reads it, in lower case. */
export function schemeOf(address: string): string | undefined {
  return SCHEME.exec(plainAddress(address))?.[1]?.toLowerCase()
}

/** An address without what browsers ignore in it. */
function plainAddress(address: string): string {
  return address.replaceAll(IGNORED, '').trim()
}

/** Points every link and image of a tree to where it leads from the Markdown. */
export function placeAddresses(root: Root, addresses: Addresses): Root {
  return place(root, addresses)
}

function place<Node extends Nodes>(node: Node, addresses: Addresses): Node {
  if (!('children' in node)) return node
  const children = (node.children as PhrasingContent[]).flatMap((child): PhrasingContent[] => {
    const placed = place(child, addresses)
    if (placed.type === 'link') {
      const url = linkTarget(placed.url, addresses)
      return url === undefined ? placed.children : [{ ...placed, url }]
    }
    if (placed.type !== 'image') return [placed]
    const url = addresses.image(plainAddress(placed.url))
    if (url !== undefined) return [{ ...placed, url }]
    return placed.alt ? [{ type: 'text', value: placed.alt }] : []
  })
  return { ...node, children } as Node
}

function linkTarget(address: string, { link }: Addresses): string | undefined {
  const plain = plainAddress(address)
  if (FOLLOWED.has(schemeOf(plain) ?? '')) return plain
  return link(plain)
}
