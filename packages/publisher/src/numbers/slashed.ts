import { dateReading } from './date-reading.ts'
import type { Reading, Rule } from './quantity.ts'

const rule = (reason: string, pattern: string, read: Rule['read']): Rule => ({
  reason,
  pattern: new RegExp(pattern, 'y'),
  read,
})

const VULGAR: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
}

/** The characters that are a fraction by themselves, for a character class. */
export const VULGAR_FRACTIONS: string = Object.keys(VULGAR).join('')

const YEAR = '((?:1[5-9]|20)\\d{2})'

// Of 3/7/1958 nobody knows which is the month, unless one of the two is none.
function slashedDate(one: number, other: number, year: number): Reading | undefined {
  const [first, second] = [
    { year, month: one, day: other },
    { year, month: other, day: one },
  ].filter(({ month, day }) => month <= 12 && day <= 31)
  if (first === undefined) return undefined
  return dateReading(first, second && one !== other ? { orDate: second } : {})
}

/** What is written with signs and digits, and so alike in all languages: fractions, and dates with the day before the year. */
export const SLASHED: readonly Rule[] = [
  rule(
    '7/3/1958: the month first or the day first',
    `(\\d{1,2})/(\\d{1,2})/${YEAR}(?![\\d/])`,
    ([, one, other, year]) => slashedDate(Number(one), Number(other), Number(year)),
  ),
  rule(
    '25.1.2001: the day first',
    `(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}(?!\\d|\\.\\d)`,
    ([, day, month, year]) =>
      dateReading({ year: Number(year), month: Number(month), day: Number(day) }),
  ),
  rule('2023-04: a year and a month', `${YEAR}-(0[1-9])(?![\\d-])`, ([, year, month]) =>
    dateReading({ year: Number(year), month: Number(month) }),
  ),
  rule(
    '1912–49: the century of the second year is that of the first; 2010-12 may be a month',
    `${YEAR}(?:[–—～~]|-(?=1[3-9]|[2-9]))(\\d{2})(?![\\d%‰/–-]|[.,]\\d)`,
    ([, year, short]) => {
      const to = Math.floor(Number(year) / 100) * 100 + Number(short)
      return to > Number(year) ? { kind: 'number', value: Number(year), to } : undefined
    },
  ),
  rule(
    '2025/26: a season over two years; 2011/12 may be a month',
    `${YEAR}/(1[3-9]|[2-9]\\d)(?![\\d/%‰-]|[.,]\\d)`,
    ([, year, short]) =>
      Number(short) === (Number(year) + 1) % 100
        ? { kind: 'number', value: Number(year), to: Number(year) + 1 }
        : undefined,
  ),
  rule(
    '1½, 1 1/2: a whole and a part',
    `(\\d{1,4})(?: ?([${VULGAR_FRACTIONS}])| (\\d{1,2})/(\\d{1,2})(?![\\d/]))`,
    ([, whole, vulgar = '', part, of]) => {
      const rest = VULGAR[vulgar] ?? Number(part) / Number(of)
      return rest < 1 ? { kind: 'number', value: Number(whole) + rest } : undefined
    },
  ),
  rule('½', `[${VULGAR_FRACTIONS}]`, ([vulgar = '']) => ({
    kind: 'fraction',
    value: VULGAR[vulgar] ?? 0,
    soft: true,
  })),
  rule(
    '3/4, but no date, path or score: the part is smaller than the whole',
    '(?<![\\w/.])(\\d{1,3})/(\\d{1,4})(?![\\w/.]|\\.\\d)',
    ([, part, of]) =>
      Number(part) > 0 && Number(part) < Number(of)
        ? {
            kind: 'fraction',
            value: Number(part) / Number(of),
            parts: [Number(part), Number(of)],
          }
        : undefined,
  ),
]
