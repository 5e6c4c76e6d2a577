import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../document/read.ts'
import { segmentsOf } from '../model/document.ts'
import { align } from './align.ts'
import { alignSentences } from './align-sentences.ts'
import type { ConfirmedLink } from './confirmed.ts'

const LOCALES = { source: 'zh', target: 'en' }
const read = (file: string, locale: string) =>
  readDocument(file, { locale, format: 'markdown', name: 'tea.md' })

const shown = (links: readonly ConfirmedLink[]) =>
  links.map(({ source, target }) => `${source.join('+')}=${target.join('+')}`)

describe('a confirmed link', () => {
  const source = ['水开了。', '他坐下。', '茶很香。', '雨停了。']
  const target = ['The water boils.', 'He sits down.', 'The tea smells good.', 'The rain stops.']

  test('stands, with confidence 1, and what is beside it is aligned around it', () => {
    const confirmed = [{ source: [1, 2], target: [1] }]
    const links = alignSentences(source, target, LOCALES, { confirmed })
    expect(shown(links)).toContain('1+2=1')
    expect(links.find(({ source: [first] }) => first === 1)?.confidence).toBe(1)
    expect(shown(links)[0]).toBe('0=0')
  })

  test('without a counterpart keeps its sentence alone', () => {
    const confirmed = [{ source: [2], target: [] }]
    const links = alignSentences(source, target, LOCALES, { confirmed })
    const alone = links.find(({ source: [first] }) => first === 2)
    expect(alone).toEqual({ source: [2], target: [], confidence: 1 })
  })

  test('may hold more sentences than the aligner would ever join', () => {
    const many = Array.from({ length: 20 }, (_, at) => `第${at}句。`)
    const confirmed = [{ source: Array.from({ length: 18 }, (_, at) => at + 1), target: [0] }]
    const links = alignSentences(many, ['One.', 'Two.'], LOCALES, { confirmed })
    expect(links.map(({ source: ours }) => ours.length)).toContain(18)
    expect(links.flatMap(({ source: ours }) => ours)).toEqual(many.map((_, at) => at))
  })

  test('pulls its blocks together, and leaves the others where they were', () => {
    const zh = '# 茶\n\n水开了。他坐下。\n\n雨停了。\n\n茶很香。\n'
    const en =
      '# Tea\n\nThe water boils. He sits down.\n\nThe tea smells good.\n\nThe rain stops.\n'
    // Against all appearance: 雨停了 with the tea that smells good.
    const confirmed = [{ source: [3], target: [3] }]
    const links = align(read(zh, 'zh'), read(en, 'en'), { confirmed })
    expect(shown(links)).toEqual(expect.arrayContaining(['0=0', '1=1', '2=2', '3=3']))
  })

  test('holds in both directions', () => {
    const confirmed = [{ source: [1], target: [1, 2] }]
    const back = [{ source: [1, 2], target: [1] }]
    const links = alignSentences(source, target, LOCALES, { confirmed })
    const turned = alignSentences(
      target,
      source,
      { source: 'en', target: 'zh' },
      { confirmed: back },
    )
    expect(turned.map((link) => ({ source: link.target, target: link.source }))).toEqual(
      links.map(({ source: ours, target: theirs }) => ({ source: ours, target: theirs })),
    )
  })
})

test.for<[why: string, links: ConfirmedLink[], code: string]>([
  ['a sentence that is not there', [{ source: [9], target: [0] }], 'align/confirmed-indices'],
  ['a half number', [{ source: [0.5], target: [0] }], 'align/confirmed-indices'],
  ['a gap', [{ source: [0, 2], target: [0] }], 'align/confirmed-indices'],
  ['two blocks', [{ source: [0, 1], target: [0] }], 'align/confirmed-blocks'],
  [
    'crossing',
    [
      { source: [1], target: [2] },
      { source: [2], target: [1] },
    ],
    'align/confirmed-order',
  ],
  [
    'a sentence taken twice',
    [
      { source: [1], target: [1] },
      { source: [1], target: [] },
    ],
    'align/confirmed-order',
  ],
])('%s is refused', ([, confirmed, code]) => {
  const document = read('# 茶\n\n水开了。他坐下。\n', 'zh')
  const other = read('# Tea\n\nThe water boils. He sits down.\n', 'en')
  expect(() => align(document, other, { confirmed })).toThrow(expect.objectContaining({ code }))
})

// Random cuts of both sides, paired in order: any part of them may be confirmed.
const cuts = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 12 })

test('whatever is confirmed stands, and every sentence is in one link', () => {
  const zh = '水开了。他坐下。\n\n雨停了。茶很香。门开了。\n\n他笑了。天黑了。风来了。\n'
  const en =
    'Water boils. He sits.\n\nThe rain stops. Tea smells. Doors open.\n\nHe laughs. It is dark.\n'
  const [source, target] = [read(zh, 'zh'), read(en, 'en')]
  const [ours, theirs] = [segmentsOf(source), segmentsOf(target)]
  fc.assert(
    fc.property(cuts, fc.boolean(), (sizes, isList) => {
      const confirmed: ConfirmedLink[] = []
      let [from, to] = [0, 0]
      for (const [one, other] of sizes) {
        const left = Array.from({ length: one % 4 }, (_, at) => from + at)
        const right = Array.from({ length: other % 4 }, (_, at) => to + at)
        from += left.length
        to += right.length
        const isInside = from <= ours.length && to <= theirs.length
        const isOneBlock = (indices: number[], blocks: readonly { block: number }[]) =>
          isList || new Set(indices.map((index) => blocks[index]?.block)).size < 2
        if (isInside && isOneBlock(left, ours) && isOneBlock(right, theirs) && one + other > 5)
          confirmed.push({ source: left, target: right })
      }
      const links = isList
        ? alignSentences(
            ours.map(({ text }) => text),
            theirs.map(({ text }) => text),
            LOCALES,
            { confirmed },
          )
        : align(source, target, { confirmed })
      expect(links.flatMap((link) => link.source)).toEqual(ours.map((_, at) => at))
      expect(links.flatMap((link) => link.target)).toEqual(theirs.map((_, at) => at))
      const found = new Set(shown(links))
      for (const link of confirmed) {
        const isAlone = link.source.length === 0 || link.target.length === 0
        const wanted = isAlone
          ? [...link.source.map((at) => `${at}=`), ...link.target.map((at) => `=${at}`)]
          : shown([link])
        for (const name of wanted) expect(found).toContain(name)
      }
    }),
    { numRuns: 300 },
  )
})
