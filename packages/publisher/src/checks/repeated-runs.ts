import { isFunctionWord } from './function-words.ts'
import { once } from './once.ts'
import type { Prose } from './prose.ts'
import { type Token, tokensOf } from './tokens.ts'

/** A run of words that stands twice in a block: offsets into the prose's text. */
export interface RepeatedRun {
  readonly first: Stretch
  readonly second: Stretch
  /** How many words, a Han character counted as one, stand in the run. */
  readonly length: number
  /** How many of them say something by themselves; all Han characters are taken to. */
  readonly content: number
  /** How many of them are Han characters. */
  readonly han: number
  /** How far the second begins behind the first, in words. */
  readonly distance: number
  /** Both lead up to something that differs: code, a figure, a quoted word. What is said of several things is said alike. */
  readonly isFrame: boolean
}

/** A stretch of a prose, and the sentence of its block that it begins in. */
export interface Stretch {
  readonly start: number
  readonly end: number
  /** Position in the block's `segments`. */
  readonly sentence: number
}

// Runs are found by their first words.
const SEED = 4

// No run is looked for further back than this many words.
const FARTHEST = 120

/** Two stretches of which the second says the first again. */
export type Repetition = Pick<RepeatedRun, 'first' | 'second'>

/** Finds the runs of words that stand twice in a block, each with the nearest place before it where it stands: linear in the text. */
export const repeatedRunsIn: (prose: Prose) => readonly RepeatedRun[] = once((prose: Prose) => {
  const words = stemsOf(prose)
  const found: RepeatedRun[] = []
  const latest = new Map<string, number>()
  let at = 0
  // Places not yet entered: a run must not be found in what overlaps it.
  let entered = 0
  while (at + SEED <= words.length) {
    for (; entered + SEED <= at; entered += 1) latest.set(seedAt(words, entered), entered)
    const earlier = latest.get(seedAt(words, at))
    if (earlier === undefined || at - earlier > FARTHEST) {
      at += 1
      continue
    }
    let length = SEED
    while (earlier + length < at && words[earlier + length]?.stem === words[at + length]?.stem)
      length += 1
    found.push(runOf(prose, words, { earlier, at, length }))
    at += length
  }
  return found
})

/** A word with what it shares with its other forms. */
export interface Stem extends Token {
  readonly stem: string
  /** Says something by itself: no article, no pronoun, no figure, no code. */
  readonly isContent: boolean
}

function seedAt(words: readonly Stem[], at: number): string {
  return `${words[at]?.stem} ${words[at + 1]?.stem} ${words[at + 2]?.stem} ${words[at + 3]?.stem}`
}

function runOf(
  prose: Prose,
  words: readonly Stem[],
  {
    earlier,
    at,
    length,
  }: { readonly earlier: number; readonly at: number; readonly length: number },
): RepeatedRun {
  const run = words.slice(at, at + length)
  const content = new Set(run.filter(({ isContent }) => isContent).map(({ stem }) => stem))
  return {
    first: stretchOf(prose, words, earlier, length),
    second: stretchOf(prose, words, at, length),
    length,
    content: content.size,
    han: run.filter(({ kind }) => kind === 'han').length,
    distance: at - earlier,
    isFrame: [earlier, at].every((from) => isFilled(prose, words, from + length)),
  }
}

function stretchOf(prose: Prose, words: readonly Stem[], from: number, length: number): Stretch {
  const start = words[from]?.start ?? 0
  return { start, end: words[from + length - 1]?.end ?? start, sentence: sentenceAt(prose, start) }
}

// What stands behind a run, with what marks it off.
function isFilled({ text }: Prose, words: readonly Stem[], at: number): boolean {
  const [last, next] = [words[at - 1], words[at]]
  if (last === undefined || next === undefined) return false
  if (next.kind === 'atom' || /^\d/.test(next.text)) return true
  return /^(?:[\s,:，：]+["']|[\s,:，：]*[“‘「『《])/.test(text.slice(last.end, next.start))
}

/** The position, among the sentences of its block, of the one that holds an offset of a prose. */
export function sentenceAt({ block, starts }: Prose, offset: number): number {
  const at = starts[offset] ?? 0
  return Math.max(
    0,
    block.segments.findLastIndex(({ start }) => start <= at),
  )
}

/** The words of a prose with their stems; marks are left out. */
export const stemsOf: (prose: Prose) => readonly Stem[] = once((prose: Prose) =>
  tokensOf(prose)
    .filter(({ kind }) => kind !== 'mark')
    .map((token) => ({
      ...token,
      stem: token.kind === 'word' ? stemOf(token.key) : token.key,
      isContent:
        token.kind === 'han' ||
        (token.kind === 'word' && !/^\d/.test(token.key) && !isFunctionWord(token.key)),
    })),
)

const ENDINGS = /(?:[’']s|ments?|ings?|edly|ed|es|s|e)$/

/** What an English word shares with its other forms, roughly: `develop` of development, developed and develops. */
export function stemOf(word: string): string {
  if (word.length < 4) return word
  const stem = word.replace(ENDINGS, '')
  return stem.length < 3 ? word : stem
}
