// Own tables, not \p{Sentence_Terminal}: cuts are keys of the memory and must not move with the runtime's Unicode version.

/** Marks that end a sentence with or without a space behind: Chinese and Japanese, full and half width; Ethiopic; Burmese. */
export const WIDE_TERMINALS = '。！？｡．።፧။'

/** Marks that end a sentence in scripts that put a space behind it, the full stop apart. */
export const STRONG_TERMINALS = '!?‼‽⁇⁈⁉؟۔।॥։។'

/** Marks that trail off: an end only where something new follows. */
export const TRAILING_MARKS = '…⋯‥'

const LATE = new Set([...`)]}）】〕〗］｝”’»›」』〞〟﹂﹄`])
const OPENING = new Set([...`([{（【〔〖［｛“‘«‹「『〝„‚﹁﹃"'`])
const HAN =
  /[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3041-\u30ff\ud840-\ud87f]/u
const SPACE = /\s/u
const WORD = /[\p{L}\p{M}\p{N}]/u

/** Tells whether a character closes a bracket or a curved or cornered quotation. */
export function isCloser(character: string): boolean {
  return LATE.has(character)
}

/** Tells whether a character can open a quotation or a bracket. */
export function isOpener(character: string): boolean {
  return OPENING.has(character)
}

/** Tells whether a character is an ideograph or kana; the first half of a surrogate pair counts. */
export function isWide(character: string): boolean {
  return character >= '\u2e80' && HAN.test(character)
}

/** Tells whether a character is white space; the empty string is not. */
export function isSpace(character: string): boolean {
  return character === ' ' || SPACE.test(character)
}

/** Tells whether a character is a letter, a mark or a digit. */
export function isWordCharacter(character: string): boolean {
  return WORD.test(character)
}

/** Tells whether a character is a letter with a lower and an upper case, standing in lower case. */
export function isLower(character: string): boolean {
  return character !== character.toUpperCase() && character === character.toLowerCase()
}

/** Tells whether a character is a letter standing in upper case. */
export function isUpper(character: string): boolean {
  return character !== character.toLowerCase()
}

/** Tells whether a character is a decimal digit of the Latin script. */
export function isDigit(character: string): boolean {
  return character >= '0' && character <= '9'
}

/** Returns the first offset at or behind `at` that holds no white space. */
export function skipSpace(text: string, at: number): number {
  let next = at
  while (next < text.length && isSpace(text.charAt(next))) next += 1
  return next
}
