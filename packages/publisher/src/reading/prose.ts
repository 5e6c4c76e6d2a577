import type { Block, FileRange, Inline, Locale } from '@collate/parser'
import type { Vocabulary } from '../language/vocabulary.ts'
import type { Keeper } from './once.ts'
import { inlineTrait, type Traits, trace } from './traits.ts'

/** Stands in a prose for what is no language: code, an address, a tag, an expression. */
export const ATOM = '\uFFFC'

/** Which of the two documents something belongs to; a document checked by itself is a source. */
export type SideName = 'source' | 'target'

/** A stretch of a block of one document: offsets into the block's text, in UTF-16 code units. */
export interface Spot {
  readonly side: SideName
  readonly block: number
  readonly start: number
  readonly end: number
  /** Where it is about something that stands in no block (a listing, a tag, a field): offsets into the file; the block is one near it. */
  readonly file?: FileRange
}

/** A block as a reader sees it: markers and escapes are gone, and each stretch that is no language is one or more `ATOM`. */
export interface Prose extends Keeper {
  readonly side: SideName
  readonly locale: Locale
  readonly language: string
  readonly block: Block
  readonly text: string
  /** What `text` has: see `trait`. */
  readonly traits: Traits
  /** Which characters meet in `text`: see `seam`. */
  readonly seams: Traits
  /** Where in the block's text each code unit of `text` starts, and where it ends; there may be more of them than of `text`. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Knows the words of the document. */
  readonly vocabulary: Vocabulary
  /** Where an image that stands alone leads. */
  readonly url: string | undefined
}

const DROP = 1
const HIDE = 2
const HIDE_FIRST = 3
const LINE_END = 4

// Addresses nobody marked up. All repetitions are bounded, so that no text makes the search slow.
const ADDRESS =
  /\bhttps?:\/\/[!-~]{1,2000}|\b[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]{1,63}|\b(?:[a-z\d-]{1,63}\.){1,4}(?:com|org|net|io|dev|cn)\b(?:\/[!-~]{0,2000})?/gi
// What an address without a protocol has, beginning at its last dot.
const HOST_END = /\.(?:com|org|net|io|dev|cn)/iy
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi

// What stands alone is no inline syntax, but an image all the same.
const IMAGE = inlineTrait('image')

/** Reads a block of one side as prose. `url` is where an image leads that stands alone. */
export function readProse(
  block: Block,
  {
    locale,
    language,
    side,
    vocabulary,
  }: Pick<Prose, 'locale' | 'language' | 'side' | 'vocabulary'>,
  url: string | undefined,
): Prose {
  const marks = markInlines(block)
  const shown = marks === undefined ? plain(block.text) : emit(block.text, marks)
  const text = mayHaveAddress(shown.text)
    ? shown.text.replace(ADDRESS, (found) => ATOM.repeat(found.length))
    : shown.text
  const { starts, ends } = shown
  const { traits, seams } = trace(text, block.inlines)
  return {
    side,
    locale,
    language,
    block,
    text,
    traits: traits | (url === undefined ? 0 : IMAGE),
    seams,
    starts,
    ends,
    vocabulary,
    url,
    kept: [],
  }
}

/** Finds where a stretch of a prose stands in its block. */
export function spotIn({ side, block, starts, ends }: Prose, start: number, end: number): Spot {
  if (start >= end) {
    const at = starts[start] ?? ends[start - 1] ?? 0
    return { side, block: block.index, start: at, end: at }
  }
  return { side, block: block.index, start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }
}

/** The whole of a block's text. */
export function spotOf({ side, block }: Prose): Spot {
  return { side, block: block.index, start: 0, end: block.text.length }
}

/** The stretch of a block's text that an inline takes. */
export function spotOfInline({ side, block }: Prose, { start, end }: Inline): Spot {
  return { side, block: block.index, start, end }
}

// One quick look saves the long one: most texts have none of what every address has.
function mayHaveAddress(text: string): boolean {
  if (text.includes('@') || text.includes('://')) return true
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    HOST_END.lastIndex = dot
    if (HOST_END.test(text)) return true
  }
  return false
}

// The marks of the block that is being read; one array for all, and longer than most.
let scratch = new Uint8Array(0)

function noMarks(length: number): Uint8Array {
  if (scratch.length < length) scratch = new Uint8Array(2 * length)
  return scratch.fill(0, 0, length)
}

// Nothing where the text is as it is written.
function markInlines({ text, inlines, encoding }: Block): Uint8Array | undefined {
  const hasEscapes = encoding === 'verbatim' && text.includes('\\')
  const mayHaveEntities = text.includes('&')
  if (inlines.length === 0 && !hasEscapes && !mayHaveEntities) return undefined
  const marks = noMarks(text.length)
  if (hasEscapes) markEscapes(text, marks)
  if (mayHaveEntities)
    for (const { index, 0: entity } of text.matchAll(ENTITY))
      hide(marks, index, index + entity.length)
  for (const inline of inlines) markInline(text, marks, inline)
  return marks
}

function markEscapes(text: string, marks: Uint8Array): void {
  for (const { index } of text.matchAll(/\\[!-/:-@[-`{-~]/g)) marks[index] = DROP
}

function markInline(text: string, marks: Uint8Array, { kind, start, end }: Inline): void {
  if (kind === 'emphasis' || kind === 'strong' || kind === 'delete') {
    const length = kind === 'strong' || text.startsWith('~~', start) ? 2 : 1
    drop(marks, start, start + length)
    drop(marks, end - length, end)
  } else if (kind === 'break') {
    drop(marks, start, end)
    marks[start] = LINE_END
  } else if (kind === 'footnote-reference') drop(marks, start, end)
  else if (kind === 'link' || kind === 'image') {
    const open = start + (kind === 'image' ? 1 : 0)
    if (text[open] === '[') {
      drop(marks, start, open + 1)
      drop(marks, closingBracket(text, open, end), end)
    } else hide(marks, start, end)
  } else hide(marks, start, end)
}

// Most stretches are so short that the array’s own way of filling takes longer.
function drop(marks: Uint8Array, start: number, end: number): void {
  for (let at = start; at < end; at += 1) marks[at] = DROP
}

function hide(marks: Uint8Array, start: number, end: number): void {
  for (let at = start + 1; at < end; at += 1) marks[at] = HIDE
  marks[start] = HIDE_FIRST
}

// The bracket that closes the one at `start`.
function closingBracket(text: string, start: number, end: number): number {
  let depth = 0
  for (let at = start; at < end; at += 1) {
    const character = text[at]
    if (character === '\\') at += 1
    else if (character === '[') depth += 1
    else if (character === ']') {
      depth -= 1
      if (depth === 0) return at
    }
  }
  return end
}

type Shown = Pick<Prose, 'text' | 'starts' | 'ends'>

// Most blocks are shown as they are written, and all of them stand in the same places: the longest so far has them for all.
let everyStart = new Uint32Array(0)
let everyEnd = everyStart

function plain(text: string): Shown {
  if (everyEnd.length < text.length) {
    const every = Uint32Array.from({ length: 2 * text.length + 1 }, (_, at) => at)
    everyStart = every
    everyEnd = every.subarray(1)
  }
  return { text, starts: everyStart, ends: everyEnd }
}

// The places of many blocks are kept side by side: making an array for each would take longer than filling it.
const PLACES_SIDE_BY_SIDE = 1 << 15
let places = new Uint32Array(0)
let placesTaken = 0

/** Takes so many places, and returns where in `places` they begin. */
function takePlaces(count: number): number {
  if (places.length - placesTaken < count) {
    places = new Uint32Array(Math.max(PLACES_SIDE_BY_SIDE, count))
    placesTaken = 0
  }
  placesTaken += count
  return placesTaken - count
}

function emit(text: string, marks: Uint8Array): Shown {
  const firstStart = takePlaces(2 * text.length)
  const firstEnd = firstStart + text.length
  let length = 0
  let shown = ''
  // Where the stretch begins that is shown as it is written.
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const mark = marks[at]
    if (mark !== 0) {
      if (mark === HIDE && length > 0) places[firstEnd + length - 1] = at + 1
      shown += text.slice(from, at)
      from = at + 1
      if (mark === DROP || mark === HIDE) continue
      shown += mark === HIDE_FIRST ? ATOM : '\n'
    }
    places[firstStart + length] = at
    places[firstEnd + length] = at + 1
    length += 1
  }
  return {
    text: shown + text.slice(from),
    starts: places.subarray(firstStart, firstStart + length),
    ends: places.subarray(firstEnd, firstEnd + length),
  }
}
