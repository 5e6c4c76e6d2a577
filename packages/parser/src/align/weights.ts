/** What a lexicon comes from: a dictionary; the text itself; or what reads the same in both languages alone. */
export type Evidence = 'dictionary' | 'learnt' | 'shared'

/**
 * What one of each feature adds to the logarithm of a link's probability, by where the lexicon comes from: the most likely weights (a
 * conditional random field, Lafferty et al. 2001) of six hand-aligned chapters of Chinese novels, 1,330 links, with a normal
 * distribution of variance 1.7 to hold them near zero. `scripts/fit-alignment.ts` writes the rows.
 */
const ROWS: readonly (readonly [
  feature: string,
  dictionary: number,
  learnt: number,
  shared: number,
])[] = [
  // fitted: begin
  ['alone', -1.79, -2.01, -2.19],
  ['aloneTarget', -1.83, -1.31, -1.22],
  ['aloneLength', -0.9, 0.12, 0.9],
  ['aloneLogLength', -2.08, -1.76, -1.81],
  ['lengthDeviation', -2.64, -3.99, -4.56],
  ['lengthRatio', -1.83, -2.4, -2.38],
  ['lengthRatioSquared', -2.25, -1.69, -1.85],
  ['targetLikelihood', -0.38, 0.06, 0.12],
  ['targetEvidence', 3.02, 0.46, -0.01],
  ['sourceLikelihood', -1.07, -0.39, 0.02],
  ['sourceEvidence', 2.17, 2.05, 1.11],
  ['targetCovered', 0.95, 0.8, 0.86],
  ['sourceCovered', -0.63, 1.03, 1.3],
  ['targetLeftOver', -0.83, -3.14, -3.04],
  ['sourceLeftOver', -0.2, -2.86, -2.2],
  ['covered', 0.4, 1.6, 2.03],
  ['worstTargetClause', 0.77, 0.11, -0.35],
  ['worstSourceClause', 0.56, -0.57, -0.41],
  ['worstTargetSentence', -0.56, 0.09, 0.16],
  ['worstSourceSentence', -0.8, -0.38, 0.63],
  ['foreignTargetClauses', -0.46, 0.22, 0.6],
  ['foreignSourceClauses', -0.39, 0.42, 0.47],
  ['firstTargetClause', 0.33, 0.64, -0.34],
  ['lastTargetClause', 0.44, 0.7, 0.55],
  ['firstSourceClause', 0.73, 1.42, 0.26],
  ['lastSourceClause', 0.46, 0.54, 1.33],
  ['endingAgrees', 1.26, 1.56, 1.56],
  ['endingDiffers', 0.17, -0.65, -0.68],
  ['questionDiffers', -0.19, 0.32, 0.12],
  ['questionsDiffer', -0.46, -0.17, -0.14],
  ['exclamationsDiffer', -0.73, -0.6, -0.74],
  ['quotationsDiffer', -0.95, -1.24, -1.34],
  ['opensAgree', 1.49, 1.18, 1.26],
  ['opensDiffer', -0.03, -0.07, -0.33],
  ['closesAgree', 1.4, 1.96, 2.0],
  ['closesDiffer', -0.92, -0.91, -1.12],
  ['quotedDiffers', -1.97, -1.32, -1.3],
  ['size', -1.36, -1.37, -1.66],
  ['1-1', 1.0, 1.26, 1.26],
  ['1-2', 0.58, 0.59, 0.61],
  ['2-1', 0.26, 0.52, 0.7],
  ['1-3', 0.41, 0.17, 0.15],
  ['3-1', -0.23, -0.93, -0.99],
  ['2-2', -0.38, -0.24, -0.21],
  ['1-4', 0.76, 0.58, 0.56],
  ['4-1', -0.0, -0.01, 0.0],
  ['2-3', -0.3, 0.04, 0.15],
  ['3-2', 0.41, 0.64, 0.61],
  ['3-3', 0.08, -0.06, -0.05],
  ['other', -1.01, -0.88, -0.87],
  // fitted: end
]

/** The weights of all features, in the order of `FEATURES` and `SHAPES`. */
export const WEIGHTS: Readonly<Record<Evidence, readonly number[]>> = {
  dictionary: ROWS.map(([, weight]) => weight),
  learnt: ROWS.map(([, , weight]) => weight),
  shared: ROWS.map(([, , , weight]) => weight),
}
