import type { Point } from './anchors.ts'
import { COARSE_MOVES, type CoarseModel, coarseFit, sharedIn } from './coarse-model.ts'

/** A first path through the lattice, and the points on it between two sure pairs of sentences, where the text can be cut. */
export interface CoarsePath {
  readonly points: readonly Point[]
  readonly cuts: readonly Point[]
  /** For each cell of the model, the best score of a path to it. */
  readonly best: Float32Array
}

/** Finds the one most likely path of the coarse model. */
export function coarsePath(model: CoarseModel): CoarsePath {
  const { band, rowStart } = model
  const best = new Float32Array(rowStart.at(-1) ?? 0).fill(Number.NEGATIVE_INFINITY)
  const chosen = new Int8Array(best.length).fill(-1)
  best[0] = 0
  for (let row = 0; row < band.low.length; row += 1) {
    const low = band.low[row] as number
    for (let index = 0; index < COARSE_MOVES.length; index += 1) {
      const [sources, targets, cost] = COARSE_MOVES[index] as (typeof COARSE_MOVES)[number]
      const from = row - sources
      // The moves within a row come last: they need its other cells done.
      if (from < 0) continue
      const fromLow = band.low[from] as number
      const first = Math.max(low, fromLow + targets)
      const last = Math.min(band.high[row] as number, (band.high[from] as number) + targets)
      const isPair = sources > 0 && targets > 0
      for (let column = first; column <= last; column += 1) {
        const cell = (rowStart[row] as number) + column - low
        const origin = (rowStart[from] as number) + column - targets - fromLow
        let score = (best[origin] as number) + cost
        if (isPair && score > Number.NEGATIVE_INFINITY) {
          score += coarseFit(model, from, row, column - targets, column)
        }
        if (score > (best[cell] as number)) {
          best[cell] = score
          chosen[cell] = index
        }
      }
    }
  }
  const points = tracePoints(model, chosen)
  return { points, cuts: cutsOf(points, model), best }
}

// Two sentences with so much in common are a pair, whatever else is wrong.
const SURE = 12
// Among so many sentences nearly every text has a sure place. One that has none is cut where it is least unsure, in the second half of
// them: what is aligned at once must fit into memory.
const FARTHEST_CUT = 3000

function cutsOf(points: readonly Point[], model: CoarseModel): readonly Point[] {
  const strengths = points.map(({ source, target }, index) => {
    const before = points[index - 1] ?? { source: 0, target: 0 }
    const isPair = source - before.source === 1 && target - before.target === 1
    return isPair ? sharedIn(model, before.source, source, before.target, target) : 0
  })
  const cuts: Point[] = []
  let spare: { readonly point: Point; readonly strength: number } | undefined
  points.forEach((point, index) => {
    const strength = Math.min(strengths[index] as number, strengths[index + 1] ?? 0)
    const distance = point.source - (cuts.at(-1)?.source ?? 0)
    if (distance >= FARTHEST_CUT / 2 && strength > (spare?.strength ?? -1)) {
      spare = { point, strength }
    }
    if (strength >= SURE) cuts.push(point)
    else if (distance >= FARTHEST_CUT && spare !== undefined) cuts.push(spare.point)
    else return
    spare = undefined
  })
  return cuts
}

function tracePoints({ band, rowStart }: CoarseModel, chosen: Int8Array): readonly Point[] {
  const points: Point[] = []
  let row = band.low.length - 1
  let column = band.high[row] as number
  while (row > 0 || column > 0) {
    points.push({ source: row, target: column })
    const index = chosen[(rowStart[row] as number) + column - (band.low[row] as number)] as number
    const [sources, targets] = COARSE_MOVES[index] as (typeof COARSE_MOVES)[number]
    row -= sources
    column -= targets
  }
  return points.reverse()
}
