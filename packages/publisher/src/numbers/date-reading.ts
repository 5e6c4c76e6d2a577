import type { DateParts, Reading } from './quantity.ts'

/** Makes a reading of the parts of a date; nothing where no calendar has such a day or month. */
export function dateReading(
  parts: { readonly [part in keyof DateParts]: number | undefined },
  more: Partial<Reading> = {},
): Reading | undefined {
  const date = Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined),
  ) as DateParts
  const { month = 1, day = 1, year, century, decade } = date
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const value = year ?? decade ?? century ?? date.month ?? date.day ?? date.weekday
  return value === undefined ? undefined : { kind: 'date', value, date, ...more }
}
