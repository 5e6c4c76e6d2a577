import { expect, test } from 'vitest'
import { readDocument } from '../document/read.ts'
import { plainText } from './plain-text.ts'

test.for<[markdown: string, plain: string]>([
  ['a **b** _c_ ~~d~~ `e`', 'a b c d e'],
  ['[a *b*](u) ![c](v) <https://d.e>', 'a b c https://d.e'],
  ['[a][r] x[^1] \\* <b>y</b>\n\n[r]: /u\n\n[^1]: z', 'a x * y'],
])('%s reads %s', ([markdown, plain]) => {
  const [block] = readDocument(markdown, { locale: 'en', format: 'markdown' }).blocks
  expect(plainText(block?.text ?? '', block?.inlines ?? [])).toBe(plain)
})
