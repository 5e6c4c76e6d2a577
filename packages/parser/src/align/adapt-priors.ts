import type { Lattice } from './lattice.ts'
import type { Move } from './moves.ts'

/** What a link does with sentences; how often each is done is a habit of the translator, and differs from text to text. */
const KINDS = ['alone', 'pair', 'joint'] as const

// How often each kind stands in the texts the weights are fitted to: novels, which leave little out and cut sentences anew.
const FITTED: readonly number[] = [0.01, 0.61, 0.38]
// What was seen elsewhere counts like so many links of this text: a page of a few sentences has no habits yet.
const SPARE_LINKS = 20

function kindOf({ source, target }: Move): number {
  if (source + target === 1) return KINDS.indexOf('alone')
  return KINDS.indexOf(source + target === 2 ? 'pair' : 'joint')
}

/**
 * Adjusts a lattice's scores to how often this text leaves sentences alone, pairs or joins them (Saerens, Latinne and Decaestecker
 * 2002, equations 2.1 to 2.4: a step of expectation maximisation over the priors).
 *
 * @param posteriors of the lattice's links before.
 */
export function adaptPriors(lattice: Lattice, posteriors: Float32Array, before: readonly number[]): readonly number[] {
  const { moves, scores } = lattice
  const width = moves.length
  const kinds = moves.map(kindOf)
  const counts = FITTED.map((share) => share * SPARE_LINKS)
  for (let edge = 0; edge < posteriors.length; edge += 1) {
    const kind = kinds[edge % width] as number
    counts[kind] = (counts[kind] as number) + (posteriors[edge] as number)
  }
  const total = counts.reduce((sum, count) => sum + count, 0)
  const shares = counts.map((count) => count / total)
  const shifts = kinds.map((kind) => Math.log((shares[kind] as number) / (before[kind] as number)))
  for (let edge = 0; edge < scores.length; edge += 1) {
    scores[edge] = (scores[edge] as number) + (shifts[edge % width] as number)
  }
  return shares
}

/** How often each kind stands in the texts the weights are fitted to. */
export const FITTED_PRIORS: readonly number[] = FITTED
