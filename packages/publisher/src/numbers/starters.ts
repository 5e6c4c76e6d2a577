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
  [`[\\d${HAN_NUMERALS}半${BANKERS_NUMERALS.replace(/[佰仟]/g, '')}]`, ...chineseBeginnings()].join(
    '|',
  ),
  'gu',
)

// Characters that begin a quantity before some others only.
function chineseBeginnings(): readonly string[] {
  return [
    `第(?= ?[\\d${HAN_NUMERALS}])`,
    '[几数上成近](?=[十百千万亿])|数(?=以[十百千万亿])',
    '首(?=[届次批个任先要度位部])|初(?=次)|头(?=[一个次])|其(?=次)',
    '周(?=[一二三四五六日天])|星(?=期)|礼(?=拜)|公(?=元)|元(?= ?年)',
    '每(?=[\\d一二两三四五六七八九十百])',
    '翻(?=了?[一两二三四])|打(?=[\\d一二三四五六七八九])',
    '前(?=\\d{3,4} ?年|[\\d一二三四五六七八九十]{1,2}世纪)|[亚季](?=军)|成(?=[百千]上)|好(?=[几多][十百千万])',
    `[${VULGAR_FRACTIONS}Ⅰ-Ⅻ]|(?<![A-Za-z])[IVX](?=[IVX]{0,4} ?[期型类级世部卷章])`,
  ]
}

// What makes a mere word of the 一 before it (一个, 一些): no unit of a date, a time or a measure, and nothing that goes on counting.
const AFTER_ONE = '个种些样般直定起致旦段条系组块行份张只名位把层项篇句'

/** Matches where Chinese has more than the weak words 一 and 半: what a text without any has of quantities demands no counterpart. */
export const CHINESE_FIGURES: readonly RegExp[] = [
  new RegExp(
    [
      `[\\d０-９${HAN_NUMERALS.replace('一', '')}${BANKERS_NUMERALS.replace(/[佰仟]/g, '')}]`,
      `一(?![${AFTER_ONE}])|半(?=数)`,
      ...chineseBeginnings(),
    ].join('|'),
    'u',
  ),
]

/**
 * Matches where a quantity of English can begin, so that the grammar isn't tried at every word: a digit, or one of some words in lower
 * case, with a capital, or in capitals. `hidden` are the words that hold a number without naming it.
 */
export function englishStart(hidden: readonly string[]): RegExp {
  return anyWord([...englishNumberWords, ...OTHERS, ...hidden], ['\\d', ...ENGLISH_SIGNS], 'g')
}

/**
 * What English has where it has more than weak words; one of the patterns matches. The words of `lone` are weak by themselves, unless
 * one of `behindArticle` makes a number of an article (a hundred).
 */
export function englishFigures(
  hidden: readonly string[],
  { lone, behindArticle }: Readonly<Record<'lone' | 'behindArticle', readonly string[]>>,
): readonly RegExp[] {
  const words = [...englishNumberWords, ...OTHERS, ...hidden].filter((word) => !lone.includes(word))
  return [
    anyWord(words, ['[\\d０-９]', ...ENGLISH_SIGNS], ''),
    new RegExp(`(?<![a-z])an?[- ](?:${behindArticle.join('|')})`, 'iu'),
  ]
}

// Signs of numbers, and letters that are some.
const ENGLISH_SIGNS: readonly string[] = [
  ROMAN_NUMERAL,
  `[${VULGAR_FRACTIONS}]`,
  '(?<=[A-Z][a-z]{1,15} )[IVX](?=[IVX]{0,4}(?![A-Za-z]))',
]

// One of some words in lower case, with a capital or in capitals, or something else, where no word goes on.
function anyWord(all: readonly string[], others: readonly string[], flags: string): RegExp {
  const words = [...new Set(all)].flatMap((word) => [
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
    `(?<![A-Za-z0-9_\u00C0-\u024F])(?:${[...others, ...branches].join('|')})`,
    flags,
  )
}
