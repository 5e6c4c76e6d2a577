import type { Document } from '@collate/parser'
import type { Heading, PhrasingContent, Root } from 'mdast'
import type { EditionChapter } from './edition.ts'
import { headingsOf } from './tree/anchor-headings.ts'
import { anchorTree, type TitlePart } from './tree/anchor-tree.ts'
import { toHast } from './tree/to-hast.ts'
import type { PublicationWords } from './words.ts'

/** A chapter on its way to a page: its tree, with headings anchored, and its title from the front matter. */
export interface ChapterDraft {
  readonly path: string
  /** What the ids of the chapter start with; unique in the edition. */
  readonly id: string
  readonly tree: Root
  readonly frontTitle: readonly TitlePart[]
}

/**
 * Makes a chapter ready for a page or a book.
 *
 * Its title is its first heading of level 1, or else its front matter's, or else its first heading of whatever level, which then becomes
 * level 1 (and all others rise with it), or else its path. The title heads the chapter and is not listed again in its contents.
 */
export function makeChapter(draft: ChapterDraft, words: PublicationWords): EditionChapter {
  const { path, id, frontTitle } = draft
  const tree = withTitle(draft)
  const { children, ids, toc } = anchorTree(toHast(tree, words), `${id}--`)
  const first = toc.findIndex(({ depth }) => depth === 1)
  const title = toc[first]?.title ?? (frontTitle.length > 0 ? frontTitle : [{ text: path }])
  return { path, id, title, children, ids, toc: toc.filter((_, index) => index !== first) }
}

function withTitle({ path, tree, frontTitle }: ChapterDraft): Root {
  const headings = headingsOf(tree)
  if (headings.some(({ depth }) => depth === 1)) return tree
  if (frontTitle.length === 0 && headings.length > 0) return raiseHeadings(tree, headings)
  const title = frontTitle.length > 0 ? frontTitle : [{ text: path.split('/').at(-1) ?? path }]
  return { ...tree, children: [titleHeading(title), ...tree.children] }
}

function raiseHeadings(tree: Root, headings: readonly Heading[]): Root {
  const rise = Math.min(...headings.map(({ depth }) => depth)) - 1
  for (const heading of headings) heading.depth = (heading.depth - rise) as Heading['depth']
  const [first] = headings
  if (first !== undefined) first.depth = 1
  return tree
}

function titleHeading(title: readonly TitlePart[]): Heading {
  const children = title.map(({ lang, text }): PhrasingContent => {
    if (lang === undefined) return { type: 'text', value: text }
    const hProperties = { className: ['side'], lang }
    return {
      type: 'emphasis',
      data: { hName: 'span', hProperties },
      children: [{ type: 'text', value: text }],
    }
  })
  return { type: 'heading', depth: 1, data: { hProperties: { id: 'title' } }, children }
}

/** The title a document's front matter gives it. */
export function frontTitleOf({ blocks }: Document): string | undefined {
  return blocks.find(({ kind, name }) => kind === 'front-matter' && name === 'title')?.text
}

/** Gives each chapter an id made from its path: readable in an address, valid in XML, unique. */
export function chapterIds(paths: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return paths.map((path) => {
    const name = path.replaceAll('/', '.').replaceAll(/[^A-Za-z0-9_.\u4e00-\u9fa5-]/g, '-')
    const base = /^[A-Za-z_\u4e00-\u9fa5]/.test(name) ? name : `_${name}`
    let id = base
    for (let count = 2; taken.has(id); count += 1) id = `${base}.${count}`
    taken.add(id)
    return id
  })
}
