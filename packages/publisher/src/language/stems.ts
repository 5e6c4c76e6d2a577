import { oncePerReading } from '../reading/once.ts'
import type { Prose } from '../reading/prose.ts'
import type { Reading } from '../reading/readings.ts'
import { isFunctionWord } from './function-words.ts'
import { type Token, tokensOf } from './tokens.ts'

// What a word shares with its other forms.
interface Stem {
  /** The same number for all forms of a word, within one document. */
  readonly id: number
  /** Says something by itself: no article, no pronoun, no figure, no code. */
  readonly isContent: boolean
}

/** The words of a prose, marks left out: `stems[n]` is that of `tokens[n]`. */
export interface Words {
  readonly tokens: readonly Token[]
  readonly stems: readonly Stem[]
}

// Each word of a document is looked at once, however often it stands there.
interface KnownStems {
  /** By the number of a word, the number of its stem plus one. */
  byWord: Int32Array
  readonly byStem: Map<string, Stem>
  readonly all: Stem[]
}

const knownStems = oncePerReading(
  (_: Reading): KnownStems => ({ byWord: new Int32Array(1 << 12), byStem: new Map(), all: [] }),
)

/** The words of a prose with their stems. */
export function wordsIn(prose: Prose, reading: Reading): Words {
  const known = knownStems(reading)
  const tokens = tokensOf(prose).filter(({ kind }) => kind !== 'mark')
  return { tokens, stems: tokens.map((token) => known.all[numberOf(token, known)] as Stem) }
}

// Room that is used again for each block.
let numbers = new Int32Array(1 << 10)

/** The numbers of the stems that `wordsIn` has, in an array that is used again at the next call, and how many there are. */
export function stemNumbersIn(prose: Prose, reading: Reading): readonly [Int32Array, number] {
  const known = knownStems(reading)
  const tokens = tokensOf(prose)
  if (numbers.length < tokens.length) numbers = new Int32Array(2 * tokens.length)
  let count = 0
  for (const token of tokens) {
    if (token.kind === 'mark') continue
    numbers[count] = numberOf(token, known)
    count += 1
  }
  return [numbers, count]
}

function numberOf(token: Token, known: KnownStems): number {
  const { id } = token
  if (id >= known.byWord.length) {
    const longer = new Int32Array(2 * id)
    longer.set(known.byWord)
    known.byWord = longer
  }
  const number = known.byWord[id] ?? 0
  if (number > 0) return number - 1
  const stem = token.kind === 'word' ? stemOf(token.key) : token.key
  const found = known.byStem.get(stem) ?? { id: known.all.length, isContent: isContent(token) }
  if (found.id === known.all.length) {
    known.byStem.set(stem, found)
    known.all.push(found)
  }
  known.byWord[id] = found.id + 1
  return found.id
}

function isContent({ kind, key }: Token): boolean {
  return kind === 'han' || (kind === 'word' && !/^\d/.test(key) && !isFunctionWord(key))
}

const ENDINGS = /(?:[’']s|ments?|ings?|edly|ed|es|s|e)$/

// What an English word shares with its other forms, roughly: `develop` of development, developed and develops.
function stemOf(word: string): string {
  if (word.length < 4 || word.length > 40) return word
  const stem = word.replace(ENDINGS, '')
  return stem.length < 3 ? word : stem
}
