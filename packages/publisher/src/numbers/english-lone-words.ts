import { DENOMINATORS } from './english-fractions.ts'
import { HALVED } from './english-wholes.ts'
import type { Quantity } from './quantity.ts'

// Words of which a text is full, each with the weak quantity that it is by itself.
const VALUES: Readonly<Record<string, number>> = {
  none: 0,
  no: 0,
  only: 1,
  once: 1,
  single: 1,
  another: 1,
  both: 2,
  a: 1,
  an: 1,
}

/** Words that are weak quantities by themselves, and mostly nothing more: none, another, a. */
export const LONE_WORDS: readonly string[] = Object.keys(VALUES)

/** What makes a number of the article before it, as patterns. */
export const A_NUMBER: readonly string[] = [
  ...Object.keys(DENOMINATORS),
  ...['hundred', 'thousand', 'million', 'billion', 'trillion', 'dozen'],
  `${HALVED} and a half`,
  'hour(?: and|,? [\\da-z-]{1,12}) ?[\\da-z-]{0,12} min',
  'percentage point',
]

const LONE_WORD = new RegExp(
  `(?:none|no|only|once|single|another|both|an?(?![- ](?:${A_NUMBER.join('|')})))(?![a-z])`,
  'iy',
)

/** Reads a word that is a weak quantity by itself: most of English's are, and need no try of the grammar. */
export function readLoneWord(text: string, start: number): Quantity | undefined {
  LONE_WORD.lastIndex = start
  if (!LONE_WORD.test(text)) return undefined
  const end = LONE_WORD.lastIndex
  const value = VALUES[text.slice(start, end).toLowerCase()]
  if (value === undefined) return undefined
  return { kind: 'number', value, soft: true, weak: true, start, end }
}
