import type {
  Heading,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
} from 'mdast'
import type { DraftBlock } from '../document/draft-block.ts'
import type { BlockKind, FlowKind, FlowNode, Run } from '../model/document.ts'
import { trimContainerLines } from './container-lines.ts'
import { altTextRange } from './image-alt.ts'
import { joinLines } from './join-lines.ts'
import { prefixAt } from './prefix.ts'
import { readFrontMatterBlocks } from './read-front-matter.ts'
import { readInlines } from './read-inlines.ts'

const KINDS: Partial<Record<Nodes['type'], FlowKind>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  list: 'list',
  listItem: 'item',
  blockquote: 'quote',
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  code: 'code',
  html: 'html',
  definition: 'definition',
  footnoteDefinition: 'footnote-definition',
  thematicBreak: 'break',
  yaml: 'front-matter',
}

const BLOCK_KINDS: Partial<Record<Nodes['type'], BlockKind>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  tableCell: 'table-cell',
}

/** Walks an mdast tree once and collects its blocks and its flow tree. */
export class FlowReader {
  readonly blocks: DraftBlock[] = []
  readonly #file: string
  readonly #offset: number
  readonly #name: string | undefined
  #definitions: ReadonlyMap<string, string> = new Map()

  constructor(file: string, offset: number, name: string | undefined) {
    this.#file = file
    this.#offset = offset
    this.#name = name
  }

  read(root: Root): readonly FlowNode[] {
    this.#definitions = definitionsOf(root)
    return root.children.flatMap((node) => this.#node(node, 0))
  }

  #node(node: RootContent, quotes: number): readonly FlowNode[] {
    const start = this.#at(node.position?.start.offset)
    const end = this.#at(node.position?.end.offset)
    const firstBlock = this.blocks.length
    let children: readonly FlowNode[] = []
    let kind = KINDS[node.type] ?? ((node.type as string) === 'toml' ? 'front-matter' : 'html')
    if (node.type === 'yaml') this.#frontMatter(node.value, start)
    else if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell') {
      if (!this.#prose(node, quotes)) kind = node.type === 'paragraph' ? 'container' : kind
    } else if ('children' in node) {
      const inner = quotes + (node.type === 'blockquote' ? 1 : 0)
      children = node.children.flatMap((child) => this.#node(child, inner))
    }
    return [
      { kind, start, end, firstBlock, endBlock: this.blocks.length, children, ...detailsOf(node) },
    ]
  }

  /** Adds the block of a node that holds phrasing; false where the paragraph is nothing but syntax. */
  #prose(node: Heading | Paragraph | TableCell, quotes: number): boolean {
    const [first] = node.children
    if (
      node.type === 'paragraph' &&
      node.children.length === 1 &&
      first !== undefined &&
      isImage(first)
    ) {
      this.#image(first)
      return true
    }
    const range = this.#phrasingRange(node)
    const trimmed = node.type === 'paragraph' ? trimContainerLines(this.#file, range) : range
    if (trimmed.start >= trimmed.end) return false
    this.#block(BLOCK_KINDS[node.type] ?? 'paragraph', trimmed, { node, quotes })
    return true
  }

  #block(
    kind: BlockKind,
    { start, end }: { readonly start: number; readonly end: number },
    { node, quotes }: { readonly node: Heading | Paragraph | TableCell; readonly quotes: number },
  ): void {
    const breaks = new Map<number, number>()
    this.#collectBreaks(node.children, breaks)
    const { text, runs } = joinLines(this.#file, { start, end, quotes, breaks })
    const inlines = readInlines(node.children, text, {
      file: this.#file,
      offset: this.#offset,
      toText: (offset) => textOffset(runs, offset),
      definitions: this.#definitions,
    }).filter((inline) => inline.start < inline.end)
    this.blocks.push({
      kind,
      ...(node.type === 'heading' ? { depth: node.depth } : {}),
      text,
      inlines,
      runs,
      encoding: 'verbatim',
      prefix: prefixAt(this.#file, start, this.#offset),
      start,
      end,
    })
  }

  // An image that stands alone: its alternative text is the block.
  #image(node: PhrasingContent): void {
    const start = this.#at(node.position?.start.offset)
    const alt = altTextRange(this.#file, start)
    const text = this.#file.slice(alt.start, alt.end)
    if (text.trim() === '' || /[\r\n]/.test(text)) return
    const runs = [{ text: 0, file: alt.start, length: text.length }]
    this.blocks.push({
      kind: 'image',
      text,
      inlines: [],
      runs,
      encoding: 'verbatim',
      prefix: '',
      ...alt,
    })
  }

  #frontMatter(value: string, start: number): void {
    const from = this.#file.indexOf('\n', start) + 1
    // mdast folds line ends; the file's own stretch is as long as up to the closing fence.
    const close = /^---[^\S\r\n]*$/m.exec(this.#file.slice(from))
    const end = from + (close?.index ?? value.length)
    this.blocks.push(
      ...readFrontMatterBlocks({ file: this.#file, name: this.#name, start: from, end }),
    )
  }

  // Some nodes of GFM lack a position: then the node itself is cut down to its phrasing.
  #phrasingRange(node: Heading | Paragraph | TableCell): { start: number; end: number } {
    const from = node.children[0]?.position?.start.offset
    const to = node.children.at(-1)?.position?.end.offset
    if (node.type === 'paragraph' || from === undefined || to === undefined) {
      if (node.type !== 'paragraph') return { start: 0, end: 0 }
      return {
        start: this.#at(node.position?.start.offset),
        end: this.#at(node.position?.end.offset),
      }
    }
    return { start: this.#at(from), end: this.#at(to) }
  }

  #collectBreaks(nodes: readonly PhrasingContent[], breaks: Map<number, number>): void {
    for (const node of nodes) {
      if (node.type === 'break')
        breaks.set(this.#at(node.position?.start.offset), this.#at(node.position?.end.offset))
      else if ('children' in node) this.#collectBreaks(node.children, breaks)
    }
  }

  #at(offset: number | undefined): number {
    return (offset ?? 0) + this.#offset
  }
}

function definitionsOf(
  node: Nodes,
  found: Map<string, string> = new Map(),
): ReadonlyMap<string, string> {
  if (node.type === 'definition' && !found.has(node.identifier))
    found.set(node.identifier, node.url)
  if ('children' in node) for (const child of node.children) definitionsOf(child, found)
  return found
}

function detailsOf(node: RootContent): Partial<FlowNode> {
  if (node.type === 'heading') return { depth: node.depth }
  if (node.type === 'list') return { ordered: node.ordered === true }
  if (node.type === 'code')
    return { value: node.value, ...(node.lang ? { language: node.lang } : {}) }
  if (node.type === 'html' || node.type === 'yaml') return { value: node.value }
  if (node.type === 'definition') return { label: node.identifier, value: node.url }
  if (node.type === 'footnoteDefinition') return { label: node.identifier }
  const [only] = node.type === 'paragraph' && node.children.length === 1 ? node.children : []
  return only?.type === 'image' ? { value: only.url } : {}
}

function isImage(node: PhrasingContent): boolean {
  return node.type === 'image' || node.type === 'imageReference'
}

// The text offset of a file offset; inside a prefix or a joint, the start of the next run.
function textOffset(runs: readonly Run[], offset: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    const run = runs[middle]
    if (run !== undefined && run.file + run.length < offset) low = middle + 1
    else high = middle
  }
  const run = runs[low]
  if (run === undefined) return runs.reduce((_, last) => last.text + last.length, 0)
  return run.text + Math.max(0, offset - run.file)
}
