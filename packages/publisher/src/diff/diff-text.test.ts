import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffText } from './diff-text.ts'

const side = (changes: ReturnType<typeof diffText>, kind: 'added' | 'removed') =>
  changes
    .filter((change) => change.kind === 'same' || change.kind === kind)
    .map(({ text }) => text)
    .join('')

test('compares English word by word', () => {
  expect(diffText('a good day', 'a bad day', 'en')).toEqual([
    { kind: 'same', text: 'a ' },
    { kind: 'removed', text: 'good' },
    { kind: 'added', text: 'bad' },
    { kind: 'same', text: ' day' },
  ])
})

test('compares replaced Chinese words character by character', () => {
  expect(diffText('他在北京大学读书', '他在北京中学读书', 'zh')).toEqual([
    { kind: 'same', text: '他在北京' },
    { kind: 'removed', text: '大' },
    { kind: 'added', text: '中' },
    { kind: 'same', text: '学读书' },
  ])
})

test('keeps a whole replaced word where one side has no Chinese', () => {
  expect(diffText('用切片', '用 slice', 'zh').map(({ kind }) => kind)).toEqual([
    'same',
    'removed',
    'added',
  ])
})

test('an unchanged text is one stretch, an empty pair none', () => {
  expect(diffText('同', '同', 'zh')).toEqual([{ kind: 'same', text: '同' }])
  expect(diffText('', '', 'en')).toEqual([])
})

test('two long texts with nothing in common are still compared', () => {
  const [before, after] = ['a ', 'b '].map((word) => word.repeat(10_000)) as [string, string]
  const changes = diffText(before, after, 'en')
  expect([side(changes, 'removed'), side(changes, 'added')]).toEqual([before, after])
})

test('what stayed and what went gives the text before, what stayed and what came the text after', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '中', '文', '，', '\n', '👩‍🚀', 'é', '\ud800'),
  })
  fc.assert(
    fc.property(text, text, fc.constantFrom('zh', 'en', 'fr'), (before, after, locale) => {
      const changes = diffText(before, after, locale)
      expect(side(changes, 'removed')).toBe(before)
      expect(side(changes, 'added')).toBe(after)
      expect(changes.every(({ text }) => text !== '')).toBe(true)
    }),
  )
})
