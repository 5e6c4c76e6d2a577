import type { Prose } from '../reading/prose.ts'
import type { Reading } from '../reading/readings.ts'
import type { Repetition, Stretch } from './repeated-runs.ts'
import { wordsIn } from './stems.ts'
import { type Token, tokensOf } from './tokens.ts'

// So many words of meaning at a sentence's beginning are looked for among so many at the end of the sentence before.
const HEAD = 6
const TAIL = 8

// All but one must be there.
const LEAST = 5

/**
 * Finds sentences that begin by saying again, in other order or other forms, what the sentence before ended with: “…lit the fire of the
 * stove with dry wood. The fire was lit in the stove by drying wood, …”. Linear in the text.
 */
export function restartsIn(prose: Prose, reading: Reading): readonly Repetition[] {
  if (prose.block.segments.length < 2) return []
  if (!hasWords(prose, HEAD + LEAST)) return []
  const sentences = contentBySentence(prose, reading)
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

// Text in Han characters has few words of an alphabet, and need not be looked through.
function hasWords(prose: Prose, least: number): boolean {
  let count = 0
  for (const { kind } of tokensOf(prose)) {
    if (kind === 'word') count += 1
    if (count >= least) return true
  }
  return false
}

interface ContentWord {
  readonly token: Token
  readonly id: number
}

function contentBySentence(prose: Prose, reading: Reading): readonly (readonly ContentWord[])[] {
  const { segments } = prose.block
  const sentences: ContentWord[][] = segments.map(() => [])
  const { tokens, stems } = wordsIn(prose, reading)
  let sentence = 0
  tokens.forEach((token, index) => {
    const stem = stems[index]
    if (stem === undefined || !stem.isContent || token.kind !== 'word') return
    const at = prose.starts[token.start] ?? 0
    while ((segments[sentence + 1]?.start ?? Number.POSITIVE_INFINITY) <= at) sentence += 1
    sentences[sentence]?.push({ token, id: stem.id })
  })
  return sentences
}

function stretchOf(words: readonly ContentWord[], sentence: number): Stretch {
  return { start: words[0]?.token.start ?? 0, end: words.at(-1)?.token.end ?? 0, sentence }
}
