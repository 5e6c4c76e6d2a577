import type { Locale } from '@collate/parser'
import type { Nodes } from 'mdast'
import { type Image, openShelf } from '../asset/image-shelf.ts'
import type { Annotate } from '../note.ts'
import { readTree } from '../tree/read-tree.ts'
import { imagePath } from '../tree/resolve-links.ts'
import type { PublicationInput, PublishedFile } from './input.ts'

/** Fetches the images that a Markdown file shows and that lie beside it. */
export function imagesOf(
  file: string,
  document: string,
  { readAsset }: PublicationInput,
  { locale, annotate }: { readonly locale: Locale; readonly annotate: Annotate },
): readonly Image[] {
  if (!file.includes('![')) return []
  const shelf = openShelf((path) => readAsset(path, locale))
  for (const url of imageAddresses(readTree(file))) {
    const path = imagePath(document, url)
    if (path !== undefined) shelf.fetch(path, document, annotate)
  }
  return shelf.images()
}

/** Puts images into an output folder, each at its own path. */
export function assetFiles(
  images: readonly Image[],
  folder: string,
  locales: readonly Locale[],
): readonly PublishedFile[] {
  return images.map(({ path, bytes }) => ({
    path: `${folder}/${path}`,
    bytes,
    kind: 'asset',
    locales,
    notes: [],
  }))
}

function imageAddresses(tree: Nodes): readonly string[] {
  const definitions = new Map<string, string>()
  const addresses: string[] = []
  const references: string[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'image') addresses.push(node.url)
    if (node.type === 'imageReference') references.push(node.identifier)
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node.url)
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return [...addresses, ...references.flatMap((label) => definitions.get(label) ?? [])]
}
