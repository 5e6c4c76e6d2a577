import { adaptOmissions } from './adapt-omissions.ts'
import {
  at,
  type Band,
  type Lattice,
  type LatticeLink,
  type LinkScore,
  latticeOf,
  sparser,
} from './lattice.ts'
import type { Move } from './moves.ts'
import { posteriorsOf } from './posteriors.ts'

// How often to look again with the text's own habits; a third time changes next to nothing.
const ADAPTING_ROUNDS = 2
// A link less probable than this stays improbable, whatever the text's habits; of a hundred links three or four are likelier.
const HOPELESS = 1e-7
// All that is forgotten together is never so probable that no path might be left.
const MOST_FORGOTTEN = 0.5

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

/**
 * Does the same for a lattice whose links have their scores, which are changed on the way.
 *
 * @param rounds how often the cost of leaving sentences alone is fitted to the text.
 */
export function alignScored(
  whole: Lattice,
  rounds: number = ADAPTING_ROUNDS,
): readonly LatticeLink[] {
  let { posteriors } = posteriorsOf(whole)
  let shift = rounds > 0 ? adaptOmissions(whole, posteriors, 0) : 0
  const lattice = sparser(whole, posteriors, Math.min(HOPELESS, MOST_FORGOTTEN / posteriors.length))
  posteriors = posteriorsOf(lattice).posteriors
  for (let round = 1; round < rounds; round += 1) {
    shift = adaptOmissions(lattice, posteriors, shift)
    posteriors = posteriorsOf(lattice).posteriors
  }
  pool(lattice, posteriors)
  return bestPath(lattice, posteriors)
}

/** Replaces the posteriors of one-sided links by their sums over the other side's places: where among those it stands says nothing. */
function pool(lattice: Lattice, posteriors: Float32Array): void {
  const { band, moves, kinds } = lattice
  const ofSource = new Float64Array(band.low.length)
  const ofTarget = new Float64Array(at(band.high, band.low.length - 1) + 1)
  forEachLink(lattice, (edge, source, target) => {
    const move = moves[at(kinds, edge)] as Move
    if (move.target === 0) ofSource[source] = at(ofSource, source) + at(posteriors, edge)
    if (move.source === 0) ofTarget[target] = at(ofTarget, target) + at(posteriors, edge)
  })
  forEachLink(lattice, (edge, source, target) => {
    const move = moves[at(kinds, edge)] as Move
    if (move.target === 0) posteriors[edge] = Math.min(1, at(ofSource, source))
    if (move.source === 0) posteriors[edge] = Math.min(1, at(ofTarget, target))
  })
}

/** Visits the links by the cells they lead into. */
function forEachLink(
  { band, rowStart, starts }: Lattice,
  visit: (edge: number, source: number, target: number) => void,
): void {
  for (let source = 0; source < band.low.length; source += 1) {
    const shift = at(band.low, source) - at(rowStart, source)
    for (let cell = at(rowStart, source); cell < at(rowStart, source + 1); cell += 1) {
      for (let edge = at(starts, cell); edge < at(starts, cell + 1); edge += 1) {
        visit(edge, source, cell + shift)
      }
    }
  }
}

// A link of no probability to speak of is still better than no path at all.
const LEAST_POSTERIOR = 1e-12

/** Walks forward once more, adding up the logarithms of posteriors instead of scores, and back along the best. */
function bestPath(lattice: Lattice, posteriors: Float32Array): readonly LatticeLink[] {
  const { starts, origins } = lattice
  const gains = new Float64Array(starts.length - 1).fill(Number.NEGATIVE_INFINITY)
  const chosen = new Int32Array(gains.length).fill(-1)
  gains[0] = 0
  for (let cell = 1; cell < gains.length; cell += 1) {
    for (let edge = at(starts, cell); edge < at(starts, cell + 1); edge += 1) {
      const before = at(gains, at(origins, edge))
      const gain = before + Math.log(Math.max(LEAST_POSTERIOR, at(posteriors, edge)))
      if (gain > at(gains, cell)) {
        gains[cell] = gain
        chosen[cell] = edge
      }
    }
  }
  return traceBack(lattice, chosen, posteriors)
}

function traceBack(
  { band, moves, origins, kinds, starts }: Lattice,
  chosen: Int32Array,
  posteriors: Float32Array,
): readonly LatticeLink[] {
  const links: LatticeLink[] = []
  let source = band.low.length - 1
  let target = at(band.high, source)
  for (let cell = starts.length - 2; cell > 0; ) {
    const edge = at(chosen, cell)
    const move = moves[kinds[edge] ?? -1]
    if (move === undefined) throw new Error('The band of the lattice holds no path')
    links.push({
      sourceStart: source - move.source,
      sourceEnd: source,
      targetStart: target - move.target,
      targetEnd: target,
      confidence: at(posteriors, edge),
    })
    source -= move.source
    target -= move.target
    cell = at(origins, edge)
  }
  return links.reverse()
}
