import type { Document, Locale } from '@collate/parser'
import type { Root } from 'mdast'
import { frontTitleOf } from '../edition-chapter.ts'
import { type Rendition, treeOf } from '../rendition.ts'
import { addAnchor, anchorHeadings, anchorOf, headingsOf } from '../tree/anchor-headings.ts'
import type { TitlePart } from '../tree/anchor-tree.ts'
import { bilingualFrontMatter } from './bilingual-front-matter.ts'
import { type Interleaved, interleave } from './interleave.ts'
import { separateLabels } from './separate-labels.ts'
import { pairNodes, type SideOrder, writeBilingual } from './write-bilingual.ts'

/** A chapter's source and its translation. */
export interface BilingualChapter {
  readonly source: Document
  readonly translation: Rendition
  /** The locale that comes first. */
  readonly first: Locale
}

/** Writes a chapter in both languages as Markdown. `notice` says that it is a draft. */
export function bilingualMarkdown(chapter: BilingualChapter, notice?: string): string {
  const { source, translation } = chapter
  const order = orderOf(chapter)
  const frontMatter = bilingualFrontMatter(source, translation.document, translation.ties, {
    ...order,
    notice,
  })
  const content = joinSides(chapter, treeOf(source), treeOf(translation.document))
  return writeBilingual(content, frontMatter, order)
}

/** Makes one tree of a chapter in both languages, for a page; its headings can be found by the ids of either language. */
export function bilingualTree(chapter: BilingualChapter): Root {
  const [source, target] = [treeOf(chapter.source), treeOf(chapter.translation.document)]
  const ids = new Set(anchorHeadings(source))
  anchorHeadings(target)
  for (const heading of headingsOf(target)) {
    const id = anchorOf(heading)
    if (id !== undefined && !ids.has(id)) addAnchor(heading, id)
  }
  nameFootnoteLanguage(source, chapter.source.locale)
  nameFootnoteLanguage(target, chapter.translation.document.locale)
  return pairNodes(joinSides(chapter, source, target), orderOf(chapter))
}

/** The title that the front matter of both sides gives a chapter. */
export function bilingualTitle(chapter: BilingualChapter): readonly TitlePart[] {
  const documents = [chapter.source, chapter.translation.document]
  if (chapter.first !== chapter.source.locale) documents.reverse()
  return documents.flatMap((document) => {
    const text = frontTitleOf(document)
    return text === undefined ? [] : [{ lang: document.locale, text }]
  })
}

function joinSides(
  { source, translation }: BilingualChapter,
  sourceTree: Root,
  targetTree: Root,
): readonly Interleaved[] {
  separateLabels(sourceTree, targetTree, translation.document.locale)
  return interleave(
    { document: source, tree: sourceTree },
    { document: translation.document, tree: targetTree },
    translation.ties,
  )
}

function orderOf({ source, translation, first }: BilingualChapter): SideOrder {
  const target = translation.document.locale
  return { source: source.locale, target, first: first === target ? 'target' : 'source' }
}

// Footnotes leave their place for the end of the chapter, so each of their blocks says its language itself.
function nameFootnoteLanguage({ children }: Root, lang: Locale): void {
  for (const node of children) {
    if (node.type !== 'footnoteDefinition') continue
    for (const block of node.children) {
      block.data = { ...block.data, hProperties: { ...block.data?.hProperties, lang } }
    }
  }
}
