import { ORDINAL_WORDS } from './english-numeral.ts'

// The names of reigns whose years the common era doesn't count, in pinyin and as older books spell them.
const REIGNS =
  "Hongwu|Yongle|Jiajing|Wanli|Chongzhen|Shunzhi|Kangxi|Yongzheng|Qianlong|Jiaqing|Daoguang|Xianfeng|Tongzhi|Guangxu|Xuantong|Zhenguan|Kaiyuan|Tianbao|Jian[’']an|Meiji|Taisho|Showa|Heisei|Reiwa|Republic"

const NTH = `(?:\\d{1,2}(?:st|nd|rd|th)|${ORDINAL_WORDS})`

/** Words with numbers in them that count nothing, each with its reason. Small number words need no row: they never demand a match. */
export const ENGLISH_IDIOMS: readonly (readonly [reason: string, pattern: string])[] = [
  ['the number of a chapter or an item', '^\\d{1,3}[.)] ?(?=[A-Z“])'],
  ['“always”; not inside of 2024/7/1', '(?<!\\d)24/7(?![\\d/])'],
  ['“for example, in the first place”', '\\b[Ff]or one thing\\b'],
  [
    'a day of the lunar calendar, which Chinese does not count as one of the common one',
    '\\b[Tt]he [a-z-]{4,16}(?:st|nd|rd|th) (?:day )?of the (?:[a-z]{4,8}|\\d{1,2}(?:st|nd|rd|th)) (?:lunar )?month\\b',
  ],
  ['a short while', '\\b[Jj]ust a (?:second|minute)\\b|\\b(?:per|a|each|every) second\\b'],
  ['names', '\\bCatch-22\\b|(?<![\\d/])9/11(?![\\d/])'],
  [
    'a year of a reign',
    `\\b(?:(?:${NTH} day of )?(?:the )?${NTH} month of (?:the )?)?${NTH} year of (?:the )?(?:reign of )?(?:(?:the )?Emperor )?(?:${REIGNS})\\b`,
  ],
  [
    'a year of a reign',
    `\\b${NTH} year of (?:the )?[A-Z][a-z’']{1,20}(?: [A-Z][a-z’']{1,20})? (?:reign|era|period)\\b`,
  ],
  ['a year of a reign', `\\b(?:Year )?\\d{1,2} of the (?:${REIGNS}) (?:reign|era|period)\\b`],
  [
    'a date of the lunar calendar',
    `\\b(?:${NTH} day of )?(?:the )?${NTH} (?:lunar month|month of the lunar (?:calendar|year))\\b`,
  ],
  ['a day of the lunar calendar', `\\b${NTH} day of the lunar [a-z]{3,8}(?: [a-z]{3,8})?`],
  ['what is done with a whole heart', '\\ba hundred percent\\b|\\bone hundred percent sure\\b'],
  [
    'set phrases',
    '\\b[Aa] thousand and one\\b|\\bcloud nine\\b|\\bfive[- ]star\\b|\\bat sixes and sevens\\b|\\b(?:first|second)[- ]hand\\b',
  ],
]

// One of these is in each of them: one quick look saves the long one.
const CUE =
  /(?:year|month|day) of |lunar|second|minute|thing|percent|thousand|cloud|star|sixes|-hand|-22|\/7|\/11|of the [A-Z]|^\d/

/** One of these words is in each of the idioms, but for the number of an item. */
export const IDIOM_WORD: RegExp =
  /\b(?:7|11)(?!\d)|\b(?:22|thing|month|second|minute|year|reign|era|period|lunar|percent|thousand|nine|star|sixes|hand)\b/

const ITEM = /^\d{1,3}[.)]/

/** Tells, at a glance, whether an English text may have an idiom with a number; quicker where it is known whether it has a word of one. */
export function mayHaveEnglishIdiom(text: string, hasWord = true): boolean {
  return (hasWord || ITEM.test(text)) && CUE.test(text)
}
