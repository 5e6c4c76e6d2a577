import type { Stretch } from './confirmed.ts'

/** How many source and target sentences a link joins. */
export interface Move {
  readonly source: number
  readonly target: number
}

// Hand-aligned novels hold links of one Chinese sentence with up to six English ones. Beyond eight sentences in all nothing but a shift
// of the whole text shows up.
const MOST_SOURCES = 4
const MOST_TARGETS = 7
const MOST = 8

/** The moves of sentence alignment. One-sided links hold one sentence each. */
export const SENTENCE_MOVES: readonly Move[] = [
  { source: 1, target: 0 },
  { source: 0, target: 1 },
  ...Array.from({ length: MOST_SOURCES * MOST_TARGETS }, (_, index) => ({
    source: 1 + Math.floor(index / MOST_TARGETS),
    target: 1 + (index % MOST_TARGETS),
  })).filter(({ source, target }) => source + target <= MOST),
]

/** Tells whether one of the moves joins as many sentences as a stretch holds. */
export function isMove(
  { sourceStart, sourceEnd, targetStart, targetEnd }: Stretch,
  moves: readonly Move[],
): boolean {
  const [sources, targets] = [sourceEnd - sourceStart, targetEnd - targetStart]
  return moves.some(({ source, target }) => source === sources && target === targets)
}
