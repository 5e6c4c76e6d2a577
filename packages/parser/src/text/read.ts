import type { DraftBlock } from '../document/draft-block.ts'
import type { ReadResult } from '../document/read.ts'
import { joinLines } from '../markdown/join-lines.ts'
import type { FlowNode } from '../model/document.ts'

/** Reads plain text: paragraphs are what blank lines part. */
export function readText(file: string): ReadResult {
  const blocks: DraftBlock[] = []
  const flow: FlowNode[] = []
  for (const match of file.matchAll(
    /[^\s\uFEFF][^\r\n]*(?:(?:\r\n|\r|\n)[^\S\r\n]*[^\s][^\r\n]*)*/g,
  )) {
    const start = match.index
    const end = start + match[0].trimEnd().length
    const { text, runs } = joinLines(file, { start, end, quotes: 0, breaks: new Map() })
    flow.push({
      kind: 'paragraph',
      start,
      end,
      firstBlock: blocks.length,
      endBlock: blocks.length + 1,
      children: [],
    })
    blocks.push({
      kind: 'paragraph',
      text,
      runs,
      inlines: [],
      encoding: 'verbatim',
      prefix: '',
      start,
      end,
    })
  }
  return { blocks, flow }
}
