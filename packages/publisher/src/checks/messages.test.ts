import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Message } from '@collate/parser'
import { describe, expect, test } from 'vitest'
import { runCheck } from './examples.fixture.ts'
import { checks } from './index.ts'

type Messages = Readonly<Record<string, Readonly<Record<string, string>>>>

const root = join(import.meta.dirname, '../../../..')
const messages: Readonly<Record<string, Messages>> = {
  en: read('en'),
  zh: read('zh'),
}

function read(locale: string): Messages {
  return JSON.parse(readFileSync(join(root, 'locales', locale, 'checks.json'), 'utf8'))
}

function valuesIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/\{\{(\w+)\}\}/g), ([, name = '']) => name).toSorted()
}

function textOf(locale: string, { key }: Pick<Message, 'key'>): string | undefined {
  const [check = '', message = ''] = key.split('.')
  return messages[locale]?.[check]?.[message]
}

describe('the messages of both languages', () => {
  test('have the same keys and fill in the same values', () => {
    const shape = (locale: string) =>
      Object.entries(messages[locale] ?? {}).flatMap(([check, texts]) =>
        Object.entries(texts).map(([key, text]) => [`${check}.${key}`, valuesIn(text)]),
      )
    expect(shape('zh')).toEqual(shape('en'))
  })

  test('are those of the checks, with the same summary in English', () => {
    expect(Object.keys(messages['en'] ?? {})).toEqual(checks.map(({ id }) => id))
    for (const { id, summary } of checks) expect(messages['en']?.[id]?.['summary']).toBe(summary)
  })

  test('are all used: each key stands in its check', () => {
    for (const { id } of checks) {
      const code = readFileSync(join(import.meta.dirname, `${id}.ts`), 'utf8')
      const keys = Object.keys(messages['en']?.[id] ?? {}).filter((key) => key !== 'summary')
      for (const key of keys) expect(code, `${id}.${key}`).toContain(`'${key}'`)
    }
  })
})

test('every message a check reports exists and has its values', () => {
  const found = checks.flatMap((check) =>
    check.examples.flatMap((example) => runCheck(check, example).findings),
  )
  expect(found.length).toBeGreaterThan(checks.length)
  for (const { message } of found)
    for (const locale of ['en', 'zh']) {
      const text = textOf(locale, message)
      expect(text, message.key).toBeDefined()
      for (const name of valuesIn(text ?? ''))
        expect(message.values, message.key).toHaveProperty(name)
    }
})

test('every message key in the code of a check exists', () => {
  for (const file of globSync('*.ts', { cwd: import.meta.dirname })) {
    const code = readFileSync(join(import.meta.dirname, file), 'utf8')
    const id = file.replace(/\.ts$/, '')
    if (!checks.some((check) => check.id === id)) continue
    const keys = Array.from(code.matchAll(/message: '(\w+)'/g), ([, key = '']) => key)
    for (const key of keys) expect(messages['en']?.[id], `${id}.${key}`).toHaveProperty(key)
  }
})
