import type { FileRange } from '../document/place-of-passage.ts'
import type { FlowKind } from '../model/document.ts'
import { behindLineEnd, lineEndFrom, lineStartFrom } from './lines.ts'

/** A part of a paragraph: prose, or lines that Markdown takes for prose and a generator doesn't. */
export interface ParagraphPart extends FileRange {
  readonly kind: Extract<FlowKind, 'paragraph' | 'container' | 'expression'>
}

interface SkeletonLine {
  /** Is tried on a whole line, without prefix and white space at its ends. */
  readonly pattern: RegExp
  readonly kind: 'container' | 'expression'
  readonly reason: string
}

const SKELETON_LINES: readonly SkeletonLine[] = [
  {
    pattern: /^:{3,}/,
    kind: 'container',
    reason: 'VitePress and markdown-it: `::: tip Title` opens a container, `:::` closes it',
  },
  {
    pattern: /^\[![A-Za-z]+\][-+]?$/,
    kind: 'container',
    reason: 'GitHub: `[!NOTE]` opens an alert only while it stands on a line of its own',
  },
  { pattern: /^<<< ?\S/, kind: 'expression', reason: 'VitePress: takes in a file of code' },
  { pattern: /^\[\[?toc\]?\]$/i, kind: 'expression', reason: 'markdown-it: a table of contents' },
  {
    pattern: /^\{\{\s*#[^{}]*\}\}$/,
    kind: 'expression',
    reason: 'mdBook: `{{#include file}}` takes in a file',
  },
]

/** Parts a paragraph's lines into prose and skeleton; parts rise, have no white space at their ends, and are never empty. */
export function partsOf(file: string, { start, end }: FileRange): readonly ParagraphPart[] {
  const parts: ParagraphPart[] = []
  for (let at = start; at < end; ) {
    const lineEnd = lineEndFrom(file, at, end)
    const from = skipMarks(file, at, lineEnd)
    const to = from + file.slice(from, lineEnd).trimEnd().length
    const line = file.slice(from, to)
    const kind = SKELETON_LINES.find(({ pattern }) => pattern.test(line))?.kind ?? 'paragraph'
    const last = parts.at(-1)
    // A further line of prose: its marks are not skipped for good, for they may be a lazy line's text.
    if (kind === 'paragraph' && last?.kind === kind) parts[parts.length - 1] = { ...last, end: to }
    else if (from < to) parts.push({ kind, start: from, end: to })
    at = behindLineEnd(file, lineEnd)
  }
  return parts
}

/** Tells whether a table row is such a line: one that stands right behind a table becomes its last row. */
export function isSkeletonRow(file: string, { start }: FileRange): boolean {
  const line = file.slice(lineStartFrom(file, start, 0), lineEndFrom(file, start, file.length))
  return /^[ \t>]*:{3,}[^|]*$/.test(line)
}

function skipMarks(file: string, from: number, end: number): number {
  let at = from
  while (at < end && (file[at] === ' ' || file[at] === '\t' || file[at] === '>')) at += 1
  return at
}
