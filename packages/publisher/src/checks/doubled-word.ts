import {
  CHINESE_CALLS,
  CHINESE_CHARACTERS,
  CHINESE_WORDS,
  ENGLISH_DOUBLES,
} from '../language/doubled-words.ts'
import { isFunctionWord } from '../language/function-words.ts'
import { mayDouble } from '../language/near-repetitions.ts'
import { isPlain, type Token, tokensOf } from '../language/tokens.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import type { Check, Report } from './check.ts'

/** A word that stands twice in a row. */
export const doubledWord: Check = {
  id: 'doubled-word',
  severity: 'warning',
  summary: 'A word stands twice in a row.',
  reason: `It is a slip of the keyboard or the trace of an edit, and the eye of whoever wrote it passes over it: most often at the turn of a line.

Mended is what no grammar sets twice (the the, of of); of other words a person has to say. In English every doubled word counts but those said twice with a reason (“that that”, “had had”, “very very”, “no no”), names (Pago
Pago) and particles of a verb (“log in in the morning”). Chinese doubles words by its grammar (看看, 研究研究, 一个一个), so only a
closed list of words that never are doubled is looked for, with their neighbours minded: 为了了解 and 现在在 are two words each.`,
  profiles: { literary: 'info' },
  examples: [
    {
      locales: ['en'],
      source: 'Pour the the water over of\nof it.\n',
      finds: ['the the', 'of of'],
    },
    { locales: ['zh'], source: '绿茶的的颜色可以可以更浅。\n', finds: ['的的', '可以可以'] },
    { locales: ['zh'], source: '绿茶的颜色颜色更浅，雪的雪白雪白。\n', finds: ['颜色颜色'] },
    { locales: ['zh'], source: '她拿出了一个一个青花的茶壶。\n', finds: ['一个一个'] },
    {
      locales: ['en'],
      source:
        'He said that that had had a very very long brew: what it is is tea. Log in in Pago Pago.\n',
      finds: [],
    },
    {
      locales: ['zh'],
      source: '为了了解茶，她现在在看看书，的的确确研究研究，再一个一个地洗杯子。\n',
      finds: [],
    },
  ],
  checkSide: (prose) => (mayDouble(prose) ? doublesIn(prose) : NONE),
}

const NONE: readonly Report[] = []

function* doublesIn(prose: Prose): Generator<Report> {
  const tokens = tokensOf(prose)
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    const length = doubleAt(prose, tokens, at)
    if (length === 0) continue
    let last = at + 2 * length
    while (isSame(tokens, last - length, last, length)) last += length
    yield* report(prose, tokens, { at, length, last })
    at = last - 1
  }
}

interface Double {
  /** Where the first of the words stands among the tokens, its length, and where the token behind the last stands. */
  readonly at: number
  readonly length: number
  readonly last: number
}

function* report(
  prose: Prose,
  tokens: readonly Token[],
  { at, length, last }: Double,
): Generator<Report> {
  const [start, first, end] = [
    tokens[at]?.start,
    tokens[at + length - 1]?.end,
    tokens[last - 1]?.end,
  ]
  // Words in different dress are no slip: one of them is quoted, or is a label.
  if (start === undefined || first === undefined || end === undefined) return
  if (!isPlain(prose, start, end)) return
  const spot = spotIn(prose, first, end)
  yield {
    message: 'doubled',
    values: { word: prose.text.slice(start, first) },
    at: spotIn(prose, start, end),
    ...(isCertain(tokens[at]) && { fix: { start: spot.start, end: spot.end, text: '' } }),
  }
}

// What English grammar never sets twice. Other words may meet: “what he did did not help”, “those who can can stay”.
function isCertain(word: Token | undefined): boolean {
  return word?.kind !== 'word' || NEVER_TWICE.has(word.key)
}

const NEVER_TWICE: ReadonlySet<string> = new Set(
  'the a an and or but of to from with at into as if than because my your our their its'.split(' '),
)

// The length, in tokens, of the word that stands at `at` and again right behind itself; 0 where there is none that counts.
function doubleAt(prose: Prose, tokens: readonly Token[], at: number): number {
  const one = tokens[at]
  const two = tokens[at + 1]
  if (one === undefined || two === undefined) return 0
  if (one.kind === 'word') return two.id === one.id && isEnglishSlip(prose, tokens, at) ? 1 : 0
  if (one.kind !== 'han') return 0
  if (two.id === one.id) return isSlipOfCharacter(prose, one, two) ? 1 : 0
  if (isSame(tokens, at, at + 2, 2)) return isSlipOfTwo(prose, one, two) ? 2 : 0
  return isSame(tokens, at, at + 3, 3) && isSlipOfThree(prose, one) ? 3 : 0
}

function isSame(tokens: readonly Token[], one: number, other: number, length: number): boolean {
  if (other + length > tokens.length) return false
  for (let step = 0; step < length; step += 1)
    if (tokens[one + step]?.id !== tokens[other + step]?.id) return false
  return true
}

const DOUBLES: ReadonlySet<string> = new Set(ENGLISH_DOUBLES.flatMap(({ words }) => words))

// What the second “that” of two never stands before: it is a pronoun or goes with a noun.
const CLAUSE = /^(?:the|an?|we|you|they|it|he|she|i|this|these|there|our|your|their|its)$/

// Verbs that end in a particle: “log in in the morning”, “hold on on the line”.
const PARTICLES = new Set(['in', 'on', 'up', 'out', 'over', 'off', 'by'])
const PARTICLE_VERB =
  /\b(?:log|sign|check|opt|plug|clock|zoom|fill|hand|join|kick|drop|come|go|get|hold|carry|move|turn|set|pass)(?:s|g?ed|g?ing)?\s$/i

function isEnglishSlip(prose: Prose, tokens: readonly Token[], at: number): boolean {
  const [one, two] = [tokens[at], tokens[at + 1]]
  if (one === undefined || two === undefined) return false
  const { text } = prose
  if (DOUBLES.has(one.key) && !(one.key === 'that' && CLAUSE.test(tokens[at + 2]?.key ?? '')))
    return false
  if (!/^\s+$/.test(text.slice(one.end, two.start))) return false
  if (LONGER_BEFORE.test(text.charAt(one.start - 1))) return false
  if (LONGER_AFTER.test(text.slice(two.end, two.end + 2))) return false
  if (!/^[\p{L}’']+$/u.test(one.key) || (one.key.length === 1 && one.key !== 'a')) return false
  // An operator beside a word: “AND and”.
  if (/^\p{Lu}{2}/u.test(one.text) !== /^\p{Lu}{2}/u.test(two.text)) return false
  // A word of meaning said three times is meant.
  if (!isFunctionWord(one.key) && [at - 1, at + 2].some((near) => tokens[near]?.key === one.key))
    return false
  // Names are doubled freely, and a variable may be called `A`.
  if (/^\p{Lu}/u.test(two.text) && (/^\p{Lu}/u.test(one.text) || one.key === 'a')) return false
  const before = text.slice(Math.max(0, one.start - 24), one.start)
  if (PARTICLES.has(one.key) && PARTICLE_VERB.test(before)) return false
  // “What it is is tea.”
  return !(one.key === 'is' && /\b(?:what|whatever|all)\b[^.!?]{0,24}$/i.test(before))
}

// What makes a longer word, a path or an address of what it touches.
const LONGER_BEFORE = /[-\u2010\u2011/.@#$\\]/
const LONGER_AFTER = /^(?:[-\u2010\u2011/@#\\]|[.’'][\p{L}\d])/u

const CHARACTERS = new Map(CHINESE_CHARACTERS.map((row) => [row.word, row]))

function isSlipOfCharacter({ text }: Prose, one: Token, two: Token): boolean {
  const row = CHARACTERS.get(one.key)
  if (row === undefined || two.start !== one.end) return false
  const [before, after] = [text.charAt(one.start - 1), text.charAt(two.end)]
  if (before === one.key || after === one.key) return false
  return (
    !(before !== '' && row.before?.includes(before)) &&
    !(after !== '' && row.after?.includes(after))
  )
}

// 一个 is said twice of things one after another, but nobody makes or has 一个一个 of a thing.
const COUNTED = /^一[个种条件次]$/
const TAKES_ONE = /[了是为成作出有到过着第每某另同单哪建写加用供义要含回取得给造设]$/

function isSlipOfTwo({ text }: Prose, one: Token, two: Token): boolean {
  const word = text.slice(one.start, two.end)
  if (word.length !== 2) return false
  const after = text.slice(two.end + 2, two.end + 3)
  if (CHINESE_WORDS.has(word)) return after !== '者'
  const before = text.charAt(one.start - 1)
  const isThing = /[的之]/.test(before) || (after === '的' && /^[，。：；、]?$/.test(before))
  if (isThing && /\p{Script=Han}{2}/u.test(word))
    return after !== '地' && !VIVID.test(word) && !/[一二两三几每个]/.test(word)
  return (
    COUNTED.test(word) &&
    TAKES_ONE.test(text.charAt(one.start - 1)) &&
    !/[地的，。、；]/.test(after) &&
    after !== ''
  )
}

// Behind 的 stands a thing, and things are not said twice; but colours and the like are: 雪白雪白.
const VIVID = /^[雪漆通笔冰碧火焦崭滚鲜乌蜡煞蔚湛飞稀精金粉墨喷溜滴冷]|[哈呵嘿嘻呜啦哗咚叮当啪沙]/

function isSlipOfThree({ text }: Prose, one: Token): boolean {
  const phrase = text.slice(one.start, one.start + 6)
  const word = phrase.slice(0, 3)
  if (!/^\p{Script=Han}{6}$/u.test(phrase) || word.repeat(2) !== phrase) return false
  // 的类型的类型别名 is two things of two; numerals count on; a character twice in three is a sound or a shape.
  if (
    word.startsWith('的') ||
    /[一二三四五六七八九十百千万亿两〇零不]/.test(word) ||
    new Set(word).size < 3
  )
    return false
  return !CHINESE_CALLS.has(word)
}
