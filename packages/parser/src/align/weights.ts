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
  ['alone', -1.62, -1.94, -2.25],
  ['aloneTarget', -2.1, -1.35, -1.33],
  ['aloneLength', -0.85, 0.02, 0.92],
  ['aloneLogLength', -2.22, -1.93, -1.83],
  ['lengthDeviation', -3.43, -4.67, -5.27],
  ['lengthRatio', -1.53, -2.24, -2.21],
  ['lengthRatioSquared', -2.58, -1.66, -1.84],
  ['targetLikelihood', -0.55, 0.11, 0.35],
  ['targetEvidence', 3.89, 0.62, -0.83],
  ['sourceLikelihood', -1.37, -0.57, 0.13],
  ['sourceEvidence', 2.7, 3.63, 1.55],
  ['targetCovered', 1.34, 0.36, 1.07],
  ['sourceCovered', -1.21, 1.05, 1.88],
  ['targetLeftOver', -0.85, -4.26, -4.49],
  ['sourceLeftOver', -0.12, -3.26, -2.57],
  ['covered', 0.31, 1.68, 2.43],
  ['worstTargetClause', 0.79, 0.12, -0.43],
  ['worstSourceClause', 0.78, -0.87, -0.78],
  ['worstTargetSentence', -0.61, -0.0, 0.06],
  ['worstSourceSentence', -0.95, -0.71, 1.12],
  ['foreignTargetClauses', -0.37, 0.29, 0.56],
  ['foreignSourceClauses', -0.32, 0.61, 0.62],
  ['firstTargetClause', 0.4, 0.82, -0.59],
  ['lastTargetClause', 0.5, 0.82, 0.69],
  ['firstSourceClause', 0.81, 2.18, 0.44],
  ['lastSourceClause', 0.54, 0.67, 1.59],
  ['endingAgrees', 1.39, 1.69, 1.71],
  ['endingDiffers', 0.25, -0.67, -0.71],
  ['questionDiffers', -0.25, 0.38, 0.15],
  ['questionsDiffer', -0.49, -0.17, -0.11],
  ['exclamationsDiffer', -0.81, -0.64, -0.77],
  ['quotationsDiffer', -1.02, -1.32, -1.44],
  ['opensAgree', 1.98, 1.5, 1.53],
  ['opensDiffer', 0.02, 0.0, -0.34],
  ['closesAgree', 1.52, 2.03, 2.11],
  ['closesDiffer', -0.94, -0.92, -1.14],
  ['quotedDiffers', -2.17, -1.46, -1.35],
  ['size', -1.38, -1.44, -1.8],
  ['1-1', 1.07, 1.28, 1.26],
  ['1-2', 0.57, 0.62, 0.62],
  ['2-1', 0.33, 0.5, 0.71],
  ['1-3', 0.37, 0.21, 0.19],
  ['3-1', -0.33, -1.26, -1.37],
  ['2-2', -0.42, -0.2, -0.17],
  ['1-4', 0.73, 0.68, 0.68],
  ['4-1', -0.0, -0.01, -0.01],
  ['2-3', -0.35, 0.1, 0.25],
  ['3-2', 0.52, 0.68, 0.68],
  ['3-3', 0.1, -0.04, 0.0],
  ['other', -1.1, -0.86, -0.82],
  // fitted: end
]

/** The weights of all features, in the order of `FEATURES` and `SHAPES`. */
export const WEIGHTS: Readonly<Record<Evidence, readonly number[]>> = {
  dictionary: ROWS.map(([, weight]) => weight),
  learnt: ROWS.map(([, , weight]) => weight),
  shared: ROWS.map(([, , , weight]) => weight),
}
