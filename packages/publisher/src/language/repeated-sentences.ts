import type { Segment } from '@collate/parser'
import { oncePerProse } from '../reading/once.ts'
import type { Prose } from '../reading/prose.ts'
import { codeAt } from './code-at.ts'
import { isFunctionWord } from './function-words.ts'
import type { Repetition, Stretch } from './repeated-runs.ts'
import { type Token, tokensOf } from './tokens.ts'

/** A sentence that stands twice in a block, or one that the next begins with. */
export interface RepeatedSentence extends Repetition {
  readonly isWhole: boolean
}

const NONE: readonly RepeatedSentence[] = []

// A shorter sentence is an exclamation or an answer.
const LEAST = { words: 4, content: 2, han: 6 }

/** Finds the sentences of a block that stand in it before, and those that take up the whole sentence before them and go on. */
export const repeatedSentencesIn: (prose: Prose) => readonly RepeatedSentence[] = oncePerProse(
  (prose: Prose) => {
    if (!maySayTwice(prose)) return NONE
    const sentences = sentencesOf(prose)
    const seen = new Map<string, Sentence>()
    return sentences.flatMap((sentence, at): readonly RepeatedSentence[] => {
      const earlier = seen.get(sentence.key)
      const before = sentences[at - 1]
      if (sentence.isLong) seen.set(sentence.key, sentence)
      if (earlier !== undefined) return [{ first: earlier, second: sentence, isWhole: true }]
      if (before === undefined || !before.isLong || !before.isStatement) return []
      if (!sentence.key.startsWith(`${before.key} `)) return []
      const end = sentence.ends[before.ends.length - 1] ?? sentence.end
      return [{ first: before, second: { ...sentence, end }, isWhole: false }]
    })
  },
)

// Sentences that begin alike: the cheap test before the costly one.
function maySayTwice({ block: { segments } }: Prose): boolean {
  if (segments.length < 2 || !segments.some(({ text }) => text.length >= LEAST.han)) return false
  if (segments.length <= FEW && !mayBeginAlike(segments)) return false
  return new Set(segments.map(({ text }) => text.slice(0, 4).toLowerCase())).size < segments.length
}

// So few sentences are compared each with each: most blocks have no more.
const FEW = 16

const beginnings = new Int32Array(FEW)

// Compares the first two code units, so loosely that a capital and a small letter are alike.
function mayBeginAlike(segments: readonly Segment[]): boolean {
  for (let at = 0; at < segments.length; at += 1) {
    const { text } = segments[at] as Segment
    const beginning = (looseAt(text, 0) << 16) | looseAt(text, 1)
    for (let other = 0; other < at; other += 1) if (beginnings[other] === beginning) return true
    beginnings[at] = beginning
  }
  return false
}

// The bit that tells small letters of ASCII from capitals is set; letters beyond are all alike, Chinese characters are not.
function looseAt(text: string, at: number): number {
  const code = codeAt(text, at) | SMALL
  return code < 0x80 || (code >= 0x2e80 && code < 0xa000) ? code : 0x80
}

const SMALL = 0x20

interface Sentence extends Stretch {
  readonly key: string
  readonly isLong: boolean
  readonly isStatement: boolean
  /** Where each of its words ends. */
  readonly ends: readonly number[]
}

function sentencesOf(prose: Prose): readonly Sentence[] {
  const words: Token[][] = prose.block.segments.map(() => [])
  let sentence = 0
  for (const token of tokensOf(prose)) {
    const at = prose.starts[token.start] ?? 0
    while ((prose.block.segments[sentence + 1]?.start ?? Number.POSITIVE_INFINITY) <= at)
      sentence += 1
    if (token.kind !== 'mark') words[sentence]?.push(token)
  }
  return words.map((own, index) => {
    const start = own[0]?.start ?? 0
    const end = own.at(-1)?.end ?? start
    return {
      start,
      end,
      sentence: index,
      key: own.map(({ key }) => key).join(' '),
      isLong: isLong(own),
      isStatement: /^[)”’"'）」』]{0,3}[.。]/.test(prose.text.slice(end, end + 4)),
      ends: own.map(({ end: at }) => at),
    }
  })
}

function isLong(words: readonly Token[]): boolean {
  const han = words.filter(({ kind }) => kind === 'han').length
  if (han >= LEAST.han) return true
  const content = words.filter(({ kind, key }) => kind === 'word' && !isFunctionWord(key))
  return words.length >= LEAST.words && content.length >= LEAST.content
}
