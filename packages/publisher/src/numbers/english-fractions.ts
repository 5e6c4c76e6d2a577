import { englishValue, NUMBER, WORDS } from './english-numeral.ts'
import { englishRule as rule } from './make-rule.ts'
import type { Rule } from './quantity.ts'

/** The words that English names the parts of a whole by, each with how many parts there are. */
export const DENOMINATORS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  hundredth: 100,
  thousandth: 1000,
}

/** How English writes fractions in words. */
export const ENGLISH_FRACTIONS: readonly Rule[] = [
  rule(
    'two thirds, one-fifth, three quarters, three out of ten',
    `(?<=(by |nearly |almost |about |over |than )?)(${WORDS}|a)[- ](half|halves|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|thousandth)s?(?![a-z])(?=( (?:of|less|more|lower|higher|fewer|cheaper)(?![a-z]))?)`,
    ([text, before, n = '', of = '', behind]) => {
      const denominator = DENOMINATORS[of.toLowerCase()] ?? 1
      const isPart = (before ?? behind) !== undefined
      // A third is a part, the third an ordinal; a second never is a part.
      return {
        kind: 'fraction',
        value: englishValue(n) / denominator,
        soft: /^(?:an?|one)[- ]/i.test(text),
        // A third of it is a part; a third line is the next after two.
        ...(/^an? (?!half)/i.test(text) && !isPart && { weak: true, also: [denominator] }),
      }
    },
  ),
  rule(
    'two out of three, 3 in 10',
    `(${NUMBER}) (?:out of|in every) (${NUMBER})`,
    ([, n = '', of = '']) => ({
      kind: 'fraction',
      value: englishValue(n) / englishValue(of),
      also: [englishValue(n), englishValue(of)],
      soft: true,
      weak: true,
    }),
  ),
]
