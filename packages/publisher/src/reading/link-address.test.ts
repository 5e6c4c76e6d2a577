import { expect, test } from 'vitest'
import { isLocalised, withoutLocale } from './link-address.ts'

test.for<[english: string, chinese: string]>([
  ['https://example.org/en/tea', 'https://example.org/zh/tea'],
  ['https://example.org/en-US/tea', 'https://example.org/zh-CN/tea'],
  ['https://example.org/tea', 'https://cn.example.org/tea'],
  ['https://www.example.org/tea', 'https://zh.example.org/tea'],
  ['./tea.en.md#hot', './tea.zh.md#hot'],
  ['tea_en.html', 'tea_zh-CN.html'],
  ['https://example.org/tea?lang=en', 'https://example.org/tea?lang=zh-CN'],
  ['./tea.md', 'tea.html'],
])('%s and %s are one address', ([english, chinese]) => {
  expect(withoutLocale(chinese, ['en', 'zh'])).toBe(withoutLocale(english, ['en', 'zh']))
})

test.for<[one: string, other: string]>([
  ['/guide/tea', '/guide/ink'],
  ['https://example.org/tea', 'https://example.com/tea'],
  ['tea_a.html', 'tea_b.html'],
])('%s and %s are two', ([one, other]) => {
  expect(withoutLocale(one, ['en', 'zh'])).not.toBe(withoutLocale(other, ['en', 'zh']))
  expect(isLocalised(one, other)).toBe(false)
})

test('a page may be near in one edition and far in the other', () => {
  expect(isLocalised('../std/vec.html', 'https://docs.example.org/std/vec.html')).toBe(true)
  expect(isLocalised('https://brew.dev/', 'https://cn.brewjs.dev/')).toBe(true)
})
