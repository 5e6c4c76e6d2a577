import { describe, expect, it } from 'vitest'
import { alignSentences } from './align-sentences.ts'
import { chooseBand } from './band.ts'
import { DICTIONARY } from './dictionary.fixture.ts'
import { ratioOf } from './ratio.ts'
import { pairTexts } from './text-pair.ts'
import { windowsOf } from './windows.ts'

const WORDS = [
  ['骆驼', 'camel'],
  ['望远镜', 'telescope'],
  ['钢琴', 'piano'],
  ['鹦鹉', 'parrot'],
  ['蝴蝶', 'butterfly'],
  ['香蕉', 'banana'],
  ['蜡烛', 'candle'],
  ['钥匙', 'key'],
  ['镜子', 'mirror'],
  ['葡萄', 'grape'],
  ['老虎', 'tiger'],
] as const

/** Sentences of two words each; neighbours have none in common. */
function story(length: number) {
  const word = (at: number) => WORDS[at % WORDS.length] ?? WORDS[0]
  return Array.from({ length }, (_, at) => {
    const [one, other] = [word(at * 3), word(Math.floor(at / WORDS.length) + at * 5)]
    return [`这里有${one[0]}和${other[0]}。`, `Here are a ${one[1]} and a ${other[1]}.`] as const
  })
}

function pairOf(source: readonly string[], target: readonly string[]) {
  return pairTexts(
    { texts: source, locale: 'zh' },
    { texts: target, locale: 'en' },
    { dictionary: DICTIONARY },
  )
}

const whole = story(200)
const sources = whole.map(([source]) => source)
const targets = whole.map(([, target]) => target)

describe('chooseBand', () => {
  const pair = pairOf(sources, targets)
  const ratio = ratioOf(pair)

  it('looks at few cells where words are plain', () => {
    const { low, high } = chooseBand(pair, ratio).band
    const cells = low.reduce((sum, from, row) => sum + (high[row] ?? 0) - from + 1, 0)
    // The strip around the coarse path is twice as wide.
    expect(cells / sources.length).toBeLessThan(25)
    low.forEach((from, row) => {
      expect(from).toBeLessThanOrEqual(row)
      expect(high[row]).toBeGreaterThanOrEqual(row)
    })
  })

  it('holds points that are known to be on the path', () => {
    const { low, high } = chooseBand(pair, ratio, [{ source: 20, target: 150 }]).band
    expect(low[20]).toBeLessThanOrEqual(150)
    expect(high[20]).toBeGreaterThanOrEqual(150)
  })

  it('cuts a text that offers no sure place', () => {
    const same = pairOf(
      Array.from({ length: 10_000 }, () => '好。'),
      Array.from({ length: 10_000 }, () => 'Good.'),
    )
    const windows = windowsOf(chooseBand(same, 1))
    for (const { from, to } of windows) expect(to.source - from.source).toBeLessThan(5000)
    expect(windows.length).toBeGreaterThan(1)
  })
})

describe('alignSentences', () => {
  it('finds its way round a page that the translation lacks', () => {
    const links = alignSentences(
      sources,
      [...targets.slice(0, 60), ...targets.slice(110)],
      { source: 'zh', target: 'en' },
      { dictionary: DICTIONARY },
    )
    const pairs = links.filter(({ source, target }) => source.length > 0 && target.length > 0)
    const right = pairs.filter(({ source: [one], target: [other] }) =>
      [0, 50].includes((one ?? 0) - (other ?? 0)),
    )
    expect(right.length).toBeGreaterThan(140)
  })
})
