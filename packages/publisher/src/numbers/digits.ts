/** A number in Arabic digits: `1,000`, `1 000` (narrow or no-break spaces), `1'000`, `10.5`. */
export const DIGITS =
  "(?:\\d{1,3}(?:,\\d{3}){1,8}(?!\\d)(?:\\.\\d{1,15})?|\\d{1,3}(?:['’]\\d{3}){1,8}(?![\\d.'’])|\\d{1,3}(?:[\\u00a0\\u2009\\u202f ]\\d{3}){1,8}(?![\\d.])|\\d{1,18}(?:\\.\\d{1,15})?)"

/** Reads what `DIGITS` matches. */
export function digitsValue(text: string): number {
  return Number(text.replace(/[,'’\u00a0\u2009\u202f ]/g, ''))
}

/** Multiplies without the dust of binary fractions: 2.4 by 1,000,000 is 2400000. */
export function times(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15))
}

/** Turns full-width digits and their signs into ASCII, so that no offset changes. */
export function toHalfwidth(text: string): string {
  if (!/[０-９％]/.test(text)) return text
  return text
    .replace(/(?<=[０-９])，(?=[０-９]{3})/g, ',')
    .replace(/[０-９％]|(?<=[０-９\d])．(?=[０-９\d])/g, (found) =>
      String.fromCharCode(found.charCodeAt(0) - 0xfee0),
    )
}
