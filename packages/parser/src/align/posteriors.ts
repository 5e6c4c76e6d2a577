import type { Lattice } from './lattice.ts'

/** How probable each link of a lattice is, and the logarithm of the summed weight of all paths. */
export interface Posteriors {
  readonly total: number
  readonly posteriors: Float32Array
}

/** Returns the posterior of each link (forward–backward algorithm). */
export function posteriorsOf(lattice: Lattice): Posteriors {
  const { starts, origins, scores } = lattice
  const forward = sweepForward(lattice)
  const backward = sweepBackward(lattice)
  const total = backward[0] as number
  const posteriors = new Float32Array(scores.length)
  for (let cell = 0; cell + 1 < starts.length; cell += 1) {
    const onward = (backward[cell] as number) - total
    const end = starts[cell + 1] as number
    for (let edge = starts[cell] as number; edge < end; edge += 1) {
      const way = (forward[origins[edge] as number] as number) + (scores[edge] as number) + onward
      if (way > NEGLIGIBLE) posteriors[edge] = Math.min(1, Math.exp(way))
    }
  }
  return { total, posteriors }
}

// What is so much smaller changes no digit of the sum.
const NEGLIGIBLE = -30

/** Returns, for each cell, the logarithm of the summed weight of all ways to it. */
function sweepForward({ starts, origins, scores }: Lattice): Float64Array {
  const sums = new Float64Array(starts.length - 1)
  for (let cell = 1; cell < sums.length; cell += 1) {
    const start = starts[cell] as number
    const end = starts[cell + 1] as number
    let greatest = Number.NEGATIVE_INFINITY
    for (let edge = start; edge < end; edge += 1) {
      const way = (sums[origins[edge] as number] as number) + (scores[edge] as number)
      if (way > greatest) greatest = way
    }
    let sum = 0
    for (let edge = start; edge < end && greatest > Number.NEGATIVE_INFINITY; edge += 1) {
      const way = (sums[origins[edge] as number] as number) + (scores[edge] as number)
      if (way - greatest > NEGLIGIBLE) sum += Math.exp(way - greatest)
    }
    sums[cell] = greatest + Math.log(sum)
  }
  return sums
}

/** Returns, for each cell, the logarithm of the summed weight of all ways from it to the end. */
function sweepBackward({ starts, origins, scores }: Lattice): Float64Array {
  const sums = new Float64Array(starts.length - 1).fill(Number.NEGATIVE_INFINITY)
  sums[sums.length - 1] = 0
  for (let cell = sums.length - 1; cell > 0; cell -= 1) {
    const onward = sums[cell] as number
    if (onward === Number.NEGATIVE_INFINITY) continue
    for (let edge = (starts[cell + 1] as number) - 1; edge >= (starts[cell] as number); edge -= 1) {
      const origin = origins[edge] as number
      sums[origin] = logAdd(sums[origin] as number, onward + (scores[edge] as number))
    }
  }
  return sums
}

function logAdd(one: number, other: number): number {
  const most = Math.max(one, other)
  const less = Math.min(one, other) - most
  return less > NEGLIGIBLE ? most + Math.log1p(Math.exp(less)) : most
}
