import type { Block, Document, Passage } from '../model/document.ts'
import { encodeScalar } from './encode-scalar.ts'
import { fileRangeOf } from './place-of-passage.ts'

/** A passage and the text that shall stand there. */
export interface Edit extends Passage {
  readonly text: string
}

/** A stretch of the file and what takes its place: offsets in UTF-16 code units. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Writes texts into passages of a document and returns the new file. No edit, or an edit that says what stands there already,
 * gives back the same bytes; an edit changes only the lines its passage stands on.
 */
export function splice(document: Document, edits: readonly Edit[]): string {
  return applyReplacements(document.file, replacementsOf(document, edits))
}

/** Puts edits into the file's own terms, as `applyReplacements` wants them; edits of one YAML or JSON value become one. */
export function replacementsOf(document: Document, edits: readonly Edit[]): readonly Replacement[] {
  const byBlock = new Map<number, Edit[]>()
  for (const edit of edits) {
    const list = byBlock.get(edit.block)
    if (list === undefined) byBlock.set(edit.block, [edit])
    else list.push(edit)
  }
  return [...byBlock].flatMap(([index, list]) => {
    const block = document.blocks[index]
    if (block === undefined) throw new Error(`There is no block ${index}`)
    const changed = list.filter(({ start, end, text }) => block.text.slice(start, end) !== text)
    if (changed.length === 0) return []
    if (block.encoding === 'verbatim') return changed.map((edit) => verbatim(document, block, edit))
    return [scalar(document, block, changed)]
  })
}

/** The replacement of one passage: see `replacementsOf`. */
export function replacementOf(document: Document, passage: Passage, text: string): Replacement {
  const [replacement] = replacementsOf(document, [{ ...passage, text }])
  const block = document.blocks[passage.block]
  if (block === undefined) throw new Error(`There is no block ${passage.block}`)
  const { start, end } = fileRangeOf(block, passage)
  return replacement ?? { start, end, text: document.file.slice(start, end) }
}

/** Makes replacements that do not overlap. */
export function applyReplacements(file: string, replacements: readonly Replacement[]): string {
  const sorted = [...replacements].sort((a, b) => a.start - b.start || a.end - b.end)
  const pieces: string[] = []
  let position = 0
  for (const { start, end, text } of sorted) {
    if (start < position) throw new Error(`Two replacements overlap at offset ${start}`)
    pieces.push(file.slice(position, start), text)
    position = end
  }
  return pieces.join('') + file.slice(position)
}

function verbatim(document: Document, block: Block, edit: Edit): Replacement {
  const { start, end } = fileRangeOf(block, edit)
  return { start, end, text: inSkeleton(document.file, block, edit.text) }
}

function scalar(document: Document, block: Block, edits: readonly Edit[]): Replacement {
  const start = block.place.start.offset
  const end = block.place.end.offset
  const value = applyReplacements(block.text, edits)
  return { start, end, text: encodeScalar(value, document.file.slice(start, end), block.encoding) }
}

// A line break in a text goes on with the block's prefix; a heading and a table cell have but one line, and a cell ends at `|`.
function inSkeleton(file: string, { kind, prefix }: Block, text: string): string {
  if (kind === 'heading' || kind === 'image') return text.replace(/\s*\n\s*/g, ' ')
  if (kind === 'table-cell')
    return text
      .replace(/\s*\n\s*/g, ' ')
      .replace(/\\.|\|/gs, (found) => (found === '|' ? '\\|' : found))
  if (!text.includes('\n')) return text
  const lineEnd = /\r\n/.test(file) ? '\r\n' : '\n'
  return text.split('\n').join(lineEnd + prefix)
}
