import { HIDDEN_WORDS } from './english-hidden-words.ts'
import { A_NUMBER, LONE_WORDS } from './english-lone-words.ts'
import { englishNumberWords } from './english-numeral.ts'
import { ROMAN_NUMERAL } from './roman-numeral.ts'
import { VULGAR_FRACTIONS } from './slashed.ts'
import type { Starts } from './starts.ts'

// What begins a quantity without being a number word itself.
const OTHERS =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays twenties thirties forties fifties sixties seventies eighties nineties mon tue tues wed thu thurs fri sat sun between quarter half tens dozens scores hundreds thousands millions billions trillions several few many'.split(
    ' ',
  )

const WORDS: readonly string[] = [...englishNumberWords, ...OTHERS, ...HIDDEN_WORDS]

// Signs of numbers, and letters that are some.
const SIGNS: readonly string[] = [
  ROMAN_NUMERAL,
  `[${VULGAR_FRACTIONS}]`,
  '(?<=[A-Z][a-z]{1,15} )[IVX](?=[IVX]{0,4}(?![A-Za-z]))',
]

// Letters, but no × and ÷.
const JOINING = '[A-Za-z0-9_\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]'

/** Matches what no quantity can begin right behind: it would be a part of a word. */
export const JOINS: RegExp = new RegExp(JOINING)

const START = anyWord(WORDS, ['\\d', ...SIGNS], 'g')

// A lone word is weak by itself, unless an article is made a number by what is behind it (a hundred).
const FIGURE = anyWord(
  WORDS.filter((word) => !LONE_WORDS.includes(word)),
  ['[\\d０-９]', ...SIGNS],
  '',
)
const COUNTED_ARTICLE = new RegExp(`(?<![a-z])an?[- ](?:${A_NUMBER.join('|')})`, 'i')

/** Where quantities of English can begin: a digit, or one of some words in lower case, with a capital, or in capitals. */
export const ENGLISH_STARTS: Starts = {
  next: (text, from) => {
    START.lastIndex = from
    return START.exec(text)?.index ?? -1
  },
  hasFigure: (text) => FIGURE.test(text) || COUNTED_ARTICLE.test(text),
}

// What may be a number by what stands before it, in capitals, or in another width.
const MAY_BEGIN = /^[IVXL]{1,7}(?![A-Za-z])|[０-９]/
// What may make a number of an article; all that begins with no plain word has a number word in it.
const AFTER_ARTICLE = new RegExp(
  `^(?:${A_NUMBER.flatMap((pattern) => /^[a-z]+/.exec(pattern)?.[0] ?? []).join('|')})`,
  'i',
)

/** Tells whether a quantity may begin in a word, wherever it stands. */
export function mayBeginIn(word: string): boolean {
  return ENGLISH_STARTS.next(word, 0) >= 0 || MAY_BEGIN.test(word)
}

/** Tells whether a word is more than weak wherever it stands; nothing where what stands before it decides. */
export function isFigureWord(word: string): boolean | undefined {
  if (FIGURE.test(word)) return true
  return MAY_BEGIN.test(word) || AFTER_ARTICLE.test(word) ? undefined : false
}

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
  return new RegExp(`(?<!${JOINING})(?:${[...others, ...branches].join('|')})`, flags)
}
