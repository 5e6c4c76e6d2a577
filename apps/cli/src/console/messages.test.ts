import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chooseLanguage, LANGUAGES, loadMessages } from './messages.ts'

const root = join(import.meta.dirname, '../../../..')

function read(locale: string, namespace: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(root, 'locales', locale, `${namespace}.json`), 'utf8'))
}

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) =>
    keysOf(inner, path === '' ? key : `${path}.${key}`),
  )
}

// English has a singular and Chinese has none: plural forms count as one key.
const folded = (keys: readonly string[]) =>
  [...new Set(keys.map((key) => key.replace(/_(one|other)$/, '_*')))].sort()

describe.for(['cli', 'checks', 'publication'])('the messages of %s', (namespace) => {
  test('have the same keys in every language', () => {
    const english = folded(keysOf(read('en', namespace)))
    for (const language of LANGUAGES)
      expect(folded(keysOf(read(language, namespace)))).toEqual(english)
  })

  test('fill in the same values in every language', () => {
    const valuesOf = (locale: string) =>
      new Map(
        flatten(read(locale, namespace)).map(([key, text]) => [
          key.replace(/_one$/, '_other'),
          // `{{count}}` may be left out of a singular.
          [...new Set(Array.from(text.matchAll(/\{\{-? ?(\w+)\}\}/g), ([, name]) => name))]
            .filter((name) => name !== 'count')
            .sort(),
        ]),
      )
    const english = valuesOf('en')
    for (const [key, names] of valuesOf('zh')) expect([key, names]).toEqual([key, english.get(key)])
  })
})

function flatten(value: unknown, path = ''): [key: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value as object).flatMap(([key, inner]) =>
    flatten(inner, path === '' ? key : `${path}.${key}`),
  )
}

test('every error code has a sentence in every language', () => {
  const code = globSync('{packages,apps}/*/src/**/*.ts', { cwd: root })
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n')
  const thrown = new Set(
    Array.from(
      code.matchAll(/new CollateError\(\s*'([a-z0-9-]+\/[a-z0-9-]+)'/g),
      ([, name]) => name ?? '',
    ),
  )
  expect(thrown.size).toBeGreaterThan(20)
  for (const language of LANGUAGES) {
    const { errors } = read(language, 'cli') as { errors: Record<string, string> }
    expect([...thrown].filter((name) => !(name in errors))).toEqual([])
  }
})

test('every message the command asks for exists', () => {
  const keys = new Set(folded(keysOf(read('en', 'cli'))))
  const code = globSync('apps/cli/src/**/*.ts', { cwd: root })
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n')
  const asked = Array.from(code.matchAll(/\bt\('([a-z][\w.-]+)'/g), ([, key = '']) => key)
  expect(asked.filter((key) => !keys.has(key) && !keys.has(`${key}_*`))).toEqual([])
})

test('a plural is English’s own, and Chinese needs none', async () => {
  const english = await loadMessages('en')
  const chinese = await loadMessages('zh')
  expect([english('review.count', { count: 1 }), english('review.count', { count: 2 })]).toEqual([
    '1 unit',
    '2 units',
  ])
  expect(chinese('review.count', { count: 1 })).toBe('1 个单元')
})

test('values are put in as they are, never escaped', async () => {
  const t = await loadMessages('en')
  expect(t('errors.locale/unknown', { tag: '<a & b>' })).toContain('<a & b>')
})

test.for<[asked: string | undefined, environment: Record<string, string>, language: string]>([
  [undefined, {}, 'en'],
  [undefined, { LANG: 'zh_CN.UTF-8' }, 'zh'],
  [undefined, { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
  [undefined, { LC_MESSAGES: 'zh_TW', LANG: 'de_DE' }, 'zh'],
  ['en', { LANG: 'zh_CN.UTF-8' }, 'en'],
])('asked for %s in %o it speaks %s', ([asked, environment, language]) => {
  expect(chooseLanguage(asked, environment)).toBe(language)
})
