import { describe, expect, it } from 'vitest'
import { DICTIONARY } from '../dictionary.fixture.ts'
import { nameTokens } from './names.ts'

const tokens = (chinese: readonly string[], english: readonly string[]) =>
  nameTokens(chinese, english, DICTIONARY)

describe('nameTokens', () => {
  it('finds a name that is spelt in pinyin, and nothing where nobody is named', () => {
    expect(tokens(['陈清扬来了。', '下雨了。'], ['Chen Qingyang came.', 'It rained.'])).toEqual({
      chinese: [['~chen', '~qingyang'], []],
      english: [['~chen', '~qingyang'], []],
    })
  })

  it.each(['Lü', 'Lu\u0308', 'Lǚ'])('reads %s as 吕, short as it is', (name) => {
    expect(tokens(['吕先生走了。'], [`Mr. ${name} left.`])).toEqual({
      chinese: [['~lv']],
      english: [['~lv']],
    })
  })

  it('takes no two-letter word for a name', () => {
    expect(tokens(['何先生走了。'], ['He left.']).english).toEqual([[]])
  })

  it('takes a word in most sentences for no name: it places none', () => {
    const chinese = Array.from({ length: 20 }, () => '王二走了。')
    const english = Array.from({ length: 20 }, () => 'Wang left.')
    expect(tokens(chinese, english).english.flat()).toEqual([])
  })
})
