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
  tokensShared,
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

/** The features of sentence alignment. */
export const FEATURES: readonly Weighed[] = [
  { name: 'lengthDeviation', feature: lengthDeviation, weight: -0.66 },
  { name: 'lengthRatio', feature: lengthRatio, weight: -1.82 },
  { name: 'lengthAlone', feature: lengthAlone, weight: -0.05 },
  { name: 'tokensShared', feature: tokensShared, weight: -0.02 },
  { name: 'wordsShared', feature: wordsShared, weight: 0.2 },
  { name: 'endingAgrees', feature: endingAgrees, weight: 1.5 },
  { name: 'endingDiffers', feature: endingDiffers, weight: -0.36 },
  { name: 'questionsDiffer', feature: questionsDiffer, weight: -0.29 },
  { name: 'exclamationsDiffer', feature: exclamationsDiffer, weight: -0.9 },
  { name: 'quotationsDiffer', feature: quotationsDiffer, weight: -1.13 },
  { name: 'openingAgrees', feature: openingAgrees, weight: 0.31 },
  { name: 'tokensAgree', feature: tokensAgree, weight: 3.09 },
  { name: 'tokensDisagree', feature: tokensDisagree, weight: -1.58 },
  { name: 'wordsAgree', feature: wordsAgree, weight: 1.73 },
  { name: 'quotedDiffers', feature: quotedDiffers, weight: -1.19 },
  { name: 'wordsByChance', feature: wordsByChance, weight: -2.2 },
  { name: 'closingAgrees', feature: closingAgrees, weight: 1.46 },
]

/** The logarithm of how likely a link's shape is. Symmetric: `1-2` serves two to one as well. */
export const SHAPES: Readonly<Record<string, number>> = {
  '0-1': -4.89,
  '1-1': 0,
  '1-2': -2.23,
  '1-3': -4.21,
  '1-4': -5.15,
  '1-5': -7.75,
  '1-6': -9.15,
  '2-2': -4.8,
  '2-3': -5.96,
  '2-4': -9.23,
  '2-5': -11.78,
  '3-3': -8.25,
  '3-4': -9.43,
  '4-4': -11.87,
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
