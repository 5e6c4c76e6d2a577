/** A line of a text as a person wrote it. */
export interface TextLine {
  /** Its text, white space at the edges gone and inside collapsed. */
  readonly text: string
  /** Line number, from 1. */
  readonly number: number
  /** Whether it starts with white space: so a paragraph does, above all in Chinese. */
  readonly isIndented: boolean
  /** Whether the line before it is blank, or it is the first. */
  readonly isApart: boolean
  /** Whether it stands in the middle: indented by at least a dozen columns. */
  readonly isCentred: boolean
}

// What takes no room: a soft hyphen, a byte order mark inside, joiners of nothing. Zero-width (non-)joiners are letters' own.
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g

const SPACES = /[\s\u0085]+/g

/** Puts white space in order: no-break, ideographic and other wide spaces become single spaces, those at the edges go. */
function cleanSpaces(text: string): string {
  return text.replaceAll(INVISIBLE, '').replaceAll(SPACES, ' ').trim()
}

/** Cuts a text into its lines that are not blank. */
export function readLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = []
  let isApart = true
  for (const [at, raw] of text.split(/\r\n|[\n\r\f\v\u2028\u2029]/).entries()) {
    const clean = cleanSpaces(raw)
    if (clean !== '') {
      const indentation = indentationOf(raw)
      lines.push({
        text: clean,
        number: at + 1,
        isIndented: indentation > 1,
        isCentred: indentation >= 12,
        isApart,
      })
    }
    isApart = clean === ''
  }
  return lines
}

// In columns: an ideographic space takes two, a tab four.
function indentationOf(line: string): number {
  const [blank = ''] = /^\s*/.exec(line.replaceAll(INVISIBLE, '')) ?? []
  return Array.from(blank).reduce(
    (columns, space) => columns + (space === '\t' ? 4 : space === '\u3000' ? 2 : 1),
    0,
  )
}
