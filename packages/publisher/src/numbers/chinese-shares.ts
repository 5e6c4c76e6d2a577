import { chineseValue, NUMBER, PLACES, RANGE } from './chinese-number.ts'
import { readHanNumeral } from './chinese-numeral.ts'
import { DIGITS, times } from './digits.ts'
import { chineseRule as rule } from './make-rule.ts'
import type { Reading, Rule } from './quantity.ts'

function part(text: string, whole: number, to?: string): Reading | undefined {
  const [value, upper] = [chineseValue(text), to === undefined ? undefined : chineseValue(to)]
  if (value === undefined) return undefined
  return {
    kind: 'percent',
    value: times(value, 1 / whole),
    ...(upper !== undefined && { to: times(upper, 1 / whole) }),
  }
}

/** How Chinese says what share of a whole something is: in hundredths, tenths and other parts. */
export const CHINESE_SHARES: readonly Rule[] = [
  rule(
    '百分之十五, 千分之三, 万分之五',
    `([百千]?[百千万亿])分之 ?(${NUMBER})(?:(?:${RANGE}|、)(?:[百千万]分之)?(${NUMBER}))?`,
    ([, w = '', n = '', to]) =>
      part(
        n,
        [...w].reduce((whole, place) => whole * (PLACES[place] ?? 1), 1),
        to,
      ),
  ),
  rule('三分之二, 5分之1', `(${NUMBER})分之(${NUMBER})`, ([, whole = '', n = '']) => {
    const value = chineseValue(whole)
    const one = chineseValue(n)
    return value && one !== undefined ? { kind: 'fraction', value: one / value } : undefined
  }),
  rule(
    '15%, 10%～15%, 3‰',
    `(${DIGITS}) ?([%‰]?)(?:${RANGE}(${DIGITS}) ?)([%‰])`,
    ([, n = '', , to, sign]) => part(n, sign === '‰' ? 1000 : 100, to),
  ),
  rule('15%, 3‰', `(${DIGITS}) ?([%‰])`, ([, n = '', sign]) => part(n, sign === '‰' ? 1000 : 100)),
  rule('25个基点: hundredths of a percent', `(${NUMBER}) ?个?基点`, ([, n = '']) => {
    const reading = part(n, 10_000)
    return reading && { ...reading, points: true }
  }),
  rule(
    '3个百分点, 3至5个百分点: points, which are no percents',
    `(${NUMBER})(?:${RANGE}(${NUMBER}))? ?个?百分点`,
    ([, n = '', to]) => {
      const reading = part(n, 100, to)
      return reading && { ...reading, points: true }
    },
  ),
  rule('八成是他: most likely', '(?<=^|[，。！？；：“「])八成(?=[是会要得不没又就])', () => ({
    kind: 'percent',
    value: 0.8,
    soft: true,
    weak: true,
  })),
  rule(
    '三成, 三成半, 六成五, 不到一成, 7成; 一成不变 and 一成立 are none',
    '([1-9]|[二两三四五六七八九]|(?<=[约近到足过有仅占为剩涨降跌升减增超或])一)成(?:(半)|([一二三四五六七八九])(?![十百千万个人名种位家]))?(?![立为功员了长年型品本就语不人虫新衣亲婚果因套批群交])',
    ([, n = '', half, tenths]) => {
      const rest = half ? 5 : tenths === undefined ? undefined : chineseValue(tenths)
      return part(rest === undefined ? n : `${chineseValue(n)}.${rest}`, 10)
    },
  ),
  rule(
    '打八折: what is paid, or what is saved',
    '打?(\\d(?:\\.\\d)?|[一二三四五六七八九]{1,2})折(?![扣叠断腾磨返射])',
    ([, n = '']) => {
      const digits = [...n].map((digit) => readHanNumeral(digit) ?? digit).join('')
      const value = Number(digits) / (digits.length === 2 ? 100 : 10)
      const discount = Number((1 - value).toFixed(4))
      return { kind: 'percent', value, also: [discount], discount, soft: true }
    },
  ),
]
