import { CHINESE_CROWDS } from './chinese-crowds.ts'
import { CHINESE_DATES } from './chinese-dates.ts'
import {
  chineseValue,
  HAN_WITH_POINT,
  isSmallWord,
  MIXED,
  NUMBER,
  PLACES,
  RANGE,
} from './chinese-number.ts'
import { BANKERS_NUMERALS, HAN_NUMERALS, readGuess, readHanNumeral } from './chinese-numeral.ts'
import { CHINESE_SHARES } from './chinese-shares.ts'
import { CHINESE_WHOLES } from './chinese-wholes.ts'
import { DIGITS, digitsValue, times } from './digits.ts'
import { chineseRule as rule } from './make-rule.ts'
import { measureNamed } from './measures.ts'
import type { Reading, Rule } from './quantity.ts'
import { SLASHED } from './slashed.ts'

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

/** How Chinese writes quantities; the first rule that fits wins. */
export const CHINESE_GRAMMAR: readonly Rule[] = [
  ...CHINESE_WHOLES,
  ...CHINESE_DATES,
  ...SLASHED,
  ...CHINESE_CROWDS,
  rule(
    '一米七五, 1米75, 1米8: metres and centimetres, the latter without their unit',
    `([一二两]|\\d)米([零一二三四五六七八九]{1,2}|\\d{1,2})(?![十百千万个层楼厘分毫%.\\d])`,
    ([, metres = '', rest = '']) => {
      const digits = /^\d/.test(rest) ? rest : [...rest].map(readHanNumeral).join('')
      const value = Number(`${chineseValue(metres)}.${digits}`)
      return { kind: 'number', value, ...measureNamed('米', 'zh') }
    },
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
    `(?<=[上下中]午|凌晨|早上|早晨|晚上|傍晚|夜里|[日号晨晚早]) ?(${NUMBER}) ?[时点](?![间候刻期代装尚半]|之|[一三]刻)(?:(?:零|过)?(${NUMBER})分)?`,
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
  ...CHINESE_SHARES,
  rule('年过半百: fifty', '半百(?!万)', () => ({ kind: 'number', value: 50, soft: true })),
  rule(
    '六十有二: sixty-two, in an old way',
    '([二三四五六七八九]?十)有([一二三四五六七八九])(?![个位名人只次条件])',
    ([, tens = '', ones = '']) => {
      const [ten, one] = [chineseValue(tens), chineseValue(ones)]
      return ten === undefined || one === undefined
        ? undefined
        : { kind: 'number', value: ten + one }
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
        : {
            kind: 'number',
            value,
            soft: true,
            weak: true,
            vague: 'more',
            // A dozen is 十几个.
            ...(value === 10 && { also: [12] }),
          }
    },
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
