import { describe, expect, test } from 'vitest'
import { runExample } from './examples.fixture.ts'

function found(source: string, target: string): readonly string[] {
  const { findings } = runExample({ source, target, locales: ['en', 'zh'], finds: [] })
  return findings.map(({ check, excerpt }) => `${check}: ${excerpt}`)
}

describe('an error is reported once', () => {
  test('a paragraph that is missing costs neither its link nor the listing behind it', () => {
    const source =
      'Boil 2 litres of water.\n\nRead [the guide](a.md) <b>twice</b> first.\n\n```js\na()\n```\n\nServe 8 cups.\n'
    const target = '烧开 2 升水。\n\n```js\na()\n```\n\n端上 8 杯。\n'
    expect(found(source, target)).toEqual([
      'missing-translation: Read [the guide](a.md) <b>twice</b> first.',
    ])
  })

  test('an item that is missing is no other list', () => {
    const source = '- Boil 2 litres of water.\n- Wait for it in the shade.\n- Serve 8 cups.\n'
    const target = '- 烧开 2 升水。\n- 端上 8 杯。\n'
    expect(found(source, target)).toEqual(['missing-translation: Wait for it in the shade.'])
  })

  test('a footnote whose text is missing', () => {
    const source = 'Boil 2 litres.[^1]\n\n[^1]: Never less than that, says the old book.\n'
    expect(found(source, '烧开 2 升。[^1]\n')).toEqual([
      'missing-translation: Never less than that, says the old book.',
    ])
  })

  test('a key that is missing, empty or broken', () => {
    const { findings } = runExample({
      source: '{"a": "Tea", "b": "Hot {{name}}", "c": "Cup of $t(a)"}',
      target: '{"b": "", "c": "一杯$t(a"}',
      locales: ['en', 'zh'],
      format: 'i18next',
      finds: [],
    })
    expect(findings.map(({ check }) => check)).toEqual([
      'i18next-key-missing',
      'i18next-empty-value',
      'i18next-nesting-mismatch',
    ])
  })
})

test('what stands in no block has its place in the file', () => {
  const target = '烧。\n\n```js\nb()\n```\n'
  const { findings } = runExample({
    source: 'Boil.\n\n```js\na()\n```\n',
    target,
    locales: ['en', 'zh'],
    finds: [],
  })
  const [finding] = findings
  expect(findings).toHaveLength(1)
  expect(finding?.target?.place.start).toEqual({
    line: 4,
    column: 1,
    offset: target.indexOf('b()'),
  })
  expect(finding?.target?.text).toBe('b()')
})
