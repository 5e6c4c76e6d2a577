import { isConverted, isShifted } from './agreement.ts'
import { agree } from './date-index.ts'
import type { Quantity } from './quantity.ts'

/** How well a quantity stands in another's place, best first: part of the date agrees, the decimal point slipped, the kind is the same. */
export const FITS: readonly ((one: Quantity, other: Quantity) => boolean)[] = [
  isNear,
  (one, other) => isPlainNumber(one) && isPlainNumber(other) && isShifted(one.value, other.value),
  (one, other) => one.kind === other.kind && (one.to === undefined) === (other.to === undefined),
  (one, other) => one.kind === other.kind,
  (one, other) => (one.date === undefined) === (other.date === undefined),
  (one, other) => isYearNumber(one) && isYearNumber(other),
]

/** Tells whether two small numbers may be one that was changed. */
export function isAlike(one: Quantity, other: Quantity): boolean {
  if (isConverted(one, other) || (one.kind === 'crowd') !== (other.kind === 'crowd')) return false
  // 七八个 stands for another guess, not for a number.
  if ((one.to === undefined) !== (other.to === undefined) && (isGuess(one) || isGuess(other)))
    return false
  const isShare = ({ kind }: Quantity) => kind === 'fraction' || kind === 'percent'
  if (one.date !== undefined || other.date !== undefined) return isNear(one, other)
  return one.kind === other.kind || (isShare(one) && isShare(other)) || isNumbered(one, other)
}

function isGuess({ to, vague, soft }: Quantity): boolean {
  return to !== undefined && soft && vague === 'about'
}

// Chapter 5 is 第五章.
function isNumbered(one: Quantity, other: Quantity): boolean {
  const kinds = [one.kind, other.kind]
  return kinds.includes('ordinal') && kinds.includes('number') && !(one.soft && other.soft)
}

function isNear(one: Quantity, other: Quantity): boolean {
  if (one.date === undefined || other.date === undefined) return false
  const parts = Object.keys(one.date).join()
  return (
    agree(one.date, other.date) ||
    (one.date.month !== undefined && one.date.month === other.date.month) ||
    parts === Object.keys(other.date).join()
  )
}

function isPlainNumber({ kind, to }: Quantity): boolean {
  return kind === 'number' && to === undefined
}

function isYearNumber({ kind, value, date }: Quantity): boolean {
  if (date !== undefined) return date.year !== undefined
  return kind === 'number' && Number.isInteger(value) && value >= 1000 && value < 2200
}
