import type { Heading, Image, ImageReference, Paragraph, PhrasingContent, TableCell } from 'mdast'
import type { DraftBlock } from '../document/draft-block.ts'
import type { FileRange } from '../document/place-of-passage.ts'
import type { FlowKind, FlowNode, Inline } from '../model/document.ts'
import { containerTitleRange, imageTitleRange, readAttribute } from './attribute-text.ts'
import { cellRange, headingRange } from './content-range.ts'
import { altTextRange } from './image-alt.ts'
import { joinLines } from './join-lines.ts'
import { prefixAt } from './prefix.ts'
import type { FlowReading, Surroundings } from './read-flow.ts'
import { readHtml } from './read-html.ts'
import { readInlines } from './read-inlines.ts'
import { partsOf } from './skeleton-lines.ts'
import { textOffset } from './text-offset.ts'

type Prose = Heading | Paragraph | TableCell

/** Adds the block of a heading. */
export function readHeading(
  node: Heading,
  range: FileRange,
  around: Surroundings,
  reading: FlowReading,
): void {
  const content = headingRange(reading.file, range)
  const draft = draftOf(node, content, around, reading)
  add({ ...draft, kind: 'heading', depth: node.depth, prefix: '' }, reading)
}

/** Adds the block of a table cell. */
export function readCell(node: TableCell, range: FileRange, reading: FlowReading): void {
  const content = cellRange(reading.file, range)
  const draft = draftOf(node, content, { quotes: [], indentation: 0 }, reading)
  add({ ...draft, kind: 'table-cell', prefix: '' }, reading)
}

/** Adds the blocks of a paragraph and returns its flow: one node, or several where lines of skeleton stand in it. */
export function readParagraph(
  node: Paragraph,
  range: FileRange,
  around: Surroundings,
  reading: FlowReading,
): readonly FlowNode[] {
  const [only, ...others] = node.children
  if (others.length === 0 && only !== undefined && isImage(only))
    return readImage(only, range, around, reading)
  const parts = partsOf(reading.file, range)
  return parts.flatMap((part) => {
    if (part.kind === 'container') return readContainerLine(part, around, reading)
    if (part.kind === 'expression') return [leaf(part.kind, part, reading)]
    const draft = draftOf(node, part, around, reading)
    const bare = bareSyntax(draft.text, draft.inlines)
    if (bare === 'html') return [readHtml(part, around, reading)]
    if (bare !== undefined) return [leaf(bare, part, reading)]
    const prefix = prefixAt(reading.file, part.start, reading.offset)
    add({ ...draft, kind: 'paragraph', prefix }, reading)
    const { start, end } = parts.length === 1 ? range : part
    return [flowNode('paragraph', { start, end }, reading, { blocks: 1 })]
  })
}

function readImage(
  node: Image | ImageReference,
  range: FileRange,
  around: Surroundings,
  reading: FlowReading,
): readonly FlowNode[] {
  const start = (node.position?.start.offset ?? 0) + reading.offset
  const end = (node.position?.end.offset ?? 0) + reading.offset
  const alt = altTextRange(reading.file, { start, end })
  const { text, runs } = joinLines(reading.file, {
    ...alt,
    quotes: around.quotes,
    breaks: new Set(),
  })
  const before = reading.blocks.length
  add({ ...alt, kind: 'image', text, runs, inlines: [], encoding: 'verbatim', prefix: '' }, reading)
  const value = node.type === 'image' ? node.url : reading.definitions.get(node.identifier)
  const image = flowNode('paragraph', range, reading, {
    blocks: reading.blocks.length - before,
    ...(value === undefined ? {} : { value }),
  })
  const title =
    node.type === 'image' && node.title ? imageTitleRange(reading.file, alt, end) : undefined
  return title === undefined ? [image] : [image, ...readAttribute('title', title, around, reading)]
}

function add(draft: DraftBlock, { blocks }: FlowReading): void {
  if (draft.text.trim() !== '') blocks.push(draft)
}

function draftOf(
  node: Prose,
  { start, end }: FileRange,
  { quotes }: Surroundings,
  { file, offset, definitions }: FlowReading,
): Omit<DraftBlock, 'kind' | 'prefix'> {
  const breaks = new Set<number>()
  collectBreaks(node.children, offset, breaks)
  const { text, runs } = joinLines(file, { start, end, quotes, breaks })
  const toText = (at: number) => textOffset(runs, at)
  const inlines = readInlines(node.children, { start, end }, text, {
    file,
    offset,
    definitions,
    toText,
  })
  return { text, runs, inlines, encoding: 'verbatim', start, end }
}

function collectBreaks(
  nodes: readonly PhrasingContent[],
  offset: number,
  breaks: Set<number>,
): void {
  for (const node of nodes) {
    const start = node.position?.start.offset
    if (node.type === 'break' && start !== undefined) breaks.add(start + offset)
    else if ('children' in node) collectBreaks(node.children, offset, breaks)
  }
}

// Tags and expressions with nothing between them hold no prose: an anchor, an include.
function bareSyntax(text: string, inlines: readonly Inline[]): 'html' | 'expression' | undefined {
  let position = 0
  let kind: 'html' | 'expression' | undefined
  for (const inline of inlines) {
    if (inline.kind !== 'html' && inline.kind !== 'expression') return undefined
    if (text.slice(position, inline.start).trim() !== '') return undefined
    position = inline.end
    kind = kind === 'html' ? kind : inline.kind
  }
  return text.slice(position).trim() === '' ? kind : undefined
}

// `::: tip Title` or `:::note[Title]`: readers see the title.
function readContainerLine(
  range: FileRange,
  around: Surroundings,
  reading: FlowReading,
): readonly FlowNode[] {
  const title = containerTitleRange(reading.file, range)
  const mark = leaf('container', { ...range, end: title?.start ?? range.end }, reading)
  return title === undefined ? [mark] : [mark, ...readAttribute('title', title, around, reading)]
}

function leaf(kind: FlowKind, { start, end }: FileRange, reading: FlowReading): FlowNode {
  reading.skipped.push({ start, end, reason: kind === 'expression' ? kind : 'markup' })
  const value = reading.file.slice(start, end)
  return flowNode(kind, { start, end }, reading, { blocks: 0, value })
}

function flowNode(
  kind: FlowKind,
  range: FileRange,
  { blocks }: FlowReading,
  { blocks: count, ...details }: { readonly blocks: number; readonly value?: string },
): FlowNode {
  const endBlock = blocks.length
  return { kind, ...range, firstBlock: endBlock - count, endBlock, children: [], ...details }
}

function isImage(node: PhrasingContent): node is Image | ImageReference {
  return node.type === 'image' || node.type === 'imageReference'
}
