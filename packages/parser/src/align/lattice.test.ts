import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adaptOmissions } from './adapt-omissions.ts'
import { alignLattice } from './align-lattice.ts'
import { type Band, type Lattice, latticeOf } from './lattice.ts'
import { SENTENCE_MOVES } from './moves.ts'
import { posteriorsOf } from './posteriors.ts'

function whole(sources: number, targets: number): Band {
  return { low: new Int32Array(sources + 1), high: new Int32Array(sources + 1).fill(targets) }
}

const sizes = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
const scores = fc.infiniteStream(fc.double({ min: -20, max: 5, noNaN: true }))

function randomLattice(
  [sources, targets]: readonly [number, number],
  values: Iterator<number>,
): Lattice {
  return latticeOf(whole(sources, targets), SENTENCE_MOVES, () => values.next().value as number)
}

/** Adds up the posteriors of all links that hold each sentence. */
function sharesOf({ band, rowStart, starts, kinds, moves }: Lattice, posteriors: Float32Array) {
  const sources = band.low.length - 1
  const ours = new Float64Array(sources)
  const theirs = new Float64Array(band.high[sources] ?? 0)
  for (let source = 0; source <= sources; source += 1) {
    for (let target = 0; target <= theirs.length; target += 1) {
      const cell = (rowStart[source] ?? 0) + target
      for (let edge = starts[cell] ?? 0; edge < (starts[cell + 1] ?? 0); edge += 1) {
        const move = moves[kinds[edge] ?? 0] ?? { source: 0, target: 0 }
        const posterior = posteriors[edge] ?? 0
        for (let at = source - move.source; at < source; at += 1) {
          ours[at] = (ours[at] ?? 0) + posterior
        }
        for (let at = target - move.target; at < target; at += 1) {
          theirs[at] = (theirs[at] ?? 0) + posterior
        }
      }
    }
  }
  return [...ours, ...theirs]
}

describe('posteriorsOf', () => {
  it('gives the links of each sentence probabilities that sum to one', () => {
    fc.assert(
      fc.property(sizes, scores, (size, values) => {
        const lattice = randomLattice(size, values)
        const { posteriors } = posteriorsOf(lattice)
        for (const share of sharesOf(lattice, posteriors)) expect(share).toBeCloseTo(1, 4)
      }),
    )
  })

  it('tells the summed weight of all paths', () => {
    // Three paths through one sentence each: a pair, and the two orders of leaving both alone.
    const score = (...[from, to, start, end]: readonly number[]) =>
      from === to || start === end ? Math.log(2) : Math.log(3)
    const { total } = posteriorsOf(latticeOf(whole(1, 1), SENTENCE_MOVES, score))
    expect(Math.exp(total)).toBeCloseTo(3 + 4 + 4, 4)
  })
})

describe('alignLattice', () => {
  it('holds every sentence once, in order, with probabilities', () => {
    fc.assert(
      fc.property(sizes, scores, ([sources, targets], values) => {
        const score = () => values.next().value as number
        let source = 0
        let target = 0
        for (const link of alignLattice(whole(sources, targets), SENTENCE_MOVES, score)) {
          expect([link.sourceStart, link.targetStart]).toEqual([source, target])
          expect(link.confidence).toBeGreaterThanOrEqual(0)
          expect(link.confidence).toBeLessThanOrEqual(1)
          source = link.sourceEnd
          target = link.targetEnd
        }
        expect([source, target]).toEqual([sources, targets])
      }),
    )
  })

  it('takes no forbidden link', () => {
    const score = (...[from, to, start, end]: readonly number[]) =>
      from === to || start === end ? -5 : Number.NEGATIVE_INFINITY
    expect(alignLattice(whole(2, 2), SENTENCE_MOVES, score)).toHaveLength(4)
  })
})

describe('adaptOmissions', () => {
  const size = 60
  /** A lattice of pairs and omissions alone; so far as it knows, so much of a text is left out. */
  const lattice = (alone: number) =>
    latticeOf(
      whole(size, size),
      SENTENCE_MOVES.filter(({ source, target }) => source + target <= 2),
      (...[from, to, start, end]: readonly number[]) =>
        from === to || start === end ? alone : (from as number) === (start as number) ? 0 : -50,
    )

  it('makes omissions dearer in a text that has none, and cheaper in one that is full of them', () => {
    const faithful = lattice(-20)
    expect(adaptOmissions(faithful, posteriorsOf(faithful).posteriors, 0)).toBeLessThan(0)
    const free = lattice(2)
    expect(adaptOmissions(free, posteriorsOf(free).posteriors, 0)).toBeGreaterThan(1)
  })

  it('changes the scores of one-sided links by what it returns, whatever was added before', () => {
    const one = lattice(-3)
    const before = one.scores.slice()
    const { posteriors } = posteriorsOf(one)
    const shift = adaptOmissions(one, posteriors, 0)
    expect(adaptOmissions(one, posteriors, shift)).toBe(shift)
    one.scores.forEach((score, edge) => {
      const { source, target } = one.moves[one.kinds[edge] ?? 0] ?? { source: 0, target: 0 }
      const was = before[edge] as number
      expect(score).toBeCloseTo(source + target === 1 ? was + shift : was, 4)
    })
  })
})
