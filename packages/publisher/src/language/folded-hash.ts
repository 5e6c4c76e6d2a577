import { folded, MARKUP } from './folded.ts'

// What the hash makes of a UTF-16 code unit. Any other number is a letter or digit it reads, in lower case.
const UNKNOWN = 0
const PASSED_OVER = 1
// Folding may make a letter of it, or of it and the letter before it.
const CHANGED = 2
// May begin markup.
const CUE = 3

// Filled as texts are read, since they use few of the characters there are.
const signs = new Uint16Array(0x10000)

// Sentences that begin with as many letters alike are few.
const MOST_LETTERS = 32

const MARKUP_HERE = new RegExp(MARKUP.source, 'y')

/**
 * A number that is equal for two stretches of text that are `folded` alike. It is worked out without making any text, so that only the
 * texts of equal numbers need be folded.
 */
export function foldedHash(text: string, start: number, end: number): number {
  let hash = 0
  let letters = 0
  for (let at = start; at < end; at += 1) {
    const sign = signOf(text.charCodeAt(at))
    if (sign > CUE) {
      if (letters === MOST_LETTERS) return hash
      hash = mixed(hash, sign)
      letters += 1
    } else if (sign === CHANGED) return hashOfFolded(folded(text.slice(start, end)))
    else if (sign === CUE) at = endOfMarkup(text, at, end) - 1
  }
  return hash
}

function hashOfFolded(text: string): number {
  let hash = 0
  let letters = 0
  for (let at = 0; at < text.length && letters < MOST_LETTERS; at += 1) {
    const sign = signOf(text.charCodeAt(at))
    if (sign <= CUE) continue
    hash = mixed(hash, sign)
    letters += 1
  }
  return hash
}

function mixed(hash: number, sign: number): number {
  return (Math.imul(hash, 31) + sign) | 0
}

// Markup that goes on behind the stretch is none in it.
function endOfMarkup(text: string, at: number, end: number): number {
  MARKUP_HERE.lastIndex = at
  return MARKUP_HERE.test(text) && MARKUP_HERE.lastIndex <= end ? MARKUP_HERE.lastIndex : at + 1
}

function signOf(code: number): number {
  const known = signs[code] ?? UNKNOWN
  if (known !== UNKNOWN) return known
  const sign = signOfCharacter(String.fromCharCode(code))
  signs[code] = sign
  return sign
}

// Letters that Unicode neither takes apart nor puts together with one another, and that most texts are made of.
const READ = /[a-z\d\u4e00-\u9fff]/
const MARK_OR_HALF = /[\p{M}\p{Cs}]/u

function signOfCharacter(character: string): number {
  if (/[\]{<]/.test(character)) return CUE
  const shown = character.normalize('NFKC').toLowerCase()
  if (MARK_OR_HALF.test(shown)) return CHANGED
  if (!READ.test(shown)) return PASSED_OVER
  return shown === character || /[A-Z]/.test(character) ? shown.charCodeAt(0) : CHANGED
}
