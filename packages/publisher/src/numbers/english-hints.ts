import { questionOf } from '../language/spelling-question.ts'
import { tokensOf } from '../language/tokens.ts'
import type { Spelling } from '../language/vocabulary.ts'
import { oncePerProse } from '../reading/once.ts'
import type { Prose } from '../reading/prose.ts'
import { IDIOM_WORD } from './english-idioms.ts'
import { isFigureWord, JOINS, mayBeginIn } from './english-starts.ts'

/** What the words of an English text tell of its numbers: asked once for each spelling, where a search reads every letter. */
export interface Hints {
  /** Whether it has more than weak words; nothing where the words by themselves do not tell. */
  readonly hasFigure: boolean | undefined
  /** Where the words stand that a quantity can begin in: the start of the first and its end, the start of the second and so on. */
  readonly words: readonly number[]
  /** Whether it may have an idiom. */
  readonly hasIdiomWord: boolean
}

const isBeginning = questionOf(({ text }) => mayBeginIn(text))
const isFigure = questionOf(({ text }) => isFigureWord(text) === true)
const isDoubtful = questionOf(({ text }) => isFigureWord(text) === undefined)
const isOfIdiom = questionOf(({ text }) => IDIOM_WORD.test(text))

// Most words are nothing of that.
const tells = questionOf(
  (spelling: Spelling) => isBeginning(spelling) || isDoubtful(spelling) || isOfIdiom(spelling),
)

// A sign that is a number by itself (½) or goes with one (×) may stand at a word as if it were a part of it.
function isJoined(text: string, at: number): boolean {
  return at > 0 && JOINS.test(text.charAt(at - 1))
}

const NO_WORDS: readonly never[] = []

/** Looks an English block through word by word. */
export const hintsOf: (prose: Prose) => Hints = oncePerProse((prose: Prose): Hints => {
  let words: number[] | undefined
  let [hasFigure, hasDoubtful, hasIdiomWord] = [false, false, false]
  for (const token of tokensOf(prose)) {
    const { spelling } = token
    if (!tells(spelling)) continue
    if (isFigure(spelling) && !isJoined(prose.text, token.start)) hasFigure = true
    else if (isFigure(spelling) || isDoubtful(spelling)) hasDoubtful = true
    hasIdiomWord ||= isOfIdiom(spelling)
    if (isBeginning(spelling)) {
      words ??= []
      words.push(token.start, token.end)
    }
  }
  return {
    hasFigure: !hasFigure && hasDoubtful ? undefined : hasFigure,
    words: words ?? NO_WORDS,
    hasIdiomWord,
  }
})
