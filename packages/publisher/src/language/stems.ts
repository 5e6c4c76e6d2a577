import { once } from '../reading/once.ts'
import type { Prose } from '../reading/prose.ts'
import { isFunctionWord } from './function-words.ts'
import { withRoom } from './room.ts'
import { questionOf } from './spelling-question.ts'
import { tokenNumbersOf } from './token-numbers.ts'
import { type Token, tokensOf } from './tokens.ts'
import type { Spelling, Vocabulary } from './vocabulary.ts'

/** What the words of a vocabulary share with their other forms: looked at once for each, however often it stands in its texts. */
export class Stems {
  readonly #vocabulary: Vocabulary
  // By the number of a spelling, that of its stem plus one; below zero that of a mark.
  #known = new Int32Array(1 << 12)
  readonly #numbers = new Map<string, number>()

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
  }

  /** The number that all forms of a word share, by the number of a spelling; below zero for marks. */
  of(spelling: number): number {
    const known = this.#known[spelling] ?? 0
    return known === 0 ? this.#find(spelling) : known - 1
  }

  #find(spelling: number): number {
    const { kind, key } = this.#vocabulary.spelling(spelling)
    const stem = kind === 'word' ? stemOf(key) : key
    const found = kind === 'mark' ? MARK : (this.#numbers.get(stem) ?? this.#numbers.size)
    if (found === this.#numbers.size) this.#numbers.set(stem, found)
    this.#known = withRoom(this.#known, spelling + 1)
    this.#known[spelling] = found + 1
    return found
  }
}

const MARK = -2

/** The stems of a vocabulary. */
export const stemsOf: (vocabulary: Vocabulary) => Stems = once(
  (vocabulary: Vocabulary) => new Stems(vocabulary),
)

/** Tells of a word whether it says something by itself: no article, no pronoun, no figure, no code. */
export const isContent: (spelling: Spelling) => boolean = questionOf(
  ({ kind, key }) =>
    kind === 'han' || (kind === 'word' && !/^\d/.test(key) && !isFunctionWord(key)),
)

/** The words of a prose, marks left out: `stems[n]` is the number of the stem of `tokens[n]`. */
export interface Words {
  readonly tokens: readonly Token[]
  readonly stems: Int32Array
  /** Which of them say something by themselves. */
  readonly contents: readonly boolean[]
}

/** The words of a prose with their stems. */
export function wordsIn(prose: Prose): Words {
  const [numbers, count] = stemNumbersIn(prose)
  const tokens = tokensOf(prose).filter(({ kind }) => kind !== 'mark')
  return {
    tokens,
    stems: numbers.slice(0, count),
    contents: tokens.map(({ spelling }) => isContent(spelling)),
  }
}

// Room that is used again for each block.
let numbers = new Int32Array(1 << 10)

/** The numbers of the stems that `wordsIn` has, in an array that is used again at the next call, and how many there are. */
export function stemNumbersIn(prose: Prose): readonly [stems: Int32Array, count: number] {
  const stems = stemsOf(prose.vocabulary)
  const { first, count: tokens, spellings } = tokenNumbersOf(prose)
  numbers = withRoom(numbers, tokens)
  let count = 0
  for (let place = first; place < first + tokens; place += 1) {
    const stem = stems.of(spellings[place] ?? 0)
    if (stem < 0) continue
    numbers[count] = stem
    count += 1
  }
  return [numbers, count]
}

const ENDINGS = /(?:[’']s|ments?|ings?|edly|ed|es|s|e)$/

// What an English word shares with its other forms, roughly: `develop` of development, developed and develops.
function stemOf(word: string): string {
  if (word.length < 4 || word.length > 40) return word
  const stem = word.replace(ENDINGS, '')
  return stem.length < 3 ? word : stem
}
