import type { Prose } from '../reading/prose.ts'
import type { Repetition, Stretch } from './repeated-runs.ts'
import { isContent, stemsOf, wordsIn } from './stems.ts'
import { tokenNumbersOf } from './token-numbers.ts'
import type { Token } from './tokens.ts'

// So many words of meaning at a sentence's beginning are looked for among so many at the end of the sentence before.
const HEAD = 6
const TAIL = 8

// All but one must be there.
const LEAST = 5

/**
 * Finds sentences that begin by saying again, in other order or other forms, what the sentence before ended with: “…lit the fire of the
 * stove with dry wood. The fire was lit in the stove by drying wood, …”. Linear in the text.
 */
export function restartsIn(prose: Prose): readonly Repetition[] {
  if (prose.block.segments.length < 2 || !mayRestart(prose)) return NONE
  const sentences = contentBySentence(prose)
  return sentences.flatMap((head, at) => {
    const tail = (sentences[at - 1] ?? []).slice(-TAIL)
    const opening = head.slice(0, HEAD)
    if (opening.length < HEAD || tail.length < LEAST) return []
    const known = new Set(tail.map(({ id }) => id))
    const again = opening.filter(({ id }) => known.has(id))
    const ids = new Set(again.map(({ id }) => id))
    if (again.length < LEAST || ids.size < LEAST - 1) return []
    const said = tail.filter(({ id }) => ids.has(id))
    return [{ first: stretchOf(said, at - 1), second: stretchOf(again, at) }]
  })
}

const NONE: readonly Repetition[] = []

// Room that is used again for each block: the last words of the sentence before, and of this one.
let before = new Int32Array(TAIL)
let own = new Int32Array(TAIL)

// Whether so many of the first words of a sentence are among the last of the one before: only their numbers are looked at.
function mayRestart(prose: Prose): boolean {
  const { vocabulary, starts, block } = prose
  const { segments } = block
  const stems = stemsOf(vocabulary)
  const numbers = tokenNumbersOf(prose)
  let [sentence, length, again] = [0, 0, 0]
  before.fill(-1)
  for (let place = numbers.first; place < numbers.first + numbers.count; place += 1) {
    const number = numbers.spellings[place] ?? 0
    const spelling = vocabulary.spelling(number)
    if (spelling.kind !== 'word' || !isContent(spelling)) continue
    const stem = stems.of(number)
    const at = starts[numbers.starts[place] ?? 0] ?? 0
    while ((segments[sentence + 1]?.start ?? Number.POSITIVE_INFINITY) <= at) {
      sentence += 1
      ;[before, own] = [own, before]
      if (length < TAIL) before.fill(-1, length)
      length = 0
      again = 0
    }
    if (length < HEAD && before.includes(stem)) again += 1
    if (again >= LEAST) return true
    own[length % TAIL] = stem
    length += 1
  }
  return false
}

interface ContentWord {
  readonly token: Token
  readonly id: number
}

function contentBySentence(prose: Prose): readonly (readonly ContentWord[])[] {
  const { segments } = prose.block
  const sentences: ContentWord[][] = segments.map(() => [])
  const { tokens, stems, contents } = wordsIn(prose)
  let sentence = 0
  tokens.forEach((token, index) => {
    if (token.kind !== 'word' || !contents[index]) return
    const at = prose.starts[token.start] ?? 0
    while ((segments[sentence + 1]?.start ?? Number.POSITIVE_INFINITY) <= at) sentence += 1
    sentences[sentence]?.push({ token, id: stems[index] ?? 0 })
  })
  return sentences
}

function stretchOf(words: readonly ContentWord[], sentence: number): Stretch {
  return { start: words[0]?.token.start ?? 0, end: words.at(-1)?.token.end ?? 0, sentence }
}
