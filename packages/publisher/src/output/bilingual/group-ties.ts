/** Two positions that belong together: in the source's list and in the target's. */
export type Tie = readonly [source: number, target: number]

/** Stretches of the two lists that belong together, each from its first position up to, not including, its end. */
export interface Group {
  readonly source: readonly [first: number, end: number]
  readonly target: readonly [first: number, end: number]
}

/**
 * Gathers ties into the smallest groups that don't cross: both lists can then be read from start to end, group by group.
 *
 * Invariant: the groups are in order and disjoint on both sides, and every tie lies inside one.
 */
export function groupTies(ties: readonly Tie[]): readonly Group[] {
  const groups: Group[] = []
  const sorted = [...ties].sort(([a, b], [c, d]) => a - c || b - d)
  for (const [source, target] of sorted) {
    let group: Group = { source: [source, source + 1], target: [target, target + 1] }
    for (let last = groups.at(-1); last !== undefined; last = groups.at(-1)) {
      if (last.source[1] <= group.source[0] && last.target[1] <= group.target[0]) break
      groups.pop()
      group = { source: span(last.source, group.source), target: span(last.target, group.target) }
    }
    groups.push(group)
  }
  return groups
}

function span(
  first: readonly [number, number],
  second: readonly [number, number],
): readonly [number, number] {
  return [Math.min(first[0], second[0]), Math.max(first[1], second[1])]
}
