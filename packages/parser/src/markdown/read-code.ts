import type { Code } from 'mdast'
import type { FileRange } from '../document/place-of-passage.ts'
import type { FlowNode } from '../model/document.ts'
import { readAttribute } from './attribute-text.ts'
import { codeTexts } from './code-texts.ts'
import { behindLineEnd, lineEndFrom } from './lines.ts'
import type { FlowReading, Surroundings } from './read-flow.ts'

/** Adds the blocks of a listing's comments or strings, as far as they are asked for, and returns its flow node. */
export function readCode(
  node: Code,
  { start, end }: FileRange,
  around: Surroundings,
  reading: FlowReading,
): FlowNode {
  const { file, blocks, code } = reading
  const firstBlock = blocks.length
  // The line of the opening fence is not code; indented code has none, and no language.
  const from = behindLineEnd(file, lineEndFrom(file, start, end))
  const wanted = codeTexts(file.slice(from, end), node.lang ?? '').filter(({ kind }) =>
    code.includes(kind),
  )
  const children = wanted.flatMap((passage) =>
    readAttribute(
      passage.kind === 'comments' ? 'comment' : 'string',
      { start: from + passage.start, end: from + passage.end },
      around,
      reading,
    ),
  )
  if (children.length === 0) reading.skipped.push({ start, end, reason: 'code' })
  const language = node.lang ? { language: node.lang } : {}
  return {
    kind: 'code',
    start,
    end,
    firstBlock,
    endBlock: blocks.length,
    children,
    value: node.value,
    ...language,
  }
}
