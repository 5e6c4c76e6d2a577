import fc from 'fast-check'
import { expect, test } from 'vitest'
import { letterHash } from './letter-hash.ts'

// What folding makes the same, but for figures.
const ALIKE: readonly (readonly string[])[] = [
  ['kettle', 'Kettle', 'KETTLE', 'Ｋettle', 'ket“tle', 'ket\u200btle'],
  ['ﬁlled', 'filled'],
  ['é', 'e\u0301', 'É'],
  ['茶壶', '茶 壶', '茶，壶', '茶\u{1F375}壶'],
  ['12', '一百零五', '１２', '〇', '三', ''],
  ['1.5', '2,000', '3：4'],
  [' ', '…', '“', ' <b>', '](tea)', '{#tea}', '['],
  ['々', '々'],
  ['𠮷', '𠮷'],
]

const pieces = fc.array(
  fc
    .constantFrom(...ALIKE)
    .chain((alike) => fc.tuple(fc.constantFrom(...alike), fc.constantFrom(...alike))),
  { maxLength: 8 },
)

test('texts whose letters are the same when folded have one hash', () => {
  fc.assert(
    fc.property(pieces, (pairs) => {
      const [one, other] = [0, 1].map((side) => pairs.map((pair) => pair[side] ?? '').join(' '))
      expect(letterHash(one ?? '')).toBe(letterHash(other ?? ''))
    }),
  )
})

test('texts with other letters have other hashes', () => {
  const texts = ['The kettle is filled.', 'The kettle was filled.', '茶壶满了。', '茶壶空了。']
  expect(new Set(texts.map(letterHash)).size).toBe(4)
})
