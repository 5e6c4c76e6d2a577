import { zipSync } from 'fflate'
import type { Element, ElementContent } from 'hast'
import mammoth from 'mammoth'
import { CollateError } from '../../model/error.ts'
import { type Archive, openArchive } from '../archive/open-archive.ts'
import { parseHtml } from '../html/parse-html.ts'
import { openImageShelf } from '../image-shelf.ts'
import type { Imported, ImportNote, ImportOptions } from '../imported.ts'
import { placeAddresses } from '../markdown/place-addresses.ts'
import { titleOf } from '../markdown/title.ts'
import { toMarkdownTree } from '../markdown/to-markdown-tree.ts'
import { writeMarkdown } from '../markdown/write-markdown.ts'
import { dropInvisible } from '../tree/drop-invisible.ts'
import { elementsOf, isElement } from '../tree/element.ts'
import { tidyTree } from '../tree/tidy-tree.ts'
import { tieNotes } from '../tree/tie-notes.ts'

// What mammoth does not know of itself; Chinese Word names some styles in Chinese.
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  ...[1, 2, 3, 4, 5, 6].map((depth) => `p[style-name='标题 ${depth}'] => h${depth}:fresh`),
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
]

/**
 * Imports a Word document with its images and footnotes.
 *
 * @throws {CollateError} `archive/…`, `import/docx`, `import/entities`.
 */
export async function importDocx(bytes: Uint8Array, options: ImportOptions): Promise<Imported> {
  const { name, file } = options
  const archive = openArchive(bytes, file)
  const notes: ImportNote[] = []
  const shelf = openImageShelf(`images/${name}/`, `images/${encodeURI(name)}/`, notes)
  const pictures: Uint8Array[] = []
  const html = await convert(repack(archive, file), { file, pictures, notes })
  const children = bodyOf(html)
  const [page] = tieNotes([{ path: '', children }], () => undefined)
  const tree = toMarkdownTree(tidyTree(page?.children ?? []))
  const root = placeAddresses(tree, {
    link(address) {
      if (!address.startsWith('#'))
        notes.push({ kind: 'link-removed', what: address.slice(0, 200) })
      return undefined
    },
    image(address) {
      const picture = pictures[Number(address)]
      return picture === undefined ? undefined : shelf.put(picture, `image-${Number(address) + 1}`)
    },
  })
  const markdown = writeMarkdown(root)
  const documents = markdown === '' ? [] : [{ path: `${name}.md`, title: titleOf(root), markdown }]
  return { format: 'docx', documents, images: shelf.images, leftOut: [], notes }
}

interface Conversion {
  readonly file: string
  /** The pictures of the document, each found by the number that is its address. */
  readonly pictures: Uint8Array[]
  readonly notes: ImportNote[]
}

async function convert(
  archive: Uint8Array,
  { file, pictures, notes }: Conversion,
): Promise<string> {
  try {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: archive as never },
      {
        styleMap: STYLES,
        includeEmbeddedStyleMap: false,
        // A picture that is only linked to lies outside the file.
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async (image) => {
          pictures.push(new Uint8Array(await image.readAsArrayBuffer()))
          return { src: String(pictures.length - 1) }
        }),
      },
    )
    for (const { message } of messages)
      if (!message.startsWith('Unrecognised paragraph style'))
        notes.push({ kind: 'converter', what: message.slice(0, 200) })
    return value
  } catch (cause) {
    if (cause instanceof RangeError) throw cause
    throw new CollateError('import/docx', `Cannot read \`${file}\`, it is no Word document`, {
      file,
      cause,
    })
  }
}

// mammoth gets only what was unpacked and looked at, packed again without compression.
function repack(archive: Archive, file: string): Uint8Array {
  const files = archive.paths
    .filter((path) => !path.endsWith('/'))
    .map((path) => [path, archive.read(path) ?? new Uint8Array(0)] as const)
  for (const [path, content] of files)
    if (/\.(?:xml|rels)$/i.test(path)) refuseDoctype(content, file)
  return zipSync(Object.fromEntries(files), { level: 0 })
}

// No part of an office document may have a document type (ECMA-376, part 2, section 8.1.4), which is where entities come from.
function refuseDoctype(content: Uint8Array, file: string): void {
  const head = String.fromCharCode(...content.subarray(0, 4096)).replaceAll('\0', '')
  if (!/<!DOCTYPE|<!ENTITY/i.test(head)) return
  throw new CollateError('import/entities', `Cannot read \`${file}\`, it declares entities`, {
    file,
  })
}

function bodyOf(html: string): readonly ElementContent[] {
  const page = dropInvisible(parseHtml(html))
  const body = [...elementsOf(page)].find((node): node is Element => isElement(node, 'body'))
  return body?.children ?? []
}
