import { codeAt } from './code-at.ts'

/** How many Han characters make a text long, or how many letters where it has none. */
export interface LeastLength {
  readonly han: number
  readonly letters: number
}

/** Tells whether a text is long enough to be compared: a short one is said in many places. Counts no further than it must. */
export function isLongText(text: string, { han, letters }: LeastLength): boolean {
  const count = hanIn(text, han)
  return count > 0 ? count >= han : lettersIn(text, letters) >= letters
}

const HAN = /\p{Script=Han}/uy
const LETTER = /\p{L}/uy

// Before the first character that is Han anywhere in Unicode (a radical).
const FIRST_HAN = 0x2e80

// Counts the Han characters of a text, but no further than to a number.
function hanIn(text: string, most: number): number {
  const { length } = text
  let count = 0
  for (let at = 0; at < length && count < most; at += 1) {
    const code = codeAt(text, at)
    if (code < FIRST_HAN) continue
    if (isUnified(code) || isAt(HAN, text, at)) count += 1
  }
  return count
}

// Counts the letters of a text, Han characters included, but no further than to a number.
function lettersIn(text: string, most: number): number {
  const { length } = text
  let count = 0
  for (let at = 0; at < length && count < most; at += 1) {
    const code = codeAt(text, at)
    if (code < 0x80 ? isAsciiLetter(code) : isUnified(code) || isAt(LETTER, text, at)) count += 1
  }
  return count
}

// Nearly all Han characters of a text, and nothing else, are in these two ranges.
function isUnified(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

// Not in the middle of a character of two code units: it would be found again.
function isAt(character: RegExp, text: string, at: number): boolean {
  if ((codeAt(text, at) & 0xfc00) === 0xdc00) return false
  character.lastIndex = at
  return character.test(text)
}
