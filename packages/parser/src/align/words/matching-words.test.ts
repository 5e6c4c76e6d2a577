import { describe, expect, it } from 'vitest'
import { DICTIONARY } from '../dictionary.fixture.ts'
import { matchingClauses } from './matching-words.ts'

describe('matchingClauses', () => {
  it('lets a Chinese word that the dictionary lacks give way to the words in it that it holds', () => {
    const [words = []] = matchingClauses('青龙山茶馆关门', 'zh', DICTIONARY)
    expect(words.join('')).toBe('青龙山茶馆关门')
    expect(words).toContain('茶馆')
    for (const word of words) expect(DICTIONARY.has(word) || word.length === 1).toBe(true)
  })

  it('cuts at marks, but takes a single word for no clause of its own', () => {
    expect(matchingClauses('He rowed home, tired, and the rain fell.', 'en')).toHaveLength(2)
    expect(matchingClauses('Yes, tea.', 'en')).toHaveLength(1)
  })

  it('folds Latin words in Chinese as in English', () => {
    const [words = []] = matchingClauses('运行 Containers 命令', 'zh', DICTIONARY)
    expect(words).toContain(matchingClauses('container', 'en')[0]?.[0])
  })

  it('gives numbers by value, code, addresses and what opens a line of Markdown as they are in any language', () => {
    const chinese = matchingClauses(
      '- 他有三十杯，见[这里](tea.md)和 `run()`',
      'zh',
      DICTIONARY,
    ).flat()
    const english = matchingClauses('* He has 30 cups, see [here](tea.md) and `run()`', 'en').flat()
    for (const token of ['#30', '@tea.md', '`run()', '^-']) {
      expect(chinese).toContain(token)
      expect(english).toContain(token)
    }
  })

  it('takes no character apart', () => {
    for (const text of ['𠮷𠮷𠮷野家', '𪚥𪚥龘', '吃𩹉𩹉鱼']) {
      const joined = matchingClauses(text, 'zh', DICTIONARY).flat()
      for (const word of joined) expect(word.isWellFormed(), word).toBe(true)
      expect(joined.join('')).toBe(text)
    }
  })

  it('has one empty clause where there is nothing to match', () => {
    expect(matchingClauses('', 'zh', DICTIONARY)).toEqual([[]])
    expect(matchingClauses('……', 'zh', DICTIONARY)).toEqual([[]])
  })

  it('compares other spaced languages by the beginnings of words', () => {
    expect(matchingClauses('La rivière monte', 'fr')).toEqual([['la', 'riviè', 'monte']])
  })
})
