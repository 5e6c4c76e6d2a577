import { times } from './digits.ts'
import { englishRule as rule } from './make-rule.ts'
import type { Rule } from './quantity.ts'

const SIZES: Readonly<Record<string, number>> = {
  ten: 10,
  dozen: 10,
  score: 10,
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}

const sizeOf = (word = ''): number => SIZES[word.toLowerCase().replace(/s$/, '')] ?? 1

/** How English speaks of many that nobody counted: the order of magnitude is all there is to compare. */
export const ENGLISH_CROWDS: readonly Rule[] = [
  rule(
    'hundreds of thousands, tens of millions, dozens',
    '(tens|dozens|scores|hundreds|thousands|millions|billions|trillions)(?: (?:upon|and) \\1)?(?: of (hundreds|thousands|millions|billions))?(?! and)(?![a-z])',
    ([, one, other]) =>
      /^tens$/i.test(one ?? '') && other === undefined
        ? undefined
        : { kind: 'crowd', value: times(sizeOf(one), sizeOf(other)), soft: true },
  ),
  rule(
    'several hundred thousand, a few million',
    '(?:several|few|many) (dozen|hundred|thousand|million|billion)(?: (thousand|million|billion))?(?![a-z])',
    ([, one, other]) => ({ kind: 'crowd', value: times(sizeOf(one), sizeOf(other)), soft: true }),
  ),
]
