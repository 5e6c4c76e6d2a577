import { type Locale, languageOf } from '@collate/parser'
import { countScripts } from './scripts.ts'

// A line or two may be all names and code.
const LEAST_LETTERS = 40
// Less of a language's own script is none of it; more of another's is that other language.
const LEAST_OWN = 0.05
const MOST_OTHER = 0.6

/** Tells whether a text may be in a language, by its script alone; a short one may be in any. */
export function looksLike(locale: Locale, text: string): boolean {
  const { letters, han, kana, hangul, cyrillic } = countScripts(text)
  if (letters < LEAST_LETTERS) return true
  const east = han + kana + hangul
  switch (languageOf(locale)) {
    case 'zh':
    case 'yue':
      return han >= letters * LEAST_OWN && kana <= letters * MOST_OTHER
    case 'ja':
      return kana >= letters * LEAST_OWN
    case 'ko':
      return hangul >= letters * LEAST_OWN
    case 'ru':
      return cyrillic >= letters * LEAST_OWN
    default:
      return east <= letters * MOST_OTHER
  }
}
