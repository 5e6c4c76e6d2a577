import type { Side } from './side.ts'

/** A point of the lattice: so many sentences of each side taken. */
export interface Point {
  readonly source: number
  readonly target: number
}

/** Finds sentences that share a token no other sentence holds, and keeps the longest chain of them that rises on both sides. */
export function anchorPoints(source: Side, target: Side): readonly Point[] {
  const targets = onlyPlaces(target.tokens)
  const votes = new Map<number, Map<number, number>>()
  for (const [token, row] of onlyPlaces(source.tokens)) {
    const column = targets.get(token)
    if (column === undefined) continue
    const columns = votes.get(row) ?? new Map<number, number>()
    votes.set(row, columns.set(column, (columns.get(column) ?? 0) + 1))
  }
  const points: Point[] = []
  for (const [row, columns] of [...votes].sort(([one], [other]) => one - other)) {
    const [best] = [...columns].sort((one, other) => other[1] - one[1])
    if (best !== undefined) points.push({ source: row, target: best[0] })
  }
  return longestRise(points)
}

function onlyPlaces(sentences: readonly (readonly string[])[]): Map<string, number> {
  const places = new Map<string, number>()
  sentences.forEach((tokens, index) => {
    for (const token of new Set(tokens)) places.set(token, places.has(token) ? -1 : index)
  })
  for (const [token, index] of places) if (index < 0) places.delete(token)
  return places
}

/** The longest chain of points that rises in both coordinates (patience sorting, n log n). */
function longestRise(points: readonly Point[]): readonly Point[] {
  const tails: number[] = []
  const before = new Int32Array(points.length).fill(-1)
  points.forEach(({ target }, index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((points[tails[middle] as number] as Point).target < target) low = middle + 1
      else high = middle
    }
    before[index] = tails[low - 1] ?? -1
    tails[low] = index
  })
  const chain: Point[] = []
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] as number) {
    chain.push(points[index] as Point)
  }
  return chain.reverse()
}
