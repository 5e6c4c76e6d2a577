import { describe, expect, it } from 'vitest'
import { linkSentences } from './align-with-evidence.ts'
import { knowledgeOf, knownTerms } from './knowledge.ts'

describe('knowledgeOf', () => {
  it.each([
    ['zh-Hant', 'en-GB'],
    ['en', 'zh-CN'],
  ])('opens the dictionary for %s and %s', (source, target) => {
    expect(knowledgeOf({ source, target }).dictionary?.has('茶馆')).toBe(true)
  })

  it('opens none for other languages, and passes terms on', () => {
    const terms = [{ source: '茶', target: ['お茶'] }]
    expect(knowledgeOf({ source: 'zh', target: 'ja' }, terms)).toEqual({ terms })
  })
})

describe('knownTerms', () => {
  it('gives each accepted name its accepted renderings, and leaves out what is forbidden', () => {
    const term = {
      doNotTranslate: false,
      renderings: {
        zh: { preferred: ['砖茶'], admitted: ['茶砖'], forbidden: ['砖'] },
        en: { preferred: ['brick tea'], admitted: ['tea brick'], forbidden: ['tile tea'] },
      },
    }
    const target = ['brick tea', 'tea brick']
    expect(knownTerms({ source: 'zh-CN', target: 'en-GB' }, [term])).toEqual([
      { source: '砖茶', target },
      { source: '茶砖', target },
    ])
  })
})

describe('linkSentences', () => {
  it('goes by the dictionary that comes with Collate, beside the words a person gives', () => {
    const links = linkSentences(
      [
        ['他走了。', '茶馆关门了。', '骆驼走远了。'],
        ['He left and the teahouse was shut.', 'The camel walked off.'],
      ],
      { source: 'zh', target: 'en' },
      { dictionary: [{ source: '茶馆', target: ['teahouse'] }] },
    )
    expect(links.map(({ source, target }) => [source, target])).toEqual([
      [[0, 1], [0]],
      [[2], [1]],
    ])
  })
})
