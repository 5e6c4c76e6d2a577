/** How many source and target sentences a link joins. */
export interface Move {
  readonly source: number
  readonly target: number
}

// Hand-aligned novels hold links of up to one to six; beyond four by four nothing but a shift of the whole text shows up.
const BALANCED = 4
const LONG: readonly (readonly [number, number])[] = [
  [1, 5],
  [1, 6],
  [2, 5],
]

/** The moves of sentence alignment, symmetric. One-sided links hold one sentence each. */
export const SENTENCE_MOVES: readonly Move[] = [
  { source: 1, target: 0 },
  { source: 0, target: 1 },
  ...Array.from({ length: BALANCED * BALANCED }, (_, index) => ({
    source: 1 + Math.floor(index / BALANCED),
    target: 1 + (index % BALANCED),
  })),
  ...LONG.flatMap(([one, other]) => [
    { source: one, target: other },
    { source: other, target: one },
  ]),
]
