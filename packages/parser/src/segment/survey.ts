import { isDigit, isSpace, STRONG_TERMINALS, TRAILING_MARKS, WIDE_TERMINALS } from './characters.ts'

/** Where a text needs a closer look: found in one pass, before anything is decided. All offsets rise. */
export interface Survey {
  /** Offsets of the marks that may end a sentence. */
  readonly marks: readonly number[]
  /** Offsets of brackets, quotation marks and line ends behind a blank line. */
  readonly pairs: readonly number[]
  readonly doubleQuotes: readonly number[]
  readonly singleQuotes: readonly number[]
  /** Offsets of the `.` or `)` of what looks like the head of a list item. */
  readonly heads: readonly number[]
  /** Offsets of what each atom holds: a backtick, `[`, `<`, `@`, the colon of `://`, the full stop of `www.` */
  readonly triggers: readonly number[]
  readonly hasLines: boolean
  readonly mayHaveEmphasis: boolean
}

const NOTHING = 0
const MARK = 1
const FULL_STOP = 2
const PAIR = 3
const ROUND_CLOSE = 4
const SQUARE_OPEN = 5
const DOUBLE_QUOTE = 6
const SINGLE_QUOTE = 7
const LINE_END = 8
const TRIGGER = 9
const EMPHASIS = 10
const COLON = 11

// One look-up a character; the pass over the text is the greater part of all the work.
const KINDS = new Uint8Array(0x10000)
for (const [characters, kind] of [
  [`—${TRAILING_MARKS}${STRONG_TERMINALS}${WIDE_TERMINALS}`, MARK],
  ['.', FULL_STOP],
  ['(（）]［］《》〈〉“”‘’„‚«»「」『』', PAIR],
  [')', ROUND_CLOSE],
  ['[', SQUARE_OPEN],
  ['"', DOUBLE_QUOTE],
  ["'", SINGLE_QUOTE],
  ['\n', LINE_END],
  ['`<@', TRIGGER],
  ['*_~', EMPHASIS],
  [':;', COLON],
] as const) {
  for (const character of characters) KINDS[character.charCodeAt(0)] = kind
}

/** Surveys a text; `localMarks` are those that end a sentence in its language only, of `:` and `;`. */
export function survey(text: string, localMarks: string): Survey {
  const marks: number[] = []
  const pairs: number[] = []
  const doubleQuotes: number[] = []
  const singleQuotes: number[] = []
  const heads: number[] = []
  const triggers: number[] = []
  let hasLines = false
  let mayHaveEmphasis = false
  const { length } = text
  for (let at = 0; at < length; at += 1) {
    const kind = KINDS[text.charCodeAt(at)]
    if (kind === NOTHING) continue
    switch (kind) {
      case MARK:
        marks.push(at)
        break
      case FULL_STOP:
        marks.push(at)
        if (isBehindHead(text, at)) heads.push(at)
        if (isBehindWww(text, at)) triggers.push(at)
        break
      case PAIR:
        pairs.push(at)
        break
      case ROUND_CLOSE:
        pairs.push(at)
        if (isBehindHead(text, at)) heads.push(at)
        break
      case SQUARE_OPEN:
        pairs.push(at)
        triggers.push(at)
        break
      case DOUBLE_QUOTE:
        pairs.push(at)
        doubleQuotes.push(at)
        break
      case SINGLE_QUOTE:
        pairs.push(at)
        singleQuotes.push(at)
        break
      case LINE_END:
        hasLines = true
        if (isBlankBefore(text, at)) pairs.push(at)
        break
      case TRIGGER:
        triggers.push(at)
        break
      case EMPHASIS:
        mayHaveEmphasis = true
        break
      case COLON:
        if (text.startsWith('://', at)) triggers.push(at)
        if (localMarks !== '' && localMarks.includes(text.charAt(at))) marks.push(at)
    }
  }
  return {
    marks,
    pairs,
    doubleQuotes,
    singleQuotes,
    heads,
    triggers,
    hasLines,
    mayHaveEmphasis,
  }
}

function isBehindWww(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === 0x77 && text.startsWith('ww', at - 3)
}

/** Tells whether a number of up to three digits or a single letter stands before an offset, and nothing but white space or a bullet before that. */
function isBehindHead(text: string, at: number): boolean {
  let start = at
  const last = text.charCodeAt(at - 1)
  if (isDigit(last)) {
    while (isDigit(text.charCodeAt(start - 1)) && at - start < 4) start -= 1
    if (at - start > 3) return false
  } else if (last >= 0x61 && last <= 0x7a) start -= 1
  else return false
  const before = text.charCodeAt(start - 1)
  return start === 0 || isSpace(before) || before === 0x2022 || before === 0x2043
}

/** Tells whether the line that ends at an offset is blank, and not the first. */
function isBlankBefore(text: string, at: number): boolean {
  for (let before = at - 1; before >= 0; before -= 1) {
    const code = text.charCodeAt(before)
    if (code === 0x0a) return true
    if (!isSpace(code)) return false
  }
  return false
}
