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

const IS_MARK = 1
const IS_PAIR = 2
const IS_DOUBLE_QUOTE = 4
const IS_SINGLE_QUOTE = 8
const IS_HEAD = 16
const IS_LINE = 32
const IS_TRIGGER = 64
const IS_EMPHASIS = 128

const FEATURES = new Uint8Array(0x10000)
for (const [characters, feature] of [
  [`.—${TRAILING_MARKS}${STRONG_TERMINALS}${WIDE_TERMINALS}`, IS_MARK],
  ['()（）[]［］《》〈〉“”‘’„‚«»「」『』"\'', IS_PAIR],
  ['"', IS_DOUBLE_QUOTE],
  ["'", IS_SINGLE_QUOTE],
  ['.)', IS_HEAD],
  ['\n', IS_LINE],
  ['`[<@', IS_TRIGGER],
  ['*_~', IS_EMPHASIS],
] as const) {
  for (const character of characters) {
    const code = character.charCodeAt(0)
    FEATURES[code] = (FEATURES[code] ?? 0) | feature
  }
}

const FULL_STOP = 0x2e
const COLON = 0x3a
const SEMICOLON = 0x3b
const SLASH = 0x2f
// Of `www.`
const SMALL_W = 0x77

/** Surveys a text; `marks` are those that end a sentence in its language only, of `:` and `;`. */
export function survey(text: string, marks: string): Survey {
  const found = {
    marks: [] as number[],
    pairs: [] as number[],
    doubleQuotes: [] as number[],
    singleQuotes: [] as number[],
    heads: [] as number[],
    triggers: [] as number[],
  }
  const { length } = text
  let seen = 0
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at)
    const features = FEATURES[code] as number
    if (features === 0) {
      if (code !== COLON && code !== SEMICOLON) continue
      if (text.charCodeAt(at + 1) === SLASH && text.charCodeAt(at + 2) === SLASH) {
        found.triggers.push(at)
      }
      if (marks !== '' && marks.includes(text.charAt(at))) found.marks.push(at)
      continue
    }
    seen |= features
    if ((features & IS_MARK) !== 0) found.marks.push(at)
    if ((features & IS_PAIR) !== 0) found.pairs.push(at)
    if ((features & IS_HEAD) !== 0 && isBehindHead(text, at)) found.heads.push(at)
    if (code === FULL_STOP) {
      if (text.charCodeAt(at - 1) === SMALL_W && text.startsWith('ww', at - 3)) {
        found.triggers.push(at)
      }
    } else if ((features & IS_TRIGGER) !== 0) found.triggers.push(at)
    else if ((features & IS_DOUBLE_QUOTE) !== 0) found.doubleQuotes.push(at)
    else if ((features & IS_SINGLE_QUOTE) !== 0) found.singleQuotes.push(at)
    else if ((features & IS_LINE) !== 0 && isBlankBefore(text, at)) found.pairs.push(at)
  }
  return {
    ...found,
    hasLines: (seen & IS_LINE) !== 0,
    mayHaveEmphasis: (seen & IS_EMPHASIS) !== 0,
  }
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
