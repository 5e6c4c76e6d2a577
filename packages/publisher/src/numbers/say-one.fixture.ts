import fc from 'fast-check'
import { expect } from 'vitest'
import type { Quantity } from './quantity.ts'
import { readQuantities } from './read-quantities.ts'

// What is compared of a quantity, without where it stands and how firmly it demands a counterpart.
function formOf({ kind, value, to, date, andDates, points, discount }: Quantity): object {
  const rounded = (number: number | undefined) =>
    number === undefined ? undefined : Number(number.toPrecision(12))
  return { kind, value: rounded(value), to: rounded(to), date, andDates, points, discount }
}

function formsOf(text: string, locale: string): readonly object[] {
  return readQuantities(text, locale)
    .filter(({ weak }) => !weak)
    .map(formOf)
}

/** Expects that all texts say one and the same quantity. */
function sayOne(texts: readonly (readonly [text: string, locale: 'zh' | 'en'])[]): void {
  const [[first, locale] = ['', 'zh']] = texts
  const wanted = formsOf(first, locale)
  expect(wanted, first).toHaveLength(1)
  for (const [text, tongue] of texts) expect(formsOf(text, tongue), text).toEqual(wanted)
}

/** Expects that the texts made of each value say one and the same quantity. */
export const check = <Value>(
  values: fc.Arbitrary<Value>,
  textsOf: (value: Value) => readonly (readonly [string, 'zh' | 'en'])[],
) => fc.assert(fc.property(values, (value) => sayOne(textsOf(value))))

/** Whole numbers of a range. */
export const between = (min: number, max: number) => fc.integer({ min, max })
/** Full-width digits in place of those of a text. */
export const wide = (text: string) =>
  text.replace(/[\d,.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
/** An ordinal in digits: 21st. */
export const nth = (n: number) => {
  const isTeen = n % 100 > 10 && n % 100 < 14
  return `${n}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`
}
