import { isFunctionWord } from '../language/function-words.ts'
import { mayJoin } from '../language/near-repetitions.ts'
import { questionOf } from '../language/spelling-question.ts'
import { tokenNumbersOf } from '../language/token-numbers.ts'
import { type Token, tokensOf } from '../language/tokens.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import type { Check, Report } from './check.ts'

/** What English joins with itself on purpose. Comparatives (faster and faster) are known by their ending. */
const ENGLISH_PAIRS: readonly { readonly words: string; readonly reason: string }[] = [
  { words: 'more less worse fewer further', reason: 'a growing measure' },
  {
    words:
      'over again on by up down out in through round around so such and then now on off about to fro back forth there here thus',
    reason: 'a set phrase, or a particle that keeps a motion going',
  },
  {
    words:
      'years days hours weeks months ages minutes miles lots loads tons heaps piles dozens hundreds thousands millions billions pages layers rows rounds generations times',
    reason: 'a quantity too large to count',
  },
  {
    words:
      'on and went ran walked talked waited tried tried laughed cried thought read worked ran looked kept wept searched grew rained drove rode wrote',
    reason: 'an action that does not end',
  },
  { words: 'deeper deep far long wide very many much only', reason: 'said twice for force' },
  {
    words: 'a b c x y z i one two you me he she it this that yes no',
    reason: 'a variable, a pronoun',
  },
]

const PAIRS: ReadonlySet<string> = new Set(ENGLISH_PAIRS.flatMap(({ words }) => words.split(' ')))

// The longest expression looked for on either side of the conjunction, in words or characters.
const LONGEST = 6

const CONJUNCTIONS = new Set(['and', 'or'])
const CHINESE_CONJUNCTIONS = new Set(['和', '与', '及', '或', '、'])

// Behind or before these, one thing is related to another of its kind.
const RELATION_AFTER = /^(?:之间|间|的关系|的区别|的对话|相互|互相|彼此|不同|可以|们)/
const RELATION_BEFORE = /\b(?:between|among|both|from)\s(?:[\p{L}’'-]+\s){0,2}$/iu

// The second is another thing of the kind: “words and words of other lengths”, or another time: “doubles and doubles again”.
const OWN_PHRASE = /^\s(?:of|in|on|at|inside|with|without|that|which|who|from|for|by|again)\b/

// What shows that a Chinese expression ends or begins here: a mark, a particle, an edge.
const CHINESE_END = /^(?:$|[\s，。、；：！？）”’》,.;:!?)的地等都是了而也就在])/
const CHINESE_START = /(?:^|[\s，。、；：！？（“‘《,.;:!?(的了是在对把将被从向为])$/

/** The same expression on both sides of an “and” or an “or”. */
export const repeatedAroundAnd: Check = {
  id: 'repeated-around-and',
  severity: 'warning',
  summary: 'An “and” or an “or” joins an expression with itself.',
  reason: `One of the two was meant to be another word: two words of the source were given one rendering, or an edit was not finished.

English says some words twice on purpose (more and more, over and over, years and years, faster and faster, waited and waited); those are
left alone, and so are relations between things of one kind (between man and man, 国家和国家之间).`,
  profiles: { literary: 'off' },
  examples: [
    {
      locales: ['en'],
      source:
        'She is known for her patience and patience, and for slow-brewing and slow-brewing methods.\n',
      finds: ['patience and patience', 'slow-brewing and slow-brewing'],
    },
    { locales: ['zh'], source: '他最大的长处是耐心和耐心。\n', finds: ['耐心和耐心'] },
    {
      locales: ['en'],
      source:
        'It grew darker and darker, again and again, for years and years, between cup and cup. It doubles and doubles again.\n',
      finds: [],
    },
    { locales: ['zh'], source: '国家和国家之间的茶叶和茶叶罐贸易。\n', finds: [] },
  ],
  checkSide(prose, context) {
    const found = repeatsIn(prose)
    if (found.length === 0) return NONE
    return context.across(prose).some((other) => repeatsIn(other).length > 0) ? NONE : found
  },
}

const NONE: readonly Report[] = []

function repeatsIn(prose: Prose): readonly Report[] {
  if (!mayJoin(prose)) return NONE
  const { vocabulary } = prose
  const { first, count, spellings } = tokenNumbersOf(prose)
  let found: Report[] | undefined
  for (let at = 1; at + 1 < count; at += 1) {
    if (!isConjunction(vocabulary.spelling(spellings[first + at] ?? 0))) continue
    const length = lengthAround(prose, at)
    const report = length === 0 ? undefined : reportAround(prose, at, length)
    if (report === undefined) continue
    found ??= []
    found.push(report)
  }
  return found ?? NONE
}

function reportAround(prose: Prose, at: number, length: number): Report | undefined {
  const { text } = prose
  const tokens = tokensOf(prose)
  const [first, token, last] = [tokens[at - length], tokens[at], tokens[at + length]]
  if (first === undefined || token === undefined || last === undefined) return undefined
  const phrase = tokens.slice(at + 1, at + 1 + length)
  const isChinese = token.kind === 'han' || token.text === '、'
  const isSlip = isChinese
    ? isChineseSlip(text, first, last, phrase)
    : isEnglishSlip(text, first, last, phrase)
  if (!isSlip) return undefined
  return {
    message: 'repeated',
    values: { phrase: text.slice(first.start, token.start).trim() },
    at: spotIn(prose, first.start, last.end),
  }
}

const isConjunction = questionOf(({ kind, text, key }) =>
  (kind === 'han' || text === '、' ? CHINESE_CONJUNCTIONS : CONJUNCTIONS).has(key),
)

// The length of the longest expression that stands right before the conjunction at `at` and again right behind it.
function lengthAround(prose: Prose, at: number): number {
  const { first, count, spellings } = tokenNumbersOf(prose)
  const idAt = (place: number) => prose.vocabulary.id(spellings[first + place] ?? 0)
  for (let length = Math.min(LONGEST, at, count - 1 - at); length > 0; length -= 1) {
    let step = 1
    while (step <= length && idAt(at - length - 1 + step) === idAt(at + step)) step += 1
    if (step > length) return length
  }
  return 0
}

function isEnglishSlip(text: string, first: Token, last: Token, phrase: readonly Token[]): boolean {
  const words = phrase.filter(({ kind }) => kind === 'word')
  if (phrase.some(({ kind, text: mark }) => kind !== 'word' && mark !== '-')) return false
  if (!words.some(({ key }) => /^\p{L}{2}/u.test(key) && !isFunctionWord(key) && !PAIRS.has(key)))
    return false
  const [only] = words
  if (words.length === 1 && only !== undefined && (only.key.endsWith('er') || PAIRS.has(only.key)))
    return false
  // A hyphen, an apostrophe or a dot makes another word of it.
  if (/^[-\u2010\u2011’'/_]|^\.\w/.test(text.slice(last.end, last.end + 2))) return false
  if (/[-\u2010\u2011/_.]$/.test(text.charAt(first.start - 1))) return false
  if (OWN_PHRASE.test(text.slice(last.end, last.end + 10))) return false
  return !RELATION_BEFORE.test(text.slice(Math.max(0, first.start - 40), first.start))
}

function isChineseSlip(text: string, first: Token, last: Token, phrase: readonly Token[]): boolean {
  const characters = new Set(phrase.map(({ key }) => key))
  if (characters.size < Math.max(2, phrase.length - 1)) return false
  if (phrase.some(({ kind }) => kind !== 'han')) return false
  const behind = text.slice(last.end, last.end + 4)
  if (RELATION_AFTER.test(behind) || !CHINESE_END.test(behind)) return false
  return CHINESE_START.test(text.slice(Math.max(0, first.start - 2), first.start))
}
