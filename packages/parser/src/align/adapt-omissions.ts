import type { Lattice } from './lattice.ts'

// How often a link leaves a sentence alone in the texts the weights are fitted to: novels, of which little is left out.
const FITTED_SHARE = 0.01
// What was seen there counts like so many links of this text: a page of a few sentences shows no habits.
const SPARE_LINKS = 20

/**
 * Adjusts a lattice's scores to how often this text leaves sentences without counterpart: a step of expectation maximisation over a
 * prior (Saerens, Latinne and Decaestecker 2002, equations 2.1 to 2.4). How translators split and join is not adjusted: it differs
 * less, and held-back texts come out worse for it.
 *
 * @param posteriors of the lattice's links before.
 * @param shift what was added before to the scores of links with one side.
 * @returns what has been added now.
 */
export function adaptOmissions(lattice: Lattice, posteriors: Float32Array, shift: number): number {
  const { moves, kinds, scores } = lattice
  const isAlone = moves.map(({ source, target }) => source + target === 1)
  let alone = FITTED_SHARE * SPARE_LINKS
  let all = SPARE_LINKS
  for (let edge = 0; edge < posteriors.length; edge += 1) {
    const posterior = posteriors[edge] as number
    all += posterior
    if (isAlone[kinds[edge] as number] === true) alone += posterior
  }
  const wanted = Math.log(alone / all / FITTED_SHARE)
  for (let edge = 0; edge < scores.length; edge += 1) {
    if (isAlone[kinds[edge] as number] === true)
      scores[edge] = (scores[edge] as number) + wanted - shift
  }
  return wanted
}
