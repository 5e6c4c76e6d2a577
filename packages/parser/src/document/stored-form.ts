import type {
  Block,
  BlockKind,
  Document,
  Encoding,
  FlowKind,
  FlowNode,
  Format,
  Inline,
  InlineKind,
  Reading,
  SkipReason,
} from '../model/document.ts'
import type { Locale } from '../model/locale.ts'
import { lineStartsOf, placeAt } from '../model/place.ts'

/** The version of the readers and of the stored form: it rises when any file may be read, or stored, otherwise than before. */
export const READER_VERSION = 3

// Arrays instead of objects, no text that stands in the file, no place that offsets tell: what is smaller is read faster.
type StoredInline = readonly [InlineKind, number, number, string?, string?, string?]

type StoredBlock = readonly [
  kind: BlockKind,
  encoding: Encoding,
  start: number,
  end: number,
  /** Nothing where the text stands in the file letter for letter. */
  text: string | 0,
  runs: readonly number[],
  segments: readonly number[],
  inlines: readonly StoredInline[],
  prefix: string,
  depth?: number | null,
  name?: string,
]

type Details = Pick<FlowNode, 'depth' | 'ordered' | 'language' | 'label' | 'value'>

type StoredNode = readonly [
  kind: FlowKind,
  start: number,
  end: number,
  firstBlock: number,
  endBlock: number,
  children: readonly StoredNode[],
  details?: Details,
]

interface StoredDocument {
  readonly locale: Locale
  readonly format: Format
  readonly reading: Reading
  readonly blocks: readonly StoredBlock[]
  readonly flow: readonly StoredNode[]
  readonly skipped: readonly (readonly [number, number, SkipReason])[]
}

/** Writes what reading found in a document, its file left out, as one line of JSON that `restoreDocument` reads in a fraction of the time. */
export function storeDocument(document: Document): string {
  const { locale, format, reading, file, blocks, flow, skipped } = document
  const stored: StoredDocument = {
    locale,
    format,
    reading,
    blocks: blocks.map((block) => storeBlock(block, file)),
    flow: flow.map(storeNode),
    skipped: skipped.map(({ start, end, reason }) => [start, end, reason]),
  }
  return JSON.stringify(stored)
}

/** Makes the document of its stored form and of the very file it was read from: the same as reading it again. */
export function restoreDocument(stored: string, file: string): Document {
  const { locale, format, reading, blocks, flow, skipped }: StoredDocument = JSON.parse(stored)
  const lines = lineStartsOf(file)
  let segment = 0
  return {
    locale,
    format,
    file,
    reading,
    blocks: blocks.map((block, index) => {
      const restored = restoreBlock(block, { index, file, firstSegment: segment })
      segment += restored.segments.length
      return { ...restored, place: placeAt(lines, block[2], block[3]) }
    }),
    flow: flow.map(restoreNode),
    skipped: skipped.map(([start, end, reason]) => ({ start, end, reason })),
  }
}

function storeBlock(block: Block, file: string): StoredBlock {
  const { kind, encoding, place, text, runs, segments, inlines, prefix, depth, name } = block
  const [start, end] = [place.start.offset, place.end.offset]
  return [
    kind,
    encoding,
    start,
    end,
    file.slice(start, end) === text ? 0 : text,
    runs.flatMap((run) => [run.text, run.file, run.length]),
    segments.flatMap((segment) => [segment.start, segment.end]),
    inlines.map(({ kind, start, end, value, url, label }) =>
      value === undefined && url === undefined && label === undefined
        ? [kind, start, end]
        : [kind, start, end, value, url, label],
    ),
    prefix,
    ...(depth === undefined && name === undefined ? [] : [depth ?? null]),
    ...(name === undefined ? [] : [name]),
  ] as unknown as StoredBlock
}

function restoreBlock(
  [kind, encoding, start, end, written, runs, segments, inlines, prefix, depth, name]: StoredBlock,
  { index, file, firstSegment }: { index: number; file: string; firstSegment: number },
): Omit<Block, 'place'> {
  const text = written === 0 ? file.slice(start, end) : written
  return {
    kind,
    ...(depth == null ? {} : { depth }),
    ...(name === undefined ? {} : { name }),
    text,
    inlines: inlines.map(restoreInline),
    runs: Array.from({ length: runs.length / 3 }, (_, at) => ({
      text: runs[3 * at] ?? 0,
      file: runs[3 * at + 1] ?? 0,
      length: runs[3 * at + 2] ?? 0,
    })),
    encoding,
    prefix,
    index,
    segments: Array.from({ length: segments.length / 2 }, (_, at) => {
      const [from, to] = [segments[2 * at] ?? 0, segments[2 * at + 1] ?? 0]
      return {
        index: firstSegment + at,
        block: index,
        text: text.slice(from, to),
        start: from,
        end: to,
      }
    }),
  }
}

function restoreInline([kind, start, end, value, url, label]: StoredInline): Inline {
  return {
    kind,
    start,
    end,
    ...(value == null ? {} : { value }),
    ...(url == null ? {} : { url }),
    ...(label == null ? {} : { label }),
  }
}

function storeNode(node: FlowNode): StoredNode {
  const { kind, start, end, firstBlock, endBlock, children, ...details } = node
  const stored = [kind, start, end, firstBlock, endBlock, children.map(storeNode)] as const
  return Object.keys(details).length === 0 ? stored : [...stored, details]
}

function restoreNode(stored: StoredNode): FlowNode {
  const [kind, start, end, firstBlock, endBlock, children, details] = stored
  return { kind, start, end, firstBlock, endBlock, children: children.map(restoreNode), ...details }
}
