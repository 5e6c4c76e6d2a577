import { oncePerPair } from '../reading/once.ts'
import type { Prose } from '../reading/prose.ts'
import type { Pair } from '../reading/readings.ts'
import { keyOf } from './agreement.ts'
import { isComparable } from './comparable.ts'
import { type Figure, figuresOf, mayHaveFigures } from './figures.ts'
import type { Quantity } from './quantity.ts'

/**
 * The numbers that both sides say, put together: those of one value, where both sides say it equally often. Dates, ordinals and what
 * stands in names are no such numbers.
 */
export const agreementsOf: (pair: Pair) => readonly (readonly [source: Figure, target: Figure])[] =
  oncePerPair((pair) => {
    if (!mayHaveFigures(pair.source) || !mayHaveFigures(pair.target)) return []
    if (!isComparable(pair)) return []
    const [ours, theirs] = [byValue(pair.source), byValue(pair.target)]
    return [...ours].flatMap(([key, mine]) => {
      const others = theirs.get(key) ?? []
      if (mine.length !== others.length) return []
      return mine.map((figure, at) => [figure, others[at] ?? figure] as const)
    })
  })

function byValue(proses: readonly Prose[]): ReadonlyMap<string, readonly Figure[]> {
  return Map.groupBy(
    figuresOf(proses).filter(({ quantity: { kind, weak } }) => COUNTED.has(kind) && !weak),
    ({ quantity: { kind, value, to = value } }) => `${kind} ${keyOf(value)} ${keyOf(to)}`,
  )
}

const COUNTED: ReadonlySet<Quantity['kind']> = new Set([
  'number',
  'percent',
  'fraction',
  'multiple',
])
