import { isShifted } from './agreement.ts'
import { type Figure, wordsOfFigure } from './figures.ts'
import type { Quantity } from './quantity.ts'

/** Which check a difference belongs to; each belongs to one, so that no error is reported twice. */
export type Subject =
  | 'number'
  | 'magnitude'
  | 'numeral'
  | 'date'
  | 'period'
  | 'ordinal'
  | 'percent'
  | 'fraction'
  | 'range'

/** Tells which check reports the difference of some figures. */
export function subjectOf(figures: readonly Figure[]): Subject {
  const quantities = figures.map(({ quantity }) => quantity)
  const dates = quantities.flatMap(({ date }) => date ?? [])
  const [one, other] = quantities
  if (dates.length > 0)
    return dates.some(({ decade, century }) => decade ?? century) ? 'period' : 'date'
  const has = (kind: Quantity['kind']) => quantities.some((quantity) => quantity.kind === kind)
  if (has('ordinal')) return 'ordinal'
  if (has('percent')) return 'percent'
  if (has('fraction') || has('multiple')) return 'fraction'
  if (has('reference') || has('time')) return 'number'
  if (quantities.some(({ to }) => to !== undefined)) return 'range'
  if (has('crowd')) return 'magnitude'
  if (one && other && isShifted(one.value, other.value)) return 'magnitude'
  return figures.some(isHanNumeral) ? 'numeral' : 'number'
}

function isHanNumeral(figure: Figure): boolean {
  return !figure.quantity.soft && /^[^\dA-Za-z]+$/.test(wordsOfFigure(figure))
}
