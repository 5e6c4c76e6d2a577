import { readDocument } from '@collate/parser'
import { expect, test } from 'vitest'
import { checkDocument } from '../checking/check-pair.ts'

const excerptsIn = (text: string) =>
  checkDocument(readDocument(text, { locale: 'zh', format: 'text' }), {
    checks: ['unbalanced-pairs'],
  }).findings.map(({ excerpt }) => excerpt.slice(0, 1))

test('a mark closes the last of its own kind, whatever stands between', () => {
  expect(excerptsIn('（茶“水）”')).toEqual([])
  expect(excerptsIn('（茶“水）')).toEqual(['“'])
})

test('a hundred lonely marks of a block are reported, and no more', () => {
  expect(excerptsIn(`${'《'.repeat(5000)}${'】'.repeat(5000)}`)).toHaveLength(100)
})
