import { LONGEST_PHRASE, mayDouble } from '../language/near-repetitions.ts'
import { withRoom } from '../language/room.ts'
import { type Token, tokensOf } from '../language/tokens.ts'
import type { TokenKind } from '../language/vocabulary.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import type { Check } from './check.ts'

// What a repetition must weigh before it can be a slip: a word two, a Han character one.
const LEAST = 4

// And before it is deleted without a person's judgement.
const LEAST_MENDED = 6

// How many characters of 一 and what is counted say “one by one” when they are said twice.
const ONE_BY_ONE = 6

// Words that join a phrase to itself on purpose: again and again and again, side by side by side.
const JOINTS = new Set(['and', 'or', 'by', 'to', 'after', 'upon', 'on', 'the', 'more', 'in'])

/** A phrase that stands twice in a row. */
export const doubledPhrase: Check = {
  id: 'doubled-phrase',
  severity: 'warning',
  summary: 'A phrase stands twice in a row.',
  reason: `It is the trace of a paste or of an edit that was not finished, and a reader stumbles over it.

Looked for are two or more words, or four or more Chinese characters, followed at once by themselves. Reduplication (研究研究,
哈哈哈哈, and “one by one”: 一个杯子一个杯子), repetition across a comma and joined repetition (“again and again and again”) are left alone, and so is what both sides
repeat.`,
  profiles: { literary: 'info' },
  examples: [
    {
      locales: ['en'],
      source: 'Pour the water over the water over the leaves.\n',
      finds: ['the water over the water over'],
    },
    { locales: ['zh'], source: '把开水倒在把开水倒在茶叶上。\n', finds: ['把开水倒在把开水倒在'] },
    {
      locales: ['en'],
      source: 'Again and again and again, tea for two, tea for two.\n',
      finds: [],
    },
    { locales: ['zh'], source: '研究研究，哈哈哈哈哈哈哈哈。\n', finds: [] },
    { locales: ['zh'], source: '把茶一个杯子一个杯子地倒满。\n', finds: [] },
  ],
  *checkSide(prose, context) {
    for (const { start, end, first } of repeatsIn(prose)) {
      if (context.across(prose).some((other) => repeatsIn(other).length > 0)) return
      yield {
        message: 'doubled',
        values: { phrase: prose.text.slice(start, first) },
        at: spotIn(prose, start, end),
        ...fixOf(prose, { start, end, first }),
      }
    }
  },
}

interface Repeat {
  readonly start: number
  /** Where the first of the phrases ends, and the last. */
  readonly first: number
  readonly end: number
}

// What a token of each kind weighs.
const WEIGHTS: Readonly<Record<TokenKind, number>> = { han: 1, word: 2, atom: 0, mark: 0 }

function repeatsIn(prose: Prose): readonly Repeat[] {
  if (!mayDouble(prose)) return NONE
  const tokens = tokensOf(prose)
  const repeats: Repeat[] = []
  const nexts = nextSame(tokens)
  for (let at = 0; at < tokens.length; at += 1) {
    const length = periodAt(tokens, nexts, at)
    if (length === 0) continue
    let last = at + 2 * length
    while (isSame(tokens, last - length, last, length)) last += length
    const [start, first, end] = [
      tokens[at]?.start,
      tokens[at + length - 1]?.end,
      tokens[last - 1]?.end,
    ]
    if (start !== undefined && first !== undefined && end !== undefined)
      repeats.push({ start, first, end })
    at = last - 1
  }
  return repeats
}

const NONE: readonly Repeat[] = []

// The length of the shortest phrase that stands at `at` and again right behind itself; 0 where there is none that counts.
function periodAt(tokens: readonly Token[], nexts: Int32Array, at: number): number {
  for (let other = nexts[at] ?? -1; other > at; other = nexts[other] ?? -1) {
    const length = other - at
    if (length > LONGEST_PHRASE || other + length > tokens.length) break
    if (WEIGHTS[tokens[at]?.kind ?? 'mark'] === 0) break
    if (isSame(tokens, at, other, length)) return isSlip(tokens.slice(at, other)) ? length : 0
  }
  return 0
}

// Room that is used again for each block: where each token stands next, and the first place behind where each word stands, plus one.
let nexts = new Int32Array(1 << 10)
let firsts = new Int32Array(1 << 12)

// Where each token stands next; -1 where it does not.
function nextSame(tokens: readonly Token[]): Int32Array {
  nexts = withRoom(nexts, tokens.length)
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const id = tokens[at]?.id ?? 0
    firsts = withRoom(firsts, id + 1)
    nexts[at] = (firsts[id] ?? 0) - 1
    firsts[id] = at + 1
  }
  for (const { id } of tokens) firsts[id] = 0
  return nexts
}

function isSame(tokens: readonly Token[], one: number, other: number, length: number): boolean {
  if (other + length > tokens.length) return false
  for (let step = 0; step < length; step += 1)
    if (tokens[one + step]?.id !== tokens[other + step]?.id) return false
  return true
}

function isSlip(phrase: readonly Token[]): boolean {
  const weight = phrase.reduce((sum, token) => sum + WEIGHTS[token.kind], 0)
  if (weight < LEAST || WEIGHTS[phrase.at(-1)?.kind ?? 'mark'] === 0) return false
  if (phrase.some(({ key }) => /^[,，、;；—…]$/.test(key))) return false
  if (phrase.every(({ key }) => /^[\p{N}_]+$/u.test(key))) return false
  // 一个杯子一个杯子: one after the other.
  if (phrase[0]?.key === '一' && phrase.length <= ONE_BY_ONE) return false
  return phrase.length > 2 || !phrase.some(({ key }) => JOINTS.has(key))
}

// Safe only where nothing but plain text goes, and too much of it to be said twice on purpose: New York New York, 来了来了.
function fixOf(prose: Prose, { start, end, first }: Repeat) {
  const phrase = prose.text.slice(start, first)
  const weight = phrase.match(/\p{Script=Han}/gu)?.length ?? 2 * (phrase.match(/\S+/g)?.length ?? 0)
  if (weight < LEAST_MENDED) return {}
  const spot = spotIn(prose, first, end)
  const isPlain = prose.block.text.slice(spot.start, spot.end) === prose.text.slice(first, end)
  return isPlain ? { fix: { start: spot.start, end: spot.end, text: '' } } : {}
}
