import type { DraftBlock } from '../document/draft-block.ts'
import type { ReadResult } from '../document/read.ts'
import type { Skipped } from '../model/document.ts'
import { CollateError } from '../model/error.ts'
import { parseMarkdown } from './parse.ts'
import { definitionsOf, readFlow } from './read-flow.ts'

/**
 * Reads Markdown: CommonMark with GFM and front matter. Syntax of mdBook and VitePress that Markdown takes for prose
 * (`{{#include}}`, `:::`, `{#anchor}`) is recognised and left alone.
 *
 * @throws {CollateError} `document/front-matter` with place, `document/too-deep`.
 */
export function readMarkdown(file: string, name: string | undefined): ReadResult {
  // micromark drops a byte order mark and counts from behind it; the file's offsets count it.
  const offset = file.startsWith('\uFEFF') ? 1 : 0
  requireShallow(file, name)
  const root = parseMarkdown(file.slice(offset))
  const blocks: DraftBlock[] = []
  const skipped: Skipped[] = []
  const flow = readFlow(root, {
    file,
    offset,
    name,
    definitions: definitionsOf(root),
    blocks,
    skipped,
  })
  return { blocks, flow, skipped: skipped.sort((a, b) => a.start - b.start) }
}

// remark's time grows with the square of the depth; no writer quotes a quote so often.
const MAX_QUOTE_DEPTH = 1000

function requireShallow(file: string, name: string | undefined): void {
  for (const { 0: marks } of file.matchAll(/^[> \t]*>/gm)) {
    if (marks.length <= MAX_QUOTE_DEPTH || marks.replace(/[^>]/g, '').length <= MAX_QUOTE_DEPTH)
      continue
    throw new CollateError('document/too-deep', 'Cannot read a quote nested this deep', {
      ...(name === undefined ? {} : { file: name }),
    })
  }
}
