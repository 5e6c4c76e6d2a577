import { bigramsOf, diceOfBigrams } from '../match/similarity.ts'
import type { Stretch } from './stretch.ts'

/** Units `unit` up to `unit + unitCount` and segments `segment` up to `segment + segmentCount`, which belong together. */
export interface SimilarPair {
  readonly unit: number
  readonly unitCount: number
  readonly segment: number
  readonly segmentCount: number
}

/** Two sequences to match; `units(n, 2)` is the stretch that units n and n + 1 make, undefined where they cannot be joined. */
export interface Sequences {
  readonly unitCount: number
  readonly segmentCount: number
  readonly units: (first: number, count: number) => Stretch | undefined
  readonly segments: (first: number, count: number) => Stretch | undefined
}

// Below this a sentence is another sentence, not a changed one.
const LEAST_SIMILARITY = 0.5
// One to one first: where it says as much, a join is not what happened.
const JOIN_PENALTY = 0.01
// Gaps of more cells than this are searched only near the diagonal, so that a document rewritten throughout stays linear.
const FULL_SEARCH = 20_000
const HALF_BAND = 60

// What one step of the lattice takes from each sequence.
const STEPS: readonly (readonly [units: number, segments: number])[] = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, 2],
  [1, 3],
  [2, 1],
  [3, 1],
]

/** Pairs units with segments that are like them, in order, one to one or one to two or three, so that the sum of likenesses is greatest. */
export function similarRuns(sequences: Sequences): readonly SimilarPair[] {
  const { unitCount, segmentCount } = sequences
  if (unitCount === 0 || segmentCount === 0) return []
  const likeness = measure(sequences)
  const lattice = new Lattice(unitCount, segmentCount)
  for (let unit = 0; unit <= unitCount; unit += 1) {
    const [start, end] = lattice.row(unit)
    for (let segment = start; segment < end; segment += 1) {
      for (const [index, [units, segments]] of STEPS.entries()) {
        const before = lattice.score(unit - units, segment - segments)
        if (before === -1) continue
        const gain =
          units * segments === 0 ? 0 : likeness(unit - units, units, segment - segments, segments)
        if (gain >= 0) lattice.offer(unit, segment, before + gain, index)
      }
    }
  }
  return trace(lattice, unitCount, segmentCount)
}

function trace(lattice: Lattice, unitCount: number, segmentCount: number): readonly SimilarPair[] {
  const pairs: SimilarPair[] = []
  let [unit, segment] = [unitCount, segmentCount]
  while (unit > 0 || segment > 0) {
    const [units, segments] = STEPS[lattice.step(unit, segment)] ?? [1, 1]
    unit -= units
    segment -= segments
    if (units * segments > 0)
      pairs.push({ unit, unitCount: units, segment, segmentCount: segments })
  }
  return pairs.reverse()
}

type Likeness = (unit: number, unitCount: number, segment: number, segmentCount: number) => number

// Likeness from LEAST_SIMILARITY to 1, or -1 where the two don't belong together.
function measure({ units, segments }: Sequences): Likeness {
  const unitSide = remembered(units)
  const segmentSide = remembered(segments)
  return (unit, unitCount, segment, segmentCount) => {
    const one = unitSide(unit, unitCount)
    const other = segmentSide(segment, segmentCount)
    if (one === undefined || other === undefined) return -1
    if (one.hash === other.hash) return 1
    const shorter = Math.min(one.bigrams.length, other.bigrams.length)
    if (2 * shorter < LEAST_SIMILARITY * (one.bigrams.length + other.bigrams.length)) return -1
    const dice = diceOfBigrams(one.bigrams, other.bigrams)
    return dice < LEAST_SIMILARITY ? -1 : dice - (unitCount + segmentCount - 2) * JOIN_PENALTY
  }
}

interface Measured extends Stretch {
  readonly bigrams: Uint32Array
}

function remembered(
  side: Sequences['units'],
): (first: number, count: number) => Measured | undefined {
  const known = new Map<number, Measured | undefined>()
  return (first, count) => {
    const slot = first * 4 + count
    if (!known.has(slot)) {
      const stretch = side(first, count)
      known.set(slot, stretch && { ...stretch, bigrams: bigramsOf(stretch.text) })
    }
    return known.get(slot)
  }
}

/** The scores of all places reached so far, and the step that led to each; a band round the diagonal where the whole would be too large. */
class Lattice {
  readonly #unitCount: number
  readonly #segmentCount: number
  readonly #isBanded: boolean
  readonly #width: number
  readonly #scores: Float64Array
  readonly #steps: Uint8Array

  constructor(unitCount: number, segmentCount: number) {
    this.#unitCount = unitCount
    this.#segmentCount = segmentCount
    this.#isBanded = unitCount * segmentCount > FULL_SEARCH
    // A band's rows must overlap, however steep the diagonal is.
    const half = HALF_BAND + Math.ceil(segmentCount / unitCount)
    this.#width = this.#isBanded ? Math.min(2 * half + 1, segmentCount + 1) : segmentCount + 1
    this.#scores = new Float64Array((unitCount + 1) * this.#width).fill(-1)
    this.#steps = new Uint8Array((unitCount + 1) * this.#width)
    this.#scores[0] = 0
  }

  /** The segments that a row covers: from the first up to, not including, the last. */
  row(unit: number): readonly [number, number] {
    if (!this.#isBanded) return [0, this.#segmentCount + 1]
    const middle = Math.round((unit * this.#segmentCount) / this.#unitCount)
    const last = this.#segmentCount + 1 - this.#width
    const start = Math.max(0, Math.min(last, middle - (this.#width >> 1)))
    return [start, start + this.#width]
  }

  score(unit: number, segment: number): number {
    const slot = this.#slot(unit, segment)
    return slot === -1 ? -1 : (this.#scores[slot] ?? -1)
  }

  step(unit: number, segment: number): number {
    return this.#steps[this.#slot(unit, segment)] ?? 0
  }

  offer(unit: number, segment: number, score: number, step: number): void {
    const slot = this.#slot(unit, segment)
    if (score <= (this.#scores[slot] ?? -1)) return
    this.#scores[slot] = score
    this.#steps[slot] = step
  }

  #slot(unit: number, segment: number): number {
    if (unit < 0 || segment < 0) return -1
    const [start, end] = this.row(unit)
    return segment < start || segment >= end ? -1 : unit * this.#width + segment - start
  }
}
