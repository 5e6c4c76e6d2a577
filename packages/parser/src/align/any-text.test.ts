import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Link } from '../model/unit.ts'
import { alignSentences } from './align-sentences.ts'
import { DICTIONARY } from './dictionary.fixture.ts'

// Any code units at all, lone surrogates too; and texts as people write them, in several scripts at once.
const noise = fc.string({ unit: 'binary', maxLength: 12 })
const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
const broken = units.map((codes) => String.fromCharCode(...codes))
const plain = fc.constantFrom(
  ...['', ' ', '\t\u3000', '。', '……', '“', '”', "'", '#', '\uFEFF', '\u0000'],
  ...[
    '他说：“不累！”',
    '他說：「不累！」',
    '二十八面',
    '1,000 元',
    '𠮷野家',
    '茶馆里有骆驼和望远镜。',
  ],
  ...[
    'He said, "Not at all!"',
    "won't",
    'Qingyang',
    'twenty-eight',
    '28',
    'a camel',
    'Привет, мир.',
  ],
  ...['```', '[a](b)', '`run()`', '- 一', '2. two', 'こんにちは。', '안녕하세요', 'مرحبا'],
)
const sentence = fc.oneof(
  plain,
  fc.array(fc.oneof(plain, noise, broken), { maxLength: 4 }).map((parts) => parts.join('')),
  plain.map((text) => text.repeat(30)),
)
const side = fc.oneof(
  fc.array(sentence, { maxLength: 12 }),
  fc.array(sentence, { minLength: 20, maxLength: 28 }),
  fc.tuple(sentence, fc.integer({ min: 0, max: 40 })).map(([one, size]) => Array(size).fill(one)),
)
const locale = fc.constantFrom('zh', 'zh-Hant', 'en', 'ja', 'fr', 'und')
const knowledge = fc.record({
  dictionary: fc.constantFrom(DICTIONARY, undefined),
  learns: fc.boolean(),
})

function expectWhole(links: readonly Link[], sources: number, targets: number) {
  expect(links.flatMap(({ source }) => source)).toEqual([...Array(sources).keys()])
  expect(links.flatMap(({ target }) => target)).toEqual([...Array(targets).keys()])
  for (const { confidence } of links) {
    expect(confidence).toBeGreaterThanOrEqual(0)
    expect(confidence).toBeLessThanOrEqual(1)
  }
}

describe('any two texts', () => {
  it('are aligned: every sentence once, in order, the same links both ways', () => {
    fc.assert(
      fc.property(side, side, locale, locale, knowledge, (source, target, one, other, known) => {
        const options = {
          learns: known.learns,
          ...(known.dictionary && { dictionary: DICTIONARY }),
        }
        const locales = { source: one, target: other }
        const there = alignSentences(source, target, locales, options)
        expectWhole(there, source.length, target.length)
        // Of two texts in one language nobody knows which comes first.
        if (one.slice(0, 2) === other.slice(0, 2)) return
        const back = alignSentences(target, source, { source: other, target: one }, options)
        expect(back).toEqual(
          there.map((link) => ({ ...link, source: link.target, target: link.source })),
        )
      }),
    )
  }, 60_000)

  it('are aligned where they say one thing over and over, or one side says nothing', () => {
    for (const [sources, targets] of [
      [130, 130],
      [200, 7],
      [0, 90],
      [90, 0],
      [1, 120],
      [0, 0],
    ] as const) {
      for (const [one, other] of [
        ['好。', 'Good.'],
        [' ', ''],
        ['他说，', 'He said '.repeat(60)],
      ] as const) {
        const links = alignSentences(
          Array(sources).fill(one),
          Array(targets).fill(other),
          { source: 'zh', target: 'en' },
          { dictionary: DICTIONARY },
        )
        expectWhole(links, sources, targets)
      }
    }
  }, 60_000)
})
