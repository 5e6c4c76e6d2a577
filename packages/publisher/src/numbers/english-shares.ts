import { times } from './digits.ts'
import { englishValue, NUMBER, WORDS } from './english-numeral.ts'
import { englishRule as rule } from './make-rule.ts'
import type { Rule } from './quantity.ts'

/** What makes a percentage of the number before it. */
export const PERCENT = '(?: ?%| ?percent(?:age points?)?| per cent| ?‰)(?![a-z])'

const PER: Readonly<Record<string, number>> = {
  thousand: 1e3,
  mille: 1e3,
  'ten thousand': 1e4,
  'hundred thousand': 1e5,
  million: 1e6,
}

const TINY: Readonly<Record<string, number>> = {
  'ten-thousandth': 1e4,
  'hundred-thousandth': 1e5,
  millionth: 1e6,
}

// What a share is of when it is told in people: one in five. A hundred years or meters are none.
const OF =
  '(?:three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|(?:a|one) hundred|(?:a|one) thousand|\\d{1,2}|1,?0{2,4})'

/** How English says percentages that do not simply stand with the sign. */
export const ENGLISH_SHARES: readonly Rule[] = [
  rule(
    'half a percent, half of one percent',
    `half (?:an? |of (?:an?|one) )(${PERCENT.replace(/ \?/g, '')})`,
    ([, sign = '']) => ({
      kind: 'percent',
      value: 0.005,
      ...(/point/i.test(sign) && { points: true }),
    }),
  ),
  rule('a percentage point', 'an? percentage point', () => ({
    kind: 'percent',
    value: 0.01,
    points: true,
    soft: true,
  })),
  rule(
    '20 percent off, a 20% discount: what is saved',
    `(${NUMBER})${PERCENT}[- ](?:off|discount)(?![a-z])`,
    ([, n = '']) => {
      const discount = times(englishValue(n), 0.01)
      return { kind: 'percent', value: discount, discount }
    },
  ),
  rule(
    'from 10 to 8.5 percent, 5 and 10 percent: the sign is said once, for both',
    `(${NUMBER})(?= (to|and|or|against|versus|compared with) (${NUMBER})(${PERCENT}))`,
    ([, n = '', link = '', upper = '', sign = '']) => {
      const value = englishValue(n)
      // From 5 to 10 percent is a range.
      if (/^to$/i.test(link) && value < englishValue(upper)) return undefined
      return {
        kind: 'percent',
        value: times(value, sign.includes('‰') ? 0.001 : 0.01),
        also: [value],
        soft: true,
        ...(/point/i.test(sign) && { points: true }),
      }
    },
  ),
  rule('25 basis points', `(${NUMBER}) basis points?(?![a-z])`, ([, n = '']) => ({
    kind: 'percent',
    value: times(englishValue(n), 1e-4),
    points: true,
  })),
  rule(
    'three per thousand: a share, or so many of each thousand',
    `(${NUMBER}) per (thousand|mille|ten thousand|hundred thousand|million)(?![a-z])`,
    ([, n = '', of = '']) => ({
      kind: 'percent',
      value: times(englishValue(n), 1 / (PER[of.toLowerCase()] ?? 1)),
      also: [englishValue(n)],
      soft: true,
    }),
  ),
  rule(
    'five ten-thousandths',
    `(${WORDS})[- ](ten-thousandth|hundred-thousandth|millionth)s?(?![a-z])`,
    ([, n = '', of = '']) => ({
      kind: 'percent',
      value: times(englishValue(n), 1 / (TINY[of.toLowerCase()] ?? 1)),
    }),
  ),
  rule(
    'one in five, 3 in 10',
    `(${NUMBER}) in (${OF})(?![\\w,.%-]|\\.\\d)(?! (?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|other|different|cases? of))`,
    ([, n = '', of = '']) => {
      const [part, whole] = [englishValue(n), englishValue(of)]
      return part < whole
        ? { kind: 'fraction', value: part / whole, parts: [part, whole], soft: true }
        : undefined
    },
  ),
]
