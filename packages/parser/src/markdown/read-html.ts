import type { DraftBlock } from '../document/draft-block.ts'
import type { FileRange } from '../document/place-of-passage.ts'
import type { FlowNode } from '../model/document.ts'
import { addExpressions } from './expressions.ts'
import { joinLines } from './join-lines.ts'
import type { FlowReading, Surroundings } from './read-flow.ts'
import { type HtmlText, scanHtml } from './scan-html.ts'
import { textOffset } from './text-offset.ts'

/** Adds the blocks of a stretch of HTML, one for each text that readers see, and returns its flow node. */
export function readHtml(
  { start, end }: FileRange,
  around: Surroundings,
  reading: FlowReading,
): FlowNode {
  const { file, blocks, skipped } = reading
  const html = file.slice(start, end)
  const firstBlock = blocks.length
  const { texts, skipped: unread } = scanHtml(html)
  const children = texts.flatMap((text) => {
    const moved = { ...text, start: start + text.start, end: start + text.end }
    const draft = draftOf(moved, start, around, file)
    if (!/\p{L}/u.test(wordsOf(draft))) return []
    blocks.push(draft)
    return [stringNode(draft, blocks.length)]
  })
  for (const skip of unread)
    skipped.push({ ...skip, start: start + skip.start, end: start + skip.end })
  return { kind: 'html', start, end, firstBlock, endBlock: blocks.length, children, value: html }
}

/** Makes the flow node of the block read last: a text that stands in markup. */
export function stringNode({ start, end }: FileRange, endBlock: number): FlowNode {
  return { kind: 'string', start, end, firstBlock: endBlock - 1, endBlock, children: [] }
}

function draftOf(
  { attribute, inlines, ...range }: HtmlText,
  base: number,
  { quotes }: Surroundings,
  file: string,
): DraftBlock {
  const { start, end } = trimmed(file, range, quotes.length > 0)
  const { text, runs } = joinLines(file, { start, end, quotes, breaks: new Set() })
  const toText = (at: number) => textOffset(runs, base + at)
  const placed = inlines.map((inline) => ({
    ...inline,
    start: toText(inline.start),
    end: toText(inline.end),
  }))
  return {
    kind: attribute === undefined ? 'html' : 'attribute',
    ...(attribute === undefined ? {} : { name: attribute }),
    text,
    runs,
    inlines: addExpressions(text, placed),
    encoding: 'verbatim',
    prefix: '',
    start,
    end,
  }
}

// Quote marks at the start of a line are the container's.
function trimmed(file: string, { start, end }: FileRange, isQuoted: boolean): FileRange {
  const blank = isQuoted ? /[\s>]/ : /\s/
  let [from, to] = [start, end]
  while (from < to && blank.test(file[from] ?? '')) from += 1
  while (to > from && /\s/.test(file[to - 1] ?? '')) to -= 1
  return { start: from, end: to }
}

// What is left of a text without code, tags and expressions.
function wordsOf({ text, inlines }: DraftBlock): string {
  let words = ''
  let position = 0
  for (const { start, end } of inlines) {
    if (start > position) words += text.slice(position, start)
    position = Math.max(position, end)
  }
  return words + text.slice(position)
}
