import { expect, test } from 'vitest'
import { clip, table } from './table.ts'

test('a Chinese character takes two columns', () => {
  const rows = [
    ['茶', '1'],
    ['water', '20'],
  ]
  expect(table([{ title: 'a' }, { title: 'b', align: 'right' }], rows)).toBe(
    'a       b\n茶      1\nwater  20\n',
  )
})

test.for<[text: string, width: number, shown: string]>([
  ['short', 10, 'short'],
  ['two  lines\nhere', 20, 'two lines here'],
  ['0123456789', 5, '0123…'],
  ['一二三四五', 5, '一二…'],
  ['😀😀😀', 4, '😀…'],
])('%s in %i columns is %s', ([text, width, shown]) => {
  expect(clip(text, width)).toBe(shown)
})
