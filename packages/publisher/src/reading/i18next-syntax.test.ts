import { expect, test } from 'vitest'
import { read } from '../checks/examples.fixture.ts'
import { stringSyntaxOf } from './i18next-syntax.ts'
import { readForChecks } from './reading.ts'

function syntaxOf(text: string) {
  const [prose] = readForChecks(read(JSON.stringify({ a: text }), 'en', 'i18next'), 'source').proses
  if (prose === undefined) throw new Error('There is no string')
  return stringSyntaxOf(prose)
}

test.for<[text: string, names: readonly string[], braces: number]>([
  ['{{a}} {{- b}} {{c, number(x: 1)}}', ['a', 'b', 'c'], 0],
  ['{{a} and {b}}', [], 2],
  ['{{}}', [''], 2],
  ['$t(tea, {"count": {{n}}})', ['n'], 0],
  ['$t(tea, {"a": {"b": 1}})', [], 0],
])('%s: the values, and the braces without partners', ([text, names, braces]) => {
  const syntax = syntaxOf(text)
  expect(syntax.interpolations.map(({ name }) => name)).toEqual(names)
  expect(syntax.braces).toHaveLength(braces)
})

test('a nesting ends at its own bracket, also where its options have some', () => {
  const { nestings, unclosed } = syntaxOf('$t(tea) and $t(cup, {"a": "(b)"}) and $t(pot')
  expect(nestings.map(({ key }) => key)).toEqual(['tea', 'cup'])
  expect(unclosed).toHaveLength(1)
})
