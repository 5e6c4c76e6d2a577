import { times } from './digits.ts'
import { ENGLISH_CROWDS } from './english-crowds.ts'
import { ENGLISH_DATES } from './english-dates.ts'
import { ENGLISH_FRACTIONS } from './english-fractions.ts'
import { HIDDEN_WORD } from './english-hidden-words.ts'
import {
  englishValue,
  isSmallWord,
  NUMBER,
  ORDINAL_WORDS,
  RANGE,
  SCALED,
  WORDS,
} from './english-numeral.ts'
import { ENGLISH_SHARES, PERCENT } from './english-shares.ts'
import { ENGLISH_WHOLES } from './english-wholes.ts'
import { englishRule as rule } from './make-rule.ts'
import type { Reading, Rule } from './quantity.ts'
import { ROMAN_NUMERAL, readRomanNumeral } from './roman-numeral.ts'
import { SLASHED } from './slashed.ts'

function number(text: string, more: Partial<Reading> = {}): Reading {
  // A dozen is twelve, or some; a hundred, often enough, many.
  const isWeak = /^(?:zero|one|an? (?!dozen)\w+)$/i.test(text)
  return {
    kind: 'number',
    value: englishValue(text),
    soft: isSmallWord(text),
    ...(isWeak && { weak: true }),
    ...more,
  }
}

/** How English writes quantities; the first rule that fits wins. */
export const ENGLISH_GRAMMAR: readonly Rule[] = [
  ...ENGLISH_WHOLES,
  ...ENGLISH_DATES,
  ...SLASHED,
  ...ENGLISH_SHARES,
  ...ENGLISH_CROWDS,
  rule(
    'Listing 15-9, Figure 4.2, section 3-2: the number of a listing, which is no range',
    '(?<=(?:listing|example|figure|fig\\.|table|equation|eq\\.|exercise|section|sect\\.|appendix|box|diagram|step)s? )(\\d{1,4})[-–.](\\d{1,4})(?![\\d%‰]|\\.\\d)',
    ([, chapter, item]) => ({ kind: 'reference', value: Number(chapter), to: Number(item) }),
  ),
  rule(
    '21-1 and 21-2: a range doesn’t run backwards',
    '(\\d{1,4})-(\\d{1,4})(?![\\w%‰-]|\\.\\d)',
    ([, one, two]) =>
      Number(one) > Number(two)
        ? { kind: 'number', value: Number(one), to: Number(two) }
        : undefined,
  ),
  rule(
    'half past three, a quarter to nine',
    `(half past|(?:a )?quarter (?:past|to)) (${WORDS}|\\d{1,2})`,
    ([, part = '', hour = '']) => {
      const minutes = /half/i.test(part) ? 30 : /past/i.test(part) ? 15 : -15
      const value = englishValue(hour) + minutes / 60
      return { kind: 'time', value, also: [(value + 12) % 24], soft: true }
    },
  ),
  rule(
    '10:30 p.m., 3 pm',
    '(\\d{1,2})(?:(?:[:.](\\d{2}))? ?[ap]\\.?m\\b|:(\\d{2})(?::\\d{2})?)(?!\\d)',
    ([, h, m, n]) => {
      const minutes = Number(m ?? n ?? 0)
      if (Number(h) > 24 || minutes > 59) return undefined
      const value = Number(h) + minutes / 60
      return {
        kind: 'time',
        value,
        also: [(value + 12) % 24],
        soft: m === undefined && n === undefined,
      }
    },
  ),
  rule(
    'ten to fifteen percent, 10–15%',
    `(${NUMBER})(?:${PERCENT})?${RANGE}(${NUMBER})(${PERCENT})`,
    ([, n = '', to = '', sign = '']) => {
      const whole = sign.includes('‰') ? 1000 : 100
      if (englishValue(n) >= englishValue(to)) return undefined
      return {
        kind: 'percent',
        value: times(englishValue(n), 1 / whole),
        to: times(englishValue(to), 1 / whole),
        ...(/point/.test(sign) && { points: true }),
      }
    },
  ),
  rule(
    '15%, 15 percent, fifteen per cent, 3‰',
    `(${NUMBER})(${PERCENT})`,
    ([, n = '', sign = '']) => ({
      kind: 'percent',
      ...(/point/.test(sign) && { points: true }),
      value: times(englishValue(n), 1 / (sign.includes('‰') ? 1000 : 100)),
    }),
  ),
  rule(
    'between 15 and 20, between one and five percent',
    `between (${NUMBER})(?:${PERCENT})? and (${NUMBER})(${PERCENT})?`,
    ([, n = '', to = '', sign]) => {
      const [value, upper] = [englishValue(n), englishValue(to)]
      if (value >= upper) return undefined
      if (sign !== undefined)
        return { kind: 'percent', value: times(value, 1 / 100), to: times(upper, 1 / 100) }
      return { kind: 'number', value, to: upper, soft: isSmallWord(n) && isSmallWord(to) }
    },
  ),
  rule(
    'four decades, two centuries: so many tens and hundreds of years',
    `(${NUMBER}) (decades|centuries)(?![a-z])`,
    ([, n = '', unit = '']) => ({
      kind: 'number',
      value: englishValue(n) * (/^d/i.test(unit) ? 10 : 100),
      also: [englishValue(n)],
      soft: true,
    }),
  ),
  rule('half a century, half a decade', 'half a (century|decade)(?![a-z])', ([, unit = '']) => ({
    kind: 'number',
    value: /^c/i.test(unit) ? 50 : 5,
    soft: true,
  })),
  ...ENGLISH_FRACTIONS,
  rule(
    'three and a half, half a million, a million and a half',
    `(${NUMBER}) and a half`,
    ([, n = '']) => {
      const scale = /(hundred|thousand|million|billion|trillion|dozen)$/i.exec(n)?.[1]
      return number(n, {
        value: englishValue(n) + (scale ? englishValue(scale) : 1) / 2,
        soft: false,
      })
    },
  ),
  rule(
    'half a million, half a dozen',
    'half an? (hundred|thousand|million|billion|trillion|dozen)(?![a-z])',
    ([, scale = '']) => number(scale, { value: englishValue(scale) / 2, soft: true }),
  ),
  rule(
    'threefold, 3-fold, three times, 3x; three times more is two times or three more',
    `(${NUMBER})(?:-?fold| times|[- ]?x(?![a-z\\d]))( (?:more|higher|larger|greater|bigger|longer|faster))?`,
    ([, n = '', more]) => ({
      kind: 'multiple',
      value: englishValue(n),
      ...(more !== undefined && { also: [englishValue(n) - 1, englishValue(n) + 1] }),
      soft: isSmallWord(n),
    }),
  ),
  rule('CHAPTER XII, Act I', `(${ROMAN_NUMERAL})`, ([, n = '']) => {
    const value = readRomanNumeral(n)
    return value === undefined ? undefined : { kind: 'ordinal', value, soft: value <= 10 }
  }),
  rule(
    'three-and-twenty: an old way to say twenty-three',
    '(one|two|three|four|five|six|seven|eight|nine)[- ]and[- ](twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?![a-z-])',
    ([, ones = '', tens = '']) => ({
      kind: 'number',
      value: englishValue(tens) + englishValue(ones),
    }),
  ),
  rule('18th, 21st', '(\\d{1,6})(?:st|nd|rd|th)(?![a-z])', ([, n]) => ({
    kind: 'ordinal',
    value: Number(n),
  })),
  rule(
    'eighteenth, twenty-first, secondly; not the thirds of 2 thirds, but 350 Fifth Avenue',
    `(?<!(?<!\\d)\\d[- ])(${ORDINAL_WORDS})`,
    ([, n = '']) => ({
      kind: 'ordinal',
      value: englishValue(n),
      soft: englishValue(n) <= 10,
    }),
  ),
  rule(
    '8–10, from 8 to 10, three to five, 100 to 150 million',
    `(?:(${SCALED})${RANGE}[$€£¥]?(${SCALED})(?! ?[%‰]| ?per ?cent)|(${WORDS}) (?:to|or) (${WORDS})(?! per ?cent))`,
    ([, digits, upper, words = '', upperWords = '']) => {
      const [from, to] = [digits ?? words, upper ?? upperWords]
      // Two or three hundred is from two hundred on; from two to three hundred may be meant as it stands.
      const scale = /^(?:[\d.,]+|two|three|four|five|six|seven|eight|nine)$/i.test(from)
        ? /(?:hundred|thousand|million|billion|trillion|dozen|bn|mn)$/i.exec(to)?.[0]
        : undefined
      const value = englishValue(scale === undefined ? from : `${from} ${scale}`)
      // 41% in 1990 to 78.6% is no range: each number is read by itself.
      if (value >= englishValue(to)) return undefined
      return {
        kind: 'number',
        value,
        to: englishValue(to),
        soft: isSmallWord(from) && isSmallWord(to),
        ...(scale !== undefined && { also: [englishValue(from)] }),
      }
    },
  ),
  rule(
    'three score and ten',
    '(two|three|four|five|six) ?score(?: and (one|two|three|four|five|six|seven|eight|nine|ten))?(?![a-z])',
    ([, scores = '', ones]) =>
      number(scores, {
        value: englishValue(scores) * 20 + (ones === undefined ? 0 : englishValue(ones)),
        soft: true,
      }),
  ),
  rule('2.4 million, 1,000, 1.25bn', `(${SCALED})`, ([, n = '']) => number(n)),
  rule('twenty-five, a hundred and five', `(${WORDS})`, ([, n = '']) => number(n)),
  HIDDEN_WORD,
]
