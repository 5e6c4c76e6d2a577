import type { DateParts } from './quantity.ts'

/** The dates that one side says, made ready for asking which parts it says together. */
export class DateIndex {
  readonly #keys = new Set<string>()

  /** Adds a date, with all that can be said of it in fewer parts. */
  add({ year, month, day, weekday, decade, century }: DateParts): void {
    if (weekday !== undefined) this.#keys.add(`weekday ${weekday}`)
    if (decade !== undefined) {
      this.#keys.add(`decade ${decade}`)
      this.#keys.add(`${decade < 100 ? 'open' : 'end'} ${decade % 100}`)
    }
    const named = century ?? centuryOf(decade)
    if (named !== undefined) this.#keys.add(`century ${named}`)
    if (month === undefined && day !== undefined) this.#keys.add(`day ${day}`)
    for (const y of new Set([year, undefined]))
      for (const m of new Set([month, undefined]))
        for (const d of new Set([day, undefined])) this.#keys.add(`${y} ${m} ${d}`)
  }

  /** Tells whether a date says all that this one says. */
  says({ year, month, day, decade, century }: DateParts): boolean {
    if (decade !== undefined) return this.saysDecade(decade)
    if (century !== undefined) return this.saysCentury(century)
    return this.#keys.has(`${year} ${month} ${day}`)
  }

  saysWeekday(weekday: number): boolean {
    return this.#keys.has(`weekday ${weekday}`)
  }

  /** The thirties are those of any century, unless both sides name it. */
  saysDecade(decade: number): boolean {
    if (this.#keys.has(`decade ${decade}`) || this.#keys.has(`open ${decade % 100}`)) return true
    return decade < 100 && this.#keys.has(`end ${decade}`)
  }

  saysCentury(century: number): boolean {
    return this.#keys.has(`century ${century}`)
  }

  saysMonth(month: number): boolean {
    return this.#keys.has(`undefined ${month} undefined`)
  }

  /** Tells whether a day is said in a month, or by itself. */
  saysDay(day: number, month: number): boolean {
    return this.#keys.has(`undefined ${month} ${day}`) || this.#keys.has(`day ${day}`)
  }
}

/** Tells whether two dates can be the same: what both say is equal, and there is something both say. */
export function agree(one: DateParts, other: DateParts): boolean {
  const shared = (['year', 'month', 'day', 'weekday'] as const).filter(
    (part) => one[part] !== undefined && other[part] !== undefined,
  )
  return shared.length > 0 && shared.every((part) => one[part] === other[part])
}

function centuryOf(decade: number | undefined): number | undefined {
  return decade !== undefined && decade >= 100 ? Math.floor(decade / 100) + 1 : undefined
}
