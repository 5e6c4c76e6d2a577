import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignSentences } from './align-sentences.ts'
import { embeddingScore, type SentenceEmbeddings } from './embeddings.ts'

const DIMENSION = 8
const vector = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), {
    minLength: DIMENSION,
    maxLength: DIMENSION,
  })
  .map((numbers) => {
    const length = Math.hypot(...numbers)
    return length < 0.01 ? numbers.map(() => 0) : numbers.map((number) => number / length)
  })

function embeddingsOf(
  source: readonly (readonly number[])[],
  target: readonly (readonly number[])[],
): SentenceEmbeddings {
  return {
    dimension: DIMENSION,
    source: Float32Array.from(source.flat()),
    target: Float32Array.from(target.flat()),
  }
}

/** A vector with all its length in one place. */
const unit = (place: number) => Array.from({ length: DIMENSION }, (_, at) => (at === place ? 1 : 0))

describe('embeddingScore', () => {
  it('is a number for any vectors, and says nothing of sentences left alone', () => {
    fc.assert(
      fc.property(
        fc.array(vector, { maxLength: 6 }),
        fc.array(vector, { maxLength: 6 }),
        (ours, theirs) => {
          const score = embeddingScore(embeddingsOf(ours, theirs), ours.length, theirs.length)
          ours.forEach((_, row) => {
            expect(score(row, row + 1, 0, 0)).toBe(0)
            theirs.forEach((__, column) => {
              expect(Number.isFinite(score(row, ours.length, column, theirs.length))).toBe(true)
            })
          })
        },
      ),
    )
  })

  it('prefers exact counterparts to all others', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 2 }), (places) => {
        const rows = places.map(unit)
        const score = embeddingScore(embeddingsOf(rows, rows), rows.length, rows.length)
        rows.forEach((_, row) => {
          rows.forEach((__, column) => {
            if (row === column) return
            expect(score(row, row + 1, row, row + 1)).toBeGreaterThan(
              score(row, row + 1, column, column + 1),
            )
          })
        })
      }),
    )
  })

  it.each([
    ['source', [unit(0)], [unit(0), unit(1)]],
    ['target', [unit(0), unit(1)], [unit(0)]],
  ])('refuses another number of %s rows than of sentences', (_, source, target) => {
    expect(() => embeddingScore(embeddingsOf(source, target), 2, 2)).toThrow(
      expect.objectContaining({
        code: 'embeddings/wrong-count',
        values: { expected: 4, given: 3 },
      }),
    )
  })
})

describe('alignSentences with embeddings', () => {
  const source = ['嗯。', '啊。', '哦。']
  const target = ['Oh.', 'Ah.']
  const embeddings = embeddingsOf([unit(0), unit(1), unit(2)], [unit(1), unit(2)])

  it('goes by them where words say nothing, in either direction', () => {
    const links = alignSentences(source, target, { source: 'zh', target: 'en' }, { embeddings })
    expect(links.map((link) => [link.source, link.target])).toEqual([
      [[0], []],
      [[1], [0]],
      [[2], [1]],
    ])
    const turned = alignSentences(
      target,
      source,
      { source: 'en', target: 'zh' },
      { embeddings: { ...embeddings, source: embeddings.target, target: embeddings.source } },
    )
    expect(turned.map((link) => [link.target, link.source])).toEqual(
      links.map((link) => [link.source, link.target]),
    )
  })
})
