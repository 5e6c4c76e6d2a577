import { codeAt } from '../language/code-at.ts'
import { BANKERS_NUMERALS, HAN_NUMERALS } from './chinese-numeral.ts'
import { VULGAR_FRACTIONS } from './slashed.ts'
import type { Starts } from './starts.ts'

// What each UTF-16 code unit is.
const NUMERAL = 1
const WEAK_NUMERAL = 2
const BEGINNING = 3

// Characters that begin a quantity before some others only, each with what makes it one.
const BEGINNINGS: readonly (readonly [characters: string, pattern: string])[] = [
  ['第', `第(?= ?[\\d${HAN_NUMERALS}])`],
  ['几数上成近', '[几数上成近](?=[十百千万亿])|数(?=以[十百千万亿])|成(?=[百千]上)'],
  ['首初头其', '首(?=[届次批个任先要度位部])|初(?=次)|头(?=[一个次])|其(?=次)'],
  ['周星礼公元', '周(?=[一二三四五六日天])|星(?=期)|礼(?=拜)|公(?=元)|元(?= ?年)'],
  ['每', '每(?=[\\d一二两三四五六七八九十百])'],
  ['翻打', '翻(?=了?[一两二三四])|打(?=[\\d一二三四五六七八九])'],
  ['前', '前(?=\\d{3,4} ?年|[\\d一二三四五六七八九十]{1,2}世纪)'],
  ['亚季好', '[亚季](?=军)|好(?=[几多][十百千万])'],
  ['IVX', '(?<![A-Za-z])[IVX](?=[IVX]{0,4} ?[期型类级世部卷章])'],
]

const BEGINS = new RegExp(BEGINNINGS.map(([, pattern]) => pattern).join('|'), 'y')

// What makes a mere word of the 一 before it (一个, 一些): no unit of a date, a time or a measure, and nothing that goes on counting.
const AFTER_ONE = '个种些样般直定起致旦段条系组块行份张只名位把层项篇句'
const COUNTS = new RegExp(`一(?![${AFTER_ONE}])|半(?=数)`, 'y')

const KINDS = kindsOfCharacters()

function kindsOfCharacters(): Uint8Array {
  const kinds = new Uint8Array(0x10000)
  const mark = (characters: string, kind: number) => {
    for (const character of characters) kinds[character.charCodeAt(0)] = kind
  }
  for (const [characters] of BEGINNINGS) mark(characters, BEGINNING)
  mark(`0123456789０１２３４５６７８９${HAN_NUMERALS}${VULGAR_FRACTIONS}ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ`, NUMERAL)
  mark(BANKERS_NUMERALS.replace(/[佰仟]/g, ''), NUMERAL)
  mark('一半', WEAK_NUMERAL)
  return kinds
}

/** Where quantities of Chinese can begin: a figure, or a character that often begins another word with what makes it none. */
export const CHINESE_STARTS: Starts = {
  next: (text, from) => {
    const { length } = text
    for (let at = from; at < length; at += 1) {
      const kind = KINDS[codeAt(text, at)]
      if (kind === 0) continue
      if (kind !== BEGINNING || fits(BEGINS, text, at)) return at
    }
    return -1
  },
  hasFigure: (text) => {
    const { length } = text
    for (let at = 0; at < length; at += 1) {
      const kind = KINDS[codeAt(text, at)]
      if (kind === 0) continue
      if (kind === NUMERAL || fits(kind === BEGINNING ? BEGINS : COUNTS, text, at)) return true
    }
    return false
  },
}

function fits(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
