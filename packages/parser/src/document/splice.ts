import type { Block, Document, Passage } from '../model/document.ts'
import { encodeScalar } from './encode-scalar.ts'
import { fitText } from './fit-text.ts'
import { narrowEdit } from './narrow-edit.ts'
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

/**
 * Puts edits into the file's own terms, as `applyReplacements` wants them; edits of one YAML or JSON value become one. Edits that
 * overlap are a bug of the caller: an `Error`.
 */
export function replacementsOf(document: Document, edits: readonly Edit[]): readonly Replacement[] {
  return [...Map.groupBy(edits, ({ block }) => block)].flatMap(([index, list]) => {
    const block = blockAt(document, index)
    const changed = list
      .toSorted((a, b) => a.start - b.start || a.end - b.end)
      .filter(
        ({ start, end, text }) => end > block.text.length || block.text.slice(start, end) !== text,
      )
    refuseOverlap(changed)
    if (changed.length === 0) return []
    if (block.encoding !== 'verbatim') return [scalar(document, block, changed)]
    return changed.map((edit) => verbatim(document, block, narrowEdit(block, edit)))
  })
}

/** The replacement of one passage: see `replacementsOf`. One that changes nothing repeats what stands there. */
export function replacementOf(document: Document, passage: Passage, text: string): Replacement {
  const [replacement] = replacementsOf(document, [{ ...passage, text }])
  const { start, end } = fileRangeOf(blockAt(document, passage.block), passage)
  return replacement ?? { start, end, text: document.file.slice(start, end) }
}

/** Makes replacements that do not overlap; those that do are a bug of the caller: an `Error`. */
export function applyReplacements(file: string, replacements: readonly Replacement[]): string {
  const sorted = replacements.toSorted((a, b) => a.start - b.start || a.end - b.end)
  refuseOverlap(sorted)
  const pieces: string[] = []
  let position = 0
  for (const { start, end, text } of sorted) {
    pieces.push(file.slice(position, start), text)
    position = end
  }
  return pieces.join('') + file.slice(position)
}

function refuseOverlap(sorted: readonly { readonly start: number; readonly end: number }[]): void {
  let position = 0
  for (const { start, end } of sorted) {
    if (start < position) throw new Error(`Two replacements overlap at offset ${start}`)
    position = end
  }
}

function blockAt(document: Document, index: number): Block {
  const block = document.blocks[index]
  if (block === undefined) throw new Error(`There is no block ${index}`)
  return block
}

function verbatim(document: Document, block: Block, edit: Edit): Replacement {
  const { start, end } = fileRangeOf(block, edit)
  return { start, end, text: fitText(document.file, block, edit) }
}

function scalar(document: Document, block: Block, edits: readonly Edit[]): Replacement {
  const start = block.place.start.offset
  const end = block.place.end.offset
  const value = applyReplacements(block.text, edits)
  return { start, end, text: encodeScalar(value, document.file.slice(start, end), block.encoding) }
}
