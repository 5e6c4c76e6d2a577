/** What a lexicon comes from: a dictionary; the text itself; or what reads the same in both languages alone. */
export type Evidence = 'dictionary' | 'learnt' | 'shared'

/**
 * What one of each feature adds to the logarithm of a link's probability, by where the lexicon comes from: the most likely weights (a
 * conditional random field, Lafferty et al. 2001) of six hand-aligned chapters of Chinese novels, 1,330 links, with a normal
 * distribution of variance 1 to hold them near zero. `scripts/fit-alignment.ts` writes the rows.
 */
const ROWS: readonly (readonly [
  feature: string,
  dictionary: number,
  learnt: number,
  shared: number,
])[] = [
  // fitted: begin
  // fitted: end
]

/** The weights of all features, in the order of `FEATURES` and `SHAPES`. */
export const WEIGHTS: Readonly<Record<Evidence, readonly number[]>> = {
  dictionary: ROWS.map(([, weight]) => weight),
  learnt: ROWS.map(([, , weight]) => weight),
  shared: ROWS.map(([, , , weight]) => weight),
}
