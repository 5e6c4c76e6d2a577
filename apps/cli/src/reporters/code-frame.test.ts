import { lineStartsOf, placeAt } from '@collate/parser'
import stringWidth from 'fast-string-width'
import { expect, test } from 'vitest'
import { frameOf } from './code-frame.ts'

function frame(file: string, words: string, columns: number) {
  const start = file.indexOf(words)
  return frameOf(file, placeAt(lineStartsOf(file), start, start + words.length), columns)
}

test('the words stand where the columns say, Chinese characters two wide', () => {
  expect(frame('# 茶\n\n水开了，7 杯。\n', '7', 60)).toEqual({
    line: 3,
    before: '水开了，',
    marked: '7',
    after: ' 杯。',
    indent: 8,
    length: 1,
  })
})

test('a line that fits is shown whole, a long one from a little before the words', () => {
  expect(frame('The water boils in 9 cups.', '9', 30).before).toBe('The water boils in ')
  const { before, indent } = frame(`${'茶'.repeat(100)}9 cups`, '9', 40)
  expect([before, indent]).toEqual([`…${'茶'.repeat(5)}`, 11])
})

test('words over two lines are marked to the end of the first', () => {
  expect(frame('a\r\nTea is\r\nhot.', 'is\r\nhot', 40)).toMatchObject({ marked: 'is', after: '' })
})

test('a place between two letters takes one column', () => {
  const file = 'Tea.'
  expect(frameOf(file, placeAt(lineStartsOf(file), 4, 4), 40)).toMatchObject({
    before: 'Tea.',
    marked: '',
    length: 1,
  })
})

test('what a terminal would obey is shown', () => {
  expect(frame('a\x1b[31mb\u202Ec', 'b', 60)).toMatchObject({
    before: 'a␛[31m',
    after: '<U+202E>c',
  })
})

test('no frame is wider than it may be, whatever the text', () => {
  const pieces = ['茶', 'tea ', '，', '😀', '\t', '\x1b', '\u202E', '\uD800', 'e\u0301', '👨‍👩‍👧']
  for (const columns of [20, 33, 80])
    for (let seed = 0; seed < 300; seed += 1) {
      const length = (seed * 7) % 90
      const file = Array.from({ length }, (_, at) => pieces[(at * seed + at) % pieces.length]).join(
        '',
      )
      const start = Math.min((seed * 13) % 200, file.length)
      const place = placeAt(lineStartsOf(file), start, Math.min(file.length, start + (seed % 21)))
      const { before, marked, after } = frameOf(file, place, columns)
      expect(stringWidth(before + marked + after)).toBeLessThanOrEqual(columns)
    }
})
