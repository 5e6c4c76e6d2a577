import { type Locale, languageOf } from '../model/locale.ts'
import {
  ARABIC,
  ARMENIAN,
  DANISH,
  FRENCH,
  GERMAN,
  GREEK,
  ITALIAN,
  RUSSIAN,
  SPANISH,
  UNIVERSAL,
} from './abbreviations.ts'
import { CHINESE, JAPANESE } from './chinese.ts'
import { ENGLISH } from './english.ts'
import type { SentenceRules } from './sentence-rules.ts'

const RULES: ReadonlyMap<string, SentenceRules> = new Map([
  ['zh', CHINESE],
  ['yue', CHINESE],
  ['wuu', CHINESE],
  ['lzh', CHINESE],
  ['ja', JAPANESE],
  ['en', ENGLISH],
  ['ar', ARABIC],
  ['de', GERMAN],
  ['da', DANISH],
  ['el', GREEK],
  ['hy', ARMENIAN],
  ['es', SPANISH],
  ['fr', FRENCH],
  ['it', ITALIAN],
  ['ru', RUSSIAN],
])

/** Returns what a locale's language knows about its sentences; a language without a table gets what all share. */
export function rulesOf(locale: Locale): SentenceRules {
  return RULES.get(languageOf(locale)) ?? UNIVERSAL
}
