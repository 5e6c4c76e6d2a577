// Units that stand behind a number without a space, in either language.
const UNITS =
  '(?:st|nd|rd|th|s|ms|ns|min|h|hr|x|k|m|cm|mm|km|nm|kg|g|mg|t|l|ml|w|kw|kwh|mw|gw|v|a|ma|hz|khz|mhz|ghz|px|em|rem|pt|dpi|bit|bits|b|[KkMmGgTtPp]i?[Bb]|am|pm|bn|mn|ha|fold|years?|months?|days?|hours?|percent|pc|mph|kmh|ad|bc|bce|ce|US|usd|rmb)'

/** Names with digits in them, which count nothing: each with its reason. */
export const IDENTIFIERS: readonly (readonly [reason: string, pattern: string])[] = [
  [
    'letters and digits in one word: W3C, ES2016, HTML5, a11y, v3.5, x86_64, UTF-8, COVID-19; but not US$5 and RMB5',
    '(?<![A-Za-z0-9_])(?!(?:US|RMB|HK|CNY|USD|EUR|GBP|JPY|A|C)\\$?\\d)[A-Za-z_]{1,24}[-_.]?\\d[\\w.+-]{0,40}(?<![.+-])',
  ],
  [
    'digits first: 3D, 4K, 2FA, 1Password, 3.x; but not 10km, 18th, 1990s',
    `(?<![A-Za-z0-9_.])\\d{1,9}(?:\\.\\d{1,9})?(?!${UNITS}(?![A-Za-z0-9_]))[A-Za-z_][\\w]{0,40}|\\d{1,9}\\.x(?![a-z])`,
  ],
  ['a version number', '(?<![A-Za-z0-9_.])\\d{1,9}(?:\\.\\d{1,9}){2,6}(?:[-+][\\w.]{1,20})?'],
  ['a hash, a colour, a heading’s anchor', '#[\\w-]{1,64}'],
  ['an expression nobody marked up', '\\{\\{?[^{}\\n]{0,200}\\}?\\}'],
]
