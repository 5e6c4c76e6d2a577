import {
  type Bitext,
  type Document,
  type Locale,
  lintText,
  readDocument,
  type State,
  type Unit,
} from '@collate/parser'
import type { Root } from 'mdast'
import type { Tie } from './bilingual/group-ties.ts'
import { type Chapter, type Translation, translationInto } from './chapter.ts'
import { guardSkeleton } from './markdown/guard-skeleton.ts'
import { publishedText } from './markdown/published-text.ts'
import { writeTarget } from './markdown/write-target.ts'
import type { Annotate } from './note.ts'
import { readTree } from './tree/read-tree.ts'

/** A chapter in one locale, as it is published. */
export interface Rendition {
  readonly document: Document
  /** The blocks of the source and of this document that say the same; empty where this is the source. */
  readonly ties: readonly Tie[]
}

/** How translations are rendered. */
export interface RenderOptions {
  readonly minState: State
  readonly annotate: Annotate
}

/** Renders a chapter in a locale: its source as it is, or its translation; `undefined` where it has neither. */
export function renderChapter(
  chapter: Chapter,
  locale: Locale,
  options: RenderOptions,
): Rendition | undefined {
  if (chapter.source.locale === locale) return { document: chapter.source, ties: [] }
  const translation = translationInto(chapter, locale)
  return translation === undefined ? undefined : renderTranslation(chapter, translation, options)
}

/** Reads a rendition's document as a tree for a page; plain text becomes paragraphs. */
export function treeOf(document: Document): Root {
  if (document.format === 'markdown') return readTree(document.file)
  return {
    type: 'root',
    children: document.blocks.map(({ text, place }) => ({
      type: 'paragraph',
      position: place,
      children: [{ type: 'text', value: text }],
    })),
  }
}

function renderTranslation(
  { path, source }: Chapter,
  { bitext, document: own, removed }: Translation,
  { minState, annotate }: RenderOptions,
): Rendition {
  const { text: file, unplaced } = writeTarget(source, own, bitext, {
    minState,
    ...(removed === undefined ? {} : { removed }),
  })
  for (const unit of unplaced) annotate('unit-unplaced', { document: path, text: unit.source })
  noteProblems(path, source, bitext, annotate)
  if (own !== undefined && file === own.file)
    return { document: own, ties: tiesByPassage(bitext.units) }
  const texts = bitext.units.map((unit) => publishedText(unit, minState))
  const document = readDocument(file, {
    locale: bitext.target,
    format: source.format,
    ...source.reading,
    units: texts,
  })
  if (own === undefined && !texts.includes('')) noteBreaks(path, source, document, annotate)
  return { document, ties: tiesByText(bitext.units, texts, document) }
}

// What parses but hurts; what the source does too is the writer's own way.
function noteProblems(path: string, source: Document, bitext: Bitext, annotate: Annotate): void {
  if (source.format !== 'markdown') return
  for (const unit of bitext.units) {
    const kind = source.blocks[unit.sourcePassage?.block ?? -1]?.kind ?? 'paragraph'
    const problems = lintText(unit.target, kind)
    if (problems.length === 0) continue
    const usual = new Set(lintText(unit.source, kind).map((problem) => problem.kind))
    const [first] = problems.filter((problem) => !usual.has(problem.kind))
    if (first === undefined) continue
    const excerpt = unit.target.slice(Math.max(0, first.start - 12), first.end + 12)
    annotate(`text.${first.kind}`, { document: path, key: unit.key, excerpt })
  }
}

// A translation that holds Markdown of its own, such as a line that starts with `#`, changes what the file says.
function noteBreaks(path: string, source: Document, written: Document, annotate: Annotate): void {
  for (const { kind, at, expected, found } of guardSkeleton(source, written)) {
    const key = kind === 'flow' ? 'skeleton-broken' : 'inline-broken'
    annotate(key, { document: path, expected: expected || '–', found: found || '–', line: at.line })
  }
}

function tiesByPassage(units: readonly Unit[]): readonly Tie[] {
  return units.flatMap(({ sourcePassage, targetPassage }): readonly Tie[] =>
    sourcePassage === undefined || targetPassage === undefined
      ? []
      : [[sourcePassage.block, targetPassage.block]],
  )
}

// The document was read with its units' texts as segments: a unit stands where its text is next found.
function tiesByText(
  units: readonly Unit[],
  texts: readonly string[],
  { blocks }: Document,
): readonly Tie[] {
  const waiting = new Map<string, number[]>()
  for (const { block, text } of blocks.flatMap(({ segments }) => segments).reverse()) {
    const list = waiting.get(text)
    if (list === undefined) waiting.set(text, [block])
    else list.push(block)
  }
  return units.flatMap(({ sourcePassage }, index): readonly Tie[] => {
    const block = waiting.get(texts[index] ?? '')?.pop()
    return block === undefined || sourcePassage === undefined ? [] : [[sourcePassage.block, block]]
  })
}
