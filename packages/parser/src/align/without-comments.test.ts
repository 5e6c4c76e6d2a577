import { expect, test } from 'vitest'
import { withoutComments } from './without-comments.ts'

test('comments of HTML and MDX are cut out, wherever they stand', () => {
  expect(withoutComments('<!-- a --> 5<!-- b -->')).toBe(' 5')
  expect(withoutComments('Tea {/* a */}is hot.')).toBe('Tea is hot.')
})

test('a text without a whole comment, or with nothing else, stays as it is', () => {
  for (const text of ['Tea', 'Tea <!-- a', '<!-- a -->', ''])
    expect(withoutComments(text)).toBe(text)
})
