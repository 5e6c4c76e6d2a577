import { BANKERS_NUMERALS, HAN_NUMERALS, readGuess, readHanNumeral } from './chinese-numeral.ts'
import { dateReading } from './date-reading.ts'
import { DIGITS, digitsValue, times } from './digits.ts'
import { readMeasure } from './measures.ts'
import type { Reading, Rule } from './quantity.ts'
import { REIGNS } from './reigns.ts'

// 两 stands at the head of a numeral or before a place; in 二十两 and 几两 it is the unit of weight.
const HAN = `(?:[${HAN_NUMERALS.replace(/[两俩仨]/g, '')}]|(?<![${HAN_NUMERALS}几])[两俩仨]|两(?=[百千万亿])){1,24}`
const HAN_WITH_POINT = `${HAN}(?:点[零〇一二三四五六七八九]{1,12}(?![十百千万亿]))?`
// 3千米 is 3 km and 5百分点 no hundred, so a sign that begins a unit is no place.
const PLACE = '(?:[十百千]?[万萬][亿億]|[十百千]?[万萬亿億]|[百千](?![米克瓦卡赫伏分字]))'
const MIXED = `${DIGITS}(?: ?${PLACE}(?:${DIGITS}${PLACE}){0,3})?`
const NUMBER = `(?:${MIXED}|${HAN_WITH_POINT})`
const RANGE = '(?: ?[-–—~～〜至到] ?)'

const PLACES: Readonly<Record<string, number>> = {
  十: 10,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
}

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

/** Reads a number in either notation: `240万`, `3万5千`, `二百四十万`, `三点五`. */
function chineseValue(text: string): number | undefined {
  if (/^\d/.test(text)) return mixedValue(text)
  const [whole = '', fraction] = text.split('点')
  const value = readHanNumeral(whole)
  if (value === undefined || fraction === undefined) return value
  const digits = [...fraction].map((digit) => readHanNumeral(digit) ?? 0).join('')
  return Number(`${value}.${digits}`)
}

const PARTS = new RegExp(`(${DIGITS}) ?([十百千万萬亿億]*)`, 'g')

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

// 三 and 十 are small words; 3 and 十三 are numbers.
function isSmallWord(text: string): boolean {
  return /^[零〇一二两俩仨三四五六七八九十百千万亿]$/.test(text)
}

function number(text: string, more: Partial<Reading> = {}): Reading | undefined {
  const value = chineseValue(text)
  return value === undefined
    ? undefined
    : {
        kind: 'number',
        value,
        soft: isSmallWord(text),
        ...(/^[零〇一]$/.test(text) && { weak: true }),
        ...more,
      }
}

function part(text: string, whole: number, to?: string): Reading | undefined {
  const [value, upper] = [chineseValue(text), to === undefined ? undefined : chineseValue(to)]
  if (value === undefined) return undefined
  return {
    kind: 'percent',
    value: times(value, 1 / whole),
    ...(upper !== undefined && { to: times(upper, 1 / whole) }),
  }
}

function multiple(text: string, more?: number): Reading | undefined {
  const value = chineseValue(text)
  if (value === undefined) return undefined
  return {
    kind: 'multiple',
    value,
    ...(more !== undefined && { also: [value + more] }),
    soft: isSmallWord(text),
  }
}

function range(from: string, to: string): Reading | undefined {
  // 100至150万: the place is said once, for both.
  const place = /^\d[\d.,]*$/.test(from) ? (/[百千万亿]+$/.exec(to)?.[0] ?? '') : ''
  const [value, upper] = [chineseValue(from + place), chineseValue(to)]
  // 41%至 and what is no range at all: each number is read by itself.
  if (value === undefined || upper === undefined || value >= upper) return undefined
  const also = place === '' ? {} : { also: [digitsValue(from)] }
  return { kind: 'number', value, to: upper, soft: isSmallWord(from) && isSmallWord(to), ...also }
}

function clock(
  hours: number | undefined,
  minutes: number | undefined,
  { soft }: Pick<Reading, 'soft'>,
): Reading | undefined {
  if (hours === undefined || minutes === undefined || hours > 24 || minutes > 59) return undefined
  const value = hours + minutes / 60
  return { kind: 'time', value, also: [(value + 12) % 24], soft: soft ?? true }
}

function year(text: string): number | undefined {
  const value = chineseValue(text)
  return value !== undefined && Number.isInteger(value) && value > 0 && value < 3000
    ? value
    : undefined
}

const rule = (reason: string, pattern: string, read: Rule['read']): Rule => ({
  reason,
  pattern: new RegExp(pattern, 'uy'),
  read,
})

// A year is written with four digits, or digit by digit; 十年 is a time of ten years.
const YEAR = '(?:\\d{4}(?!\\d)|[零〇一二三四五六七八九]{4})'

/** How Chinese writes quantities; the first rule that fits wins. */
export const CHINESE_GRAMMAR: readonly Rule[] = [
  rule(
    '1934年9月11日, 二〇二一年七月, 2012年',
    `(${YEAR}) ?年(?:(?:底|末|初|春|夏|秋|冬)?的?)(?: ?(${NUMBER}) ?月(?:份|底|初|末)?(?: ?(${NUMBER}) ?[日号])?)?(?!代)`,
    ([, y = '', m, d]) =>
      dateReading({
        year: year(y),
        month: m && chineseValue(m),
        day: d && chineseValue(d),
      } as never),
  ),
  rule(
    '万历二十三年, 民国元年: a year of a reign is one of the common era, but nobody has to say so',
    `(?<=(${Object.keys(REIGNS).join('|')}))(元|${NUMBER}) ?年`,
    ([, reign = '', n = '']) => {
      const count = n === '元' ? 1 : chineseValue(n)
      return count === undefined || count > 70
        ? undefined
        : dateReading({ year: (REIGNS[reign] ?? 0) + count - 1 }, { soft: true, weak: true })
    },
  ),
  rule(
    '公元前221年: a year of any length, once the era says that it is one',
    `公元(前?) ?(${NUMBER}) ?年(?!代)`,
    ([, before = '', y = '']) => {
      const value = year(y)
      return dateReading({ year: value === undefined ? undefined : before ? -value : value })
    },
  ),
  rule(
    '20世纪30年代, 二十世纪三十年代, 19世纪',
    `(?:公元前?)?(${NUMBER}) ?世纪(?:(${NUMBER}) ?年代)?`,
    ([, c = '', d]) => {
      const century = chineseValue(c)
      const decade = d === undefined ? undefined : chineseValue(d)
      if (century === undefined || century > 40) return undefined
      if (decade === undefined) return dateReading({ century })
      return dateReading({ decade: (century - 1) * 100 + decade })
    },
  ),
  rule(
    '1930年代, 80年代, 上世纪五十年代',
    `(\\d{4}|\\d{2}|[一二三四五六七八九]?十) ?年代`,
    ([, d = '']) => dateReading({ decade: chineseValue(d) }),
  ),
  rule(
    '9月11日, 十月一日; 9月11日至13日 has its second day in the next rule',
    `(${NUMBER}) ?月(?: ?(${NUMBER}) ?[日号])`,
    ([, m = '', d = '']) => dateReading({ month: chineseValue(m), day: chineseValue(d) }),
  ),
  rule(
    '9月, 十月份; 9个月 is a time of nine months',
    `(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?!亮|球|饼|牙|季|票|薪|嫂|子|光|台|租|供)`,
    ([, m = '']) =>
      dateReading({ month: chineseValue(m) }, { soft: /^[一二三四五六七八九十]$/.test(m) }),
  ),
  rule(
    '13日, 8号: a day of a month named before',
    `(3[01]|[12]\\d|[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日(?![本元常语光益子夜出落军])`,
    ([, d = '']) => dateReading({ day: chineseValue(d) }, { soft: true }),
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
    '一米七五, 1米75: metres and centimetres, the latter without their unit',
    `([一二两]|\\d)米([零一二三四五六七八九]{1,2}|\\d{2})(?![十百千万个层楼%\\d])`,
    ([, metres = '', rest = '']) => {
      const digits = [...rest].map((digit) => readHanNumeral(digit) ?? digit).join('')
      const unit = readMeasure('米', 0, 'zh')
      return {
        kind: 'number',
        value: Number(`${chineseValue(metres)}.${digits}`),
        ...(unit && { measure: unit.measure }),
      }
    },
  ),
  rule(
    '2012-11-08, 2012/11/8, 2012.11.08',
    '(\\d{4})(?:-(\\d{1,2})-|/(\\d{1,2})/|\\.(\\d{1,2})\\.)(\\d{1,2})(?![\\d./-])',
    ([, y, dashed, slashed, m = dashed ?? slashed, d]) =>
      dateReading({ year: Number(y), month: Number(m), day: Number(d) }),
  ),
  rule(
    '示例 15-9, 图4-2, 第3-2节: the number of a listing, which is no range',
    `(?<=(?:示例|代码|清单|列表|例|图|表|式|公式|习题|练习|章节|附录|第|节|表格|[Ll]isting|[Ff]igure|[Tt]able|[Cc]hapter) ?)(\\d{1,4})[-–.](\\d{1,4})(?![\\d%‰]|[.]\\d)`,
    ([, chapter, item]) => ({ kind: 'reference', value: Number(chapter), to: Number(item) }),
  ),
  rule(
    '21-1 和 21-2: a range doesn’t run backwards',
    '(\\d{1,4})-(\\d{1,4})(?![\\d%‰-])',
    ([, one, two]) =>
      Number(one) > Number(two)
        ? { kind: 'number', value: Number(one), to: Number(two) }
        : undefined,
  ),
  rule('10:30, 上午9：05', '(\\d{1,2})[:：](\\d{2})(?::\\d{2})?(?!\\d)', ([, h, m]) =>
    clock(Number(h), Number(m), { soft: false }),
  ),
  rule(
    '9时30分, 下午4时, 晚上八点: an hour that the time of day tells from a stretch of time',
    `(?<=[上下中]午|凌晨|早上|早晨|晚上|傍晚|夜里|[日号晨晚早]) ?(${NUMBER}) ?[时点](?![间候刻期代装尚]|之)(?:(?:零|过)?(${NUMBER})分)?`,
    ([, h = '', m]) =>
      clock(chineseValue(h), m === undefined ? 0 : chineseValue(m), { soft: m === undefined }),
  ),
  rule('9时30分', `(${NUMBER})时(${NUMBER})分`, ([, h = '', m = '']) =>
    clock(chineseValue(h), chineseValue(m), { soft: true }),
  ),
  rule(
    '三点半, 10点30分, 两点钟, 三点一刻: the hour of a clock',
    `(${NUMBER})点(?:(半)|([一三])刻|(?:零|过)?(${NUMBER})分|钟|整|多|左右)`,
    ([, h = '', half, quarters, m]) => {
      const minutes = half ? 30 : quarters ? (quarters === '一' ? 15 : 45) : m ? chineseValue(m) : 0
      return clock(chineseValue(h), minutes, { soft: true })
    },
  ),
  rule(
    '百分之十五, 千分之三, 万分之五',
    `([百千]?[百千万亿])分之(${NUMBER})(?:(?:${RANGE}|、)(?:[百千万]分之)?(${NUMBER}))?`,
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
    '三成, 三成半, 7成; 一成不变 and 一成立 are none',
    '([1-9]|[二两三四五六七八九])成(半)?(?![立为功员了长年型品本就语不人虫新衣亲婚果因套批群交])',
    ([, n = '', half]) => part(half ? `${chineseValue(n)}.5` : n, 10),
  ),
  rule(
    '打八折: what is paid, or what is saved',
    '打?(\\d(?:\\.\\d)?|[一二三四五六七八九]{1,2})折(?![扣叠断腾磨返射])',
    ([, n = '']) => {
      const digits = [...n].map((digit) => readHanNumeral(digit) ?? digit).join('')
      const value = Number(digits) / (digits.length === 2 ? 100 : 10)
      return { kind: 'percent', value, also: [1 - value], soft: true }
    },
  ),
  rule('年过半百: fifty', '半百(?!万)', () => ({ kind: 'number', value: 50, soft: true })),
  rule(
    '一年半, 三里半: the half behind the unit; 一年半载 is a while',
    `(${NUMBER})(?=个?(?:年|月|星期|礼拜|周|天|小时|钟头|里|斤|丈|尺|亩|吨)半(?![载天夜路百数]))`,
    ([, n = '']) => {
      const value = chineseValue(n)
      return value === undefined || !Number.isInteger(value)
        ? undefined
        : { kind: 'number', value: value + 0.5, soft: isSmallWord(n) }
    },
  ),
  rule('一半, 半数: half, but no share of 半天 and 半夜', '(?:一半|半数)', () => ({
    kind: 'fraction',
    value: 0.5,
    soft: true,
  })),
  rule('半, 大半: a share that often is no number', '(?:[多大小]?半)', () => ({
    kind: 'fraction',
    value: 0.5,
    soft: true,
    weak: true,
  })),
  rule(
    '增长两倍: what is added, or what it comes to',
    `(?<=(?:[增升涨添高多大长快重强]|增长|增加|提高|扩大|上涨)[了约近]?)(${NUMBER}) ?倍`,
    ([, n = '']) => multiple(n, 1),
  ),
  rule('三倍', `(${NUMBER}) ?倍`, ([, n = '']) => multiple(n)),
  rule('翻一番, 翻了两番: doubled so many times', '翻了?([一两二三四])番', ([, n = '']) => ({
    kind: 'multiple',
    value: 2 ** (readHanNumeral(n) ?? 1),
    soft: true,
  })),
  rule(
    '第十八次, 第3章; 第一 and its like are small words',
    `(?:倒数)?第 ?(${NUMBER})(?:${RANGE}第? ?(${NUMBER}))?`,
    ([, n = '', to]) => {
      const [value, upper] = [chineseValue(n), to === undefined ? undefined : chineseValue(to)]
      if (value === undefined) return undefined
      return {
        kind: 'ordinal',
        value,
        ...(upper !== undefined && { to: upper }),
        soft: isSmallWord(n),
      }
    },
  ),
  rule(
    '首届, 首次, 首先, 初次, 头一个',
    '首(?=[届次批个任先要度位部])|初(?=次)|头(?=[一个次])',
    () => ({
      kind: 'ordinal',
      value: 1,
      soft: true,
    }),
  ),
  rule('其次: in the second place', '其次', () => ({
    kind: 'ordinal',
    value: 2,
    soft: true,
    weak: true,
  })),
  rule(
    '8～10, 8至10, 三到五, 100至150万',
    `(${NUMBER})${RANGE}(${NUMBER})`,
    ([, from = '', to = '']) => range(from, to),
  ),
  rule('三四十, 七八个, 十五六: a guess', `([${HAN_NUMERALS}]{2,8})`, ([, text = '']) => {
    const guess = readGuess(text)
    return (
      guess && {
        kind: 'number',
        value: guess[0],
        to: guess[1],
        soft: true,
        weak: true,
        vague: 'about',
      }
    )
  }),
  rule(
    '10多万, 三十余万, 两千多亿: more than, said before the place',
    `(${DIGITS}|[${HAN_NUMERALS}]{1,12})[几多余来]([百千]?[万萬][亿億]|[百千]?[万萬亿億])`,
    ([, n = '', places = '']) => {
      const value = chineseValue(n)
      return value === undefined
        ? undefined
        : {
            kind: 'number',
            value: [...places].reduce((total, place) => times(total, PLACES[place] ?? 1), value),
            vague: 'more',
          }
    },
  ),
  rule(
    '十几, 二十多, 一百余, 三十来: more than',
    `([${HAN_NUMERALS}]{1,12})[几多余来]`,
    ([, n = '']) => {
      const value = readHanNumeral(n)
      return value === undefined
        ? undefined
        : { kind: 'number', value, soft: true, weak: true, vague: 'more' }
    },
  ),
  rule(
    '几十, 数百, 上千, 好几万: nobody counted',
    '(?:几|数|(?<!以)上|成|近)[十百千万亿]{1,3}',
    () => undefined,
  ),
  rule(
    '百万, 千万, 亿, 百, 千: a place without a number',
    '([百千]?[万萬][亿億]|[百千][万萬亿億]|[百千万萬亿億](?![米克瓦卡赫历]))(?![一二两三四五六七八九百千万亿])',
    ([, places = '']) => {
      let value = 1
      for (const place of places) value = times(value, PLACES[place] ?? 1)
      return { kind: 'number', value, soft: true, weak: true }
    },
  ),
  rule(
    '壹佰贰拾伍, 叁万: a banker’s numeral has a place, or it is a word like 队伍',
    `((?:[壹贰叁肆伍陆柒捌玖][拾佰仟万萬亿億]|拾[壹贰叁肆伍陆柒捌玖万萬])[${BANKERS_NUMERALS}]{0,22})`,
    ([, n = '']) => number(n),
  ),
  rule('240万, 3万5千, 1,000', `(${MIXED})`, ([, n = '']) => number(n)),
  rule('一百零五, 三十五万, 二〇二一, 三点五', `(${HAN_WITH_POINT})`, ([, n = '']) => number(n)),
]
