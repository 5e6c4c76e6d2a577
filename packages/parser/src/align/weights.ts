/** What a lexicon comes from: a dictionary; the text itself; or what reads the same in both languages alone. */
export type Evidence = 'dictionary' | 'learnt' | 'shared'

/**
 * What one of each feature adds to the logarithm of a link's probability, by where the lexicon comes from: the most likely weights (a
 * conditional random field, Lafferty et al. 2001) of six hand-aligned chapters of Chinese novels, 1,330 links, with a normal
 * distribution of variance 3.3 to hold them near zero. `scripts/fit-alignment.ts` writes the rows.
 */
const ROWS: readonly (readonly [
  feature: string,
  dictionary: number,
  learnt: number,
  shared: number,
])[] = [
  // fitted: begin
  ['alone', -1.63, -2.11, -2.37],
  ['aloneTarget', -2.02, -1.17, -1.15],
  ['aloneLength', -0.88, -0.16, 0.85],
  ['aloneLogLength', -2.21, -1.85, -1.79],
  ['lengthDeviation', -3.38, -4.58, -5.26],
  ['lengthRatio', -1.55, -2.25, -2.2],
  ['lengthRatioSquared', -2.59, -1.67, -1.84],
  ['targetLikelihood', -0.61, 0.18, 0.33],
  ['targetEvidence', 3.95, 0.76, -0.76],
  ['sourceLikelihood', -1.36, -0.62, 0.1],
  ['sourceEvidence', 2.66, 2.96, 1.3],
  ['targetCovered', 1.31, 0.7, 1.05],
  ['sourceCovered', -1.15, 0.62, 1.86],
  ['targetLeftOver', -0.86, -4.57, -4.54],
  ['sourceLeftOver', -0.11, -3.18, -2.55],
  ['covered', 0.34, 1.62, 2.36],
  ['worstTargetClause', 0.81, 0.08, -0.42],
  ['worstSourceClause', 0.76, -0.78, -0.8],
  ['worstTargetSentence', -0.58, 0.06, 0.16],
  ['worstSourceSentence', -0.98, -0.73, 1.06],
  ['foreignTargetClauses', -0.3, 0.35, 0.62],
  ['foreignSourceClauses', -0.35, 0.39, 0.52],
  ['firstTargetClause', 0.38, 0.92, -0.64],
  ['lastTargetClause', 0.48, 0.65, 0.66],
  ['firstSourceClause', 0.81, 2.25, 0.49],
  ['lastSourceClause', 0.55, 0.69, 1.65],
  ['endingAgrees', 1.39, 1.71, 1.69],
  ['endingDiffers', 0.28, -0.65, -0.71],
  ['questionDiffers', -0.27, 0.39, 0.16],
  ['questionsDiffer', -0.48, -0.15, -0.12],
  ['exclamationsDiffer', -0.81, -0.64, -0.78],
  ['quotationsDiffer', -1.01, -1.3, -1.44],
  ['opensAgree', 1.99, 1.55, 1.54],
  ['opensDiffer', 0.03, -0.05, -0.34],
  ['closesAgree', 1.49, 2.04, 2.11],
  ['closesDiffer', -0.95, -0.91, -1.14],
  ['quotedDiffers', -2.19, -1.44, -1.35],
  ['size', -1.4, -1.42, -1.79],
  ['1-1', 1.07, 1.31, 1.28],
  ['1-2', 0.58, 0.62, 0.63],
  ['2-1', 0.32, 0.55, 0.73],
  ['1-3', 0.37, 0.19, 0.19],
  ['3-1', -0.32, -1.25, -1.37],
  ['2-2', -0.42, -0.16, -0.17],
  ['1-4', 0.74, 0.63, 0.68],
  ['4-1', -0.0, -0.01, -0.01],
  ['2-3', -0.34, 0.07, 0.25],
  ['3-2', 0.51, 0.73, 0.69],
  ['3-3', 0.11, -0.02, -0.0],
  ['other', -1.11, -0.89, -0.82],
  // fitted: end
]

/** The weights of all features, in the order of `FEATURES` and `SHAPES`. */
export const WEIGHTS: Readonly<Record<Evidence, readonly number[]>> = {
  dictionary: ROWS.map(([, weight]) => weight),
  learnt: ROWS.map(([, , weight]) => weight),
  shared: ROWS.map(([, , , weight]) => weight),
}
