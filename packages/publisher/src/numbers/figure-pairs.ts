import { FITS } from './figure-likeness.ts'
import type { Figure } from './figures.ts'

/** What two sides say differently. */
export interface Differences {
  readonly changed: readonly (readonly [source: Figure, target: Figure])[]
  readonly missing: readonly Figure[]
  readonly extra: readonly Figure[]
}

/** Puts what is missing together with what most likely stands in its place. */
export function pairUp({ missing, extra }: Omit<Differences, 'changed'>): Differences {
  const changed: [Figure, Figure][] = []
  const [ours, theirs] = [[...missing], [...extra]]
  for (const fits of FITS)
    for (let at = 0; at < ours.length && theirs.length > 0; ) {
      const one = ours[at]
      const index = theirs.findIndex((other) => one && fits(one.quantity, other.quantity))
      const [other] = index < 0 ? [] : theirs.splice(index, 1)
      if (one === undefined || other === undefined) at += 1
      else {
        changed.push([one, other])
        ours.splice(at, 1)
      }
    }
  return { changed, missing: ours, extra: theirs }
}
