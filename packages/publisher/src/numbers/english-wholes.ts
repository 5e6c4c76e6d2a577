import { DIGITS, digitsValue, times } from './digits.ts'
import { DECADES } from './english-dates.ts'
import { englishValue, NUMBER, RANGE, WORDS } from './english-numeral.ts'
import { englishRule as rule } from './make-rule.ts'
import { measureNamed } from './measures.ts'
import type { Rule } from './quantity.ts'
import { readRomanNumeral } from './roman-numeral.ts'

/** The units that are halved behind their name: an hour and a half. */
export const HALVED =
  '(?:hour|day|week|month|year|century|mile|kilomet(?:er|re)|met(?:er|re)|lit(?:er|re)|foot|inch|pound|ton|acre|cup)'
const IN_WORDS = new RegExp(`^(?:${WORDS})$`, 'i')

const MONEY: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, tn: 1e12 }

// What is numbered rather than counted: Chinese has 第 before its number.
const NUMBERED =
  '(?:part|chapter|volume|book|act|scene|lesson|page|pages|chapters|parts|article|grade|round|stage|phase|episode|season)'

/** How English says numbers in several words, or that a number is a thing's place in a row. */
export const ENGLISH_WHOLES: readonly Rule[] = [
  rule('an hour and a half', `an? (${HALVED}) and a half(?![a-z])`, ([, unit = '']) => ({
    kind: 'number',
    value: 1.5,
    soft: true,
    ...measureNamed(unit, 'en'),
  })),
  rule(
    'five feet eleven, 5 ft 11 in',
    `(${NUMBER})[- ]?(?:feet|foot|ft) (${NUMBER})(?: ?(?:inch(?:es)?|in)(?![a-z]))?(?! (?:of|per|thick|wide|more|people|men|women))`,
    ([, feet = '', inches = '']) => {
      const [one, other] = [englishValue(feet), englishValue(inches)]
      if (other >= 12) return undefined
      return {
        kind: 'number',
        value: one + other / 12,
        parts: [one, other],
        ...measureNamed('foot', 'en'),
      }
    },
  ),
  rule(
    '1 hour 30 minutes, an hour and thirty minutes',
    `(${NUMBER}|an)[- ](?:hours?|hrs?)(?:,? and |, | )(${NUMBER})[- ](?:minutes?|mins?)(?![a-z])`,
    ([, hours = '', minutes = '']) => {
      const [one, other] = [englishValue(hours), englishValue(minutes)]
      if (other >= 60) return undefined
      return {
        kind: 'number',
        value: one + other / 60,
        parts: [one, other],
        ...measureNamed('hour', 'en'),
      }
    },
  ),
  rule(
    'fifty cents: so many hundredths',
    `(${NUMBER})[- ](?:cents|pence)(?![a-z])`,
    ([, n = '']) => ({
      kind: 'number',
      value: englishValue(n) / 100,
      also: [englishValue(n)],
      soft: true,
    }),
  ),
  rule(
    '$2.5M, €300m, £1b: money is counted in millions',
    `(?<=[$€£¥] ?)(${DIGITS}) ?([kmb]|tn)(?![a-z\\d])`,
    ([, n = '', scale = '']) => ({
      kind: 'number',
      value: times(digitsValue(n), MONEY[scale.toLowerCase()] ?? 1),
    }),
  ),
  rule(
    'in his seventies: an age',
    '(?<=(?:his|her|their|my|our|your)(?: (?:early|mid|late)| mid-?)?[- ])(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)(?![a-z])',
    ([, age = '']) => ({
      kind: 'number',
      value: DECADES[age.toLowerCase()] ?? 0,
      soft: true,
      vague: 'more',
    }),
  ),
  rule(
    'Louis XVI, World War II; a single letter by itself is an initial',
    `(?<=\\p{Lu}\\p{Ll}{1,15} )(?:[IVX]{2,6}|(?<=War )I)(?![\\p{L}\\d’'-]|\\.\\p{L})`,
    ([roman = '']) => {
      const value = readRomanNumeral(roman)
      return value === undefined ? undefined : { kind: 'ordinal', value, soft: value <= 10 }
    },
  ),
  rule(
    'part two, chapter 12, pages 15–17: a place in a row',
    `(?<=(?<![a-z])${NUMBERED} )(${NUMBER})(?:${RANGE}(${NUMBER}))?(?![-–.]\\d|[\\w%])`,
    ([, n = '', to]) => {
      const [value, upper] = [englishValue(n), to === undefined ? undefined : englishValue(to)]
      if (upper !== undefined && upper <= value) return undefined
      return {
        kind: 'ordinal',
        value,
        ...(upper !== undefined && { to: upper }),
        soft: IN_WORDS.test(n) && value <= 10,
      }
    },
  ),
]
