import type { Nodes, Root, RootContent, TableRow } from 'mdast'
import type { DraftBlock } from '../document/draft-block.ts'
import type { FileRange } from '../document/place-of-passage.ts'
import type { CodeText, FlowKind, FlowNode, Skipped, SkipReason } from '../model/document.ts'
import { readDefinitionTitle, readJsxAttributes } from './attribute-text.ts'
import { frontMatterStretchOf } from './front-matter-stretch.ts'
import { readCode } from './read-code.ts'
import { readFrontMatterBlocks } from './read-front-matter.ts'
import { readHtml } from './read-html.ts'
import { readCell, readHeading, readParagraph } from './read-prose.ts'
import { readTomlBlocks } from './read-toml.ts'
import { isSkeletonRow } from './skeleton-lines.ts'

const KINDS: Partial<Record<string, FlowKind>> = {
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
  toml: 'front-matter',
  math: 'code',
  mdxjsEsm: 'code',
  mdxFlowExpression: 'expression',
  mdxJsxFlowElement: 'html',
}

const SKIPPED: Partial<Record<string, SkipReason>> = {
  code: 'code',
  definition: 'address',
  thematicBreak: 'rule',
  yaml: 'field',
  toml: 'field',
  math: 'math',
  mdxjsEsm: 'script',
  mdxFlowExpression: 'expression',
}

/** What the walk over a Markdown tree has at hand. */
export interface FlowReading {
  readonly file: string
  /** What to add to an mdast offset to get the file's. */
  readonly offset: number
  /** How errors name the file. */
  readonly name: string | undefined
  readonly definitions: ReadonlyMap<string, string>
  readonly fields: readonly string[]
  readonly code: readonly CodeText[]
  /** The blocks found so far; the walk adds to them. */
  readonly blocks: DraftBlock[]
  /** What was left out of them so far. */
  readonly skipped: Skipped[]
}

/** The containers around a node, as far as they show on its further lines. */
export interface Surroundings {
  /** For each block quote, outermost first: how much white space at most may stand before its `>`. */
  readonly quotes: readonly number[]
  /** How far the lists and footnotes inside the innermost quote are indented. */
  readonly indentation: number
}

/** Walks an mdast tree once; returns its flow tree and adds its blocks to those of the reading. */
export function readFlow(root: Root, reading: FlowReading): readonly FlowNode[] {
  return readChildren(root.children, { quotes: [], indentation: 0 }, reading)
}

function readChildren(
  nodes: readonly RootContent[],
  around: Surroundings,
  reading: FlowReading,
): readonly FlowNode[] {
  const flow: FlowNode[] = []
  for (const node of nodes) flow.push(...readNode(node, around, reading))
  return flow
}

function readNode(
  node: RootContent,
  around: Surroundings,
  reading: FlowReading,
): readonly FlowNode[] {
  const { file, blocks } = reading
  const range = rangeOf(node, reading)
  if (node.type === 'paragraph') return readParagraph(node, range, around, reading)
  if (node.type === 'html') return [readHtml(range, around, reading)]
  if (node.type === 'code' && reading.code.length > 0)
    return [readCode(node, range, around, reading)]
  const firstBlock = blocks.length
  const flowNode = (kind: FlowKind, children: readonly FlowNode[], value?: string): FlowNode => ({
    kind,
    ...range,
    firstBlock,
    endBlock: blocks.length,
    children,
    ...(value === undefined ? detailsOf(node) : { value }),
  })
  if (node.type === 'tableRow' && isSkeletonRow(file, range))
    return [flowNode('container', [], file.slice(range.start, range.end).trim())]
  if (node.type === 'heading') readHeading(node, range, around, reading)
  if (node.type === 'tableCell') readCell(node, range, reading)
  if (node.type === 'definition') readDefinitionTitle(node, range, around, reading)
  if (node.type === 'yaml')
    blocks.push(
      ...readFrontMatterBlocks(frontMatterStretchOf(file, range, reading.name), reading.fields),
    )
  if (node.type === 'toml')
    blocks.push(...readTomlBlocks(frontMatterStretchOf(file, range, reading.name), reading.fields))
  if (node.type === 'mdxJsxFlowElement') readJsxAttributes(node, around, reading)
  const reason = SKIPPED[node.type]
  if (reason !== undefined && blocks.length === firstBlock)
    reading.skipped.push({ ...range, reason })
  const children = hasFlow(node) ? readChildren(node.children, inside(node, around), reading) : []
  return [flowNode(KINDS[node.type] ?? 'html', children)]
}

function rangeOf({ position }: RootContent, { offset }: FlowReading): FileRange {
  return {
    start: (position?.start.offset ?? 0) + offset,
    end: (position?.end.offset ?? 0) + offset,
  }
}

type Container = Extract<RootContent, { children: unknown }> & {
  readonly children: readonly (RootContent | TableRow)[]
}

function hasFlow(node: RootContent): node is Container {
  return 'children' in node && node.type !== 'heading' && node.type !== 'tableCell'
}

// White space that a list item or a footnote takes up may stand before a `>` inside it, and three spaces more (CommonMark, section 5.1).
function inside(node: Container, { quotes, indentation }: Surroundings): Surroundings {
  switch (node.type) {
    case 'blockquote':
      return { quotes: [...quotes, indentation + 3], indentation: 1 }
    case 'listItem': {
      const { start } = node.position ?? {}
      const first = node.children[0]?.position?.start
      const width =
        first !== undefined && first.line === start?.line ? first.column - start.column : 2
      return { quotes, indentation: indentation + 3 + width }
    }
    case 'footnoteDefinition':
      return { quotes, indentation: indentation + 4 }
    default:
      return { quotes, indentation }
  }
}

/** Finds where each definition leads; the first of several with one label counts. */
export function definitionsOf(root: Root): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const visit = (node: Nodes) => {
    if (node.type === 'definition' && !found.has(node.identifier))
      found.set(node.identifier, node.url)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(root)
  return found
}

function detailsOf(node: RootContent): Partial<FlowNode> {
  switch (node.type) {
    case 'heading':
      return { depth: node.depth }
    case 'list':
      return { ordered: node.ordered === true }
    case 'code':
      return { value: node.value, ...(node.lang ? { language: node.lang } : {}) }
    case 'html':
    case 'yaml':
    case 'toml':
    case 'math':
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
      return { value: node.value }
    case 'definition':
      return { label: node.identifier, value: node.url }
    case 'footnoteDefinition':
      return { label: node.identifier }
    default:
      return {}
  }
}
