import { codeAt } from '../language/code-at.ts'

// Reigns that are not turned into years of the common era; for the others see reigns.ts.
const REIGNS = '贞观|开元|天宝|建安|明治|大正|昭和|平成|令和'

const NUMERAL = '零〇一二两三四五六七八九十百千万亿'

/** Words with numerals in them that count nothing, each with its reason. Small numerals need no row: they never demand a match. */
export const CHINESE_IDIOMS: readonly (readonly [reason: string, pattern: string])[] = [
  ['a year of a reign', `(?:${REIGNS})(?:元|[\\d${NUMERAL}]{1,5})年`],
  [
    'a date of the lunar calendar',
    `(?:正月|腊月|冬月|(?:农历|阴历|夏历)[\\d${NUMERAL}]{0,4}月?)(?:初?[\\d${NUMERAL}廿卅]{1,3}日?)?`,
  ],
  ['a day of the lunar calendar', `初[${NUMERAL}]{1,2}(?![\\d${NUMERAL}年月])`],
  [
    'the number of a chapter or an item',
    `^(?:\\d{1,3}[.．、)] ?(?=[^\\d\\s])|[（(]?[一二三四五六七八九十]{1,3}[)）、．])`,
  ],
  ['little by little', '一点一[点滴]'],
  ['in a mess', '七[零上嘴拼手颠]八|三三两两|三番[五两]次|五颜六色|五花八门'],
  [
    'a person called by the place among brothers and sisters: 小四, 老三',
    `[小老阿][二三四五六七八九](?![${NUMERAL}个只间家口届倍分成点天年月日号样字岁元块张条件杯代])`,
  ],
  [
    'somebody: Tom, Dick and Harry',
    `(?:张三|李四|王[二五]|赵[四六])(?![${NUMERAL}个只间家口次届倍分成点天年月日号样岁元块张条件])`,
  ],
  ['a distance in the mouth of a storyteller', '十万八千里'],
  [
    'set phrases',
    '(?:一五一十|三十六计|七十二变|十有八九|八九不离十|百分百|一百八十度|一千零一夜|不管三七二十一|一二三四(?!年)|一二三(?![〇零一二三四五六七八九十百千万年月日号]))',
  ],
  ['a fool, where no numeral goes on', `(?<![${NUMERAL}])二百五(?![${NUMERAL}])`],
  [
    'events and holidays named by their day',
    `(?<![${NUMERAL}年])(?:九一八|一二八|一二九|双十一|十一(?=黄金周|假期|长假|国庆))(?![${NUMERAL}])`,
  ],
  [
    'versions and the like: dotted more than once, but no date',
    '(?!\\d{1,2}\\.\\d{1,2}\\.(?:1[5-9]|20)\\d{2}(?!\\d|\\.\\d))\\d{1,9}(?:\\.\\d{1,9}){2,6}',
  ],
]

// Two characters side by side that each idiom has, but for the number of an item: one of the first, one of the second.
const PAIRS: readonly (readonly [first: string, second: string])[] = [
  ['贞开天建明大昭平令', '观元宝安治正和成'],
  ['正腊冬', '月'],
  ['农阴夏', '历'],
  ['初', NUMERAL],
  ['小老阿张李王赵', '二三四五六七八九'],
  ['一', '点五百千二黄假长国'],
  ['七', '零上嘴拼手颠十'],
  ['三', '三番十'],
  ['五', '颜花'],
  ['十', '万有'],
  ['八', '九'],
  ['九', '一'],
  ['分', '百'],
  ['百', '五'],
  ['管', '三'],
  ['双', '十'],
  ['0123456789', '.'],
]

// For each UTF-16 code unit, a bit for each pair of which it is the first character, or the second.
const FIRSTS = bitsOf(0)
const SECONDS = bitsOf(1)

function bitsOf(side: 0 | 1): Int32Array {
  const bits = new Int32Array(0x10000)
  for (const [at, pair] of PAIRS.entries())
    for (const character of pair[side]) {
      const code = character.charCodeAt(0)
      bits[code] = (bits[code] ?? 0) | (1 << at)
    }
  return bits
}

const ITEM = /^(?:\d{1,3}[.．、)]|[（(]?[一二三四五六七八九十]{1,3}[)）、．])/

// Where nothing of this stands in the text, 年初两次 and its like are no idioms.
const CUE = /[一二三四五六七八九十正腊冬月]|历|\d\.\d|^\d/

/** Tells, at a glance, whether a Chinese text may have an idiom with a numeral. */
export function mayHaveChineseIdiom(text: string): boolean {
  return (hasPair(text) || ITEM.test(text)) && CUE.test(text)
}

function hasPair(text: string): boolean {
  const { length } = text
  let before = 0
  for (let at = 0; at < length; at += 1) {
    const code = codeAt(text, at)
    if ((before & (SECONDS[code] ?? 0)) !== 0) return true
    before = FIRSTS[code] ?? 0
  }
  return false
}
