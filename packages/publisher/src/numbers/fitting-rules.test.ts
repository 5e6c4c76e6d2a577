import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHINESE_GRAMMAR } from './chinese-grammar.ts'
import { ENGLISH_GRAMMAR } from './english-grammar.ts'
import { fittingRules } from './fitting-rules.ts'
import type { Rule } from './quantity.ts'

const rule = (pattern: string, flags = 'uy'): Rule => ({
  reason: pattern,
  pattern: new RegExp(pattern, flags),
  read: () => undefined,
})

function reasonsAt(patterns: readonly string[], text: string, flags?: string): readonly string[] {
  const rulesAt = fittingRules(patterns.map((pattern) => rule(pattern, flags)))
  return rulesAt(text, 0).map(({ reason }) => reason)
}

test('rules that want other characters are left out, the rest stays in order', () => {
  expect(reasonsAt(['ab', 'a[cd]', '[^a]', 'a', 'ab?c'], 'ace')).toEqual(['a[cd]', 'a', 'ab?c'])
  expect(reasonsAt(['ab', 'a'], 'AB', 'iuy')).toEqual(['ab', 'a'])
})

test('repetitions, choices and groups are followed', () => {
  const patterns = ['a{2,3}b', '(?:a|b)+c', 'a*d', '(a(?:x|y)?){1,2}z']
  expect(reasonsAt(patterns, 'aabx')).toEqual(['a{2,3}b'])
  expect(reasonsAt(patterns, 'bacx')).toEqual(['(?:a|b)+c'])
  expect(reasonsAt(patterns, 'd')).toEqual(['a*d'])
  expect(reasonsAt(patterns, 'axaz')).toEqual(['(a(?:x|y)?){1,2}z'])
})

test('what a rule looks at beside its match does not count, nor does a back reference', () => {
  expect(reasonsAt(['(?<=x)a(?=b)', 'a\\b(?!c)'], 'ad')).toEqual(['(?<=x)a(?=b)', 'a\\b(?!c)'])
  expect(reasonsAt(['(a|b)\\1c', '(a|b)c'], 'aax')).toEqual(['(a|b)\\1c'])
})

test('a character beyond the first plane is one character', () => {
  expect(reasonsAt(['\\p{Script=Han}a', '𠮷b', '.c'], '𠮷a')).toEqual(['\\p{Script=Han}a'])
})

test('in both grammars, each rule that matches is found', () => {
  const words =
    '一 二 两 十 百 万 亿 个 半 年 月 日 第 点 分 之 到 至 多 几 % ‰ ½ / - – . , : 1 2 15 2024 1,000 a an one two twenty half hundred million third first dozens upon and to of hours minutes feet percent per cent between quarter past June May 5th IV X times x k bn $ €'.split(
      ' ',
    )
  const texts = fc.array(fc.constantFrom(...words, ' ', '-'), { minLength: 1, maxLength: 9 })
  for (const grammar of [CHINESE_GRAMMAR, ENGLISH_GRAMMAR]) {
    const rulesAt = fittingRules(grammar)
    fc.assert(
      fc.property(texts, fc.nat(3), (parts, start) => {
        const text = parts.join('')
        const fitting = rulesAt(text, start)
        const missed = grammar.filter((rule) => {
          rule.pattern.lastIndex = start
          return rule.pattern.test(text) && !fitting.includes(rule)
        })
        expect(missed.map(({ reason }) => reason)).toEqual([])
      }),
      { numRuns: 500 },
    )
  }
})
