import { expect, test } from 'vitest'
import { visible } from './visible.ts'

test.for([
  ['a\tb\n', 'a\tb\n'],
  ['\x1b[31mred', '␛[31mred'],
  ['\x1b]0;title\x07', '␛]0;title␇'],
  ['a\r\n', 'a␍\n'],
  ['\u202Eabc', '<U+202E>abc'],
  ['\x9b31m', '<U+009B>31m'],
  ['校勘 🙂', '校勘 🙂'],
] as const)('%j is shown as %j', ([text, shown]) => {
  expect(visible(text)).toBe(shown)
})
