import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equalRuns } from './equal-runs.ts'
import { matchSequences } from './match-sequences.ts'
import { similarRuns } from './similar-runs.ts'
import type { Stretch } from './stretch.ts'

const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 14 })
const stretch = (text: string): Stretch => ({ text, hash: text })
const joins = (texts: readonly string[]) => (first: number, count: number) =>
  stretch(texts.slice(first, first + count).join(''))

function matching(units: readonly string[], segments: readonly string[]) {
  return matchSequences({
    units: units.map(stretch),
    segments: segments.map(stretch),
    joinUnits: joins(units),
    joinSegments: joins(segments),
  })
}

function longestCommon(one: readonly string[], other: readonly string[]): number {
  let above = new Array(other.length + 1).fill(0)
  for (const item of one) {
    const row = [0]
    for (const [column, another] of other.entries()) {
      row.push(item === another ? above[column] + 1 : Math.max(above[column + 1], row[column] ?? 0))
    }
    above = row
  }
  return above.at(-1)
}

describe('equalRuns', () => {
  it('pairs equal items, in order on both sides', () => {
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        let [first, second] = [-1, -1]
        for (const [a, b] of equalRuns(one, other)) {
          expect(one[a]).toBe(other[b])
          expect(a).toBeGreaterThan(first)
          expect(b).toBeGreaterThan(second)
          ;[first, second] = [a, b]
        }
      }),
    )
  })

  it('pairs everything but what was put in or taken out', () => {
    fc.assert(
      fc.property(
        letters,
        fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
        (all, isKept) => {
          const kept = all.filter((_, index) => isKept[index])
          expect(equalRuns(all, kept)).toHaveLength(longestCommon(all, kept))
        },
      ),
    )
  })

  it('is near linear: ten thousand items, repeated ones too, moved about', () => {
    const one = Array.from({ length: 10_000 }, (_, index) =>
      index % 3 === 0 ? 'same' : `${index}`,
    )
    const other = [...one.slice(5000), ...one.slice(0, 5000)]
    expect(equalRuns(one, other).length).toBeGreaterThanOrEqual(5000)
    const same = Array.from({ length: 3000 }, (_, index) => `${index % 2}`)
    expect(equalRuns(same, same.slice(1)).length).toBeGreaterThan(2990)
  })
})

describe('similarRuns', () => {
  it('finds a sentence that became two, and two that became one', () => {
    const whole = ['茶是一种饮料，它来自中国。']
    const parts = ['茶是一种饮料。', '它来自中国。']
    const pair = { unit: 0, segment: 0 }
    const run = (units: readonly string[], segments: readonly string[]) =>
      similarRuns({
        unitCount: units.length,
        segmentCount: segments.length,
        units: joins(units),
        segments: joins(segments),
      })
    expect(run(whole, parts)).toEqual([{ ...pair, unitCount: 1, segmentCount: 2 }])
    expect(run(parts, whole)).toEqual([{ ...pair, unitCount: 2, segmentCount: 1 }])
  })

  it('finds its way through long gaps, whatever their shape', () => {
    const units = Array.from({ length: 400 }, (_, index) => `sentence ${index * 7919} of many`)
    for (const segments of [
      units.map((text) => `${text}!`),
      units.slice(0, 60).map((text) => `${text}!`),
    ]) {
      const pairs = similarRuns({
        unitCount: units.length,
        segmentCount: segments.length,
        units: joins(units),
        segments: joins(segments),
      })
      for (const { unit, segment } of pairs)
        expect([unit, segment].every((index) => index >= 0)).toBe(true)
      if (segments.length === units.length) expect(pairs).toHaveLength(400)
    }
  })
})

describe('matchSequences', () => {
  it('has every unit and every segment in at most one pairing, in order of segments', () => {
    const words = fc.array(fc.constantFrom('abcd', 'abce', 'wxyz', 'wxy', 'abcdwxyz', '1234'), {
      maxLength: 10,
    })
    fc.assert(
      fc.property(words, words, (units, segments) => {
        const pairings = matching(units, segments)
        const used = (first: 'unit' | 'segment', count: 'unitCount' | 'segmentCount') =>
          pairings.flatMap((pairing) =>
            Array.from({ length: pairing[count] }, (_, index) => pairing[first] + index),
          )
        const usedUnits = used('unit', 'unitCount')
        const usedSegments = used('segment', 'segmentCount')
        expect(new Set(usedUnits).size).toBe(usedUnits.length)
        expect(new Set(usedSegments).size).toBe(usedSegments.length)
        expect(usedSegments).toEqual([...usedSegments].sort((one, other) => one - other))
        for (const { kind, unit, segment } of pairings) {
          if (kind === 'equal' || kind === 'moved') expect(units[unit]).toBe(segments[segment])
        }
      }),
    )
  })

  it('leaves no text unmatched that stands on both sides', () => {
    fc.assert(
      fc.property(letters, letters, (units, segments) => {
        const pairings = matching(units, segments)
        const free = units.filter((_, index) => !pairings.some(({ unit }) => unit === index))
        const waiting = segments.filter(
          (_, index) => !pairings.some(({ segment }) => segment === index),
        )
        expect(free.filter((text) => waiting.includes(text))).toEqual([])
      }),
    )
  })

  it('pairs what is left alone between the same neighbours, however different', () => {
    const [units, segments] = [
      ['a', 'first', 'z'],
      ['a', 'other', 'z'],
    ]
    expect(matching(units, segments)[1]).toMatchObject({
      kind: 'position',
      unit: 1,
      segment: 1,
    })
  })
})
