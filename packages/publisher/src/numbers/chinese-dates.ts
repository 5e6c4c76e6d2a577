import { chineseValue, NUMBER, RANGE } from './chinese-number.ts'
import { HAN_NUMERALS } from './chinese-numeral.ts'
import { dateReading } from './date-reading.ts'
import { chineseRule as rule } from './make-rule.ts'
import type { Reading, Rule } from './quantity.ts'
import { REIGNS } from './reigns.ts'

const WEEKDAYS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
}

function year(text: string): number | undefined {
  const value = chineseValue(text)
  return value !== undefined && Number.isInteger(value) && value > 0 && value < 3000
    ? value
    : undefined
}

// A year is written with four digits, or digit by digit; 十年 is a time of ten years.
// 15日, and the second day of 15至20日.
const DAYS = `(?: ?[日号]?(?:${RANGE}|[、和])(${NUMBER}))? ?[日号]`

const YEAR = '(?:\\d{4}(?!\\d)|[零〇一二三四五六七八九]{4})'

// 月 of other words: 月亮, 月球.
const NO_MONTH = '[亮球饼牙季票薪嫂子光台租供]'
const MONTH = '(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])'
// The first decade of two: 六 of 六七十年代, 60 of 60至80年代.
const TENS = '[1-9]0|[一二三四五六七八]十?'

function dayReading(
  y: number | undefined,
  month: string | undefined,
  [day, last]: readonly [day?: string | undefined, last?: string | undefined],
): Reading | undefined {
  const read = (text: string | undefined) => (text === undefined ? undefined : chineseValue(text))
  const [m, d, to] = [read(month), read(day), read(last)]
  if (month !== undefined && m === undefined) return undefined
  const and = { ...(y !== undefined && { year: y }), ...(m !== undefined && { month: m }) }
  return dateReading(
    { year: y, month: m, day: d },
    to === undefined ? {} : { andDates: [{ ...and, day: to }] },
  )
}

function decadesReading(
  first: string | undefined,
  last: string,
  century: number,
): Reading | undefined {
  const decade = chineseValue(last)
  if (decade === undefined) return undefined
  const tens =
    first && chineseValue(/^\d/.test(first) || first.endsWith('十') ? first : `${first}十`)
  const one = typeof tens === 'number' && tens < decade ? tens : undefined
  // The 五 of 五十年代 is no first decade.
  const whole = chineseValue(`${first ?? ''}${last}`)
  if (one === undefined)
    return whole === undefined ? undefined : dateReading({ decade: century + whole })
  return dateReading({ decade: century + one }, { andDates: [{ decade: century + decade }] })
}

/** How Chinese writes dates: years, months, days, days of the week, decades and centuries. */
export const CHINESE_DATES: readonly Rule[] = [
  rule(
    '1934年9月11日, 二〇二一年七月, 2012年',
    `(${YEAR}) ?年(?:(?:底|末|初|春|夏|秋|冬)?的?)(?: ?(${NUMBER}) ?月(?:份|底|初|末)?(?: ?(${NUMBER})${DAYS})?)?(?!代)`,
    ([, y = '', m, d, to]) => dayReading(year(y), m, [d, to]),
  ),
  rule(
    '万历二十三年, 民国元年: a year of a reign is one of the common era, but nobody has to say so, and its months are those of the moon',
    `(?<=(${Object.keys(REIGNS).join('|')}))(元|${NUMBER}) ?年(?:闰?(?:[正腊冬]|${NUMBER})月(?:初?[${HAN_NUMERALS}\\d]{1,3}日?)?)?`,
    ([, reign = '', n = '']) => {
      const count = n === '元' ? 1 : chineseValue(n)
      return count === undefined || count > 70
        ? undefined
        : dateReading({ year: (REIGNS[reign] ?? 0) + count - 1 }, { soft: true, weak: true })
    },
  ),
  rule(
    '公元前221年: a year of any length, once the era says that it is one',
    `[公西纪]元(前?) ?(${NUMBER})(?:${RANGE}前?(${NUMBER}))? ?年(?!代)`,
    ([, before = '', y = '', to = '']) => {
      const [value, upper] = [year(y), year(to)]
      const signed = (n: number) => (before ? -n : n)
      return dateReading(
        { year: value === undefined ? undefined : signed(value) },
        upper === undefined ? {} : { andDates: [{ year: signed(upper) }] },
      )
    },
  ),
  rule(
    '前221年: before the common era, or the first so many years',
    '前 ?(\\d{3,4}) ?年',
    ([, y]) => dateReading({ year: -Number(y) }, { soft: true, also: [Number(y)] }),
  ),
  rule(
    '20世纪30年代, 二十世纪三十年代, 19世纪',
    `(?:公元)?(前?)(${NUMBER}) ?世纪(?:(?:(${TENS})(?:${RANGE}|[、和])?)?(${NUMBER}) ?年代)?`,
    ([, before = '', c = '', first, d]) => {
      const century = chineseValue(c)
      if (century === undefined || century > 40) return undefined
      if (d === undefined) return dateReading({ century: before ? -century : century })
      return decadesReading(first, d, (century - 1) * 100)
    },
  ),
  rule(
    '1930年代, 80年代, 上世纪五十年代, 七八十年代',
    `(?:(${TENS})(?:${RANGE}|[、和])?)?(\\d{4}|\\d{2}|[一二三四五六七八九]?十) ?年代`,
    ([, first, d = '']) => decadesReading(first, d, 0),
  ),
  rule(
    '3至5月, 6、7月, 五六月间: two months, or from one to the other',
    `(${MONTH})(?:${RANGE}|[、和])(${MONTH})月(?!${NO_MONTH})(?! ?(?:${NUMBER})[日号])|([一二三四五六七八九])([二三四五六七八九])月(?=间|份|里|[，。、；])`,
    ([, one, two, three, four]) => {
      const [from, to] = [chineseValue(one ?? three ?? ''), chineseValue(two ?? four ?? '')]
      if (from === undefined || to === undefined || to <= from || to > 12) return undefined
      return dateReading({ month: from }, { soft: true, andDates: [{ month: to }] })
    },
  ),
  rule(
    '9月11日, 十月一日; 9月11至13日 has a second day',
    `(${NUMBER}) ?月 ?(${NUMBER})${DAYS}`,
    ([, m = '', d = '', to]) => dayReading(undefined, m, [d, to]),
  ),
  rule(
    '9月, 十月份; 9个月 is a time of nine months',
    `(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?!${NO_MONTH})`,
    ([, m = '']) =>
      dateReading({ month: chineseValue(m) }, { soft: /^[一二三四五六七八九十]$/.test(m) }),
  ),
  rule(
    '13日, 8号: a day of a month named before',
    `(3[01]|[12]\\d|[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日(?![本元常语光益子夜出落军])`,
    ([, d = '']) => dateReading({ day: chineseValue(d) }, { soft: true }),
  ),
  rule(
    '周二、四, 周一至五: the second day without its 周',
    `(?<![\\d${HAN_NUMERALS}几数半])(?:星期|礼拜|周)([一二三四五六日天])(?:${RANGE}|[、和])([一二三四五六日天])(?![次个遍回天件名期岁年百千万十${HAN_NUMERALS}])`,
    ([, one = '', other = '']) =>
      dateReading({ weekday: WEEKDAYS[one] }, { andDates: [{ weekday: WEEKDAYS[other] ?? 0 }] }),
  ),
  rule(
    '星期三, 周日, 礼拜天; not the once of 一周一次',
    `(?<![\\d${HAN_NUMERALS}几数半])(?:星期|礼拜|周)([一二三四五六日天])(?![次个遍回天件名期岁年百千万十次个]|[一二三四五六七八九]次)`,
    ([, d = '']) => dateReading({ weekday: WEEKDAYS[d] }),
  ),
  rule(
    '6·18, 9·11: a day that people know by its numbers',
    '(1[0-2]|[1-9])·(\\d{1,2})(?!\\d)',
    ([, m, d]) => dateReading({ month: Number(m), day: Number(d) }, { soft: true, weak: true }),
  ),
  rule(
    '2012-11-08, 2012/11/8, 2012.11.08',
    '(\\d{4})(?:-(\\d{1,2})-|/(\\d{1,2})/|\\.(\\d{1,2})\\.)(\\d{1,2})(?![\\d/-]|\\.\\d)',
    ([, y, dashed, slashed, m = dashed ?? slashed, d]) =>
      dateReading({ year: Number(y), month: Number(m), day: Number(d) }),
  ),
]
