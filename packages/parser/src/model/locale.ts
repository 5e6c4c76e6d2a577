import { CollateError } from './error.ts'

/** A BCP 47 language tag in canonical case, such as `zh`, `zh-Hans` or `en`. */
export type Locale = string

// Languages whose sentences and soft line breaks join without a space (Unicode Standard Annex 14, section 5.1: no spaces between words).
const SPACELESS = new Set(['zh', 'yue', 'wuu', 'lzh', 'ja', 'th', 'lo', 'km', 'my', 'bo'])

/**
 * Puts a language tag in canonical form.
 *
 * @throws {CollateError} `locale/unknown` where the tag is not well-formed BCP 47 (RFC 5646, section 2.1).
 */
export function canonicalLocale(tag: string): Locale {
  try {
    const [locale] = Intl.getCanonicalLocales(tag)
    if (locale !== undefined) return locale
  } catch {
    // Not a tag: reported below.
  }
  throw new CollateError(
    'locale/unknown',
    `Cannot read the locale \`${tag}\`, expected a language tag such as zh or en`,
    { values: { tag } },
  )
}

/** Returns the primary language of a locale: `zh` for `zh-Hans-CN`. */
export function languageOf(locale: Locale): string {
  return locale.split('-', 1)[0]?.toLowerCase() ?? locale
}

/** Returns what stands between two sentences that are put on one line: nothing in Chinese, a space in English. */
export function jointOf(locale: Locale): '' | ' ' {
  return SPACELESS.has(languageOf(locale)) ? '' : ' '
}

/** Finds the available locale that serves a wanted one best, by lookup (RFC 4647, section 3.4). */
export function lookupLocale(wanted: Locale, available: readonly Locale[]): Locale | undefined {
  const parts = wanted.toLowerCase().split('-')
  while (parts.length > 0) {
    const range = parts.join('-')
    const found = available.find((locale) => locale.toLowerCase() === range)
    if (found !== undefined) return found
    parts.pop()
    // A single-letter subtag never ends a range: `zh-Hant-x-private` falls back to `zh-Hant`, not `zh-Hant-x`.
    if (parts.at(-1)?.length === 1) parts.pop()
  }
  return undefined
}
