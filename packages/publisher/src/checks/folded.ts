// What is folded already, but for its case.
const PLAIN = /^[a-z\d]+(?: [a-z\d]+)*$/i

/**
 * Folds a text to what it says: without markup, marks, white space, invisible characters and case. Two texts that differ in
 * nothing else are the same to a reader.
 */
export function folded(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  const words = text
    .replace(/\]\([^()\s]{0,2000}\)|\{#[\w-]{1,200}\}|<[^<>]{1,2000}>/g, ' ')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}\p{Sc}%+=<>#]+/gu, ' ')
    .trim()
    .toLowerCase()
  // Spaces between Chinese and other words are a habit of typography.
  return /\p{Script=Han}/u.test(words) ? words.replaceAll(' ', '') : words
}
