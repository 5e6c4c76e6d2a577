import { HAN_NUMERALS, readHanNumeral } from './chinese-numeral.ts'
import { DIGITS, digitsValue, times } from './digits.ts'

// 两 stands at the head of a numeral or before a place; in 二十两 and 几两 it is the unit of weight.
const HAN = `(?:[${HAN_NUMERALS.replace(/[两俩仨]/g, '')}]|(?<![${HAN_NUMERALS}几])[两俩仨]|两(?=[百千万亿])){1,24}`
/** A number in numerals: `一百零五`, `三点五`. */
export const HAN_WITH_POINT: string = `${HAN}(?:点[零〇一二三四五六七八九]{1,12}(?![十百千万亿]))?`
// 3千米 is 3 km and 5百分点 no hundred, so a sign that begins a unit is no place.
const PLACE = '(?:[十百千]?[万萬][亿億]|[十百千]?[万萬亿億]|[百千](?![米克瓦卡赫伏帕焦比分字]))'
/** A number that begins in digits: `240万`, `3万5千`. */
export const MIXED: string = `${DIGITS}(?:k(?![A-Za-z])| ?${PLACE}(?:${DIGITS}${PLACE}){0,3})?`
/** A number of Chinese in either notation: `240万`, `3万5千`, `二百四十万`, `三点五`. */
export const NUMBER: string = `(?:${MIXED}|${HAN_WITH_POINT})`
/** What stands between the two ends of a range. */
export const RANGE = '(?: ?[-–—~～〜至到] ?)'

/** The places of a Chinese number, each with its value. */
export const PLACES: Readonly<Record<string, number>> = {
  十: 10,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  k: 1e3,
}

/** Reads a number in either notation: `240万`, `3万5千`, `二百四十万`, `三点五`. */
export function chineseValue(text: string): number | undefined {
  if (/^\d/.test(text)) return mixedValue(text)
  if (!text.includes('点')) return readHanNumeral(text)
  const [whole = '', fraction] = text.split('点')
  const value = readHanNumeral(whole)
  if (value === undefined || fraction === undefined) return value
  const digits = [...fraction].map((digit) => readHanNumeral(digit) ?? 0).join('')
  return Number(`${value}.${digits}`)
}

const PARTS = new RegExp(`(${DIGITS}) ?([十百千万萬亿億k]*)`, 'g')

function mixedValue(text: string): number {
  if (/^[\d.,]+$/.test(text)) return digitsValue(text)
  let total = 0
  for (const [, digits = '', places = ''] of text.matchAll(PARTS)) {
    let part = digitsValue(digits)
    for (const place of places) part = times(part, PLACES[place] ?? 1)
    total += part
  }
  return total
}

/** Tells whether a number is one small word: 三 and 十 are, 3 and 十三 are none. */
export function isSmallWord(text: string): boolean {
  return /^[零〇一二两俩仨三四五六七八九十百千万亿]$/.test(text)
}
