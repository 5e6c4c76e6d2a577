import type { Evidence } from './evidence.ts'
import { type Side, sumOf } from './side.ts'
import type { Ending } from './traits.ts'

/** All that features look at. */
export interface Pairing {
  readonly source: Side
  readonly target: Side
  /** Target length for one of source. */
  readonly ratio: number
  readonly tokens: Evidence
  readonly lexicon: Evidence | undefined
}

/** A run of source and a run of target sentences that may say the same. Reused from link to link; never kept. */
export interface Candidate {
  sourceStart: number
  sourceEnd: number
  targetStart: number
  targetEnd: number
  /** What the two runs share of tokens and of words, at most what either holds. */
  tokensShared: number
  wordsShared: number
}

/** Measures one thing about a candidate link. */
export type Feature = (pairing: Pairing, link: Candidate) => number

const isTwoSided = (link: Candidate) =>
  link.sourceEnd > link.sourceStart && link.targetEnd > link.targetStart

// Gale and Church (1993): the variance of a translation's length grows with the length itself. Per letter, with a floor for short sentences.
const VARIANCE_A_LETTER = 12
const VARIANCE_FLOOR = 150
const GREATEST_DEVIATION = 30

/** Both sides' lengths in one measure, between the two languages, so that neither is favoured. */
function lengthsOf({ source, target, ratio }: Pairing, link: Candidate): readonly [number, number] {
  const scale = Math.sqrt(ratio)
  return [
    sumOf(source.lengths, link.sourceStart, link.sourceEnd) * scale,
    sumOf(target.lengths, link.targetStart, link.targetEnd) / scale,
  ]
}

/** How far the lengths are from each other: the square of a standard score. */
export const lengthDeviation: Feature = (pairing, link) => {
  if (!isTwoSided(link)) return 0
  const [source, target] = lengthsOf(pairing, link)
  const variance = VARIANCE_FLOOR + (VARIANCE_A_LETTER * (source + target)) / 2
  return Math.min(GREATEST_DEVIATION, (target - source) ** 2 / variance)
}

/** How far the lengths are apart as a ratio, whatever they are. */
export const lengthRatio: Feature = (pairing, link) => {
  if (!isTwoSided(link)) return 0
  const [source, target] = lengthsOf(pairing, link)
  return Math.abs(Math.log((target + 12) / (source + 12)))
}

/** How long a sentence is that has no counterpart: a long omission is less likely than a short one. */
export const lengthAlone: Feature = (pairing, link) => {
  if (isTwoSided(link)) return 0
  const [source, target] = lengthsOf(pairing, link)
  return Math.log(source + target + 12)
}

/** Words of one side whose renderings the other side holds. */
export const wordsShared: Feature = (_, link) => link.wordsShared

const endings = (pairing: Pairing, link: Candidate): readonly [Ending, Ending] | undefined => {
  if (!isTwoSided(link)) return undefined
  const source = pairing.source.endings[link.sourceEnd - 1]
  const target = pairing.target.endings[link.targetEnd - 1]
  return source === undefined || target === undefined ? undefined : [source, target]
}

/** Both sides end in the same telling mark: ？！：…… */
export const endingAgrees: Feature = (pairing, link) => {
  const pair = endings(pairing, link)
  return pair !== undefined && pair[0] === pair[1] && pair[0] !== 'stop' && pair[0] !== 'none'
    ? 1
    : 0
}

/** One side asks or cries where the other doesn't. */
export const endingDiffers: Feature = (pairing, link) => {
  const pair = endings(pairing, link)
  return pair !== undefined && pair[0] !== pair[1] ? 1 : 0
}

/** Questions that only one side asks. */
export const questionsDiffer: Feature = ({ source, target }, link) =>
  isTwoSided(link)
    ? Math.min(
        3,
        Math.abs(
          sumOf(source.questions, link.sourceStart, link.sourceEnd) -
            sumOf(target.questions, link.targetStart, link.targetEnd),
        ),
      )
    : 0

/** Exclamation marks that only one side has. */
export const exclamationsDiffer: Feature = ({ source, target }, link) =>
  isTwoSided(link)
    ? Math.min(
        3,
        Math.abs(
          sumOf(source.exclamations, link.sourceStart, link.sourceEnd) -
            sumOf(target.exclamations, link.targetStart, link.targetEnd),
        ),
      )
    : 0

/** Quotations that only one side opens. */
export const quotationsDiffer: Feature = ({ source, target }, link) =>
  isTwoSided(link)
    ? Math.min(
        3,
        Math.abs(
          sumOf(source.quotations, link.sourceStart, link.sourceEnd) -
            sumOf(target.quotations, link.targetStart, link.targetEnd),
        ),
      )
    : 0

/** Both sides begin with an opening quotation mark (1), or only one does (-1). */
export const openingAgrees: Feature = ({ source, target }, link) => {
  if (!isTwoSided(link)) return 0
  const one = source.opensQuote[link.sourceStart]
  const other = target.opensQuote[link.targetStart]
  return one === other ? (one ? 1 : 0) : -1
}

/** Both sides end with a closing quotation mark (1), or only one does (-1). */
export const closingAgrees: Feature = ({ source, target }, link) => {
  if (!isTwoSided(link)) return 0
  const one = source.closesQuote[link.sourceEnd - 1]
  const other = target.closesQuote[link.targetEnd - 1]
  return one === other ? (one ? 1 : 0) : -1
}

/** Both sides begin inside a quotation or both outside one (0), or only one does (1). */
export const quotedDiffers: Feature = ({ source, target }, link) =>
  isTwoSided(link) && source.isQuoted[link.sourceStart] !== target.isQuoted[link.targetStart]
    ? 1
    : 0

/** What the two runs could share at most, added up. */
function massOf({ sourceMass, targetMass }: Evidence, link: Candidate): number {
  return (
    sumOf(sourceMass, link.sourceStart, link.sourceEnd) +
    sumOf(targetMass, link.targetStart, link.targetEnd)
  )
}

/** The share of numbers, Latin words, code and addresses that agree. */
export const tokensAgree: Feature = ({ tokens }, link) =>
  link.tokensShared === 0 ? 0 : (2 * link.tokensShared) / (massOf(tokens, link) + 1)

/** How much of the numbers, Latin words, code and addresses does not agree. */
export const tokensDisagree: Feature = ({ tokens }, link) => {
  if (!isTwoSided(link)) return 0
  const missed = massOf(tokens, link) - 2 * link.tokensShared
  return missed / (missed + 4)
}

/** The share of words with known renderings that agree. */
export const wordsAgree: Feature = ({ lexicon }, link) =>
  lexicon === undefined || link.wordsShared === 0
    ? 0
    : (2 * link.wordsShared) / (massOf(lexicon, link) + 1)

/** What two runs of such a size share by chance. */
export const wordsByChance: Feature = ({ lexicon }, link) => {
  if (lexicon === undefined) return 0
  const { sourceMass, targetMass } = lexicon
  const total = Math.sqrt(
    (sourceMass[sourceMass.length - 1] as number) * (targetMass[targetMass.length - 1] as number),
  )
  return (
    (sumOf(sourceMass, link.sourceStart, link.sourceEnd) *
      sumOf(targetMass, link.targetStart, link.targetEnd)) /
    (1 + total)
  )
}
