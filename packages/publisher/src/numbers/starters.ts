import { BANKERS_NUMERALS, HAN_NUMERALS } from './chinese-numeral.ts'
import { englishNumberWords } from './english-numeral.ts'
import { ROMAN_NUMERAL } from './roman-numeral.ts'
import { VULGAR_FRACTIONS } from './slashed.ts'

// What begins a quantity in English without being a number word itself.
const OTHERS =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays twenties thirties forties fifties sixties seventies eighties nineties mon tue tues wed thu thurs fri sat sun between quarter half tens dozens scores hundreds thousands millions billions trillions several few many'.split(
    ' ',
  )

/** Matches where a quantity of Chinese can begin: a figure, or a character that often begins another word with what makes it none. */
export const CHINESE_START: RegExp = new RegExp(
  [
    `[\\d${HAN_NUMERALS}半${BANKERS_NUMERALS.replace(/[佰仟]/g, '')}]`,
    `第(?= ?[\\d${HAN_NUMERALS}])`,
    '[几数上成近](?=[十百千万亿])|数(?=以[十百千万亿])',
    '首(?=[届次批个任先要度位部])|初(?=次)|头(?=[一个次])|其(?=次)',
    '周(?=[一二三四五六日天])|星(?=期)|礼(?=拜)|公(?=元)|元(?= ?年)',
    '每(?=[\\d一二两三四五六七八九十百])',
    '翻(?=了?[一两二三四])|打(?=[\\d一二三四五六七八九])',
    '前(?=\\d{3,4} ?年|[\\d一二三四五六七八九十]{1,2}世纪)|[亚季](?=军)|成(?=[百千]上)|好(?=[几多][十百千万])',
    `[${VULGAR_FRACTIONS}Ⅰ-Ⅻ]|(?<![A-Za-z])[IVX](?=[IVX]{0,4} ?[期型类级世部卷章])`,
  ].join('|'),
  'gu',
)

/**
 * Matches where a quantity of English can begin, so that the grammar isn't tried at every word: a digit, or one of some words in lower
 * case, with a capital, or in capitals. `hidden` are the words that hold a number without naming it.
 */
export function englishStart(hidden: readonly string[]): RegExp {
  const words = [...new Set([...englishNumberWords, ...OTHERS, ...hidden])].flatMap((word) => [
    word,
    `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`,
    word.toUpperCase(),
  ])
  const byLetter = Map.groupBy(new Set(words), ([letter = '']) => letter)
  const branches = Array.from(
    byLetter,
    ([letter, group]) => `${letter}(?:${group.map((word) => word.slice(1)).join('|')})(?![A-Za-z])`,
  )
  return new RegExp(
    `(?<![A-Za-z0-9_\u00C0-\u024F])(?:\\d|${ROMAN_NUMERAL}|${branches.join('|')}|[${VULGAR_FRACTIONS}]|(?<=[A-Z][a-z]{1,15} )[IVX](?=[IVX]{0,4}(?![A-Za-z])))`,
    'g',
  )
}
