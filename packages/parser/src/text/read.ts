import type { DraftBlock } from '../document/draft-block.ts'
import type { ReadResult } from '../document/read.ts'
import { joinLines } from '../markdown/join-lines.ts'
import { behindLineEnd, lineEndFrom } from '../markdown/lines.ts'
import type { FlowNode } from '../model/document.ts'

/**
 * Reads plain text. Paragraphs are what blank lines part; a line that starts with ideographic spaces (U+3000) starts one too, for
 * so Chinese text is indented.
 */
export function readText(file: string): ReadResult {
  const paragraphs: { start: number; end: number }[] = []
  let isOpen = false
  for (let at = file.startsWith('\uFEFF') ? 1 : 0; at < file.length; ) {
    const lineEnd = lineEndFrom(file, at, file.length)
    const line = file.slice(at, lineEnd)
    const start = at + line.length - line.trimStart().length
    const end = at + line.trimEnd().length
    const last = paragraphs.at(-1)
    if (start < end) {
      if (isOpen && last !== undefined && !line.startsWith('\u3000')) last.end = end
      else paragraphs.push({ start, end })
    }
    isOpen = start < end
    at = behindLineEnd(file, lineEnd)
  }
  const blocks = paragraphs.map(({ start, end }): DraftBlock => {
    const { text, runs } = joinLines(file, { start, end, quotes: [], breaks: new Set() })
    const kind = 'paragraph'
    return { kind, text, runs, inlines: [], encoding: 'verbatim', prefix: '', start, end }
  })
  const flow = paragraphs.map((range, index): FlowNode => {
    return { kind: 'paragraph', ...range, firstBlock: index, endBlock: index + 1, children: [] }
  })
  return { blocks, flow, skipped: [] }
}
