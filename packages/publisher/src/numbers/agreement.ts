import { CONVERSIONS } from './conversions.ts'
import type { DateParts, Quantity } from './quantity.ts'

/** What one side says in numbers, made ready for asking whether it says a certain one. */
export class Figures {
  readonly #values: readonly number[]
  readonly #quantities: readonly Quantity[]

  /** `loose` are numbers that stand in names and code: they are no quantities, but a quantity of the other side may mean them. */
  constructor(quantities: readonly Quantity[], loose: readonly number[] = []) {
    this.#quantities = quantities
    this.#values = [...quantities.flatMap(valuesOf), ...loose]
  }

  /** Tells whether a number of the other side is said here. */
  says(quantity: Quantity): boolean {
    const { value, to, also = [] } = quantity
    return (
      [value, ...also].some((one) => this.#saysValue(one)) &&
      (to === undefined || this.#saysValue(to))
    )
  }

  /** Tells whether a date of the other side is said here, all its parts. */
  saysDate(date: DateParts): boolean {
    const dates = this.#quantities.flatMap((quantity) => quantity.date ?? [])
    if (dates.some((other) => agree(date, other) && covers(other, date))) return true
    return (
      (date.year === undefined || this.#saysExactly(Math.abs(date.year))) &&
      (date.decade === undefined ||
        dates.some((other) => isDecade(date, other)) ||
        this.#saysValue(date.decade)) &&
      (date.century === undefined ||
        dates.some((other) => centuryOf(other) === date.century) ||
        this.#saysValue(date.century)) &&
      this.#saysDay(date, dates)
    )
  }

  #saysDay({ month, day }: DateParts, dates: readonly DateParts[]): boolean {
    if (month === undefined) return day === undefined || this.#saysValue(day)
    const same = dates.filter((other) => other.month === month)
    return (
      same.length > 0 &&
      (day === undefined ||
        same.some((other) => other.day === day) ||
        dates.some((other) => other.month === undefined && other.day === day) ||
        this.#isPlain(day))
    )
  }

  // September 11–13: the second day is a number by itself.
  #isPlain(value: number): boolean {
    return this.#quantities.some(
      (quantity) => quantity.date === undefined && valuesOf(quantity).includes(value),
    )
  }

  #saysValue(value: number): boolean {
    return this.#saysExactly(value) || this.#values.some((other) => isRounded(value, other))
  }

  // A year is never rounded: 1990 and 1991 are two.
  #saysExactly(value: number): boolean {
    return this.#values.some((other) => isSame(value, other))
  }
}

/** Tells whether two quantities with different units can be the same length, area or weight: 1200 亩 and 80 hectares. */
export function isConverted(
  one: Quantity,
  other: Quantity,
  units: readonly [string, string],
): boolean {
  return CONVERSIONS.some(
    ([, from, to, factor]) =>
      from.test(units[0]) &&
      to.test(units[1]) &&
      Math.abs((one.value * factor) / other.value - 1) < 0.06,
  )
}

function valuesOf({ value, to, also = [], date }: Quantity): readonly number[] {
  const bounds = to === undefined ? [value] : [value, to]
  return date === undefined
    ? [...bounds, ...also]
    : [...also, ...Object.values(date).map((part: number) => Math.abs(part))]
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other))
}

// 2,403,000 and “2.4 million”: the shorter one is the longer one rounded. Smaller numbers are given as they are.
function isRounded(one: number, other: number): boolean {
  if (one < 10_000 || other < 10_000) return false
  const digits = Math.min(significantDigits(one), significantDigits(other))
  return (
    digits >= 2 &&
    Number(one.toPrecision(digits)) === Number(other.toPrecision(digits)) &&
    (one === Number(one.toPrecision(digits)) || other === Number(other.toPrecision(digits)))
  )
}

function significantDigits(value: number): number {
  return String(value).replace(/e.*$/, '').replace('.', '').replace(/0+$/, '').length
}

/** Tells whether two dates can be the same: what both say is equal, and there is something both say. */
export function agree(one: DateParts, other: DateParts): boolean {
  const shared = (['year', 'month', 'day'] as const).filter(
    (part) => one[part] !== undefined && other[part] !== undefined,
  )
  if (shared.some((part) => one[part] !== other[part])) return false
  if (one.decade !== undefined || one.century !== undefined)
    return (
      isDecade(one, other) || (centuryOf(one) !== undefined && centuryOf(one) === centuryOf(other))
    )
  return shared.length > 0
}

function covers(whole: DateParts, part: DateParts): boolean {
  return (Object.keys(part) as (keyof DateParts)[]).every((name) => whole[name] !== undefined)
}

function isDecade(one: DateParts, other: DateParts): boolean {
  if (one.decade === undefined || other.decade === undefined) return false
  const isOpen = one.decade < 100 || other.decade < 100
  return isOpen ? one.decade % 100 === other.decade % 100 : one.decade === other.decade
}

function centuryOf({ century, decade }: DateParts): number | undefined {
  if (century !== undefined) return century
  return decade !== undefined && decade >= 100 ? Math.floor(decade / 100) + 1 : undefined
}
