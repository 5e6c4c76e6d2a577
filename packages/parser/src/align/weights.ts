import {
  closingAgrees,
  endingAgrees,
  endingDiffers,
  exclamationsDiffer,
  type Feature,
  lengthAlone,
  lengthDeviation,
  lengthRatio,
  openingAgrees,
  questionsDiffer,
  quotationsDiffer,
  quotedDiffers,
  tokensAgree,
  tokensDisagree,
  wordsAgree,
  wordsByChance,
  wordsShared,
} from './features.ts'

/** A feature with what one of it adds to the logarithm of a link's probability. */
export interface Weighed {
  readonly name: string
  readonly feature: Feature
  readonly weight: number
}

/** The features that need no look at the sentences' content; measured first. */
export const LENGTH_FEATURES: readonly Weighed[] = [
  { name: 'lengthDeviation', feature: lengthDeviation, weight: -0.58 },
  { name: 'lengthRatio', feature: lengthRatio, weight: -2.14 },
  { name: 'lengthAlone', feature: lengthAlone, weight: -0.01 },
]

/** The other features. */
export const FEATURES: readonly Weighed[] = [
  { name: 'wordsShared', feature: wordsShared, weight: 0.2 },
  { name: 'endingAgrees', feature: endingAgrees, weight: 1.67 },
  { name: 'endingDiffers', feature: endingDiffers, weight: -0.24 },
  { name: 'questionsDiffer', feature: questionsDiffer, weight: -0.38 },
  { name: 'exclamationsDiffer', feature: exclamationsDiffer, weight: -0.87 },
  { name: 'quotationsDiffer', feature: quotationsDiffer, weight: -1.2 },
  { name: 'openingAgrees', feature: openingAgrees, weight: 0.31 },
  { name: 'tokensAgree', feature: tokensAgree, weight: 3.35 },
  { name: 'tokensDisagree', feature: tokensDisagree, weight: -1.55 },
  { name: 'wordsAgree', feature: wordsAgree, weight: 1.72 },
  { name: 'quotedDiffers', feature: quotedDiffers, weight: -1.21 },
  { name: 'wordsByChance', feature: wordsByChance, weight: -2.04 },
  { name: 'closingAgrees', feature: closingAgrees, weight: 1.43 },
]

/** The logarithm of how likely a link's shape is. Symmetric: `1-2` serves two to one as well. */
export const SHAPES: Readonly<Record<string, number>> = {
  '0-1': -4.92,
  '1-1': 0,
  '1-2': -2.21,
  '1-3': -4.17,
  '1-4': -5.13,
  '1-5': -7.91,
  '1-6': -9.12,
  '2-2': -4.73,
  '2-3': -6.02,
  '2-4': -9.19,
  '2-5': -12.21,
  '3-3': -7.93,
  '3-4': -9.53,
  '4-4': -12.14,
}

/** One more than the most sentences of one side in a link. */
export const GREATEST_RUN = 8

// A shape that the table doesn't hold is likely nowhere.
const UNKNOWN_SHAPE = -12

/** Returns the logarithm of how likely a link of so many source and target sentences is. */
export function priorOf(source: number, target: number): number {
  const shape = source < target ? `${source}-${target}` : `${target}-${source}`
  return SHAPES[shape] ?? UNKNOWN_SHAPE
}
