import { formatOf, type Locale } from '@collate/parser'
import { countScripts } from './scripts.ts'

// Codes that stand in names of files and folders for a language; `no`, `is` or `to` may be words.
const NAMED = /^(?:zh|en|ja|ko|fr|de|es|it|pt|ru|vi|th|ar)(?:[-_](?:[A-Z][a-z]{3}|[A-Za-z]{2}))?$/

/** Guesses the locale of a file that nobody has named: by its name (`page.zh.md`, `zh/page.md`), else by the script of its text. */
export function guessLocale(file: string, text: string): Locale {
  return localeInName(file) ?? localeByScript(text)
}

function localeInName(file: string): Locale | undefined {
  const [name = '', ...folders] = file.split(/[/\\]/).reverse()
  const stem = formatOf(name) === undefined ? name : name.slice(0, name.lastIndexOf('.'))
  const parts = [...stem.split('.').slice(1).reverse(), ...folders]
  return parts.find((part) => NAMED.test(part))?.replace('_', '-')
}

// In a Chinese text even code and names leave so many ideographs; in a Japanese one, so many kana among them.
const LEAST_SHARE = 0.1

function localeByScript(text: string): Locale {
  const { letters, han, kana, hangul, cyrillic } = countScripts(text)
  if (kana > letters * LEAST_SHARE) return 'ja'
  if (hangul > letters * LEAST_SHARE) return 'ko'
  if (han > letters * LEAST_SHARE) return 'zh'
  return cyrillic * 2 > letters ? 'ru' : 'en'
}
