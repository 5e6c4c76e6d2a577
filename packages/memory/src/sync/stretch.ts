import { type Document, type Passage, segmentsOf } from '@collate/parser'
import { textHash } from '../review/text-hash.ts'

/** A stretch of text that matching compares: its hash decides equality, its text similarity. */
export interface Stretch {
  readonly text: string
  readonly hash: string
}

/** A stretch of a document: one segment, or several of a block that belong together. */
export interface DocumentStretch extends Stretch {
  readonly passage: Passage
}

/** Lists a document's segments as stretches; the nth is segment n. */
export function stretchesOf(document: Document): readonly DocumentStretch[] {
  return segmentsOf(document).map(({ block, start, end, text }) => ({
    text,
    hash: textHash(text),
    passage: { block, start, end },
  }))
}

/** Joins stretches `first` to `first + count - 1` with what stands between them; undefined where they are not of one block. */
export function joinStretches(
  document: Document,
  stretches: readonly DocumentStretch[],
  first: number,
  count: number,
): DocumentStretch | undefined {
  const start = stretches[first]
  const end = stretches[first + count - 1]
  if (count === 1) return start
  if (start === undefined || end === undefined || start.passage.block !== end.passage.block)
    return undefined
  const passage = { ...start.passage, end: end.passage.end }
  const text = document.blocks[passage.block]?.text.slice(passage.start, passage.end) ?? ''
  return { text, hash: textHash(text), passage }
}
