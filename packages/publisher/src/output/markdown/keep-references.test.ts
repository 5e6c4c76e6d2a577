import { readDocument } from '@collate/parser'
import { expect, test } from 'vitest'
import { keepReferences } from './keep-references.ts'

test.for([
  ['See [the book].', '参见[这本书]。', '参见[这本书][the book]。'],
  ['See [the book][].', '参见[这本书]。', '参见[这本书][the book]。'],
  ['See [the book][].', '参见[这本书][]。', '参见[这本书][the book]。'],
  ['See [the book].', '参见[这本书][the book]。', '参见[这本书][the book]。'],
  ['See [the book].', '参见[The Book]。', '参见[The Book]。'],
  ['See [the book] and [tea].', '先看[茶叶]，再看[书]。', '先看[茶叶]，再看[书]。'],
  ['See [the book] and [tea].', '看[书]。', '看[书]。'],
  ['See [the book].', '参见[这本书](x.md)和[注][b]。', '参见[这本书](x.md)和[注][b]。'],
  ['See [it][the book].', '参见[它]。', '参见[它]。'],
  ['See [the book].', '参见\\[这本书]。', '参见\\[这本书]。'],
] as const)('%s becomes %s', ([source, translation, expected]) => {
  const file = `${source}\n\n[the book]: /book\n[tea]: /tea\n[b]: /b\n`
  const [block] = readDocument(file, { locale: 'en', format: 'markdown' }).blocks
  if (block === undefined) throw new Error('There is no block')
  expect(keepReferences(block, translation)).toBe(expected)
})
