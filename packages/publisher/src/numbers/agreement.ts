import { DateIndex } from './date-index.ts'
import { isConversion } from './measures.ts'
import type { DateParts, Quantity } from './quantity.ts'

/** What one side says in numbers, made ready for asking whether it says a certain one: in constant time, however much it says. */
export class Figures {
  readonly #values = new Set<string>()
  /** The values of what is no range: a range is not said by the end of another one. */
  readonly #singles = new Set<string>()
  readonly #discounts = new Set<string>()
  #isBeforeCommonEra = false
  /** The values that are rounded forms of what is said: 2400000 of 2403000. */
  readonly #rounded = new Set<string>()
  readonly #references = new Set<string>()
  readonly #loose = new Set<number>()
  readonly #times = new Set<string>()
  readonly #dates = new DateIndex()

  /** `loose` are numbers that stand in names and code: they are no quantities, but a quantity of the other side may mean them. */
  constructor(quantities: Iterable<Quantity>, loose: readonly number[] = []) {
    for (const quantity of quantities) this.#add(quantity)
    for (const value of loose) {
      this.#loose.add(value)
      this.#addValue(value)
      this.#singles.add(keyOf(value))
    }
  }

  /** Tells whether a number of the other side is said here. */
  says(quantity: Quantity): boolean {
    const { kind, value, to, also = [], parts, discount } = quantity
    if (quantity.date !== undefined) return this.#saysDates(quantity)
    if (kind === 'reference') return this.#saysReference(quantity)
    if (kind === 'time') return this.#saysTime(quantity)
    // 八折 is “20% off”, though both 80 % and 20 % are right for it where nobody says what is saved.
    if (discount !== undefined && this.#discounts.size > 0)
      return this.#discounts.has(keyOf(discount))
    // What one side marks as a listing by the word before it may be 4-12 by itself on the other.
    if (to !== undefined) return this.#saysRange(quantity) || this.#saysReference(quantity)
    return (
      [value, ...also].some((one) => this.#saysValue(one)) ||
      (parts?.every((one) => this.#saysValue(one)) ?? false)
    )
  }

  #saysDates({ date, orDate, andDates = [] }: Quantity): boolean {
    const isSaid = [date, orDate].some((one) => one !== undefined && this.#saysDate(one))
    return isSaid && andDates.every((one) => this.#saysDate(one))
  }

  // Tells whether all parts of a date are said.
  #saysDate(date: DateParts): boolean {
    if ((date.year ?? date.century ?? 0) < 0 && !this.#isBeforeCommonEra) return false
    if (date.weekday !== undefined) return this.#dates.saysWeekday(date.weekday)
    if (this.#dates.says(date)) return true
    const { year, month, day, decade, century } = date
    return (
      (year === undefined || this.#saysExactly(Math.abs(year))) &&
      (decade === undefined || this.#dates.saysDecade(decade) || this.#saysValue(decade)) &&
      (century === undefined ||
        this.#dates.saysCentury(century) ||
        this.#saysValue(Math.abs(century))) &&
      (month === undefined
        ? day === undefined || this.#saysValue(day)
        : this.#dates.saysMonth(month) &&
          // September 11–13: the second day may be a number by itself.
          (day === undefined ||
            this.#dates.saysDay(day, month) ||
            this.#values.has(`plain ${day}`)))
    )
  }

  #add(quantity: Quantity): void {
    const { kind, value, to, also = [], parts = [], date, discount } = quantity
    if (to !== undefined) this.#references.add(rangeKey(value, to))
    if (kind === 'reference') return
    if (date !== undefined) {
      const { orDate = [], andDates = [] } = quantity
      for (const one of [date, ...andDates].concat(orDate)) this.#addDate(one)
      if (date.weekday !== undefined) return
    } else {
      for (const one of to === undefined ? [value] : [value, to]) {
        this.#addValue(one)
        this.#values.add(`plain ${one}`)
      }
    }
    if (to === undefined)
      for (const one of [value, ...also, ...parts]) this.#singles.add(keyOf(one))
    if (discount !== undefined) this.#discounts.add(keyOf(discount))
    for (const one of [...also, ...parts]) this.#addValue(one)
    if (kind === 'time') for (const hour of [value, ...also]) this.#times.add(keyOf(hour))
  }

  #addDate(date: DateParts): void {
    this.#dates.add(date)
    if ((date.year ?? date.century ?? 0) < 0) this.#isBeforeCommonEra = true
    // A day of the week is no number.
    if (date.weekday !== undefined) return
    for (const part of Object.values(date)) {
      this.#addValue(Math.abs(part))
      this.#singles.add(keyOf(Math.abs(part)))
    }
  }

  #addValue(value: number): void {
    this.#values.add(keyOf(value))
    for (const rounded of roundedForms(value)) this.#rounded.add(rounded)
  }

  // The same range, or its two ends by themselves.
  #saysRange({ value, to = value, also = [] }: Quantity): boolean {
    const starts = [value, ...also]
    if (starts.some((start) => this.#references.has(rangeKey(start, to)))) return true
    return starts.some((start) => this.#saysSingly(start)) && this.#saysSingly(to)
  }

  #saysSingly(value: number): boolean {
    const keys = [keyOf(value), ...roundedForms(value)]
    return keys.some((key) => this.#singles.has(key)) || this.#rounded.has(keyOf(value))
  }

  #saysReference({ kind, value, to }: Quantity): boolean {
    if (to === undefined) return false
    const isPlain = (one: number) => this.#values.has(`plain ${one}`)
    return (
      this.#references.has(rangeKey(value, to)) ||
      (kind === 'reference' && isPlain(value) && isPlain(to)) ||
      // Code and names hold it as `listing-15-09`, and other books as 15.9.
      (this.#loose.has(value) && this.#loose.has(to)) ||
      this.#saysExactly(Number(`${value}.${to}`))
    )
  }

  // 4 p.m. is 4 or 16 on a clock; a time that one side takes apart is there in its numbers.
  #saysTime({ value, also = [] }: Quantity): boolean {
    const hours = [value, ...also]
    if (hours.some((hour) => this.#times.has(keyOf(hour)))) return true
    const minutes = Math.round((value % 1) * 60)
    return (
      hours.some((hour) => this.#saysExactly(Math.floor(hour))) &&
      (minutes === 0 || this.#saysExactly(minutes))
    )
  }

  #saysValue(value: number): boolean {
    return (
      this.#saysExactly(value) ||
      this.#rounded.has(keyOf(value)) ||
      roundedForms(value).some((rounded) => this.#values.has(rounded))
    )
  }

  // A year is never rounded: 1990 and 1991 are two.
  #saysExactly(value: number): boolean {
    return this.#values.has(keyOf(value))
  }
}

/** A key that two values share where they are the same but for the dust of binary fractions. */
export function keyOf(value: number): string {
  // Most are small and whole, and have no dust.
  if (Number.isInteger(value) && Math.abs(value) < 1e9) return String(value)
  return String(Number(value.toPrecision(9)))
}

function rangeKey(from: number, to: number): string {
  return `${keyOf(from)}-${keyOf(to)}`
}

// 2,403,000 and “2.4 million”: the shorter one is the longer one rounded, to two digits or more. Smaller numbers are given as they are.
function roundedForms(value: number): readonly string[] {
  if (value < 10_000) return []
  const digits = keyOf(value).replace(/e.*$/, '').replace('.', '').replace(/0+$/, '').length
  return Array.from({ length: Math.max(0, digits - 2) }, (_, dropped) =>
    keyOf(Number(value.toPrecision(dropped + 2))),
  )
}

/** Tells whether two quantities with different units can be the same length, area or weight: 1200 亩 and 80 hectares. */
export function isConverted(one: Quantity, other: Quantity): boolean {
  const [mine, theirs] = [one.measure, other.measure]
  if (mine === undefined || theirs === undefined || mine.name === theirs.name) return false
  if (!isConversion([one.value, mine], [other.value, theirs])) return false
  if (one.to === undefined || other.to === undefined) return one.to === other.to
  return isConversion([one.to, mine], [other.to, theirs])
}

/** Tells whether a value is another one with its decimal point elsewhere: 24 million for 2.4 million. Small numbers don't count. */
export function isShifted(one: number, other: number): boolean {
  if (one <= 0 || other <= 0 || Math.max(one, other) < 100) return false
  const shift = Math.log10(one / other)
  return Math.round(shift) !== 0 && Math.abs(shift - Math.round(shift)) < 1e-9
}
