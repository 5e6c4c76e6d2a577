// Own tables, not \p{Sentence_Terminal}: cuts are keys of the memory and must not move with the runtime's Unicode version.

/** Marks that end a sentence with or without a space behind: Chinese and Japanese, full and half width; Ethiopic; Burmese. */
export const WIDE_TERMINALS = '。！？｡．።፧။'

/** Marks that end a sentence in scripts that put a space behind it, the full stop apart. */
export const STRONG_TERMINALS = '!?‼‽⁇⁈⁉؟۔।॥։។'

/** Marks that trail off: an end only where something new follows. */
export const TRAILING_MARKS = '…⋯‥'

/** What no sentence begins with. */
export const CONTINUING = ',;:)]}%=+/|，；：）、'

const CLOSING = `)]}）】〕〗］｝”’»›」』〞〟﹂﹄`
const OPENING = `([{（【〔〖［｛“‘«‹「『〝„‚﹁﹃"'`
const HAN =
  /[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3041-\u30ff\ud840-\ud87f]/u

const IS_SPACE = 1
const IS_CLOSER = 2
const IS_OPENER = 4
const IS_WIDE = 8
const IS_WORD = 16
const IS_LOWER = 32
const IS_UPPER = 64
const IS_KNOWN = 128

// Filled as characters turn up: a look-up costs a hundredth of a regular expression, and filling all of it would slow each start down.
const TRAITS = new Uint8Array(0x10000)

function traitsOf(code: number): number {
  return TRAITS[code] || lookUp(code)
}

function lookUp(code: number): number {
  // NaN is what `charCodeAt` gives outside a text.
  if (!(code >= 0)) return 0
  const character = String.fromCharCode(code)
  const lower = character.toLowerCase()
  let traits = IS_KNOWN
  if (/\s/u.test(character)) traits |= IS_SPACE
  if (CLOSING.includes(character)) traits |= IS_CLOSER
  if (OPENING.includes(character)) traits |= IS_OPENER
  if (HAN.test(character)) traits |= IS_WIDE
  if (/[\p{L}\p{M}\p{N}]/u.test(character)) traits |= IS_WORD
  if (character !== lower) traits |= IS_UPPER
  else if (character !== character.toUpperCase()) traits |= IS_LOWER
  TRAITS[code] = traits
  return traits
}

/** Tells whether a character, given by its code, closes a bracket or a curved or cornered quotation. */
export function isCloser(code: number): boolean {
  return (traitsOf(code) & IS_CLOSER) !== 0
}

/** Tells whether a character can open a quotation or a bracket. */
export function isOpener(code: number): boolean {
  return (traitsOf(code) & IS_OPENER) !== 0
}

/** Tells whether a character is an ideograph or kana; the first half of a surrogate pair counts. */
export function isWide(code: number): boolean {
  return (traitsOf(code) & IS_WIDE) !== 0
}

/** Tells whether a character is white space. */
export function isSpace(code: number): boolean {
  return code === 0x20 || (traitsOf(code) & IS_SPACE) !== 0
}

/** Tells whether a character is a letter, a mark or a digit. */
export function isWordCharacter(code: number): boolean {
  return (traitsOf(code) & IS_WORD) !== 0
}

/** Tells whether a character is a letter with a lower and an upper case, standing in lower case. */
export function isLower(code: number): boolean {
  return (traitsOf(code) & IS_LOWER) !== 0
}

/** Tells whether a character is a letter standing in upper case. */
export function isUpper(code: number): boolean {
  return (traitsOf(code) & IS_UPPER) !== 0
}

/** Tells whether a character is a decimal digit of the Latin script. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Makes the test whether a character, given by its code, is one of some. */
export function oneOf(characters: string): (code: number) => boolean {
  const codes = new Uint8Array(0x10000)
  for (const character of characters) codes[character.charCodeAt(0)] = 1
  return (code) => codes[code] === 1
}

/** Tells whether no sentence begins with a character. */
export const isContinuing: (code: number) => boolean = oneOf(CONTINUING)

/** Returns the first offset at or behind `at` that holds no white space. */
export function skipSpace(text: string, at: number): number {
  let next = at
  while (next < text.length && isSpace(text.charCodeAt(next))) next += 1
  return next
}
