import { describe, expect, it } from 'vitest'
import { DICTIONARY } from './dictionary.fixture.ts'
import { inverted, knownLexicon, type Lexicon } from './lexicon.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

const vocabulary = (...sentences: readonly string[]): Vocabulary =>
  vocabularyOf(sentences.map((sentence) => [sentence.split(' ')]))

/** A lexicon as a list of rows that can be read. */
function rowsOf({ starts, others, weights }: Lexicon, own: Vocabulary, other: Vocabulary) {
  return own.words.flatMap((word, number) =>
    Array.from(others.subarray(starts[number], starts[number + 1]), (rendering, at) => [
      word,
      other.words[rendering],
      weights[(starts[number] as number) + at],
    ]),
  )
}

describe('knownLexicon', () => {
  it('knows that a word renders itself, with or without a dictionary', () => {
    const source = vocabulary('docker 茶馆')
    const target = vocabulary('docker teahous')
    expect(rowsOf(knownLexicon(source, target), source, target)).toEqual([['docker', 'docker', 1]])
    expect(
      rowsOf(knownLexicon(source, target, { dictionary: DICTIONARY }), source, target),
    ).toEqual([
      ['docker', 'docker', 1],
      ['茶馆', 'teahous', 1],
    ])
  })

  it('trusts what a part of a word means less than what the word does', () => {
    const source = vocabulary('茶馆')
    const target = vocabulary('teahous tea')
    const rows = rowsOf(knownLexicon(source, target, { dictionary: DICTIONARY }), source, target)
    expect(rows).toContainEqual(['茶馆', 'teahous', 1])
    const part = rows.find(([, rendering]) => rendering === 'tea')?.[2]
    expect(part).toBeGreaterThan(0)
    expect(part).toBeLessThanOrEqual(0.25)
  })
})

describe('inverted', () => {
  it('holds the same pairs the other way round, and twice turned is as it was', () => {
    const source = vocabulary('茶馆 船 茶 docker')
    const target = vocabulary('boat tea teahous docker ship')
    const lexicon = knownLexicon(source, target, { dictionary: DICTIONARY })
    const back = inverted(lexicon, target.words.length)
    const pairs = rowsOf(lexicon, source, target).map(String).sort()
    const turned = rowsOf(back, target, source).map(([other, word, weight]) =>
      String([word, other, weight]),
    )
    expect(turned.sort()).toEqual(pairs)
    const again = inverted(back, source.words.length)
    expect(rowsOf(again, source, target).map(String).sort()).toEqual(pairs)
  })
})
