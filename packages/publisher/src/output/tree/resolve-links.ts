import type { Element, ElementContent, Properties } from 'hast'
import type { Annotate } from '../note.ts'
import { element, rewrite } from './element.ts'

/** What a page's links and images can lead to. */
export interface LinkTargets {
  /** The path of the document the page is made from. */
  readonly path: string
  /** The ids of the page itself, by fragment as written. */
  readonly ids: ReadonlyMap<string, string>
  /** The address of a place in a document of the publication: without id its start; `undefined` where there is no such document. */
  readonly locate: (path: string, fragment: string | undefined) => LinkTarget | undefined
  /** The address of an image, by its path in the content folder; `undefined` where it can't be shown. */
  readonly place: (path: string) => string | undefined
  readonly annotate: Annotate
}

/** Where a link between documents leads; `exact` is false where the document has no such place and the link leads to its start. */
interface LinkTarget {
  readonly address: string
  readonly exact: boolean
}

const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/

// A link between documents, whatever the extension a site generator gives them.
const DOCUMENT_EXTENSION = /\.(md|markdown|html?)$/i

/**
 * Points every link and image of a page to where it is in the output.
 *
 * A link to another document of the publication leads to its page; one to a place that doesn't exist becomes plain text, as does
 * one to a file outside the publication; an image that can't be shown gives way to its alternative text. Each of these is noted.
 */
export function resolveLinks(
  children: readonly ElementContent[],
  targets: LinkTargets,
): readonly ElementContent[] {
  return rewrite(children, (node) => {
    if (node.tagName === 'img') return [resolveImage(node, targets)]
    const described = describedBy(node, targets)
    if (node.tagName !== 'a' || node.properties['href'] === undefined) return [described]
    return resolveLink(described, String(node.properties['href']), targets)
  })
}

/** Puts a relative path beside a document; `undefined` where it leads out of the content folder. */
function pathBeside(document: string, relative: string): string | undefined {
  const folder = relative.startsWith('/') ? [] : document.split('/').slice(0, -1)
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') folder.push(part)
    else if (folder.pop() === undefined) return undefined
  }
  return folder.join('/')
}

/** The path in the content folder of an image that a document shows; `undefined` where it lies elsewhere. */
export function imagePath(document: string, address: string): string | undefined {
  if (SCHEME.test(address) || address.startsWith('//')) return undefined
  const [file = ''] = address.split(/[?#]/, 1)
  return file === '' ? undefined : pathBeside(document, decode(file))
}

function resolveLink(node: Element, href: string, targets: LinkTargets): ElementContent[] {
  if (SCHEME.test(href)) return [node]
  if (href.startsWith('//')) return unlink(node, href, targets)
  if (href.startsWith('#')) {
    const id = targets.ids.get(href.slice(1)) ?? targets.ids.get(decode(href.slice(1)))
    return id === undefined ? unlink(node, href, targets) : [withHref(node, `#${id}`)]
  }
  const target = locate(href, targets)
  if (target === undefined) return unlink(node, href, targets)
  if (!target.exact)
    targets.annotate('anchor-missing', { document: targets.path, link: decode(href) })
  return [withHref(node, target.address)]
}

function locate(href: string, { path, locate }: LinkTargets): LinkTarget | undefined {
  const [before = '', fragment] = href.split('#', 2)
  const [file = ''] = before.split('?', 1)
  const target = file === '' ? path : pathBeside(path, decode(file))
  if (target === undefined) return undefined
  const wanted = fragment === undefined || fragment === '' ? undefined : decode(fragment)
  return locate(target.replace(DOCUMENT_EXTENSION, ''), wanted)
}

// The text stays, and so does a place others link to.
function unlink(node: Element, href: string, { path, annotate }: LinkTargets): ElementContent[] {
  annotate('link-broken', { document: path, link: decode(href) })
  const { id } = node.properties
  return id === undefined ? node.children : [element('span', { id }, ...node.children)]
}

function withHref(node: Element, href: string): Element {
  return { ...node, properties: { ...node.properties, href } }
}

function describedBy(node: Element, { ids }: LinkTargets): Element {
  const { ariaDescribedBy, ...properties } = node.properties
  if (ariaDescribedBy === undefined) return node
  const known = [ariaDescribedBy].flat().flatMap((id) => ids.get(String(id)) ?? [])
  const kept: Properties = known.length === 0 ? {} : { ariaDescribedBy: known }
  return { ...node, properties: { ...properties, ...kept } }
}

function resolveImage(node: Element, targets: LinkTargets): ElementContent {
  const { src, alt } = node.properties
  const address = typeof src === 'string' && src !== '' ? placeImage(src, targets) : undefined
  if (address === undefined)
    return element('span', { className: ['image-text'] }, String(alt ?? ''))
  return { ...node, properties: { ...node.properties, src: address } }
}

function placeImage(source: string, { path, place, annotate }: LinkTargets): string | undefined {
  const asset = imagePath(path, source)
  if (asset !== undefined) return place(asset)
  annotate('image-remote', { document: path, image: decode(source) })
  return undefined
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
