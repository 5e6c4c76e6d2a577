import { createHash } from 'node:crypto'

// Consonants only: never an integer (JavaScript objects reorder those), never `.` or `:` (i18next splits keys there)
// or `_` (its plural suffixes), and no words that a reader could take offence at.
const ALPHABET = 'bcdfghjkmnpqrstvwxyz'
const LENGTH = 8

/**
 * Makes the key a unit is born with, from its source text: 8 letters of its SHA-256, and `-2`, `-3` … where that is taken.
 *
 * The key then stays with the unit when the text is edited. 20⁸ keys: among 10,000 units two share one by chance once in 500 documents.
 */
export function keyOf(sourceText: string, taken: ReadonlySet<string>): string {
  const key = lettersOf(sourceText)
  if (!taken.has(key)) return key
  let number = 2
  while (taken.has(`${key}-${number}`)) number += 1
  return `${key}-${number}`
}

function lettersOf(text: string): string {
  let rest = createHash('sha256').update(text, 'utf8').digest().readBigUInt64BE()
  let letters = ''
  for (let position = 0; position < LENGTH; position += 1) {
    letters += ALPHABET[Number(rest % 20n)]
    rest /= 20n
  }
  return letters
}
