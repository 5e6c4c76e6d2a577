import { codeAt } from './code-at.ts'
import { folded } from './folded.ts'
import { hashed } from './hashed-texts.ts'

/**
 * A number that two texts share where `folded` leaves the same letters of both, whatever their figures: one pass, where folding takes
 * several and makes new texts. Texts with other letters seldom share one.
 */
export function letterHash(text: string): number {
  return hashOfPlain(text) ?? hashOfFolded(folded(text))
}

const PASSED_OVER = 0
const LETTER = 1
const BRACKET = 2
const OTHER = 3

// Nothing where folding may change more than marks and the case of letters.
function hashOfPlain(text: string): number | undefined {
  let hash = 0
  const { length } = text
  for (let at = 0; at < length; at += 1) {
    const code = codeAt(text, at)
    const kind = KINDS[code]
    if (kind === LETTER) hash = hashed(hash, code | SMALL)
    else if (kind === OTHER || (kind === BRACKET && beginsMarkup(text, at))) return undefined
  }
  return hash
}

function hashOfFolded(text: string): number {
  let hash = 0
  const { length } = text
  for (let at = 0; at < length; at += 1) {
    const code = codeAt(text, at)
    if (KINDS[code] === LETTER) hash = hashed(hash, code | SMALL)
    else if (KINDS[code] === OTHER) hash = hashed(hash, code)
  }
  return hash
}

function beginsMarkup(text: string, at: number): boolean {
  const pair = text.slice(at, at + 2)
  return pair.startsWith('<') || pair === '](' || pair === '{#'
}

// The bit that small letters of ASCII have and capitals have not.
const SMALL = 0x20

// The digits of Chinese, which pass for figures.
const NUMERALS = '〇零一二三四五六七八九十百千万亿两'

// General punctuation, and that of Chinese: marks, in whatever form they are written out.
const MARKS: readonly (readonly [first: number, last: number])[] = [
  [0x2000, 0x206f],
  [0x3000, 0x3003],
  [0x3008, 0x3020],
  [0xff01, 0xff0f],
  [0xff1a, 0xff20],
]

const KINDS = kindsOfCharacters()

// The kind of each UTF-16 code unit: of what is not ASCII only Chinese characters stay what they are, and only the commonest marks go.
function kindsOfCharacters(): Uint8Array {
  const kinds = new Uint8Array(0x10000).fill(OTHER)
  kinds.fill(PASSED_OVER, 0, 0x80)
  kinds.fill(LETTER, 0x41, 0x5b).fill(LETTER, 0x61, 0x7b)
  kinds.fill(LETTER, 0x4e00, 0xa000)
  for (const [first, last] of MARKS) kinds.fill(PASSED_OVER, first, last + 1)
  for (const numeral of NUMERALS) kinds[numeral.charCodeAt(0)] = PASSED_OVER
  for (const bracket of '<]{') kinds[bracket.charCodeAt(0)] = BRACKET
  return kinds
}
