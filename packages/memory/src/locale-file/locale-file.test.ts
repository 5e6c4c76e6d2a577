import { CollateError } from '@collate/parser'
import fc from 'fast-check'
import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import { keyOf } from './key.ts'
import { readLocaleFile } from './read-locale-file.ts'
import { writeLocaleFile } from './write-locale-file.ts'

function failure(json: string): CollateError {
  try {
    readLocaleFile(json, 'locales/zh/tea.json')
  } catch (error) {
    if (error instanceof CollateError) return error
    throw error
  }
  throw new Error('Read without complaint')
}

describe('a locale file', () => {
  it('is written one line an entry, in order', () => {
    expect(
      writeLocaleFile([
        ['b', '茶'],
        ['1', '"'],
      ]),
    ).toBe('{\n  "b": "茶",\n  "1": "\\""\n}\n')
    expect(writeLocaleFile([])).toBe('{}\n')
  })

  it('gives all entries back in their order, integer keys and all', () => {
    const key = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('__proto__', '1', 'a.b'))
    const entries = fc.uniqueArray(fc.tuple(key, fc.string({ unit: 'binary' })), {
      selector: ([name]) => name,
    })
    fc.assert(
      fc.property(entries, (pairs) => {
        const json = writeLocaleFile(pairs)
        expect(Array.from(readLocaleFile(json, 'a.json'))).toEqual(pairs)
        expect(Object.entries(JSON.parse(json)).sort()).toEqual(
          Object.entries(Object.fromEntries(pairs)).sort(),
        )
      }),
    )
  })

  it('may have a byte order mark and CRLF', () => {
    expect(readLocaleFile('\uFEFF{\r\n"a": "b"\r\n}\r\n', 'a.json').get('a')).toBe('b')
  })

  it('that is not JSON is refused with line and column', () => {
    expect(failure('{\n  "a": "b",\n}\n')).toMatchObject({
      code: 'locale-file/json',
      file: 'locales/zh/tea.json',
      place: { start: { line: 3, column: 1 } },
    })
    expect(failure('')).toMatchObject({ code: 'locale-file/json' })
    expect(failure('{"a": "b\nc"}')).toMatchObject({
      code: 'locale-file/json',
      place: { start: { line: 1, column: 9 } },
    })
  })

  it('that is not flat is refused with the place of what is not a string', () => {
    expect(failure('{\n  "a": { "b": "c" }\n}')).toMatchObject({
      code: 'locale-file/shape',
      place: { start: { line: 2, column: 8 } },
      values: { key: 'a' },
    })
    expect(failure('["a"]').code).toBe('locale-file/shape')
    expect(failure('{"a": "1", "a": "2"}').code).toBe('locale-file/shape')
    expect(failure('['.repeat(100_000)).code).toBe('locale-file/shape')
  })

  it('in which git left a conflict is refused as such', () => {
    const json = '{\n<<<<<<< HEAD\n  "a": "1"\n=======\n  "a": "2"\n>>>>>>> main\n}\n'
    expect(failure(json)).toMatchObject({ code: 'locale-file/merge-conflict', values: { line: 2 } })
  })
})

describe('keyOf', () => {
  it('makes a key from the text alone, and numbers it where it is taken', () => {
    const key = keyOf('茶', new Set())
    expect(key).toMatch(/^[bcdfghjkmnpqrstvwxyz]{8}$/)
    expect(keyOf('茶', new Set([key]))).toBe(`${key}-2`)
    expect(keyOf('茶', new Set([key, `${key}-2`]))).toBe(`${key}-3`)
    expect(keyOf('茶。', new Set())).not.toBe(key)
  })
})

describe('i18next', () => {
  // `skipInterpolation` keeps `{{ }}` and `$t(` as they are; the default separators do, as keys hold neither `.` nor `:`.
  it('loads both locale files, and t gives the raw text with skipInterpolation', async () => {
    const sources = ['用 {{ name }} 插值。', '$t(other) 是嵌套。', '1. 茶：绿茶。', '']
    const keys = new Map(sources.map((text) => [keyOf(text, new Set()), text]))
    const file = (locale: string) =>
      JSON.parse(writeLocaleFile(Array.from(keys, ([key, text]) => [key, `${locale} ${text}`])))
    const i18next = createInstance()
    await i18next.init({
      lng: 'zh',
      ns: ['guide/tea'],
      defaultNS: 'guide/tea',
      resources: { zh: { 'guide/tea': file('zh') }, en: { 'guide/tea': file('en') } },
    })
    for (const [key, text] of keys) {
      expect(i18next.t(key, { skipInterpolation: true })).toBe(`zh ${text}`)
      expect(i18next.t(key, { lng: 'en', skipInterpolation: true })).toBe(`en ${text}`)
    }
  })
})
