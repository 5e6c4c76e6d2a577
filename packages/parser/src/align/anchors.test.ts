import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorPoints, heaviestRise, type Tie } from './anchors.ts'
import { DICTIONARY } from './dictionary.fixture.ts'
import { pairTexts } from './text-pair.ts'

const COLUMNS = 7
const ties = fc
  .uniqueArray(
    fc.record({
      source: fc.integer({ min: 0, max: 6 }),
      target: fc.integer({ min: 0, max: COLUMNS - 1 }),
      strength: fc.integer({ min: 1, max: 9 }),
    }),
    { selector: ({ source, target }) => source * COLUMNS + target, maxLength: 10 },
  )
  .map((all) => all.sort((a, b) => a.source - b.source || a.target - b.target))

const isRising = (chain: readonly { source: number; target: number }[]) =>
  chain.every((point, at) => {
    const before = chain[at - 1]
    return before === undefined || (before.source < point.source && before.target < point.target)
  })

/** The greatest weight of all rising subsets. */
function greatest(all: readonly Tie[]): number {
  let most = 0
  for (let chosen = 0; chosen < 2 ** all.length; chosen += 1) {
    const subset = all.filter((_, at) => (chosen >> at) % 2 === 1)
    if (isRising(subset)) most = Math.max(most, weightOf(subset))
  }
  return most
}

const weightOf = (chain: readonly Tie[]) => chain.reduce((sum, { strength }) => sum + strength, 0)

describe('heaviestRise', () => {
  it('finds a rising chain, as heavy as any', () => {
    fc.assert(
      fc.property(ties, (all) => {
        const chain = heaviestRise(all, COLUMNS)
        expect(isRising(chain)).toBe(true)
        const found = chain.map(
          (point) =>
            all.find((tie) => tie.source === point.source && tie.target === point.target) as Tie,
        )
        expect(weightOf(found)).toBe(greatest(all))
      }),
    )
  })
})

describe('anchorPoints', () => {
  it('ties sentences together by words that stand nowhere else', () => {
    // The more words a text has, the more one that stands but once tells.
    const rest = Array.from({ length: 200 }, () => '嗯，是吗？')
    const source = ['茶馆里有骆驼和望远镜。', '下雨了。', '钢琴旁边有鹦鹉和蝴蝶。', ...rest]
    const target = [
      'It rained.',
      'A camel and a telescope were in the teahouse.',
      'By the piano are a parrot and a butterfly.',
      ...rest.map(() => 'Well, quite so?'),
    ]
    const pair = pairTexts(
      { texts: source, locale: 'zh' },
      { texts: target, locale: 'en' },
      { dictionary: DICTIONARY },
    )
    expect(anchorPoints(pair)).toEqual([
      { source: 0, target: 1 },
      { source: 2, target: 2 },
    ])
  })

  it('finds none where nothing is in common', () => {
    const pair = pairTexts({ texts: ['茶。'], locale: 'zh' }, { texts: ['No.'], locale: 'en' }, {})
    expect(anchorPoints(pair)).toEqual([])
  })
})
