import { adaptOmissions } from './adapt-omissions.ts'
import {
  at,
  type Band,
  cellOf,
  type Lattice,
  type LatticeLink,
  type LinkScore,
  latticeOf,
  originsInto,
  posteriorsOf,
} from './lattice.ts'
import type { Move } from './moves.ts'

// How often to look again with the text's own habits; a third time changes next to nothing.
const ADAPTING_ROUNDS = 2

/**
 * Finds the links of a monotone alignment, each with its posterior, by the forward–backward algorithm over a band of the lattice.
 *
 * Of all paths it takes the one with the greatest product of posteriors (posterior Viterbi decoding; Fariselli et al. 2005): a link
 * that is sure under many paths counts, not only the single likeliest path. Time and memory grow with the band's cells.
 */
export function alignLattice(
  band: Band,
  moves: readonly Move[],
  score: LinkScore,
): readonly LatticeLink[] {
  return alignScored(latticeOf(band, moves, score))
}

/** Does the same for a lattice whose links have their scores, which are changed on the way. */
export function alignScored(lattice: Lattice): readonly LatticeLink[] {
  const { moves } = lattice
  let { posteriors } = posteriorsOf(lattice)
  let shift = 0
  for (let round = 0; round < ADAPTING_ROUNDS; round += 1) {
    shift = adaptOmissions(lattice, posteriors, shift)
    if (round === 0) forget(lattice, posteriors)
    posteriors = posteriorsOf(lattice).posteriors
  }
  moves.forEach((move, index) => {
    if (move.source === 0 || move.target === 0) pool(lattice, posteriors, index)
  })
  return bestPath(lattice, posteriors)
}

// A link less probable than this stays improbable, whatever the text's habits; of a hundred links three or four are likelier.
const HOPELESS = 1e-7

/** Forbids hopeless links, so that nobody looks at them again. */
function forget({ scores }: Lattice, posteriors: Float32Array): void {
  for (let edge = 0; edge < scores.length; edge += 1) {
    if (at(posteriors, edge) < HOPELESS) scores[edge] = Number.NEGATIVE_INFINITY
  }
}

/** Replaces the posteriors of a one-sided move by their sums over the other side's places: where among those it stands says nothing. */
function pool({ band, rowStart, moves }: Lattice, posteriors: Float32Array, index: number): void {
  const width = moves.length
  const bySource = moves[index]?.target === 0
  const sums = new Float64Array(bySource ? band.low.length : at(band.high, band.low.length - 1) + 1)
  const visit = (take: (edge: number, place: number) => void) => {
    for (let source = 0; source < band.low.length; source += 1) {
      for (let target = at(band.low, source); target <= at(band.high, source); target += 1) {
        const cell = at(rowStart, source) + target - at(band.low, source)
        take(cell * width + index, bySource ? source : target)
      }
    }
  }
  visit((edge, place) => {
    sums[place] = at(sums, place) + at(posteriors, edge)
  })
  visit((edge, place) => {
    posteriors[edge] = Math.min(1, at(sums, place))
  })
}

// A link of no probability to speak of is still better than no path at all.
const LEAST_POSTERIOR = 1e-12

/** Walks forward once more, adding up the logarithms of posteriors instead of scores, and back along the best. */
function bestPath(lattice: Lattice, posteriors: Float32Array): readonly LatticeLink[] {
  const { band, rowStart, moves, scores } = lattice
  const width = moves.length
  const gains = new Float64Array(scores.length / width).fill(Number.NEGATIVE_INFINITY)
  const chosen = new Int8Array(gains.length).fill(-1)
  gains[0] = 0
  for (let source = 0; source < band.low.length; source += 1) {
    const originOf = originsInto(lattice, source)
    const low = at(band.low, source)
    for (let target = low; target <= at(band.high, source); target += 1) {
      const cell = at(rowStart, source) + target - low
      for (let index = 0; index < width; index += 1) {
        const edge = cell * width + index
        if (at(scores, edge) === Number.NEGATIVE_INFINITY) continue
        const before = at(gains, originOf(index, target))
        const gain = before + Math.log(Math.max(LEAST_POSTERIOR, at(posteriors, edge)))
        if (gain > at(gains, cell)) {
          gains[cell] = gain
          chosen[cell] = index
        }
      }
    }
  }
  return traceBack(lattice, chosen, posteriors)
}

function traceBack(
  lattice: Lattice,
  chosen: Int8Array,
  posteriors: Float32Array,
): readonly LatticeLink[] {
  const links: LatticeLink[] = []
  let source = lattice.band.low.length - 1
  let target = at(lattice.band.high, source)
  while (source > 0 || target > 0) {
    const cell = cellOf(lattice, source, target)
    const index = at(chosen, cell)
    const move = lattice.moves[index]
    if (move === undefined) throw new Error('The band of the lattice holds no path')
    links.push({
      sourceStart: source - move.source,
      sourceEnd: source,
      targetStart: target - move.target,
      targetEnd: target,
      confidence: at(posteriors, cell * lattice.moves.length + index),
    })
    source -= move.source
    target -= move.target
  }
  return links.reverse()
}
