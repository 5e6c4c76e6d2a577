import { expect, test } from 'vitest'
import { isOneEdit } from './one-edit.ts'

test.for([
  ['brew', 'berw', true],
  ['brew', 'brews', true],
  ['brew', 'bre', true],
  ['brew', 'brow', true],
  ['aa', 'aaa', true],
  ['brew', 'brew', false],
  ['brew', 'werb', false],
  ['brew', 'bro', false],
  ['', 'ab', false],
] as const)('%s and %s: %s', ([one, other, is]) => {
  expect(isOneEdit(one, other)).toBe(is)
  expect(isOneEdit(other, one)).toBe(is)
})
