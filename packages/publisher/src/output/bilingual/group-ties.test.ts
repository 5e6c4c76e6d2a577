import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupTies } from './group-ties.ts'

test('ties that share a side or cross are one group', () => {
  expect(
    groupTies([
      [0, 0],
      [1, 1],
      [1, 2],
      [4, 5],
      [5, 4],
    ]),
  ).toEqual([
    { source: [0, 1], target: [0, 1] },
    { source: [1, 2], target: [1, 3] },
    { source: [4, 6], target: [4, 6] },
  ])
})

test('groups are in order, disjoint, and hold every tie', () => {
  const tie = fc.tuple(fc.nat(12), fc.nat(12))
  fc.assert(
    fc.property(fc.array(tie), (ties) => {
      const groups = groupTies(ties)
      for (const [index, { source, target }] of groups.entries()) {
        const before = groups[index - 1]
        expect(source[0]).toBeGreaterThanOrEqual(before?.source[1] ?? 0)
        expect(target[0]).toBeGreaterThanOrEqual(before?.target[1] ?? 0)
      }
      const holds = ([a, b]: readonly [number, number]) =>
        groups.filter(
          ({ source, target }) =>
            source[0] <= a && a < source[1] && target[0] <= b && b < target[1],
        )
      expect(ties.every((each) => holds(each).length === 1)).toBe(true)
    }),
  )
})
