import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readUserDictionary } from './user-dictionary.ts'

test('a line is a word and its renderings; comments, empty lines, a byte order mark and any line end are passed over', () => {
  const text =
    '\uFEFF# tea\r\n砖茶\tbrick tea | tea brick\r\n\r\n 红茶 \tblack tea\n砖茶\tbrick tea|compressed tea'
  expect(readUserDictionary(text, 'tea.tsv')).toEqual([
    { source: '砖茶', target: ['brick tea', 'tea brick', 'compressed tea'] },
    { source: '红茶', target: ['black tea'] },
  ])
})

test.for<[what: string, text: string, code: string, line: number, column: number]>([
  ['a line without a tab', '红茶\tblack tea\n砖茶 brick tea\n', 'dictionary/no-tab', 2, 1],
  ['a third column', '红茶\tblack tea\tnoun\n', 'dictionary/extra-tab', 1, 13],
  ['no word', '\r\n\tblack tea\n', 'dictionary/empty-cell', 2, 1],
  ['no rendering', '红茶\t \n', 'dictionary/empty-cell', 1, 4],
  ['nothing between two bars', '红茶\tblack tea||tea\n', 'dictionary/empty-cell', 1, 14],
  ['a sentence', `红茶\t${'x'.repeat(201)}\n`, 'dictionary/too-long', 1, 4],
])('%s is named by its place', ([, text, code, line, column]) => {
  expect(() => readUserDictionary(text, 'tea.tsv')).toThrow(
    expect.objectContaining({
      code,
      file: 'tea.tsv',
      place: expect.objectContaining({ start: expect.objectContaining({ line, column }) }),
    }),
  )
})

test('what is read back is what was written', () => {
  const word = fc.stringMatching(/^[a-z茶红]{1,9}$/)
  const entries = fc.uniqueArray(
    fc.record({
      source: word,
      target: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
    }),
    { selector: ({ source }) => source },
  )
  fc.assert(
    fc.property(entries, (written) => {
      const text = written.map(({ source, target }) => `${source}\t${target.join('|')}\n`).join('')
      expect(readUserDictionary(text, 'a.tsv')).toEqual(written)
    }),
  )
})
