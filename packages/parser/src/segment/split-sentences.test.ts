import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Inline } from '../model/document.ts'
import { segmentBlock } from './segment-block.ts'
import { explainCuts, splitSentences } from './split-sentences.ts'

const LOCALES = ['zh', 'en', 'ja', 'de', 'hy', 'x-none'] as const
const part = fc.constantFrom(
  ...[
    '。',
    '！',
    '. ',
    '.',
    '? ',
    '…',
    '...',
    ' . . .',
    '“',
    '”',
    '"',
    "'",
    '（',
    '）',
    '(',
    ')',
    '《',
    '》',
  ],
  ...[
    '**',
    '_',
    '`',
    '[a.b](c)',
    '[^1]',
    '<b>',
    '</b>',
    'https://a.b/c?',
    'Mr',
    'U.S',
    '1',
    '2.',
    '\n',
    '\n\n',
    ' ',
  ],
  ...['茶', '山水', 'Tea', 'said', 'I', '😀', '\r\n', '\u3000', '\ud840', '—'],
)
const text = fc.oneof(
  fc.array(part, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string(),
)
const locale = fc.constantFrom(...LOCALES)

describe('splitSentences', () => {
  it('returns slices whose concatenation is the text, none of them empty', () => {
    fc.assert(
      fc.property(text, locale, fc.constantFrom('split', 'keep'), (input, where, quotes) => {
        const sentences = splitSentences(input, where, { quotes })
        expect(sentences.join('')).toBe(input)
        expect(sentences).not.toContain('')
      }),
    )
  })

  it('cuts at the same places when asked again', () => {
    fc.assert(
      fc.property(text, locale, (input, where) => {
        expect(splitSentences(input, where)).toEqual(splitSentences(input, where))
      }),
    )
  })

  it('cuts a whole quotation no more often when it is to be kept', () => {
    const input = '他说：“走吧。快走！”我们走了。（天黑了。）'
    const kept = splitSentences(input, 'zh', { quotes: 'keep' })
    expect(kept.length).toBeLessThan(splitSentences(input, 'zh').length)
  })

  it('handles long runs of marks, brackets and spaces without going back over them', () => {
    for (const run of [
      '(',
      '[a',
      '<a',
      '`',
      '"',
      '. ',
      '.',
      ' ',
      '*a ',
      '1. a ',
      '[a.](b) c',
      '。😀',
    ]) {
      const input = run.repeat(20_000)
      expect(splitSentences(input, 'zh').join('')).toBe(input)
    }
  })
})

describe('explainCuts', () => {
  it('names the rule behind each cut', () => {
    expect(explainCuts('走吧！好. Fine. Go! “我……”你说\n\n完', 'zh')).toEqual([
      { offset: 3, rule: 'wide-mark' },
      { offset: 6, rule: 'half-width-mark' },
      { offset: 12, rule: 'full-stop' },
      { offset: 16, rule: 'strong-mark' },
      { offset: 21, rule: 'trailing-mark' },
      { offset: 25, rule: 'line' },
    ])
    expect(explainCuts('1. Tea 2. Cake', 'en')).toEqual([{ offset: 7, rule: 'list-head' }])
  })

  it('cuts where splitSentences does', () => {
    fc.assert(
      fc.property(text, locale, (input, where) => {
        const offsets = [...explainCuts(input, where).map(({ offset }) => offset), input.length]
        const slices = offsets.map((end, index) => input.slice(offsets[index - 1] ?? 0, end))
        expect(slices.filter((slice) => slice !== '')).toEqual(splitSentences(input, where))
      }),
    )
  })
})

describe('segmentBlock and its text', () => {
  const inlines = (length: number): fc.Arbitrary<Inline[]> =>
    fc
      .uniqueArray(fc.nat({ max: length }), { maxLength: 6 })
      .map((offsets) => offsets.sort((one, other) => one - other))
      .chain((offsets) =>
        fc.tuple(
          ...offsets.slice(1).map((end, index) =>
            fc.constantFrom('code', 'link', 'strong', 'break').map(
              (kind): Inline => ({
                kind: kind as Inline['kind'],
                start: offsets[index] ?? 0,
                end,
              }),
            ),
          ),
        ),
      )

  it('covers everything but white space and breaks, in order, and cuts no atom', () => {
    fc.assert(
      fc.property(
        text.chain((input) => fc.tuple(fc.constant(input), inlines(input.length))),
        locale,
        ([input, found], where) => {
          const ranges = segmentBlock(input, where, found)
          const breaks = found.filter(({ kind }) => kind === 'break')
          let end = 0
          for (const range of ranges) {
            expect(range.start).toBeGreaterThanOrEqual(end)
            expect(input.slice(range.start, range.end).trim()).toBe(
              input.slice(range.start, range.end),
            )
            expect(range.end).toBeGreaterThan(range.start)
            end = range.end
          }
          const covered = new Set(
            [...ranges, ...breaks].flatMap(({ start, end }) =>
              Array.from({ length: end - start }, (_, index) => start + index),
            ),
          )
          for (let at = 0; at < input.length; at += 1) {
            if (input.charAt(at).trim() !== '') expect(covered.has(at)).toBe(true)
          }
          for (const atom of found) {
            if (atom.kind !== 'code' && atom.kind !== 'link') continue
            const isCut = ranges.some(({ end }) => atom.start < end && end < atom.end)
            if (isCut)
              expect(input.slice(atom.start, atom.end).trim()).not.toBe(
                input.slice(atom.start, atom.end),
              )
          }
        },
      ),
    )
  })
})

describe('French quotation marks, which are set off', () => {
  it.each([
    ['« Tu viens ? » demanda-t-elle. « Non. »', ['« Tu viens ? » demanda-t-elle. ', '« Non. »']],
    ['Il cria : «\u00A0Attends !\u00A0» Rien.', ['Il cria : «\u00A0Attends !\u00A0» ', 'Rien.']],
    ['Il partit. «\u202FBon.\u202F»', ['Il partit. ', '«\u202FBon.\u202F»']],
  ])('belong to the sentence they close: %s', (text, sentences) => {
    expect(splitSentences(text, 'fr')).toEqual(sentences)
  })

  it('open the next sentence where a language closes with the other one', () => {
    expect(splitSentences('Er kam. »Komm!« Sie ging.', 'de')).toEqual([
      'Er kam. ',
      '»Komm!« ',
      'Sie ging.',
    ])
  })
})
