import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../document/read.ts'
import { type Document, segmentsOf } from '../model/document.ts'
import { align } from './align.ts'
import { pairBlocks } from './pair-blocks.ts'

const read = (file: string, locale: string): Document =>
  readDocument(file, { locale, format: 'markdown' })

function texts(source: Document, target: Document): readonly (readonly [string, string])[] {
  const ours = segmentsOf(source)
  const theirs = segmentsOf(target)
  return align(source, target).map((link) => [
    link.source.map((index) => ours[index]?.text).join(' '),
    link.target.map((index) => theirs[index]?.text).join(' '),
  ])
}

const word = fc.constantFrom('河', '山茶', 'tea', 'Node', '9', '`run`', 'the', '三十', 'river')
const sentence = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 8 }), fc.constantFrom('。', '. ', '？', '! '))
  .map(([words, end]) => words.join(' ') + end)
const block = fc.oneof(
  fc.array(sentence, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  sentence.map((text) => `## ${text}`),
  fc.array(sentence, { minLength: 1, maxLength: 3 }).map((items) => `- ${items.join('\n- ')}`),
  fc.constant('```js\nrun()\n```'),
  sentence.map((text) => `| a | b |\n| - | - |\n| ${text} | 9 |`),
)
const markdown = fc.array(block, { maxLength: 8 }).map((blocks) => `${blocks.join('\n\n')}\n`)

describe('align', () => {
  it('links headings, sentences, items and cells to their counterparts', () => {
    const source = read(
      '# 茶\n\n茶叶来自南方。它很贵。\n\n- 绿茶\n- 红茶\n\n| 名 | 价 |\n| - | - |\n| 龙井 | 9 |\n',
      'zh',
    )
    const target = read(
      '# Tea\n\nThe leaves come from the south. They are dear.\n\n- Green tea\n- Black tea\n\n| Name | Price |\n| - | - |\n| Longjing | 9 |\n',
      'en',
    )
    expect(texts(source, target)).toEqual([
      ['茶', 'Tea'],
      ['茶叶来自南方。', 'The leaves come from the south.'],
      ['它很贵。', 'They are dear.'],
      ['绿茶', 'Green tea'],
      ['红茶', 'Black tea'],
      ['名', 'Name'],
      ['价', 'Price'],
      ['龙井', 'Longjing'],
      ['9', '9'],
    ])
  })

  it('lets a missing paragraph cost only itself', () => {
    const source = read(
      '# 渡口\n\n船夫每天五点起床。\n\n这一段没有人翻译过，因为译者认为它不重要。\n\n```sh\nrow --fast\n```\n\n渡口在村子的东边，走路要二十分钟。\n',
      'zh',
    )
    const target = read(
      '# The ferry\n\nThe ferryman gets up at five every day.\n\n```sh\nrow --fast\n```\n\nThe ferry lies east of the village, twenty minutes on foot.\n',
      'en',
    )
    expect(texts(source, target)).toEqual([
      ['渡口', 'The ferry'],
      ['船夫每天五点起床。', 'The ferryman gets up at five every day.'],
      ['这一段没有人翻译过，因为译者认为它不重要。', ''],
      [
        '渡口在村子的东边，走路要二十分钟。',
        'The ferry lies east of the village, twenty minutes on foot.',
      ],
    ])
  })

  it('takes code that is the same for an anchor between paragraphs that say little', () => {
    const source = read('如下：\n\n```\none\n```\n\n如下：\n\n```\ntwo\n```\n', 'zh')
    const target = read('As follows:\n\n```\ntwo\n```\n', 'en')
    expect(texts(source, target)).toEqual([
      ['如下：', ''],
      ['如下：', 'As follows:'],
    ])
  })

  it('holds every segment once, in order, and joins no two blocks', () => {
    fc.assert(
      fc.property(markdown, markdown, (one, other) => {
        const source = read(one, 'zh')
        const target = read(other, 'en')
        const links = align(source, target)
        const ours = segmentsOf(source)
        const theirs = segmentsOf(target)
        expect(links.flatMap((link) => link.source)).toEqual(ours.map(({ index }) => index))
        expect(links.flatMap((link) => link.target)).toEqual(theirs.map(({ index }) => index))
        for (const link of links) {
          expect(new Set(link.source.map((index) => ours[index]?.block)).size).toBeLessThan(2)
          expect(new Set(link.target.map((index) => theirs[index]?.block)).size).toBeLessThan(2)
          expect(link.confidence).toBeGreaterThanOrEqual(0)
          expect(link.confidence).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('links a document with itself one to one', () => {
    fc.assert(
      fc.property(markdown, (file) => {
        const document = read(file, 'zh')
        for (const { source, target } of align(document, document)) expect(source).toEqual(target)
      }),
      { numRuns: 60 },
    )
  })

  it('is nearly sure of a document aligned with itself', () => {
    const document = read(
      '# Tea\n\nIt comes from the south.\n\nWhere is the river?\n\n- Nine cups\n',
      'en',
    )
    for (const { confidence } of align(document, document)) expect(confidence).toBeGreaterThan(0.9)
  })
})

describe('align of locale files', () => {
  const strings = (value: object, locale: string) =>
    readDocument(JSON.stringify(value, null, 2), { locale, format: 'i18next' })

  it('links by key, whatever the order', () => {
    const source = strings({ menu: { open: '打开', close: '关闭' } }, 'zh')
    const target = strings({ menu: { close: 'Close', open: 'Open' }, extra: 'Extra' }, 'en')
    expect(texts(source, target)).toEqual([
      ['打开', 'Open'],
      ['', 'Extra'],
      ['关闭', 'Close'],
    ])
  })

  it('leaves a plural form alone that the other language has no use for', () => {
    const source = strings({ cup_one: '{{count}} cup', cup_other: '{{count}} cups' }, 'en')
    const target = strings({ cup_other: '{{count}} 杯' }, 'zh')
    expect(texts(source, target)).toEqual([
      ['{{count}} cup', ''],
      ['{{count}} cups', '{{count}} 杯'],
    ])
  })
})

describe('pairBlocks', () => {
  it('pairs blocks that links connect, and leaves the others alone where they stand', () => {
    const source = read('一。\n\n二。\n', 'zh')
    const target = read('One.\n\nNew.\n\nTwo.\n', 'en')
    const links = [
      { source: [0], target: [0], confidence: 1 },
      { source: [], target: [1], confidence: 1 },
      { source: [1], target: [2], confidence: 1 },
    ]
    expect(pairBlocks(source, target, links)).toEqual([
      { source: [0], target: [0] },
      { source: [], target: [1] },
      { source: [1], target: [2] },
    ])
  })

  it('holds every block once', () => {
    fc.assert(
      fc.property(markdown, markdown, (one, other) => {
        const source = read(one, 'zh')
        const target = read(other, 'en')
        const pairs = pairBlocks(source, target, align(source, target))
        const all = (side: 'source' | 'target') =>
          pairs.flatMap((pair) => pair[side]).sort((a, b) => a - b)
        expect(all('source')).toEqual(source.blocks.map(({ index }) => index))
        expect(all('target')).toEqual(target.blocks.map(({ index }) => index))
      }),
      { numRuns: 40 },
    )
  })
})
