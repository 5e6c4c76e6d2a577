// A small reader for aligning only: it finds what numbers a sentence holds, not how they are written.

const HAN_DIGITS: ReadonlyMap<string, number> = new Map(
  [...'零一二三四五六七八九'].map((digit, value) => [digit, value] as const),
)
  .set('〇', 0)
  .set('两', 2)
  .set('兩', 2)
const HAN_UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])
const HAN_MYRIADS: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
])

const SMALL =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/u)
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ENGLISH_DIGITS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, value) => [word, value * 10] as const).slice(2),
])
const ENGLISH_UNITS: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])

const FIGURE = /\d{1,15}(?:,\d{3})*(?:\.\d{1,6})?/u.source
const HAN = /[零〇一二三四五六七八九两兩十百千万萬亿億]{1,20}/u.source
const WORD = /[a-z]{3,9}(?:[- ](?:and )?[a-z]{3,9}){0,8}/u.source
const NUMBER = new RegExp(`(${FIGURE})\\s?([万萬亿億]|million|billion|trillion)?|(${HAN})`, 'giu')
const WORDS = new RegExp(`\\b${WORD}\\b`, 'gu')
const NUMBER_WORD = new RegExp(`\\b(?:${[...SMALL, ...TENS.slice(2)].join('|')})\\b`, 'u')

/**
 * Reads the numbers of a sentence, in figures, Chinese numerals or English words, by value.
 *
 * Left out is one, which is an article or part of a word more often than a number: 一, `one`.
 *
 * @example
 * readNumbers('二十八面') // [28]
 */
export function readNumbers(text: string): readonly number[] {
  const plain = text.normalize('NFKC')
  const values: number[] = []
  for (const [, figure, unit, han] of plain.matchAll(NUMBER)) {
    if (han !== undefined) values.push(readHan(han))
    else if (figure !== undefined) {
      values.push(Number(figure.replaceAll(',', '')) * scaleOf(unit?.toLowerCase()))
    }
  }
  const lower = plain.toLowerCase()
  if (NUMBER_WORD.test(lower)) values.push(...readWords(lower))
  return values.filter((value) => value !== 1 && Number.isFinite(value))
}

function scaleOf(unit: string | undefined): number {
  return unit === undefined ? 1 : (HAN_MYRIADS.get(unit) ?? ENGLISH_UNITS.get(unit) ?? 1)
}

function readHan(numeral: string): number {
  const digits = [...numeral]
  if (digits.every((digit) => HAN_DIGITS.has(digit))) {
    return Number(digits.map((digit) => HAN_DIGITS.get(digit)).join(''))
  }
  let total = 0
  let section = 0
  let digit = 0
  for (const character of digits) {
    const unit = HAN_UNITS.get(character)
    const myriad = HAN_MYRIADS.get(character)
    if (unit !== undefined) section += (digit || 1) * unit
    else if (myriad !== undefined) {
      total = (total + section + digit || 1) * myriad
      section = 0
    }
    digit = HAN_DIGITS.get(character) ?? 0
  }
  return total + section + digit
}

function readWords(text: string): readonly number[] {
  const values: number[] = []
  for (const [phrase] of text.matchAll(WORDS)) {
    let total = 0
    let section = 0
    let isOpen = false
    for (const word of [...phrase.split(/[- ]/u), '']) {
      const digit = ENGLISH_DIGITS.get(word)
      const unit = ENGLISH_UNITS.get(word)
      if (digit !== undefined) {
        section += digit
        isOpen = true
      } else if (unit === 100) section = (section || 1) * unit
      else if (unit !== undefined && isOpen) {
        total += (section || 1) * unit
        section = 0
      } else if (word !== 'and' && isOpen) {
        values.push(total + section)
        total = 0
        section = 0
        isOpen = false
      }
    }
  }
  return values
}
