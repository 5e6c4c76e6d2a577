import type { Profile } from '../checks/check.ts'
import type { Prose } from './prose.ts'
import type { Pair } from './readings.ts'

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
 * Tells whether a pair that has only one side stands near one that has only the other, of the same kind, and is its translation, which
 * the aligner could not tell. In fiction, where sentences are translated freely, nearness is enough; elsewhere the two have a number in
 * common: Figure 21-1, 图 21-1.
 */
export function isBesideOther(pairs: readonly Pair[], at: number, profile: Profile): boolean {
  const pair = pairs[at]
  const own = pair?.source[0] ?? pair?.target[0]
  return pairs.slice(Math.max(0, at - SHIFTED), at + SHIFTED + 1).some((next) => {
    if (pair === undefined || next === pair) return false
    const isOther =
      pair.target.length === 0
        ? next.source.length === 0 && next.target.length > 0
        : next.target.length === 0
    const other = next.source[0] ?? next.target[0]
    if (!isOther || own === undefined || other?.block.kind !== own.block.kind) return false
    return profile === 'literary' || sharesNumbers(own, other)
  })
}

function sharesNumbers(one: Prose, other: Prose): boolean {
  const [ours, theirs] = [one, other].map(({ text }) => text.match(/\d[\d.-]{0,9}/g)?.join(' '))
  return ours !== undefined && ours === theirs
}
