import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as coverage from './coverage.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'
import { type Side, sideOf } from './side.ts'
import { vocabularyOf } from './vocabulary.ts'

const clause = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 4 })
const side = fc
  .array(fc.array(clause, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 })
  .map((sentences) =>
    sideOf(
      sentences.map(() => ''),
      vocabularyOf(sentences),
      undefined,
    ),
  )
const weights = fc.array(fc.option(fc.double({ min: 0.1, max: 1, noNaN: true })), {
  minLength: 25,
  maxLength: 25,
})

/** Measures one run against one sentence by the definition, word by word. */
function measured(
  own: Side,
  other: Side,
  lexicon: Lexicon,
  run: readonly [number, number],
  sentence: number,
) {
  const ours = own.vocabulary
  const theirs = other.vocabulary
  const words = Array.from(ours.running.subarray(ours.starts[run[0]], ours.starts[run[1]]))
  const bestOf = (word: number) =>
    Math.max(
      0,
      ...words.flatMap((one) =>
        Array.from(lexicon.weights.subarray(lexicon.starts[one], lexicon.starts[one + 1])).filter(
          (_, at) => lexicon.others[(lexicon.starts[one] as number) + at] === word,
        ),
      ),
    )
  const clauses: number[][] = [[]]
  let matched = 0
  for (
    let at = theirs.starts[sentence] as number;
    at < (theirs.starts[sentence + 1] as number);
    at += 1
  ) {
    const word = theirs.running[at] as number
    const best = bestOf(word)
    const share = theirs.shares[word] as number
    matched += best * (theirs.masses[word] as number)
    clauses.at(-1)?.push(Math.log(0.7 + (0.3 * best) / (share * (words.length + 2))))
    if (theirs.endsClause[at] === 1) clauses.push([])
  }
  clauses.pop()
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  const means = clauses.map((values) => sum(values) / (values.length + 1))
  return [
    sum(clauses.flat()),
    matched,
    Math.min(...means),
    means.filter((mean) => mean < 0).length,
    means[0],
    means.at(-1),
  ]
}

it('measures every run as its definition does', () => {
  fc.assert(
    fc.property(
      side,
      side,
      weights,
      fc.integer({ min: 1, max: 3 }),
      (own, other, known, longest) => {
        const columns = other.vocabulary.words.length
        const lexicon = lexiconOf(
          own.vocabulary.words.map(
            (_, word) =>
              new Map(
                other.vocabulary.words.flatMap((__, rendering) => {
                  const weight = known[word * 5 + rendering]
                  return rendering < columns && weight != null ? [[rendering, weight] as const] : []
                }),
              ),
          ),
        )
        const band = {
          low: new Int32Array(own.size + 1),
          high: new Int32Array(own.size + 1).fill(other.size),
        }
        const found = coverage.coverageOf(own, other, lexicon, band, longest)
        for (let start = 0; start < own.size; start += 1) {
          for (let length = 1; length <= longest && start + length <= own.size; length += 1) {
            for (let sentence = 0; sentence < other.size; sentence += 1) {
              const first = coverage.firstOf(found, start, length, sentence)
              const wanted = measured(own, other, lexicon, [start, start + length], sentence)
              wanted.forEach((value, at) => {
                expect(found.values[first + at]).toBeCloseTo(value as number, 4)
              })
            }
          }
        }
      },
    ),
    { numRuns: 60 },
  )
})
