import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Document, Format } from '../model/document.ts'
import { readDocument } from './read.ts'
import { splice } from './splice.ts'

function edit(file: string, find: string, text: string, format: Format = 'markdown'): string {
  const document: Document = readDocument(file, { locale: 'en', format })
  for (const { index, text: whole } of document.blocks) {
    const start = whole.indexOf(find)
    if (start >= 0)
      return splice(document, [{ block: index, start, end: start + find.length, text }])
  }
  throw new Error(`There is no ${find}`)
}

test.for<[what: string, before: string, find: string, text: string, after: string]>([
  ['a word', 'One two.\n', 'two', 'three', 'One three.\n'],
  ['across a soft break', '> One\n> two.\n', 'One two', 'Three', '> Three.\n'],
  ['a line break goes on with the prefix', '> - one\n', 'one', 'a\\\nb', '> - a\\\n>   b\n'],
  ['with the file’s own line ends', '- one\r\n', 'one', 'a\\\nb', '- a\\\r\n  b\r\n'],
  ['a heading stays on one line', '# One\n', 'One', 'a\nb', '# a b\n'],
  ['a cell’s bar is escaped', '| a |\n|---|\n| b |\n', 'b', 'x|y', '| a |\n|---|\n| x\\|y |\n'],
  [
    'an escaped bar is not escaped again',
    '| a |\n|---|\n| b |\n',
    'b',
    'x\\|y',
    '| a |\n|---|\n| x\\|y |\n',
  ],
  ['no heading is opened', 'One\n', 'One', '# a', '\\# a\n'],
  ['no list item', 'One\n', 'One', '- a', '\\- a\n'],
  ['no numbered item', 'One\n', 'One', '1. a', '1\\. a\n'],
  ['no quote, listing or container', 'One\n', 'One', '> a\n```\n::: b', '\\> a\n\\```\n\\::: b\n'],
  ['no code by indentation', 'One\n', 'One', '    a', 'a\n'],
  ['no further paragraph', '- One\n', 'One', 'a\n\n- b', '- a\n  \\- b\n'],
  ['emphasis, minus and numbers stay', 'One\n', 'One', '*a* -1 1.5 #b', '*a* -1 1.5 #b\n'],
  ['Chinese lines join without a space', '# One\n', 'One', '一\n二', '# 一二\n'],
  ['a text in HTML stays on one line', '<p>One</p>\n', 'One', 'a\n\nb', '<p>a  b</p>\n'],
  [
    'an attribute keeps its quotes',
    '<img alt="One">\n',
    'One',
    '“a” "b"',
    '<img alt="“a” &quot;b&quot;">\n',
  ],
  ['a title in brackets', '[a]: b (One)\n', 'One', 'c (d)', '[a]: b (c &#40;d&#41;)\n'],
  [
    'a quoted YAML value keeps its quotes',
    '---\ntitle: "a"\n---\n',
    'a',
    'b "c"',
    '---\ntitle: "b \\"c\\""\n---\n',
  ],
  [
    'a plain YAML value is quoted where it must be',
    '---\ntitle: a\n---\n',
    'a',
    'b: c',
    '---\ntitle: "b: c"\n---\n',
  ],
  [
    'a basic TOML string',
    '+++\ntitle = "a"\n+++\n',
    'a',
    'b "c"\t\x7F',
    '+++\ntitle = "b \\"c\\"\\t\\u007f"\n+++\n',
  ],
  [
    'a literal TOML string, where it can say it',
    "+++\ntitle = 'a'\n+++\n",
    'a',
    'b\\c',
    "+++\ntitle = 'b\\c'\n+++\n",
  ],
  [
    'a single-quoted YAML value',
    "---\ntitle: 'a'\n---\n",
    'a',
    "it's",
    "---\ntitle: 'it''s'\n---\n",
  ],
])('%s', ([, before, find, text, after]) => {
  expect(edit(before, find, text)).toBe(after)
})

test('a JSON value is escaped, and all else stays byte for byte', () => {
  const before = '{\n\t"a": { "b":"x" } ,\r\n  "c": "y"}'
  expect(edit(before, 'x', 'say "hi"\n', 'i18next')).toBe(
    '{\n\t"a": { "b":"say \\"hi\\"\\n" } ,\r\n  "c": "y"}',
  )
})

test('several edits of one escaped value become one', () => {
  const document = readDocument('{"a":"x \\"y\\" z"}', { locale: 'en', format: 'i18next' })
  const edits = [
    { block: 0, start: 0, end: 1, text: 'X' },
    { block: 0, start: 6, end: 7, text: 'Z' },
  ]
  expect(splice(document, edits)).toBe('{"a":"X \\"y\\" Z"}')
})

test('an edit may reach behind its block, to the white space at the end of the line', () => {
  const document = readDocument('- one  \n- two\n', { locale: 'en', format: 'markdown' })
  expect(document.blocks[0]?.text).toBe('one')
  expect(splice(document, [{ block: 0, start: 3, end: 5, text: '' }])).toBe('- one\n- two\n')
  expect(splice(document, [{ block: 0, start: 3, end: 3, text: '' }])).toBe(document.file)
})

test('overlapping edits are a bug of the caller', () => {
  const document = readDocument('abc\n', { locale: 'en', format: 'markdown' })
  const edits = [
    { block: 0, start: 0, end: 2, text: 'x' },
    { block: 0, start: 1, end: 3, text: 'y' },
  ]
  expect(() => splice(document, edits)).toThrow('overlap')
})

test('any string comes back from JSON and YAML as it was put in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const json = readDocument(edit('{"a":"x"}', 'x', text, 'i18next'), {
        locale: 'en',
        format: 'i18next',
      })
      expect(json.blocks[0]?.text).toBe(text)
      if (text.trim() === '') return
      for (const file of [
        '---\ntitle: x\n---\n',
        '---\ntitle: "x"\n---\n',
        "---\ntitle: 'x'\n---\n",
        '+++\ntitle = "x"\n+++\n',
        "+++\ntitle = 'x'\n+++\n",
      ]) {
        const yaml = readDocument(edit(file, 'x', text), { locale: 'en', format: 'markdown' })
        expect(yaml.blocks[0]?.text).toBe(text)
      }
    }),
  )
})

test('a changed sentence changes only its own lines', () => {
  const sentence = fc.constantFrom('One two.', 'Three\nfour.', '字数。', '**Bold** words.')
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 2, maxLength: 8 }), fc.nat(), (sentences, pick) => {
      const file = sentences.map((text) => `- ${text.replace('\n', '\n  ')}\n`).join('\n')
      const document = readDocument(file, { locale: 'en', format: 'markdown' })
      const block = document.blocks[pick % document.blocks.length]
      if (block === undefined) return
      const after = splice(document, [
        { block: block.index, start: 0, end: block.text.length, text: 'New.' },
      ])
      const { start, end } = block.place
      expect(after.startsWith(file.slice(0, start.offset))).toBe(true)
      expect(after.endsWith(file.slice(end.offset))).toBe(true)
    }),
  )
})
