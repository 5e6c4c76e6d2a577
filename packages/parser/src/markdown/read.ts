import type { Root } from 'mdast'
import { VFileMessage } from 'vfile-message'
import type { DraftBlock } from '../document/draft-block.ts'
import type { ReaderOptions, ReadResult } from '../document/read.ts'
import type { Dialect, Skipped } from '../model/document.ts'
import { CollateError } from '../model/error.ts'
import { parseMarkdown } from './parse.ts'
import { definitionsOf, readFlow } from './read-flow.ts'

/**
 * Reads Markdown: CommonMark with GFM, front matter and dialects. Syntax of mdBook and VitePress that Markdown takes for prose
 * (`{{#include}}`, `:::`, `{#anchor}`) is recognised and left alone.
 *
 * @throws {CollateError} `document/front-matter` with place, `document/too-deep`.
 */
export function readMarkdown(file: string, options: ReaderOptions): ReadResult {
  const { name, dialects } = options
  // micromark drops a byte order mark and counts from behind it; the file's offsets count it.
  const offset = file.startsWith('\uFEFF') ? 1 : 0
  requireShallow(file, name)
  const root = parse(file.slice(offset), name, dialects)
  const blocks: DraftBlock[] = []
  const skipped: Skipped[] = []
  const flow = readFlow(root, {
    ...options,
    file,
    offset,
    definitions: definitionsOf(root),
    blocks,
    skipped,
  })
  return { blocks, flow, skipped: skipped.sort((a, b) => a.start - b.start) }
}

// remark-mdx refuses what is not MDX.
function parse(text: string, name: string | undefined, dialects: readonly Dialect[]): Root {
  try {
    return parseMarkdown(text, dialects)
  } catch (cause) {
    if (!(cause instanceof VFileMessage)) throw cause
    const offset = text.length - text.trimStart().length
    const { line = 1, column = 1 } = cause
    const at = { line, column, offset }
    throw new CollateError('document/mdx', `Cannot read this as MDX: ${cause.reason}`, {
      ...(name === undefined ? {} : { file: name }),
      place: { start: at, end: at },
      values: { reason: cause.reason },
      cause,
    })
  }
}

// remark's time grows with the square of the depth; no writer quotes a quote so often.
const MAX_QUOTE_DEPTH = 1000

// Each level of a list is indented further, and the parser takes the cube of their number: five hundred levels take seconds.
const TOO_DEEP_LIST = /^[ \t]{1000,}(?:[-+*]|\d{1,9}[.)])[ \t]/m

function requireShallow(file: string, name: string | undefined): void {
  if (!TOO_DEEP_LIST.test(file) && !hasDeepQuote(file)) return
  throw new CollateError('document/too-deep', 'Cannot read what is nested this deep', {
    ...(name === undefined ? {} : { file: name }),
  })
}

function hasDeepQuote(file: string): boolean {
  for (const { 0: marks } of file.matchAll(/^[> \t]*>/gm))
    if (marks.length > MAX_QUOTE_DEPTH && marks.replace(/[^>]/g, '').length > MAX_QUOTE_DEPTH)
      return true
  return false
}
