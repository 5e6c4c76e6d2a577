import type { Document, Place } from '@collate/parser'
import stringWidth from 'fast-string-width'
import { visible } from '../console/visible.ts'

/** A stretch of a line as a terminal shows it, and what is underlined. */
export interface Frame {
  readonly line: number
  /** In three parts, of which the middle one is underlined. */
  readonly before: string
  readonly marked: string
  readonly after: string
  /** Columns in front of the underlined part, and columns it takes; at least one. */
  readonly indent: number
  readonly length: number
}

// No terminal shows more of a line than this, however long the line is.
const MOST = 400

/** Cuts the first line of a place out of a text, so that it fits into a number of columns. A Chinese character takes two. */
export function frameOf(file: string, { start, end }: Place, columns: number): Frame {
  const from = start.offset - start.column + 1
  const head = lineEnd(file.slice(start.offset, Math.min(end.offset, start.offset + MOST)))
  const rest = start.offset + head.length
  const tail = lineEnd(file.slice(rest, rest + MOST))
  const cut = Math.max(from, start.offset - MOST)
  const before = shown(file.slice(cut, start.offset))
  // Where a line is too long and much stands in front, a quarter of the room shows where we are.
  const isWhole = cut === from && stringWidth(before + shown(head) + shown(tail)) <= columns
  const isFar = cut > from || stringWidth(before) > columns / 3
  const lead = isFar && !isWhole ? `…${lastColumns(before, Math.floor(columns / 4))}` : before
  const room = columns - stringWidth(lead)
  const marked = firstColumns(shown(head), room)
  const after = firstColumns(shown(tail), room - stringWidth(marked))
  return {
    line: start.line,
    before: lead,
    marked,
    after,
    indent: stringWidth(lead),
    length: Math.max(1, stringWidth(marked)),
  }
}

/** Tells whether a place is the whole of its block: then there are no words in it to point at. */
export function isWholeBlock(text: string, { start, end }: Place): boolean {
  return end.offset - start.offset >= text.length
}

/** The text that the places of one side of a finding are in; its block's own text where the document is not known. */
export function textOf(
  document: Document | undefined,
  { text, place }: { readonly text: string; readonly place: Place },
): { readonly file: string; readonly place: Place } {
  if (document !== undefined) return { file: document.file, place }
  const point = (offset: number) => ({ line: place.start.line, column: offset + 1, offset })
  return { file: text, place: { start: point(0), end: point(text.length) } }
}

function lineEnd(text: string): string {
  const at = text.search(/[\r\n]/)
  return at < 0 ? text : text.slice(0, at)
}

function shown(text: string): string {
  return visible(text.replaceAll('\t', '  '))
}

// A column of a text that people read is hardly made of more.
const CODE_UNITS = 4

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' })

function firstColumns(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text
  if (columns < 1) return ''
  return `${take(charactersOf(text.slice(0, CODE_UNITS * columns)), columns - 1).join('')}…`
}

function lastColumns(text: string, columns: number): string {
  return take(charactersOf(text.slice(-CODE_UNITS * columns)).reverse(), columns)
    .reverse()
    .join('')
}

function charactersOf(text: string): string[] {
  return Array.from(GRAPHEMES.segment(text), ({ segment }) => segment)
}

function take(characters: readonly string[], columns: number): string[] {
  const taken: string[] = []
  let room = columns
  for (const character of characters) {
    room -= stringWidth(character)
    if (room < 0) break
    taken.push(character)
  }
  return taken
}
