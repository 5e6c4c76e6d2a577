import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexTerms, searchTerms } from './candidates.ts'
import { normalForm } from './normal-form.ts'
import { diceSimilarity, tokenSimilarity } from './similarity.ts'
import { comparedTokensOf, featuresOf, tokensOf } from './tokens.ts'

describe('tokensOf', () => {
  it('splits words, numbers, Chinese characters and punctuation, without case', () => {
    expect(tokensOf('VPN服务器“%1” 的 Naïve_name, 3.5')).toEqual([
      'vpn',
      '服',
      '务',
      '器',
      '“',
      '%',
      '1',
      '”',
      '的',
      'naïve_name',
      ',',
      '3',
      '.',
      '5',
    ])
  })

  it('loses no visible character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(tokensOf(text).join('')).toBe(text.toLowerCase().replace(/\s/g, ''))
      }),
    )
  })
})

describe('comparedTokensOf', () => {
  it('takes code, addresses, tags and expressions for one token each', () => {
    expect(
      comparedTokensOf('Call `brew(a, b)` [now](./x.md#y) <b>or</b> {{ later }}[^1].'),
    ).toEqual([
      'call',
      '`brew(a, b)`',
      '[',
      'now',
      '](./x.md#y)',
      '<b>',
      'or',
      '</b>',
      '{{ later }}',
      '[^1]',
      '.',
    ])
  })

  it('counts another name in code as one edit', () => {
    const likeness = (one: string, other: string) =>
      tokenSimilarity(comparedTokensOf(one), comparedTokensOf(other))
    expect(likeness('先调用 `Vec::with_capacity(10)`。', '先调用 `String::from("abc")`。')).toBe(
      0.8,
    )
  })

  it('is the same as the tokens of a text without syntax', () => {
    const text = '小于 3 < 4 的“引号”和 don’t.'
    expect(comparedTokensOf(text)).toEqual(tokensOf(text))
  })
})

describe('featuresOf', () => {
  it('takes words and pairs of Chinese characters, and a lone character by itself', () => {
    expect(featuresOf(tokensOf('用VPN服务器，vpn！'))).toEqual(['用', 'vpn', '服务', '务器'])
  })

  it('takes punctuation only where there is nothing else', () => {
    expect(featuresOf(tokensOf('%, %'))).toEqual(['%', ','])
  })
})

describe('index terms', () => {
  it('are letters and digits, one a feature', () => {
    const terms = indexTerms(1, tokensOf('茶叶 tea'))
    expect(terms).toHaveLength(2)
    for (const term of terms) expect(term).toMatch(/^[0-9a-z]+$/)
  })

  it('are among the search terms of the text itself, and not of another pair of locales', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.double({ min: 0.4, max: 1, noNaN: true }),
        (text, least) => {
          const tokens = tokensOf(text)
          const searched = searchTerms(1, featuresOf(tokens), least).map(({ term }) => term)
          expect(searched).toEqual(expect.arrayContaining([...indexTerms(1, tokens)]))
          expect(indexTerms(2, tokens).some((term) => searched.includes(term))).toBe(false)
        },
      ),
    )
  })
})

describe('normalForm', () => {
  it('folds white space and composes characters', () => {
    expect(normalForm(' a\r\n\t e\u0301　b ')).toBe('a é b')
  })
})

describe('diceSimilarity', () => {
  it('is 1 for the same text, 0 for texts without a common pair of characters, and symmetric', () => {
    expect(diceSimilarity('abc', 'xyz')).toBe(0)
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(diceSimilarity(one, one)).toBe(1)
        expect(diceSimilarity(one, other)).toBe(diceSimilarity(other, one))
        expect(diceSimilarity(one, other)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('is above a half for a sentence with one word changed', () => {
    expect(diceSimilarity('它来自中国。', '它来自古代中国。')).toBeGreaterThan(0.5)
  })
})

describe('tokenSimilarity', () => {
  it('counts changed tokens against the longer text', () => {
    expect(tokenSimilarity(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd'])).toBe(0.75)
    expect(tokenSimilarity(['a', 'b', 'c'], ['a', 'b', 'c', 'd'])).toBe(0.75)
    expect(tokenSimilarity([], [])).toBe(1)
    expect(tokenSimilarity(['a'], [])).toBe(0)
  })

  it('takes another form of a word for half a change', () => {
    expect(tokenSimilarity(['open', 'files'], ['open', 'filed'])).toBe(0.75)
    expect(tokenSimilarity(['open', 'file'], ['open', 'pile'])).toBe(0.5)
  })

  // The textbook form: the whole table, nothing left out.
  const plain = (one: readonly string[], other: readonly string[]): number => {
    const table = [other.map((_, column) => column).concat(other.length)]
    for (const [row, token] of one.entries()) {
      const line = [row + 1]
      for (const [column, another] of other.entries()) {
        const replaced = (table[row]?.[column] ?? 0) + (token === another ? 0 : 1)
        line.push(Math.min(replaced, (table[row]?.[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1))
      }
      table.push(line)
    }
    return table.at(-1)?.at(-1) ?? 0
  }

  it('is what the whole table of edits gives, and the same or 0 where only a band of it is searched', () => {
    const tokens = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })
    fc.assert(
      fc.property(
        tokens,
        tokens,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, other, least) => {
          const longer = Math.max(one.length, other.length, 1)
          const whole = one.length + other.length === 0 ? 1 : 1 - plain(one, other) / longer
          expect(tokenSimilarity(one, other)).toBeCloseTo(whole, 6)
          expect(tokenSimilarity(one, other, least)).toBeCloseTo(whole >= least ? whole : 0, 6)
        },
      ),
      { numRuns: 500 },
    )
  })
})
