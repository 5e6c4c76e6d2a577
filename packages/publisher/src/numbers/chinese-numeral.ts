import { times } from './digits.ts'

const DIGIT: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  仨: 3,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  // Banker's numerals, which nobody can alter with a stroke.
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}

const TEN: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  拾: 10,
  佰: 100,
  仟: 1000,
}

// Old ways to write a number of tens as one character.
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30, 卌: 40 }

const MYRIAD: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }

/** The characters of a Chinese numeral, for a character class. */
export const HAN_NUMERALS = '零〇一二两俩仨三四五六七八九十百千万亿萬億廿卅卌'

/** The characters of a banker's numeral, most of which are other words as well: 队伍, 陆续, 收拾. */
export const BANKERS_NUMERALS = '壹贰叁肆伍陆柒捌玖拾佰仟零万萬亿億'

/**
 * Reads a Chinese numeral: by places (`一百零五`, `三十五万`, `一万五` = 15000), or digit by digit (`二〇二一`).
 * Nothing where the characters are no numeral (`千万`, `万一`) or stand for a guess (`七八`, see `readGuess`).
 */
export function readHanNumeral(text: string): number | undefined {
  // Most are one digit.
  const digit = DIGIT[text]
  if (digit !== undefined) return digit
  const characters = [...text]
  if (characters.every((character) => character in DIGIT)) return readDigitByDigit(characters)
  return readByPlaces(characters)
}

function readDigitByDigit(characters: readonly string[]): number | undefined {
  if (characters.length === 2) return undefined
  return Number(characters.map((character) => DIGIT[character]).join(''))
}

// A numeral by places is read as it is spoken: a digit waits for its place, a section below 10,000 for its myriad.
function readByPlaces(characters: readonly string[]): number | undefined {
  let [total, section, digit, place]: [number, number, number | undefined, number] = [
    0,
    0,
    undefined,
    0,
  ]
  let hasZero = false
  for (const [index, character] of characters.entries()) {
    const [value, ten, tens, myriad] = [
      DIGIT[character],
      TEN[character],
      TENS[character],
      MYRIAD[character],
    ]
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined
      hasZero ||= value === 0
      digit = value
      continue
    }
    if (ten !== undefined) {
      // 十 may begin a section (十五, 一百一十 and also 一百十); 百 and 千 need a digit.
      if (digit === undefined && ten !== 10) return undefined
      section += (digit || 1) * ten
      place = ten
    } else if (tens !== undefined) {
      section += tens
      place = 10
    } else if (myriad !== undefined) {
      section += digit ?? 0
      if (section === 0 && (total === 0 || !/[万萬]/.test(characters[index - 1] ?? '')))
        return undefined
      total = myriad === 1e8 ? times(total + section, myriad) : total + times(section, myriad)
      section = 0
      place = myriad
    }
    digit = undefined
    hasZero = false
  }
  // 一万五 is 15,000 and 三百二 is 320: a digit behind a place without a zero means the next place.
  const last =
    digit === undefined ? 0 : hasZero || place <= 10 || digit === 0 ? digit : (digit * place) / 10
  return total + section + last
}

/** Reads a guess between two neighbours: `七八` is 7 to 8, `三四十` 30 to 40, `十五六` 15 to 16, `两三百` 200 to 300. */
export function readGuess(text: string): readonly [number, number] | undefined {
  const [, head = '', one = '', other = '', tail = ''] =
    /^([一二两三四五六七八九]?[十百千]?)([一二两三四五六七八九])([二两三四五六七八九])([十百千]?[万亿]?)$/.exec(
      text,
    ) ?? []
  const [low, high] = [DIGIT[one], DIGIT[other]]
  if (
    low === undefined ||
    high === undefined ||
    (high !== low + 1 && !['三五', '三二', '三两'].includes(one + other))
  )
    return undefined
  const from = readHanNumeral(head + one + tail)
  const to = readHanNumeral(head + other + tail)
  if (from === undefined || to === undefined) return undefined
  return from < to ? [from, to] : [to, from]
}
