import { readI18next } from '../i18next/read.ts'
import { readMarkdown } from '../markdown/read.ts'
import type { Block, Document, FlowNode, Format } from '../model/document.ts'
import type { Locale } from '../model/locale.ts'
import { lineStartsOf, placeAt } from '../model/place.ts'
import { segmentBlock } from '../segment/segment-block.ts'
import { readText } from '../text/read.ts'
import type { DraftBlock } from './draft-block.ts'
import { RecordedUnits } from './recorded-units.ts'

/** How a document is to be read. */
export interface ReadOptions {
  readonly locale: Locale
  readonly format: Format
  /** Texts of units recorded earlier, in document order: where one stands in a block, exactly it is a segment. */
  readonly units?: readonly string[]
  /** How errors name the file. */
  readonly name?: string
}

/** What a format's reader finds in a file. */
export interface ReadResult {
  readonly blocks: readonly DraftBlock[]
  readonly flow: readonly FlowNode[]
}

const READERS: Readonly<Record<Format, (file: string, name: string | undefined) => ReadResult>> = {
  markdown: readMarkdown,
  i18next: readI18next,
  text: readText,
}

/**
 * Reads a file into a document: its blocks with their segments, and the tree they stand in. The file itself is kept, so that
 * `splice` with no edits gives it back byte for byte.
 *
 * @throws {CollateError} `document/front-matter`, `document/json`, `document/json-shape`; with place.
 */
export function readDocument(
  file: string,
  { locale, format, units = [], name }: ReadOptions,
): Document {
  const { blocks: drafts, flow } = READERS[format](file, name)
  const lines = lineStartsOf(file)
  const recorded = new RecordedUnits(units)
  let index = 0
  const blocks = drafts.map(({ start, end, ...draft }, block): Block => {
    const fresh =
      draft.encoding === 'json'
        ? wholeText(draft.text)
        : segmentBlock(draft.text, locale, draft.inlines)
    const segments = recorded.cut(draft.text, fresh).map((range) => ({
      index: index++,
      block,
      text: draft.text.slice(range.start, range.end),
      start: range.start,
      end: range.end,
    }))
    return { ...draft, index: block, segments, place: placeAt(lines, start, end) }
  })
  return { locale, format, file, blocks, flow }
}

// A string of a user interface is one unit, however many sentences it holds: it is translated and shown as a whole.
function wholeText(text: string): readonly { start: number; end: number }[] {
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  return start < end ? [{ start, end }] : []
}
