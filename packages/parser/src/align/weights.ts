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
  ['alone', -1.63, -1.54, -1.55],
  ['aloneTarget', -2.1, -1.8, -0.99],
  ['aloneLength', -0.86, -1.89, -0.43],
  ['aloneLogLength', -2.21, -2.2, -1.93],
  ['lengthDeviation', -3.41, -4.14, -4.7],
  ['lengthRatio', -1.54, -2.01, -2.15],
  ['lengthRatioSquared', -2.58, -2.32, -2.22],
  ['targetLikelihood', -0.54, 0.36, 0.53],
  ['targetEvidence', 3.89, 0.48, -0.36],
  ['sourceLikelihood', -1.36, -0.48, -0.4],
  ['sourceEvidence', 2.7, 0.74, 0.02],
  ['targetCovered', 1.32, 0.84, 1.18],
  ['sourceCovered', -1.2, 0.41, 0.82],
  ['targetLeftOver', -0.86, -3.25, -0.12],
  ['sourceLeftOver', -0.11, -4.04, 0.21],
  ['covered', 0.3, 1.46, 1.86],
  ['worstTargetClause', 0.79, 1.0, -0.55],
  ['worstSourceClause', 0.78, -0.64, -1.41],
  ['worstTargetSentence', -0.61, -1.44, -1.86],
  ['worstSourceSentence', -0.97, -1.49, -0.29],
  ['foreignTargetClauses', -0.37, 0.3, 1.49],
  ['foreignSourceClauses', -0.32, 0.36, 0.45],
  ['firstTargetClause', 0.4, 1.67, 0.18],
  ['lastTargetClause', 0.5, 1.46, 1.73],
  ['firstSourceClause', 0.82, 2.13, -0.98],
  ['lastSourceClause', 0.54, 0.18, 2.2],
  ['endingAgrees', 1.39, 2.01, 2.05],
  ['endingDiffers', 0.26, 0.12, -0.07],
  ['questionDiffers', -0.25, -0.2, -0.22],
  ['questionsDiffer', -0.48, -0.12, -0.13],
  ['exclamationsDiffer', -0.81, -0.78, -0.87],
  ['quotationsDiffer', -1.02, -1.65, -1.75],
  ['opensAgree', 1.99, 1.67, 1.72],
  ['opensDiffer', 0.02, 0.08, -0.25],
  ['closesAgree', 1.51, 1.64, 1.81],
  ['closesDiffer', -0.94, -0.99, -1.19],
  ['quotedDiffers', -2.18, -1.58, -1.52],
  ['size', -1.38, -1.56, -1.41],
  ['1-1', 1.07, 1.05, 0.98],
  ['1-2', 0.57, 0.56, 0.48],
  ['2-1', 0.33, 0.35, 0.54],
  ['1-3', 0.37, 0.27, 0.19],
  ['3-1', -0.33, -0.81, -1.1],
  ['2-2', -0.42, -0.29, -0.23],
  ['1-4', 0.74, 0.81, 0.71],
  ['4-1', -0.0, 0.01, 0.0],
  ['2-3', -0.35, 0.06, 0.14],
  ['3-2', 0.52, 0.47, 0.55],
  ['3-3', 0.1, -0.17, -0.07],
  ['other', -1.09, -0.75, -0.71],
  // fitted: end
]

/** The weights of all features, in the order of `FEATURES` and `SHAPES`. */
export const WEIGHTS: Readonly<Record<Evidence, readonly number[]>> = {
  dictionary: ROWS.map(([, weight]) => weight),
  learnt: ROWS.map(([, , weight]) => weight),
  shared: ROWS.map(([, , , weight]) => weight),
}
