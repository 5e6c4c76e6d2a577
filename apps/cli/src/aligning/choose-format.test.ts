import { expect, test } from 'vitest'
import { chooseFormat, type FormatOptions } from './choose-format.ts'

test.for<[options: FormatOptions, format: string]>([
  [{}, 'pretty'],
  [{ json: true }, 'json'],
  [{ json: true, format: 'json' }, 'json'],
  [{ output: 'a.b.TSV' }, 'tsv'],
  [{ output: 'a.md' }, 'markdown'],
  [{ output: 'a.xyz', format: 'tmx' }, 'tmx'],
  [{ output: 'a.html', format: 'tmx' }, 'tmx'],
  [{ output: 'a.tsv', json: true }, 'json'],
  [{ output: 'a.txt', review: true }, 'pretty'],
])('%o means %s', ([options, format]) => {
  expect(chooseFormat(options)).toBe(format)
})

test.for<[options: FormatOptions, code: string]>([
  [{ json: true, format: 'tsv' }, 'usage/two-formats'],
  [{ output: 'units' }, 'usage/output-format'],
  [{ output: 'a.html', review: true }, 'usage/review-format'],
])('%o is %s', ([options, code]) => {
  expect(() => chooseFormat(options)).toThrow(expect.objectContaining({ code }))
})
