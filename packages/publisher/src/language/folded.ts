const MARKUP_CUE = /\]\(|\{#|</
/** Markup that nobody reads: addresses, anchors, tags. Bounded, so that no text makes it slow. */
export const MARKUP: RegExp = /\]\([^()\s]{0,2000}\)|\{#[\w-]{1,200}\}|<[^<>]{1,2000}>/g
// Whatever stands between two words, but for the single space that most often does: that can stay as it is.
const MARKS = /(?: *[^\p{L}\p{N}\p{Sc}%+=<># ]| {2,})[^\p{L}\p{N}\p{Sc}%+=<>#]*/gu

// The same for the many texts that have nothing but ASCII, and need no tables of Unicode.
const ASCII = /^[\t\n\r -~]*$/
const ASCII_MARKS = /(?: *[^A-Za-z\d$%+=<># ]| {2,})[^A-Za-z\d$%+=<>#]*/g

// What is folded already, but for its case.
const PLAIN = /^[a-z\d]+(?: [a-z\d]+)*$/i

/**
 * Folds a text to what it says: without markup, marks, white space, invisible characters and case. Two texts that differ in
 * nothing else are the same to a reader.
 */
export function folded(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  const plain = MARKUP_CUE.test(text) ? text.replace(MARKUP, ' ') : text
  if (ASCII.test(plain)) return plain.replace(ASCII_MARKS, ' ').trim().toLowerCase()
  const words = plain.normalize('NFKC').replace(MARKS, ' ').trim().toLowerCase()
  // Spaces between Chinese and other words are a habit of typography.
  return /\p{Script=Han}/u.test(words) ? words.replaceAll(' ', '') : words
}
