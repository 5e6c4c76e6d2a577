import type { Report } from '../checks/check.ts'
import { oncePerPair } from '../reading/once.ts'
import type { Pair } from '../reading/readings.ts'
import { keyOf } from './agreement.ts'
import { isComparable } from './comparable.ts'
import { type Figure, figuresOf, mayHaveFigures } from './figures.ts'
import type { Quantity } from './quantity.ts'

/** A number that both sides say. */
export type Agreement = readonly [source: Figure, target: Figure]

const NONE: readonly never[] = []

/** Reports what a check finds in the numbers that both sides say. */
export function reportAgreements(
  pair: Pair,
  reportOf: (agreement: Agreement, pair: Pair) => Report | undefined,
): readonly Report[] {
  let reports: Report[] | undefined
  for (const agreement of agreementsOf(pair)) {
    const report = reportOf(agreement, pair)
    if (report === undefined) continue
    reports ??= []
    reports.push(report)
  }
  return reports ?? NONE
}

// The numbers that both sides say, put together: those of one value, where both sides say it equally often. Dates, ordinals and what
// stands in names are no such numbers.
const agreementsOf: (pair: Pair) => readonly Agreement[] = oncePerPair((pair) => {
  if (!mayHaveFigures(pair.source) || !mayHaveFigures(pair.target)) return NONE
  if (!isComparable(pair)) return NONE
  const ours = figuresOf(pair.source).filter(isCounted)
  if (ours.length === 0) return NONE
  const theirs = figuresOf(pair.target).filter(isCounted)
  return theirs.length === 0 ? NONE : agreementsBetween(ours, theirs)
})

function isCounted({ quantity: { kind, weak } }: Figure): boolean {
  return !weak && COUNTED.has(kind)
}

const COUNTED: ReadonlySet<Quantity['kind']> = new Set([
  'number',
  'percent',
  'fraction',
  'multiple',
])

function agreementsBetween(
  ours: readonly Figure[],
  theirs: readonly Figure[],
): readonly Agreement[] {
  const others = Map.groupBy(theirs, keyOfFigure)
  return [...Map.groupBy(ours, keyOfFigure)].flatMap(([key, mine]): readonly Agreement[] => {
    const same = others.get(key) ?? NONE
    if (mine.length !== same.length) return NONE
    return mine.map((figure, at) => [figure, same[at] ?? figure])
  })
}

function keyOfFigure({ quantity: { kind, value, to = value } }: Figure): string {
  return `${kind} ${keyOf(value)} ${keyOf(to)}`
}
