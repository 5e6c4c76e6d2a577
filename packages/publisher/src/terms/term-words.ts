/** A word of a text, as terms are compared by: offsets in UTF-16 code units. */
export interface Word {
  readonly key: string
  readonly start: number
  readonly end: number
}

// Scripts without spaces between words count a character as a word; hyphens, quotation marks and white space are no words.
const SPACELESS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const WORD = new RegExp(
  `[${SPACELESS}]|[[\\p{L}\\p{M}\\p{N}_]--[${SPACELESS}]]+|[^\\s\\-\\u2010\\u2011"'\`“”‘’「」『』]`,
  'gv',
)

/** Cuts a text into words, folded to one case and width; a possessive `’s` is no part of its word. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  // Where the last word ends.
  let last = -1
  WORD.lastIndex = 0
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const { 0: found, index } = match
    const isEnding = last === index - 1 && found.length === 1 && isApostrophe(text.charAt(last))
    if (isEnding && (found === 's' || found === 'S')) continue
    last = index + found.length
    words.push({ key: keyOf(found), start: index, end: last })
  }
  return words
}

function isApostrophe(character: string): boolean {
  return character === "'" || character === '’'
}

// Single characters come again and again, and most of them are their own key.
const keys = new Map<string, string>()
const MOST_KEYS = 20_000

function keyOf(word: string): string {
  if (word.length > 1) return folded(word)
  const key = keys.get(word) ?? folded(word)
  if (keys.size < MOST_KEYS) keys.set(word, key)
  return key
}

function folded(word: string): string {
  return (/^[\0-\x7F]+$/.test(word) ? word : word.normalize('NFKC')).toLowerCase()
}

/**
 * The forms an English word takes in running text: plural, past, progressive, and the singular of a plural. Regular forms only;
 * one form too many (`stoped`) matches nothing, so spelling rules are applied generously.
 */
export function inflectionsOf(word: string): ReadonlySet<string> {
  const forms = new Set([word])
  if (!/^[a-z]{3,}$/.test(word)) return forms
  const stem = word.slice(0, -1)
  for (const ending of ['s', 'ed', 'ing']) forms.add(word + ending)
  if (/(?:s|x|z|ch|sh|o)$/.test(word)) forms.add(`${word}es`)
  if (/[^aeiou]y$/.test(word)) for (const ending of ['ies', 'ied']) forms.add(stem + ending)
  if (word.endsWith('e')) for (const ending of ['ed', 'ing']) forms.add(stem + ending)
  if (/[^aeiou][aeiou][bdfgklmnprtvz]$/.test(word))
    for (const ending of ['ed', 'ing']) forms.add(word + word.at(-1) + ending)
  if (/[^s]s$/.test(word)) forms.add(stem)
  if (word.endsWith('ies')) forms.add(`${word.slice(0, -3)}y`)
  return forms
}
