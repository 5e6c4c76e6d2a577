import type { Pair } from './check.ts'
import type { Prose } from './prose.ts'

/** How many pairs of blocks away a counterpart of another kind is looked for. */
export const NEAR = 2

/** Tells whether a block is a link and nothing else. */
export function isBareLink({ block }: Prose): boolean {
  const [only] = block.inlines
  return only?.kind === 'link' && only.start === 0 && only.end === block.text.trimEnd().length
}

// So many paragraphs may be put one further where the aligner took another for the counterpart.
const SHIFTED = 3

/**
 * Tells whether a pair that has only one side stands near one that has only the other, of the same kind: in fiction that is a sentence
 * translated so freely that the aligner could not tell.
 */
export function isBesideOther(pairs: readonly Pair[], at: number): boolean {
  const pair = pairs[at]
  const own = pair?.source[0] ?? pair?.target[0]
  return pairs.slice(Math.max(0, at - SHIFTED), at + SHIFTED + 1).some((next) => {
    if (pair === undefined || next === pair) return false
    const isOther =
      pair.target.length === 0
        ? next.source.length === 0 && next.target.length > 0
        : next.target.length === 0
    return isOther && (next.source[0] ?? next.target[0])?.block.kind === own?.block.kind
  })
}
