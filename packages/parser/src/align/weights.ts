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

/**
 * The features that need no look at the sentences' content; measured first.
 *
 * All weights are the most likely ones (a conditional random field, fitted by gradient ascent and rounded) for hand-aligned novels and
 * for a technical book with paragraphs left out and joined. Fitted without half of the novels, the weights of marks move by one and more,
 * as translators' habits do; lengths, tokens and words stay, and the share of links found right in the novels left out falls by two hundredths.
 */
export const LENGTH_FEATURES: readonly Weighed[] = [
  // A sentence far from the foretold length is a wrong partner; long texts forgive more letters.
  { name: 'lengthDeviation', feature: lengthDeviation, weight: -0.58 },
  // Twice as long is as telling for short sentences as for long ones.
  { name: 'lengthRatio', feature: lengthRatio, weight: -2.14 },
  // Nearly nothing: whole passages go missing as easily as short sentences.
  { name: 'lengthAlone', feature: lengthAlone, weight: -0.01 },
]

/** The other features. */
export const FEATURES: readonly Weighed[] = [
  // Each pair of words that has gone together elsewhere, by its rarity; learnt from the text itself, so worth less than its sum.
  { name: 'wordsShared', feature: wordsShared, weight: 0.2 },
  // A question answers a question; stops agree too often to count.
  { name: 'endingAgrees', feature: endingAgrees, weight: 1.67 },
  // Translators do change 。 to a semicolon or a comma, so a difference says little.
  { name: 'endingDiffers', feature: endingDiffers, weight: -0.24 },
  // Questions that got lost inside the link.
  { name: 'questionsDiffer', feature: questionsDiffer, weight: -0.38 },
  // Cries are kept more faithfully than might be thought.
  { name: 'exclamationsDiffer', feature: exclamationsDiffer, weight: -0.87 },
  // What is said stays said: quotations seldom come or go.
  { name: 'quotationsDiffer', feature: quotationsDiffer, weight: -1.2 },
  // A quotation that opens on one side only may have its narration moved in front.
  { name: 'openingAgrees', feature: openingAgrees, weight: 0.31 },
  // Numbers, names in Latin letters, code and addresses that agree are the best evidence there is.
  { name: 'tokensAgree', feature: tokensAgree, weight: 3.35 },
  // Those that have no partner in the link have one elsewhere.
  { name: 'tokensDisagree', feature: tokensDisagree, weight: -1.55 },
  // The same as shares: tells a good short link from a long one that collects words.
  { name: 'wordsAgree', feature: wordsAgree, weight: 1.72 },
  // One side speaks where the other tells.
  { name: 'quotedDiffers', feature: quotedDiffers, weight: -1.21 },
  // Long runs share words by chance; taken off again.
  { name: 'wordsByChance', feature: wordsByChance, weight: -2.04 },
  // Where speech ends is kept in translation.
  { name: 'closingAgrees', feature: closingAgrees, weight: 1.43 },
]

/**
 * The logarithm of how likely a link's shape is, against one to one. Symmetric: `1-2` serves two to one as well.
 *
 * Fitted with the weights above: splitting a sentence is common, leaving one out rare, and what joins three with three is mostly two smaller links.
 */
const SHAPES: Readonly<Record<string, number>> = {
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
