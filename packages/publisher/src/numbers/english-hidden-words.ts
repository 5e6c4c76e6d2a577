import { englishRule as rule } from './make-rule.ts'
import type { Reading, Rule } from './quantity.ts'

// Words that hold a number without naming it.
const HIDDEN: Readonly<Record<string, number>> = {
  both: 2,
  couple: 2,
  pair: 2,
  twice: 2,
  double: 2,
  doubled: 2,
  doubles: 2,
  doubling: 2,
  twofold: 2,
  twin: 2,
  binary: 2,
  half: 0.5,
  halves: 0.5,
  halved: 0.5,
  once: 1,
  single: 1,
  another: 1,
  only: 1,
  triple: 3,
  tripled: 3,
  triples: 3,
  tripling: 3,
  trio: 3,
  threefold: 3,
  thrice: 3,
  quadruple: 4,
  quadrupled: 4,
  quadruples: 4,
  quadrupling: 4,
  fourfold: 4,
  fivefold: 5,
  quintupled: 5,
  // The coin, in dollars' cents.
  quarter: 25,
  quarters: 25,
  octal: 8,
  decimal: 10,
  sixfold: 6,
  sevenfold: 7,
  eightfold: 8,
  ninefold: 9,
  tenfold: 10,
  twentyfold: 20,
  hundredfold: 100,
  decade: 10,
  decades: 10,
  dozen: 12,
  hexadecimal: 16,
  hex: 16,
  score: 20,
  century: 100,
  centuries: 100,
  hundred: 100,
  hundreds: 100,
  thousand: 1e3,
  thousands: 1e3,
  million: 1e6,
  millions: 1e6,
  millionaire: 1e6,
  billion: 1e9,
  billions: 1e9,
  trillion: 1e12,
  primary: 1,
  secondary: 2,
  none: 0,
  no: 0,
  an: 1,
  a: 1,
}

/** The words that hold a number without naming it. */
export const HIDDEN_WORDS: readonly string[] = Object.keys(HIDDEN)

function readHidden([, word = '']: RegExpExecArray): Reading | undefined {
  const value = HIDDEN[word.toLowerCase()]
  if (value === undefined) return undefined
  const isGrowth = value > 1 && /[rl]ed$|fold$/i.test(word)
  return {
    kind: isGrowth ? 'multiple' : 'number',
    value,
    soft: true,
    ...(!isGrowth && { weak: true }),
  }
}

/** The rule of the words that hold a number: both, dozen, half. */
export const HIDDEN_WORD: Rule = rule(
  'words that hold a number: both, dozen, half',
  `(${Object.keys(HIDDEN).join('|')})(?![a-z])`,
  readHidden,
)
