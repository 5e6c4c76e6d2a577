// Units that stand behind a number without a space, in either language.
const UNITS =
  '(?:st|nd|rd|th|s|ms|ns|min|h|hr|x|k|m|cm|mm|km|nm|kg|g|mg|t|l|ml|w|kw|kwh|mw|gw|v|a|ma|hz|khz|mhz|ghz|px|em|rem|pt|dpi|bit|bits|b|[KkMmGgTtPp]i?[Bb]|am|pm|bn|mn|ha|fold|years?|months?|days?|hours?|percent|pc|mph|kmh|[kMG]?bps|[kMG]bit|[hkM]?Pa|k?V|mV|[kMGT]?W|[kMGT]?Wh|mAh?|A|lbs?|oz|ft|in|mi|yd|rpm|fps|k?cal|k?J|dB|ad|bc|bce|ce|US|usd|rmb)'

/** Names with digits in them, which count nothing: each with its reason. */
export const IDENTIFIERS: readonly (readonly [reason: string, pattern: string])[] = [
  [
    'letters and digits in one word: W3C, ES2016, HTML5, a11y, v3.5, x86_64, UTF-8, COVID-19; but not US$5, RMB5 and mid-1980s',
    '(?<![A-Za-z0-9_])(?!(?:US|RMB|HK|CNY|USD|EUR|GBP|JPY|A|C)\\$?\\d|(?:mid|pre|post|early|late|under|over|circa|non|sub)-\\d)[A-Za-z_]{1,24}[-_.]?\\d[\\w.+-]{0,40}(?<![.+-])',
  ],
  [
    'digits first: 3D, 4K, 2FA, 1Password, 3.x; but not 10km, 18th, 1990s, $2.5M',
    `(?<![A-Za-z0-9_.$€£¥])\\d{1,9}(?:\\.\\d{1,9})?(?!${UNITS}(?![A-Za-z0-9_]))[A-Za-z_][\\w]{0,40}|\\d{1,9}\\.x(?![a-z])`,
  ],
  [
    'a placeholder: %1$s, %03d, %-10s',
    '%-?\\d{1,3}(?:\\$|(?=\\.\\d|l{0,2}[dsfuxiXgc](?![A-Za-z])))',
  ],
  [
    'a version number, but no date: 25.1.2001',
    '(?<![A-Za-z0-9_.])(?!\\d{1,2}\\.\\d{1,2}\\.(?:1[5-9]|20)\\d{2}(?!\\d|\\.\\d))\\d{1,9}(?:\\.\\d{1,9}){2,6}(?:[-+][\\w.]{1,20})?',
  ],
  ['a placeholder: %1, %2; but not 50%1', '(?<!\\d ?)%L?\\d{1,2}(?![\\d.$%])'],
  ['a hash, a colour, a heading’s anchor', '#[\\w-]{1,64}'],
  ['an expression nobody marked up', '\\{\\{?[^{}\\n]{0,200}\\}?\\}'],
]

// Letters and digits in one word, and versions: what a reader would look up by this very name.
const NAMES = new RegExp(
  [
    '(?<![A-Za-z0-9_./#@-])[A-Za-z]{1,16}-?\\d[A-Za-z\\d.-]{0,16}(?![A-Za-z0-9_/@])(?<![.-])',
    '(?<![A-Za-z0-9_./-])\\d{1,4}(?:\\.\\d{1,4}){2,3}(?![A-Za-z0-9_/])',
  ].join('|'),
  'g',
)

/** A name with a number in it, where it stands in a text. */
export interface NumberedName {
  /** The name in small letters, without the v of a version. */
  readonly key: string
  /** The key with a sign for each digit: names of one pattern differ in their numbers only. */
  readonly pattern: string
  readonly start: number
  readonly end: number
}

/** Lists the names with numbers in a text: `HTML5`, `v2.1.0`. */
export function numberedNamesIn(text: string): readonly NumberedName[] {
  if (!/[A-Za-z]-?\d|\d\.\d+\.\d/.test(text)) return []
  return Array.from(text.matchAll(NAMES), ({ 0: name, index: start }) => {
    const key = name.toLowerCase().replace(/^v(?=\d)/, '')
    return { key, pattern: key.replace(/\d/g, '#'), start, end: start + name.length }
  })
}
