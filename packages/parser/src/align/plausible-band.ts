import type { Point } from './anchors.ts'
import { COARSE_MOVES, type CoarseModel, coarseFit } from './coarse-model.ts'
import type { CoarsePath } from './coarse-path.ts'
import { type Band, rising, rowStartsOf } from './lattice.ts'

// A cell whose best path is so much worse than the best of all is left out. Twice as much as the links of a thousandth of a
// millionth ask for, in novels as in manuals: the coarse model errs, but seldom by so much.
const SLACK = 40
// Beside the coarse path there is always so much room, so that what is left hangs together.
const LEAST_REACH = 1

/**
 * Narrows a strip around the coarse path to the cells that some path goes through which is not much worse than it (max-marginals): a
 * sentence or two where words and lengths are plain, all of the strip where they say little.
 */
export function plausibleBand(model: CoarseModel, path: CoarsePath, strip: Band): Band {
  const rests = restsIn(model, strip)
  const least = (path.best.at(-1) as number) - SLACK
  const low = strip.high.slice()
  const high = strip.low.slice()
  let cell = 0
  for (let row = 0; row < low.length; row += 1) {
    const shift = (model.rowStart[row] as number) - (model.band.low[row] as number)
    for (
      let column = strip.low[row] as number;
      column <= (strip.high[row] as number);
      column += 1
    ) {
      const whole = (path.best[shift + column] as number) + (rests[cell] as number)
      cell += 1
      if (whole < least) continue
      low[row] = Math.min(low[row] as number, column)
      high[row] = Math.max(high[row] as number, column)
    }
  }
  for (const point of [{ source: 0, target: 0 }, ...path.points])
    makeRoom({ low, high }, point, strip)
  return rising({ low, high })
}

function makeRoom({ low, high }: Band, { source, target }: Point, strip: Band): void {
  const last = Math.min(low.length - 1, source + LEAST_REACH)
  for (let row = Math.max(0, source - LEAST_REACH); row <= last; row += 1) {
    const start = Math.max(strip.low[row] as number, target - LEAST_REACH)
    const end = Math.min(strip.high[row] as number, target + LEAST_REACH)
    low[row] = Math.min(low[row] as number, start)
    high[row] = Math.max(high[row] as number, end)
  }
}

/** Returns, for each cell of the strip, the best score of a path from it to the end that stays in the strip. */
function restsIn(model: CoarseModel, strip: Band): Float32Array {
  const starts = rowStartsOf(strip)
  const rests = new Float32Array(starts.at(-1) as number).fill(Number.NEGATIVE_INFINITY)
  rests[rests.length - 1] = 0
  for (let row = strip.low.length - 1; row >= 0; row -= 1) {
    const low = strip.low[row] as number
    for (const [sources, targets, cost] of COARSE_MOVES) {
      const next = row + sources
      if (next >= strip.low.length) continue
      const nextLow = strip.low[next] as number
      const first = Math.max(low, nextLow - targets)
      const isPair = sources > 0 && targets > 0
      const last = Math.min(strip.high[row] as number, (strip.high[next] as number) - targets)
      for (let column = last; column >= first; column -= 1) {
        const cell = (starts[row] as number) + column - low
        const rest = rests[(starts[next] as number) + column + targets - nextLow] as number
        const score =
          isPair && rest > Number.NEGATIVE_INFINITY
            ? rest + cost + coarseFit(model, row, next, column, column + targets)
            : rest + cost
        if (score > (rests[cell] as number)) rests[cell] = score
      }
    }
  }
  return rests
}
