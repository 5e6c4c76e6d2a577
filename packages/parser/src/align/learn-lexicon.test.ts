import { describe, expect, it } from 'vitest'
import type { LatticeLink } from './lattice.ts'
import { learnLexicon } from './learn-lexicon.ts'
import { pairTexts, type TextPair } from './text-pair.ts'

const CHINESE = ['河', '船', '雨', '桥', '门', '灯', '风', '茶']
const ENGLISH = ['river', 'boat', 'rain', 'bridge', 'door', 'lamp', 'wind', 'tea']

/** A text in which 霍格 is always Hoggle, beside other words each time. */
function inventedName(): { pair: TextPair; links: readonly LatticeLink[] } {
  const pairs = CHINESE.flatMap((_, one) => CHINESE.map((__, other) => [one, other] as const))
  const isNamed = (one: number, other: number) => one === other
  const source = pairs.map(
    ([one, other]) => `${isNamed(one, other) ? '霍格，' : ''}${CHINESE[one]}，${CHINESE[other]}。`,
  )
  const target = pairs.map(
    ([one, other]) => `${isNamed(one, other) ? 'Hoggle, ' : ''}${ENGLISH[one]}, ${ENGLISH[other]}.`,
  )
  const pair = pairTexts({ texts: source, locale: 'zh' }, { texts: target, locale: 'en' }, {})
  const links = source.map((_, at) => ({
    sourceStart: at,
    sourceEnd: at + 1,
    targetStart: at,
    targetEnd: at + 1,
    confidence: 0.9,
  }))
  return { pair, links }
}

function weightOf(
  { pair, links }: { pair: TextPair; links: readonly LatticeLink[] },
  rendering: string,
) {
  const { starts, others, weights } = learnLexicon(pair, links)
  const ours = pair.source.vocabulary.words.findIndex((word) => word.startsWith('霍'))
  const theirs = pair.target.vocabulary.words.indexOf(rendering)
  expect(ours).toBeGreaterThanOrEqual(0)
  expect(theirs).toBeGreaterThanOrEqual(0)
  const row = others.subarray(starts[ours], starts[ours + 1])
  const at = row.indexOf(theirs)
  return at < 0 ? 0 : (weights[(starts[ours] as number) + at] as number)
}

describe('learnLexicon', () => {
  it('learns an invented name from the links it stands in', () => {
    expect(weightOf(inventedName(), 'hoggl')).toBeGreaterThan(0.2)
  })

  it('learns nothing from two words that met once', () => {
    expect(weightOf(inventedName(), 'river')).toBeLessThan(0.1)
  })

  it('learns nothing without links, and keeps what was known', () => {
    const { pair } = inventedName()
    expect(learnLexicon(pair, [])).toEqual(pair.lexicon)
  })

  it('never trusts what it learns like a dictionary', () => {
    const { pair, links } = inventedName()
    for (const weight of learnLexicon(pair, links).weights) expect(weight).toBeLessThanOrEqual(0.5)
  })
})
