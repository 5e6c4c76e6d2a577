import { describe, expect, it } from 'vitest'
import { termTokens } from './known-terms.ts'

const LOCALES = { source: 'zh', target: 'en' }

describe('termTokens', () => {
  it('finds a term inside Chinese text, and its rendering in any of its forms', () => {
    const terms = [
      { source: '砖茶', target: ['tea brick', 'brick tea'] },
      { source: '咖啡', target: ['coffee'] },
    ]
    expect(
      termTokens(
        ['青砖茶很苦。', '茶。'],
        ['The Brick Teas are bitter.', 'Brick and tea.'],
        LOCALES,
        terms,
      ),
    ).toEqual({ source: [['=0'], []], target: [['=0'], []] })
  })

  it('finds nothing for a term without letters', () => {
    const terms = [{ source: '', target: ['…'] }]
    expect(termTokens(['茶'], ['…'], LOCALES, terms)).toEqual({ source: [[]], target: [[]] })
  })
})
