import { describe, expect, it } from 'vitest'
import { alignSides } from './align-sides.ts'
import { chooseBand } from './band.ts'
import { DICTIONARY } from './dictionary.fixture.ts'
import { SENTENCE_MOVES } from './moves.ts'
import { ratioOf } from './ratio.ts'
import { pairTexts } from './text-pair.ts'
import { bandInside, windowsOf } from './windows.ts'

const WORDS: readonly (readonly [string, string])[] = [
  ['茶馆', 'teahouse'],
  ['骆驼', 'camel'],
  ['火车站', 'railway station'],
  ['图书馆', 'library'],
  ['望远镜', 'telescope'],
  ['医院', 'hospital'],
  ['蝴蝶', 'butterfly'],
  ['学校', 'school'],
  ['月亮', 'moon'],
  ['钢琴', 'piano'],
  ['鹦鹉', 'parrot'],
  ['苹果', 'apple'],
  ['香蕉', 'banana'],
  ['自行车', 'bicycle'],
  ['飞机', 'airplane'],
  ['医生', 'doctor'],
  ['律师', 'lawyer'],
  ['厨房', 'kitchen'],
  ['雨伞', 'umbrella'],
  ['眼镜', 'glasses'],
  ['老虎', 'tiger'],
  ['狮子', 'lion'],
  ['蜜蜂', 'bee'],
  ['蜡烛', 'candle'],
  ['钥匙', 'key'],
  ['镜子', 'mirror'],
  ['地图', 'map'],
  ['邮票', 'stamp'],
  ['葡萄', 'grape'],
]
// Each takes its words from the list by steps of its own, so that neighbours have few in common.
const PATTERNS: readonly (readonly [string, string])[] = [
  ['A和B在第C天送到了。', 'The A and the B arrived on day C.'],
  ['谁在第C天买了A和B？', 'Who bought the A and the B on day C?'],
  ['“不要碰A和B！”她第C天说。', '"Don\'t touch the A and the B!" she said on day C.'],
]

/** A text of so many sentences; every 97th is left out of the translation. */
function longText(size: number): { chinese: readonly string[]; english: readonly string[] } {
  const sentenceAt = (at: number, side: 0 | 1) => {
    const wordAt = (place: number) => WORDS[place % WORDS.length]?.[side] ?? ''
    return (PATTERNS[at % PATTERNS.length]?.[side] ?? '')
      .replace('A', wordAt(at * 5))
      .replace('B', wordAt(at * 7 + 3))
      .replace('C', String(at))
  }
  const numbers = Array.from({ length: size }, (_, at) => at)
  return {
    chinese: numbers.map((at) => sentenceAt(at, 0)),
    english: numbers.filter((at) => at % 97 !== 50).map((at) => sentenceAt(at, 1)),
  }
}

// Few moves, so that the test takes a second or two.
const MOVES = SENTENCE_MOVES.filter(({ source, target }) => source + target <= 3)
const { chinese, english } = longText(4200)
const pair = pairTexts(
  { texts: chinese, locale: 'zh' },
  { texts: english, locale: 'en' },
  { dictionary: DICTIONARY },
)
const ratio = ratioOf(pair)
const search = chooseBand(pair, ratio)

describe('windows', () => {
  it('lie end to end, between cuts that rise', () => {
    search.cuts.forEach((cut, at) => {
      const before = search.cuts[at - 1] ?? { source: -1, target: -1 }
      expect(cut.source).toBeGreaterThan(before.source)
      expect(cut.target).toBeGreaterThan(before.target)
    })
    const windows = windowsOf(search)
    expect(windows.length).toBe(2)
    expect(windows[0]?.from).toEqual({ source: 0, target: 0 })
    expect(windows[1]?.from).toEqual(windows[0]?.to)
    expect(windows[1]?.to).toEqual({ source: chinese.length, target: english.length })
    for (const window of windows) {
      const { low, high } = bandInside(search.band, window)
      expect(low[0]).toBe(0)
      expect(high.at(-1)).toBe(window.to.target - window.from.target)
      low.forEach((column, row) => {
        expect(column).toBeLessThanOrEqual(high[row] as number)
      })
    }
  })

  it('leave the links as they are without', { timeout: 60_000 }, () => {
    const linksIn = (cuts: typeof search.cuts) =>
      alignSides(pair, { moves: MOVES, search: { band: search.band, cuts }, ratio }).map(
        ({ confidence, ...link }) => link,
      )
    const links = linksIn(search.cuts)
    expect(links).toEqual(linksIn([]))
    const kept = chinese.map((_, at) => at).filter((at) => at % 97 !== 50)
    const pairs = links.filter(
      (link) => link.sourceEnd - link.sourceStart === 1 && link.targetEnd - link.targetStart === 1,
    )
    expect(pairs.length).toBeGreaterThan(4100)
    for (const { sourceStart, targetStart } of pairs) expect(sourceStart).toBe(kept[targetStart])
  })

  it('are one where a text is short or has no cuts', () => {
    expect(windowsOf({ band: search.band, cuts: [] })).toHaveLength(1)
  })
})
