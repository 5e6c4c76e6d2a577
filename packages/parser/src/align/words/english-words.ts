import { stemmer } from 'stemmer'
import { IRREGULAR_FORMS } from './irregular-forms.ts'

// Words that stand everywhere and so tell nothing of where a sentence belongs. Personal pronouns are kept: who acts is much of what a
// sentence says, and Chinese has them too.
const FUNCTION_WORDS = new Set(
  `a an the of to in on at by for with from as into onto upon and or but nor so yet if than that which who whom whose this these those
  there here is am are was were be been being do does did done has have had having will would shall should can could may might must not
  no n t s d ll re ve m it its vs`.split(/\s+/u),
)
// What a dictionary writes in place of somebody and something.
const PLACEHOLDERS = new Set(
  "sb sth etc esp e.g i.e one's oneself somebody something someone".split(' '),
)
const stems = new Map<string, string>()

/**
 * Folds an English word to what all its forms share: lower case, irregular forms by table, then Porter's stemmer
 * (M. F. Porter, An algorithm for suffix stripping, 1980).
 */
export function foldEnglish(word: string): string {
  const lower = word.toLowerCase()
  const known = stems.get(lower)
  if (known !== undefined) return known
  const stem = stemmer(IRREGULAR_FORMS.get(lower) ?? lower)
  // A book has some ten thousand words; beyond that a text is not worth remembering.
  if (stems.size < 50_000) stems.set(lower, stem)
  return stem
}

const WORD = /\p{L}+/gu
// A negation, which leaves no word: `won't`, `shan't`. What stands before other ones is a word: `does` of `doesn't`.
const SHORTENED_NEGATION = /(?<!\p{L})(?:wo|ca|sha|ai)n['’]t(?!\p{L})/giu
// Endings after an apostrophe: possessives, and verbs cut short ('s 'll 've 're 'd 'm).
const ENDING = /n?['’]t(?!\p{L})|['’]\p{L}{1,2}(?!\p{L})/giu

/** Lists the telling words of an English text, folded, in order. */
export function englishWords(text: string): readonly string[] {
  const words: string[] = []
  const plain = text.replaceAll(SHORTENED_NEGATION, ' ').replaceAll(ENDING, ' ')
  for (const [word] of plain.matchAll(WORD)) {
    if (!FUNCTION_WORDS.has(word.toLowerCase())) words.push(foldEnglish(word))
  }
  return words
}

/** Tells the telling words of a dictionary's gloss: a text without the signs dictionaries use. */
export function glossWords(gloss: string): readonly string[] {
  return englishWords(
    gloss
      .split(' ')
      .filter((word) => !PLACEHOLDERS.has(word.toLowerCase()))
      .join(' '),
  )
}
