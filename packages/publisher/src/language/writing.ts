import { type Locale, languageOf } from '@collate/parser'

// Languages that write Han characters: a word may be spelt alike in two of them.
const HAN_LANGUAGES = new Set(['zh', 'yue', 'wuu', 'lzh', 'ja'])

// Languages whose text has no Latin words of its own beside names, abbreviations and technical words.
const NO_LATIN = new Set([...HAN_LANGUAGES, 'ko', 'th', 'ru', 'uk', 'ar', 'he', 'el', 'hi'])

/** Tells whether texts of a locale are written with Han characters. */
export function writesHan(locale: Locale): boolean {
  return HAN_LANGUAGES.has(languageOf(locale))
}

/** Tells whether texts of a locale are written with Latin letters. */
export function writesLatin(locale: Locale): boolean {
  return !NO_LATIN.has(languageOf(locale))
}
