import { readI18next } from '../i18next/read.ts'
import { detectDialects } from '../markdown/dialects.ts'
import { readMarkdown } from '../markdown/read.ts'
import type { Block, Document, FlowNode, Format, Reading, Skipped } from '../model/document.ts'
import { CollateError } from '../model/error.ts'
import type { Locale } from '../model/locale.ts'
import { lineStartsOf, placeAt } from '../model/place.ts'
import { type Range, segmentBlock } from '../segment/segment-block.ts'
import type { Srx } from '../segment/srx/srx.ts'
import { readText } from '../text/read.ts'
import type { DraftBlock } from './draft-block.ts'
import { cutAsRecorded, indexUnits } from './recorded-units.ts'

/** How a document is to be read; its dialects, where they are not given, are those that the file is seen to use. */
export interface ReadOptions extends Partial<Reading> {
  readonly locale: Locale
  readonly format: Format
  /** Texts of units recorded earlier, in document order: where one stands in a block, exactly it is a segment. */
  readonly units?: readonly string[]
  /** How errors name the file. */
  readonly name?: string | undefined
  /** A user's own rules of segmentation, which go before all others. */
  readonly srx?: Srx | undefined
}

/** What a format's reader needs to know. */
export interface ReaderOptions extends Reading {
  readonly name: string | undefined
}

/** What a format's reader finds in a file. */
export interface ReadResult {
  readonly blocks: readonly DraftBlock[]
  readonly flow: readonly FlowNode[]
  readonly skipped: readonly Skipped[]
}

const READERS: Readonly<Record<Format, (file: string, options: ReaderOptions) => ReadResult>> = {
  markdown: readMarkdown,
  i18next: readI18next,
  text: readText,
}

/**
 * Reads a file into a document: its blocks with their segments, and the tree they stand in. The file itself is kept, so that
 * `splice` with no edits gives it back byte for byte.
 *
 * @throws {CollateError} `document/front-matter`, `document/json`, `document/json-shape`, `document/json-key`, with place;
 * `document/too-deep` where quotes are nested a thousand deep and more, or lists five hundred.
 */
export function readDocument(file: string, options: ReadOptions): Document {
  const { locale, format, units = [], name, srx, fields = [], code = [] } = options
  const { keySeparator = '.' } = options
  const reading = {
    dialects: options.dialects ?? detectDialects(file, name ?? ''),
    fields,
    code,
    keySeparator,
  }
  const { blocks: drafts, flow, skipped } = readFormat(file, format, { ...reading, name })
  const lines = lineStartsOf(file)
  const recorded = indexUnits(units)
  let index = 0
  let next = 0
  const blocks = drafts.map(({ start, end, ...draft }, block): Block => {
    let ranges = freshSegments(draft, locale, srx)
    // A string of a user interface stays whole, whatever is recorded.
    if (units.length > 0 && draft.encoding !== 'json')
      ({ ranges, next } = cutAsRecorded(recorded, draft.text, ranges, next))
    const segments = ranges.map((range) => ({
      index: index++,
      block,
      text: draft.text.slice(range.start, range.end),
      start: range.start,
      end: range.end,
    }))
    return { ...draft, index: block, segments, place: placeAt(lines, start, end) }
  })
  return { locale, format, file, blocks, flow, reading, skipped }
}

function readFormat(file: string, format: Format, options: ReaderOptions): ReadResult {
  try {
    return READERS[format](file, options)
  } catch (cause) {
    // Parsers go down a tree by recursion: a file made to be deep runs them out of stack.
    if (!(cause instanceof RangeError)) throw cause
    throw new CollateError(
      'document/too-deep',
      'Cannot read a document whose parts are nested this deep',
      { ...(options.name === undefined ? {} : { file: options.name }), cause },
    )
  }
}

// A string of a user interface is one unit, however many sentences it holds: it is translated and shown as a whole.
function freshSegments(
  { encoding, text, inlines }: Omit<DraftBlock, 'start' | 'end'>,
  locale: Locale,
  srx: Srx | undefined,
): readonly Range[] {
  if (encoding !== 'json') return segmentBlock(text, locale, inlines, srx)
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  return start < end ? [{ start, end }] : []
}
