/** A function's value at a point, and its slope there. */
export interface Valley {
  readonly value: number
  readonly slope: Float64Array
}

const MEMORY = 8
const STEPS = 120
const LEAST_GAIN = 1e-3
const HALVINGS = 20
const ARMIJO = 1e-4

/** Finds the least value of a smooth function by L-BFGS (Nocedal and Wright, Numerical Optimization, 2006, algorithm 7.5). */
export function minimise(start: Float64Array, look: (point: Float64Array) => Valley): Float64Array {
  let point = start
  let here = look(point)
  const steps: { readonly move: Float64Array; readonly turn: Float64Array }[] = []
  for (let step = 0; step < STEPS; step += 1) {
    const way = directionOf(here.slope, steps)
    const fall = -dot(here.slope, way)
    let share = 1
    let gain = 0
    for (let halving = 0; halving < HALVINGS; halving += 1, share /= 2) {
      const next = point.map((value, index) => value - share * (way[index] as number))
      const there = look(next)
      if (there.value > here.value + ARMIJO * share * fall) continue
      steps.push({ move: minus(next, point), turn: minus(there.slope, here.slope) })
      if (steps.length > MEMORY) steps.shift()
      gain = here.value - there.value
      point = next
      here = there
      break
    }
    if (gain < LEAST_GAIN) break
  }
  return point
}

function directionOf(
  slope: Float64Array,
  steps: readonly { readonly move: Float64Array; readonly turn: Float64Array }[],
): Float64Array {
  const way = slope.slice()
  const shares: number[] = []
  for (const { move, turn } of [...steps].reverse()) {
    const share = dot(move, way) / dot(turn, move)
    shares.unshift(share)
    add(way, turn, -share)
  }
  const last = steps.at(-1)
  const scale =
    last === undefined
      ? 1 / (1 + Math.sqrt(dot(slope, slope)))
      : dot(last.move, last.turn) / dot(last.turn, last.turn)
  way.forEach((value, index) => {
    way[index] = value * scale
  })
  steps.forEach(({ move, turn }, index) => {
    add(way, move, (shares[index] as number) - dot(turn, way) / dot(turn, move))
  })
  return way
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] as number), 0)
}

function minus(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, index) => value - (other[index] as number))
}

function add(to: Float64Array, one: Float64Array, share: number): void {
  to.forEach((value, index) => {
    to[index] = value + share * (one[index] as number)
  })
}
