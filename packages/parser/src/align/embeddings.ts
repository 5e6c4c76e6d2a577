import { CollateError } from '../model/error.ts'
import type { LinkScore } from './lattice.ts'

/** Vectors of the sentences of both sides, made by one model that knows both languages. */
export interface SentenceEmbeddings {
  /** How many numbers a row has. */
  readonly dimension: number
  /** A row a sentence, in order, each of length one; a row of zeros says nothing of its sentence. */
  readonly source: Float32Array
  readonly target: Float32Array
}

// What likeness at the full adds to the logarithm of a link's probability. No service is at hand to fit it with: chosen so that a
// likeness far above chance outweighs a word or two, and no more than the dictionary says of a whole sentence.
const FULL_LIKENESS = 8
// So many pairs of sentences far from each other tell what likeness chance makes.
const SAMPLES = 200

/**
 * Makes the score of links from the likeness of both sides' vectors: the cosine of their sums, above what chance makes of it
 * (Thompson and Koehn 2019, Vecalign, equation 1, with the mean of random pairs as the norm).
 *
 * @throws {CollateError} `embeddings/wrong-count` where there are not as many rows as sentences.
 */
export function embeddingScore(
  embeddings: SentenceEmbeddings,
  sources: number,
  targets: number,
): LinkScore {
  const { dimension, source, target } = embeddings
  if (source.length !== sources * dimension || target.length !== targets * dimension) {
    throw new CollateError(
      'embeddings/wrong-count',
      `Cannot use ${source.length + target.length} numbers as the vectors of ${sources + targets} sentences`,
      {
        values: { expected: sources + targets, given: (source.length + target.length) / dimension },
      },
    )
  }
  const ours = sumsOf(source, sources, dimension)
  const theirs = sumsOf(target, targets, dimension)
  const cosine = (from: number, to: number, start: number, end: number) =>
    cosineOf(ours, [from, to], theirs, [start, end], dimension)
  const chance = chanceOf(cosine, sources, targets)
  return (sourceStart, sourceEnd, targetStart, targetEnd) => {
    if (sourceEnd === sourceStart || targetEnd === targetStart) return 0
    const likeness = cosine(sourceStart, sourceEnd, targetStart, targetEnd)
    return (FULL_LIKENESS * (likeness - chance)) / Math.max(0.1, 1 - chance)
  }
}

/** Adds the likeness of both sides to what structure says; what that forbids stays forbidden. */
export function withEmbeddings(structure: LinkScore, likeness: LinkScore | undefined): LinkScore {
  if (likeness === undefined) return structure
  return (...link) => {
    const score = structure(...link)
    return score === Number.NEGATIVE_INFINITY ? score : score + likeness(...link)
  }
}

type Range = readonly [start: number, end: number]

/** Sums of the rows before each sentence, so that a run's sum is a difference. */
function sumsOf(rows: Float32Array, count: number, dimension: number): Float64Array {
  const sums = new Float64Array((count + 1) * dimension)
  for (let index = 0; index < rows.length; index += 1) {
    sums[index + dimension] = (sums[index] as number) + (rows[index] as number)
  }
  return sums
}

function cosineOf(
  ours: Float64Array,
  [from, to]: Range,
  theirs: Float64Array,
  [start, end]: Range,
  dimension: number,
): number {
  let both = 0
  let one = 0
  let other = 0
  for (let index = 0; index < dimension; index += 1) {
    const our =
      (ours[to * dimension + index] as number) - (ours[from * dimension + index] as number)
    const their =
      (theirs[end * dimension + index] as number) - (theirs[start * dimension + index] as number)
    both += our * their
    one += our * our
    other += their * their
  }
  return one === 0 || other === 0 ? 0 : both / Math.sqrt(one * other)
}

/** The likeness of sentences that have nothing to do with each other: half a text away, always the same ones. */
function chanceOf(
  cosine: (from: number, to: number, start: number, end: number) => number,
  sources: number,
  targets: number,
): number {
  if (sources === 0 || targets === 0) return 0
  let sum = 0
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const row = Math.floor((sample * sources) / SAMPLES)
    const column = (Math.floor((sample * targets) / SAMPLES) + (targets >> 1)) % targets
    sum += cosine(row, row + 1, column, column + 1)
  }
  return sum / SAMPLES
}
