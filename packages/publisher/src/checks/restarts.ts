import type { Prose } from './prose.ts'
import { type Repetition, type Stem, type Stretch, stemsOf } from './repeated-runs.ts'

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
  if (prose.block.segments.length < 2) return []
  const sentences = contentBySentence(prose)
  return sentences.flatMap((head, at) => {
    const tail = (sentences[at - 1] ?? []).slice(-TAIL)
    const opening = head.slice(0, HEAD)
    if (opening.length < HEAD || tail.length < LEAST) return []
    const known = new Set(tail.map(({ stem }) => stem))
    const again = opening.filter(({ stem }) => known.has(stem))
    const stems = new Set(again.map(({ stem }) => stem))
    if (again.length < LEAST || stems.size < LEAST - 1) return []
    const said = tail.filter(({ stem }) => stems.has(stem))
    return [{ first: stretchOf(said, at - 1), second: stretchOf(again, at) }]
  })
}

function contentBySentence(prose: Prose): readonly (readonly Stem[])[] {
  const sentences: Stem[][] = prose.block.segments.map(() => [])
  let sentence = 0
  for (const word of stemsOf(prose)) {
    if (!word.isContent || word.kind !== 'word') continue
    const at = prose.starts[word.start] ?? 0
    while ((prose.block.segments[sentence + 1]?.start ?? Number.POSITIVE_INFINITY) <= at)
      sentence += 1
    sentences[sentence]?.push(word)
  }
  return sentences
}

function stretchOf(words: readonly Stem[], sentence: number): Stretch {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, sentence }
}
