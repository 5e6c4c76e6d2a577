import type { Element, Root } from 'hast'
import { CollateError } from '../../model/error.ts'
import { type Archive, encrypted } from '../archive/open-archive.ts'
import { decodeDeclared } from '../decode.ts'
import { elementsOf, isElement, tokensOf } from '../tree/element.ts'
import { readXml } from './read-xml.ts'

/** A chapter file of a book, in reading order. */
export interface SpineItem {
  /** Path in the archive. */
  readonly path: string
  /** Whether it is the book's own table of contents. */
  readonly isContents: boolean
}

// Fonts may be scrambled (EPUB 3.3, OCF, section 4.4) in a book that is open.
const FONT_SCRAMBLING = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/

/**
 * Reads the spine of a book: `META-INF/container.xml`, and the package document it names.
 *
 * @throws {CollateError} `import/epub` where one of them is missing or broken, `archive/encrypted`.
 */
export function readSpine(archive: Archive, file: string): readonly SpineItem[] {
  refuseLocked(archive, file)
  const container = readPart(archive, 'META-INF/container.xml', file)
  const rootfile = [...elementsOf(container)].find((node) => isElement(node, 'rootfile'))
  const path = String(rootfile?.properties['fullPath'] ?? rootfile?.properties['full-path'] ?? '')
  const all = [...elementsOf(readPart(archive, path, file))]
  const items = new Map(
    all
      .filter((node) => isElement(node, 'item'))
      .map((node) => [String(node.properties['id']), node]),
  )
  return all
    .filter((node) => isElement(node, 'itemref'))
    .flatMap((reference) => spineItem(items.get(String(idrefOf(reference))), path))
}

// property-information does not know `idref`; it keeps its name.
function idrefOf(reference: Element): unknown {
  return reference.properties['idref'] ?? reference.properties['idRef']
}

function spineItem(item: Element | undefined, packagePath: string): readonly SpineItem[] {
  const path = pathBeside(packagePath, String(item?.properties['href'] ?? ''))
  if (item === undefined || path === undefined) return []
  return [{ path, isContents: tokensOf(item, 'properties').includes('nav') }]
}

/** Puts a relative address beside a file of the archive; `undefined` where it leads out of it or to the web. */
export function pathBeside(from: string, address: string): string | undefined {
  if (/^[A-Za-z][\w+.-]*:|^\/\//.test(address)) return undefined
  const [raw = ''] = address.split(/[?#]/, 1)
  if (raw === '') return from
  const parts = raw.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of decodePath(raw).split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function readPart(archive: Archive, path: string, file: string): Root {
  const bytes = archive.read(path)
  const tree = bytes === undefined ? undefined : readXml(decodeDeclared(bytes, file).text, file)
  if (tree !== undefined) return tree
  throw new CollateError(
    'import/epub',
    `Cannot read \`${file}\`, \`${path}\` is missing or broken`,
    {
      file,
      values: { part: path === '' ? 'rootfile' : path },
    },
  )
}

function refuseLocked(archive: Archive, file: string): void {
  if (!archive.paths.includes('META-INF/encryption.xml')) return
  const methods = [...elementsOf(readPart(archive, 'META-INF/encryption.xml', file))]
    .filter((node) => isElement(node, 'EncryptionMethod'))
    .map((node) => String(node.properties['algorithm'] ?? node.properties['Algorithm'] ?? ''))
  if (methods.some((method) => !FONT_SCRAMBLING.test(method))) throw encrypted(file)
}
