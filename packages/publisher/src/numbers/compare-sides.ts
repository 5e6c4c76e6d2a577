import { oncePerPair } from '../reading/once.ts'
import type { Pair } from '../reading/readings.ts'
import { isComparable } from './comparable.ts'
import { demandedOf } from './demanded-figures.ts'
import { type Differences, pairUp } from './figure-pairs.ts'
import { mayHaveFigures } from './figures.ts'
import { renumberedNames } from './renumbered-names.ts'
import { isStrong, saysPlainly, sideOf, type Unsaid, unsaidBy } from './sides.ts'
import { withSmallWords } from './small-words.ts'
import { withTrifles } from './trifles.ts'

/** Where two sides say the same. */
export const NONE: Differences = { changed: [], missing: [], extra: [] }

/**
 * Compares the quantities of two sides: as sets, since a translation may say a number twice or once. All kinds are compared together,
 * because a year is a date in one language and may be a mere number in another, and told apart in the result.
 */
export const differencesOf: (pair: Pair) => Differences = oncePerPair((pair) => {
  if (!mayHaveFigures(pair.source) && !mayHaveFigures(pair.target)) return NONE
  if (!isComparable(pair)) return NONE
  const differences = quantityDifferences(pair)
  const renamed = renumberedNames(pair)
  if (renamed.length === 0) return differences
  return { ...differences, changed: [...differences.changed, ...renamed] }
})

function quantityDifferences(pair: Pair): Differences {
  const [source, target] = [sideOf(pair.source), sideOf(pair.target)]
  // A weak word demands no counterpart, and most blocks have no other figure.
  if (!source.figures.some(isStrong) && !target.figures.some(isStrong)) return NONE
  if (saysPlainly(source, target) && saysPlainly(target, source)) return NONE
  const missing = unsaidBy(target, demandedOf(source.figures, pair.target))
  const extra = unsaidBy(source, demandedOf(target.figures, pair.source))
  if (isEmpty(missing) && isEmpty(extra)) return NONE
  const hard = pairUp({ missing: missing.hard, extra: extra.hard })
  return withSmallWords(withTrifles(hard, [source, target]), { missing, extra, source, target })
}

function isEmpty({ hard, soft }: Unsaid): boolean {
  return hard.length + soft.length === 0
}
