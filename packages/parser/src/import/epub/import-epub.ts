import type { Root } from 'mdast'
import { openArchive } from '../archive/open-archive.ts'
import { openImageShelf } from '../image-shelf.ts'
import type { Imported, ImportNote, ImportOptions, LeftOut } from '../imported.ts'
import { type Addresses, placeAddresses } from '../markdown/place-addresses.ts'
import { titleOf } from '../markdown/title.ts'
import { toMarkdownTree } from '../markdown/to-markdown-tree.ts'
import { writeMarkdown } from '../markdown/write-markdown.ts'
import { tidyTree } from '../tree/tidy-tree.ts'
import { tieNotes } from '../tree/tie-notes.ts'
import { readChapter } from './read-chapter.ts'
import { pathBeside, readSpine } from './read-package.ts'

interface Chapter {
  /** Path in the archive. */
  readonly path: string
  /** Name of its Markdown file. */
  readonly name: string
  readonly root: Root
}

/**
 * Imports a book, EPUB 2 or 3: one document a chapter, in the order of the spine, with its images and footnotes. The book's own table
 * of contents is left out.
 *
 * @throws {CollateError} `archive/…`, `import/epub`, `import/entities`, `import/encoding`, `import/too-large`, `document/too-deep`.
 */
export function importEpub(bytes: Uint8Array, { name, file }: ImportOptions): Imported {
  const archive = openArchive(bytes, file)
  const leftOut: LeftOut[] = []
  const notes: ImportNote[] = []
  const pages = readSpine(archive, file)
    .filter(({ isContents }) => !isContents)
    .flatMap(({ path }) => {
      const content = archive.read(path)
      if (content === undefined) return []
      return [{ path, children: readChapter(content, { file, part: path, leftOut }) }]
    })
  const chapters = nameChapters(
    tieNotes(pages, pathBeside).map(({ path, children }) => ({
      path,
      root: toMarkdownTree(tidyTree(children)),
    })),
  )
  const shelf = openImageShelf(`${name}/images/`, 'images/', notes)
  const names = new Map(chapters.map((chapter) => [chapter.path, chapter.name]))
  const addressesOf = (chapter: Chapter): Addresses => ({
    link(address) {
      const path = address.startsWith('#') ? undefined : pathBeside(chapter.path, address)
      const target = path === undefined ? undefined : names.get(path)
      if (target === undefined && !address.startsWith('#'))
        notes.push({ kind: 'link-removed', what: address.slice(0, 200) })
      return target === undefined ? undefined : encodeURI(target)
    },
    image(address) {
      const path = pathBeside(chapter.path, address)
      const image = path === undefined ? undefined : archive.read(path)
      if (path !== undefined && image !== undefined) return shelf.put(image, path)
      notes.push({ kind: 'image-missing', what: address.slice(0, 200) })
      return undefined
    },
  })
  const documents = chapters.map((chapter) => ({
    path: `${name}/${chapter.name}`,
    title: titleOf(chapter.root),
    markdown: writeMarkdown(placeAddresses(chapter.root, addressesOf(chapter))),
  }))
  return { format: 'epub', documents, images: shelf.images, leftOut, notes }
}

function nameChapters(pages: readonly Omit<Chapter, 'name'>[]): readonly Chapter[] {
  const kept = pages.filter(({ root }) => root.children.length > 0)
  const width = Math.max(2, String(kept.length).length)
  return kept.map((page, at) => {
    const slug = slugOf(titleOf(page.root) || page.path.replace(/^.*\/|\.\w+$/g, ''))
    return { ...page, name: `${String(at + 1).padStart(width, '0')}${slug && `-${slug}`}.md` }
  })
}

function slugOf(title: string): string {
  return Array.from(title.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-'))
    .slice(0, 40)
    .join('')
    .replaceAll(/^-+|-+$/g, '')
}
