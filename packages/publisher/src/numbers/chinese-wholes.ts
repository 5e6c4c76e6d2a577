import { chineseValue, isSmallWord, NUMBER } from './chinese-number.ts'
import { readHanNumeral } from './chinese-numeral.ts'
import { chineseRule as rule } from './make-rule.ts'
import { measureNamed } from './measures.ts'
import type { Rule } from './quantity.ts'
import { readRomanNumeral } from './roman-numeral.ts'

const ROMAN_SIGNS = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ'

/** How Chinese says numbers in several words, or that a number is a thing's place in a row. */
export const CHINESE_WHOLES: readonly Rule[] = [
  rule(
    '一个半小时, 两年半, 三公里半; 一年半载 is a while',
    `(${NUMBER})(?:个半(?=(小时|钟头|月|星期|礼拜|世纪|学期))|个?(小时|钟头|星期|礼拜|年|月|周|天|公里|里|公斤|斤|丈|尺|米|升|亩|吨|英里|英尺|英寸|岁)半(?![个天年日月夜数边截载百]))`,
    ([, n = '', counted, unit = counted ?? '']) => {
      const value = chineseValue(n)
      return value === undefined || !Number.isInteger(value)
        ? undefined
        : {
            kind: 'number',
            value: value + 0.5,
            soft: isSmallWord(n),
            ...measureNamed(unit === '月' ? '个月' : unit, 'zh'),
          }
    },
  ),
  rule(
    '1小时30分, 一个小时零五分钟',
    `(${NUMBER}) ?个?(?:小时|钟头)(?:零|又|，)?(${NUMBER}) ?分钟?`,
    ([, h = '', m = '']) => {
      const [hours, minutes] = [chineseValue(h), chineseValue(m)]
      if (hours === undefined || minutes === undefined || minutes >= 60) return undefined
      return {
        kind: 'number',
        value: hours + minutes / 60,
        parts: [hours, minutes],
        ...measureNamed('小时', 'zh'),
      }
    },
  ),
  rule('五毛钱, 3角: tenths of a yuan', `(${NUMBER})[毛角](?=钱|[，。；、）]|$)`, ([, n = '']) => {
    const value = chineseValue(n)
    return value === undefined
      ? undefined
      : { kind: 'number', value: value / 10, soft: true, currencies: ['CNY'] }
  }),
  rule('五分钱, 50美分: hundredths', `(${NUMBER})(?:分钱|美分|便士)`, ([, n = '']) => {
    const value = chineseValue(n)
    return value === undefined
      ? undefined
      : { kind: 'number', value: value / 100, also: [value], soft: true }
  }),
  rule(
    '十块五: ten yuan and five tenths',
    `(${NUMBER})块([一二三四五六七八九])(?=毛|钱|美元|[，。；、）]|$)`,
    ([, n = '', tenths = '']) => {
      const value = chineseValue(n)
      return value === undefined
        ? undefined
        : { kind: 'number', value: value + (readHanNumeral(tenths) ?? 0) / 10, soft: true }
    },
  ),
  rule(
    '七十多岁, 六十来岁: in one’s seventies',
    '([二三四五六七八九]?十|\\d0)[多几来余]岁',
    ([, n = '']) => {
      const value = chineseValue(n)
      return value === undefined ? undefined : { kind: 'number', value, soft: true, vague: 'more' }
    },
  ),
  rule(
    '一打鸡蛋, 半打啤酒: twelve of them',
    `(${NUMBER}|半)打(?=鸡蛋|鸭蛋|啤酒|铅笔|玫瑰|袜子|毛巾|牡蛎|可乐|汽水)`,
    ([, n = '']) => {
      const value = n === '半' ? 0.5 : chineseValue(n)
      return value === undefined ? undefined : { kind: 'number', value: value * 12, soft: true }
    },
  ),
  rule(
    '路易十六, 亨利八世: the number of a king; not 一生一世, 十世纪',
    '(?<=[\\p{Script=Han}·])([一二三四五六七八九十]{1,3})世(?![纪界代人间上事故家面外俗态情道尘风博俱孙同纪])',
    ([, n = '']) => {
      const value = chineseValue(n)
      return value === undefined ? undefined : { kind: 'ordinal', value, soft: true }
    },
  ),
  rule(
    '一战, 二战: the world wars',
    '([一二])战(?=[期中前后时结爆以之老]|[，。、；）]|$)',
    ([, n = '']) => {
      const value = chineseValue(n)
      return value === undefined ? undefined : { kind: 'ordinal', value, soft: true }
    },
  ),
  rule('Ⅲ期, II型', `[${ROMAN_SIGNS}]|[IVX]{1,4}(?= ?[期型类级世部卷章])`, ([text = '']) => {
    const value = ROMAN_SIGNS.includes(text)
      ? ROMAN_SIGNS.indexOf(text) + 1
      : readRomanNumeral(text)
    return value === undefined ? undefined : { kind: 'ordinal', value, soft: true }
  }),
  rule(
    '每五个人中有一个: one in five',
    `每(${NUMBER})[个名位人户家]\\p{Script=Han}{0,8}?(?:[中里]|之中|当中)[就便只约]?有(?:近|约)?(${NUMBER})[个名位人户家]`,
    ([, of = '', part = '']) => {
      const [whole, some] = [chineseValue(of), chineseValue(part)]
      return whole && some && some < whole
        ? { kind: 'fraction', value: some / whole, parts: [some, whole], soft: true }
        : undefined
    },
  ),
  rule(
    '十二面体, 十六分音符, 十六进制: a name that another language makes of Greek or Latin',
    `(${NUMBER})(?=面体|边形|角形|分音符|卦|进制)`,
    ([, n = '']) => {
      const value = chineseValue(n)
      return value === undefined ? undefined : { kind: 'number', value, soft: true }
    },
  ),
  rule('亚军, 季军: the second and the third', '([亚季])军', ([, place]) => ({
    kind: 'ordinal',
    value: place === '亚' ? 2 : 3,
    soft: true,
  })),
]
