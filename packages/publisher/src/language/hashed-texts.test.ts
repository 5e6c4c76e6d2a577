import { expect, test } from 'vitest'
import { HashedTexts, hashed } from './hashed-texts.ts'

const hashOf = (text: string, first = 0) =>
  Array.from(text, (_, at) => text.charCodeAt(at)).reduce(hashed, first)

test('texts are found where they stand in others, however many there are', () => {
  const texts = new HashedTexts()
  const leaves = Array.from({ length: 5000 }, (_, at) => `leaf ${at}`)
  leaves.forEach((leaf, at) => {
    texts.add(leaf, hashOf(leaf), at)
  })
  const found = leaves.map((leaf) => texts.find(`A ${leaf}.`, 2, 2 + leaf.length, hashOf(leaf)))
  expect(found).toEqual(leaves.map((_, at) => at))
  expect(texts.find('leaf', 0, 4, hashOf('leaf'))).toBe(-1)
})

test('the same letters behind another first hash are another text', () => {
  const texts = new HashedTexts()
  texts.add('tea', hashOf('tea'), 7)
  expect(texts.find('tea', 0, 3, hashOf('tea'))).toBe(7)
  expect(texts.find('tea', 0, 3, hashOf('tea', 1))).toBe(-1)
  // A hash is no proof.
  expect(texts.find('pot', 0, 3, hashOf('tea'))).toBe(-1)
})
