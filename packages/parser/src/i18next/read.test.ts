import { expect, test } from 'vitest'
import { readDocument } from '../document/read.ts'

const read = (file: string) =>
  readDocument(file, { locale: 'en', format: 'i18next', name: 'en.json' })

test('every string is a block named by its key, and one segment', () => {
  const { blocks } = read(
    '{"a": {"b": "One. Two."}, "c": "x {{n}} $t(y) <b>z</b>", "d": 1, "e": ["f"]}',
  )
  expect(blocks.map(({ name, text }) => [name, text])).toEqual([
    ['a.b', 'One. Two.'],
    ['c', 'x {{n}} $t(y) <b>z</b>'],
    ['e.0', 'f'],
  ])
  expect(blocks[0]?.segments).toHaveLength(1)
  expect(blocks[1]?.inlines.map(({ kind, value }) => [kind, value])).toEqual([
    ['expression', '{{n}}'],
    ['expression', '$t(y)'],
    ['html', '<b>'],
    ['html', '</b>'],
  ])
})

test.for<[what: string, file: string, code: string, line: number]>([
  ['broken JSON', '{\n  "a": \n}', 'document/json', 3],
  ['an array at the top', '[]', 'document/json-shape', 1],
  ['a key that stands twice', '{"a": "x",\n "a": "y"}', 'document/json-key', 2],
])('%s is an error with its place', ([, file, code, line]) => {
  const place = expect.objectContaining({ start: expect.objectContaining({ line }) })
  expect(() => read(file)).toThrow(expect.objectContaining({ code, file: 'en.json', place }))
})
