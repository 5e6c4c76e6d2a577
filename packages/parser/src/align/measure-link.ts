import {
  type Coverage,
  FIELDS,
  FIRST_CLAUSE,
  FOREIGN_CLAUSES,
  firstOf,
  LAST_CLAUSE,
  LIKELIHOOD,
  MATCHED,
  WORST_CLAUSE,
} from './coverage.ts'
import { FEATURES, PLACES, SHAPES } from './features.ts'
import { type Side, sumOf } from './side.ts'

/** All that features look at. */
export interface Pairing {
  readonly source: Side
  readonly target: Side
  /** Target length for one of source. */
  readonly ratio: number
  /** What runs of source sentences account for in target sentences, and the other way round. */
  readonly ofTarget: Coverage
  readonly ofSource: Coverage
  /** The mass of the words that could be accounted for at all: sums over the sentences before each index. */
  readonly sourceMass: Float64Array
  readonly targetMass: Float64Array
}

const MOST_SOURCES = 4
const MOST_TARGETS = 7
const SHAPE_OF = shapeTable()

function shapeTable(): Int8Array {
  const table = new Int8Array((MOST_SOURCES + 1) * (MOST_TARGETS + 1))
  for (let source = 0; source <= MOST_SOURCES; source += 1) {
    for (let target = 0; target <= MOST_TARGETS; target += 1) {
      const found = (SHAPES as readonly string[]).indexOf(`${source}-${target}`)
      table[source * (MOST_TARGETS + 1) + target] = found < 0 ? SHAPES.length - 1 : found
    }
  }
  return table
}

// Letters that each length has in addition, so that a word more in a short sentence is no catastrophe.
const SPARE_LETTERS = 12
// Gale and Church (1993): the variance of a translation's length grows with the length itself. Per letter, with a floor for short sentences.
const VARIANCE_A_LETTER = 6
const VARIANCE_FLOOR = 150
const GREATEST_DEVIATION = 30
const MOST_DIFFERENT = 3

/**
 * Measures a link of source and target sentences; writes `FEATURE_COUNT` numbers to `out`.
 *
 * Bare numbers, here and below, rather than an object a link: a book has millions of links to be measured.
 */
export type Measure = (
  sourceStart: number,
  sourceEnd: number,
  targetStart: number,
  targetEnd: number,
  out: Float64Array,
) => void

// Of a link of several sentences one side is never five times as long as foretold; half of all links that a lattice holds are.
const GREATEST_RATIO = 1.6

/** Tells whether a link of several sentences is out of the question by its lengths alone, so that its words need no look. */
export function isHopeless(
  { source, target, ratio }: Pairing,
  sourceStart: number,
  sourceEnd: number,
  targetStart: number,
  targetEnd: number,
): boolean {
  if (sourceEnd - sourceStart + targetEnd - targetStart <= 2) return false
  const scale = Math.sqrt(ratio)
  const ours = sumOf(source.lengths, sourceStart, sourceEnd) * scale + SPARE_LETTERS
  const theirs = sumOf(target.lengths, targetStart, targetEnd) / scale + SPARE_LETTERS
  return Math.abs(Math.log(theirs / ours)) > GREATEST_RATIO
}

/** Makes the measure of two sides' links. */
export function measureOf(pairing: Pairing): Measure {
  const measureWords = wordsMeasure(pairing)
  return (sourceStart, sourceEnd, targetStart, targetEnd, out) => {
    out.fill(0)
    if (sourceEnd === sourceStart || targetEnd === targetStart) {
      measureAlone(pairing, sourceStart, sourceEnd, targetStart, targetEnd, out)
      return
    }
    measureLengths(pairing, sourceStart, sourceEnd, targetStart, targetEnd, out)
    measureWords(sourceStart, sourceEnd, targetStart, targetEnd, out)
    const { source, target } = pairing
    measureMarks(source, target, sourceStart, sourceEnd, targetStart, targetEnd, out)
    const sources = sourceEnd - sourceStart
    const targets = targetEnd - targetStart
    out[PLACES.size] = sources + targets - 2
    const shape = SHAPE_OF[sources * (MOST_TARGETS + 1) + targets] as number
    out[FEATURES.length + shape] = 1
  }
}

function measureAlone(
  { source, target, ratio }: Pairing,
  sourceStart: number,
  sourceEnd: number,
  targetStart: number,
  targetEnd: number,
  out: Float64Array,
): void {
  const scale = Math.sqrt(ratio)
  const length =
    sumOf(source.lengths, sourceStart, sourceEnd) * scale +
    sumOf(target.lengths, targetStart, targetEnd) / scale
  out[PLACES.alone] = 1
  out[PLACES.aloneTarget] = sourceEnd === sourceStart ? 1 : 0
  out[PLACES.aloneLength] = length / 100
  out[PLACES.aloneLogLength] = Math.log(length + SPARE_LETTERS) / 4
}

function measureLengths(
  { source, target, ratio }: Pairing,
  sourceStart: number,
  sourceEnd: number,
  targetStart: number,
  targetEnd: number,
  out: Float64Array,
): void {
  const scale = Math.sqrt(ratio)
  // Both sides' lengths in one measure, between the two languages, so that neither is favoured.
  const ours = sumOf(source.lengths, sourceStart, sourceEnd) * scale
  const theirs = sumOf(target.lengths, targetStart, targetEnd) / scale
  const deviation = (theirs - ours) ** 2 / (VARIANCE_FLOOR + VARIANCE_A_LETTER * (ours + theirs))
  const logRatio = Math.log((theirs + SPARE_LETTERS) / (ours + SPARE_LETTERS))
  out[PLACES.lengthDeviation] = Math.min(GREATEST_DEVIATION, deviation) / 10
  out[PLACES.lengthRatio] = Math.abs(logRatio)
  out[PLACES.lengthRatioSquared] = logRatio * logRatio
}

/** What a run of one side leaves of the sentences of the other; made once and used again and again. */
interface Gathered {
  likelihood: number
  matched: number
  worstClause: number
  worstSentence: number
  foreign: number
  first: number
  last: number
}

function gatheredNothing(): Gathered {
  return {
    likelihood: 0,
    matched: 0,
    worstClause: 0,
    worstSentence: 0,
    foreign: 0,
    first: 0,
    last: 0,
  }
}

function wordsMeasure({ source, target, sourceMass, targetMass, ...pairing }: Pairing): Measure {
  const ofTarget = gatheredNothing()
  const ofSource = gatheredNothing()
  const sourceWords = source.vocabulary.starts
  const targetWords = target.vocabulary.starts
  return (sourceStart, sourceEnd, targetStart, targetEnd, out) => {
    gather(pairing.ofTarget, targetWords, sourceStart, sourceEnd, targetStart, targetEnd, ofTarget)
    gather(pairing.ofSource, sourceWords, targetStart, targetEnd, sourceStart, sourceEnd, ofSource)
    const targets = (targetWords[targetEnd] as number) - (targetWords[targetStart] as number)
    const sources = (sourceWords[sourceEnd] as number) - (sourceWords[sourceStart] as number)
    const ourMass = sumOf(sourceMass, sourceStart, sourceEnd)
    const theirMass = sumOf(targetMass, targetStart, targetEnd)
    out[PLACES.targetLikelihood] = ofTarget.likelihood / (targets + 1)
    out[PLACES.targetEvidence] = ofTarget.likelihood / 20
    out[PLACES.sourceLikelihood] = ofSource.likelihood / (sources + 1)
    out[PLACES.sourceEvidence] = ofSource.likelihood / 20
    out[PLACES.targetCovered] = ofTarget.matched / (theirMass + 3)
    out[PLACES.sourceCovered] = ofSource.matched / (ourMass + 3)
    out[PLACES.targetLeftOver] = (theirMass - ofTarget.matched) / 50
    out[PLACES.sourceLeftOver] = (ourMass - ofSource.matched) / 50
    out[PLACES.covered] = (2 * (ofTarget.matched + ofSource.matched)) / (theirMass + ourMass + 6)
    out[PLACES.worstTargetClause] = ofTarget.worstClause
    out[PLACES.worstSourceClause] = ofSource.worstClause
    out[PLACES.worstTargetSentence] = ofTarget.worstSentence
    out[PLACES.worstSourceSentence] = ofSource.worstSentence
    out[PLACES.foreignTargetClauses] = ofTarget.foreign
    out[PLACES.foreignSourceClauses] = ofSource.foreign
    out[PLACES.firstTargetClause] = ofTarget.first
    out[PLACES.lastTargetClause] = ofTarget.last
    out[PLACES.firstSourceClause] = ofSource.first
    out[PLACES.lastSourceClause] = ofSource.last
  }
}

function gather(
  coverage: Coverage,
  words: Int32Array,
  start: number,
  end: number,
  first: number,
  last: number,
  into: Gathered,
): void {
  const { values } = coverage
  let at = firstOf(coverage, start, end - start, first)
  into.first = values[at + FIRST_CLAUSE] as number
  into.likelihood = 0
  into.matched = 0
  into.foreign = 0
  into.worstClause = Number.POSITIVE_INFINITY
  into.worstSentence = Number.POSITIVE_INFINITY
  for (let sentence = first; sentence < last; sentence += 1) {
    const likelihood = values[at + LIKELIHOOD] as number
    const length = (words[sentence + 1] as number) - (words[sentence] as number)
    into.likelihood += likelihood
    into.matched += values[at + MATCHED] as number
    into.foreign += values[at + FOREIGN_CLAUSES] as number
    into.worstClause = Math.min(into.worstClause, values[at + WORST_CLAUSE] as number)
    into.worstSentence = Math.min(into.worstSentence, likelihood / (length + 1))
    at += FIELDS
  }
  into.last = values[at - FIELDS + LAST_CLAUSE] as number
}

function measureMarks(
  source: Side,
  target: Side,
  sourceStart: number,
  sourceEnd: number,
  targetStart: number,
  targetEnd: number,
  out: Float64Array,
): void {
  const differ = (one: Float64Array, other: Float64Array) =>
    Math.min(
      MOST_DIFFERENT,
      Math.abs(sumOf(one, sourceStart, sourceEnd) - sumOf(other, targetStart, targetEnd)),
    )
  const ours = source.endings[sourceEnd - 1]
  const theirs = target.endings[targetEnd - 1]
  out[PLACES.endingAgrees] = ours === theirs && ours !== 'stop' && ours !== 'none' ? 1 : 0
  out[PLACES.endingDiffers] = ours === theirs ? 0 : 1
  out[PLACES.questionDiffers] = (ours === 'question') === (theirs === 'question') ? 0 : 1
  out[PLACES.questionsDiffer] = differ(source.questions, target.questions)
  out[PLACES.exclamationsDiffer] = differ(source.exclamations, target.exclamations)
  out[PLACES.quotationsDiffer] = differ(source.quotations, target.quotations)
  const opens = source.opensQuote[sourceStart] === true
  const closes = source.closesQuote[sourceEnd - 1] === true
  const opensToo = target.opensQuote[targetStart] === true
  const closesToo = target.closesQuote[targetEnd - 1] === true
  out[PLACES.opensAgree] = opens && opensToo ? 1 : 0
  out[PLACES.opensDiffer] = opens === opensToo ? 0 : 1
  out[PLACES.closesAgree] = closes && closesToo ? 1 : 0
  out[PLACES.closesDiffer] = closes === closesToo ? 0 : 1
  out[PLACES.quotedDiffers] = source.isQuoted[sourceStart] === target.isQuoted[targetStart] ? 0 : 1
}
