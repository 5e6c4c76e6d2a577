import { expect, test } from 'vitest'
import { unknownCheck } from './nearest-check.ts'

const known = ['number-mismatch', 'number-magnitude', 'zh-quotes', 'doubled-word']

test.for<[word: string, near: string]>([
  ['number-missmatch', 'number-mismatch'],
  ['Number_Mismatch', 'number-mismatch'],
  ['number-magnitud', 'number-magnitude'],
  ['quotes', 'zh-quotes'],
  ['double-words', 'doubled-word'],
])('%s is a slip of %s', ([word, near]) => {
  expect(unknownCheck(word, known)).toEqual({ id: word, near, context: 'near' })
})

test('a word that is far from all names, or too long for one, has no nearest', () => {
  for (const word of ['spelling', 'x', '', 'number-mismatch'.repeat(9)])
    expect(unknownCheck(word, known)).toEqual({ id: word })
})
