import type { Prose } from './prose.ts'

/** How many pairs of blocks away a counterpart of another kind is looked for. */
export const NEAR = 2

/** Tells whether a block is a link and nothing else. */
export function isBareLink({ block }: Prose): boolean {
  const [only] = block.inlines
  return only?.kind === 'link' && only.start === 0 && only.end === block.text.trimEnd().length
}
