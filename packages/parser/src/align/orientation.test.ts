import { describe, expect, it } from 'vitest'
import { alignSentences, type SentenceOptions } from './align-sentences.ts'
import { DICTIONARY } from './dictionary.fixture.ts'
import { isTurned, turnedKnowledge, turnedLink } from './orientation.ts'

const SIMPLIFIED = [
  '茶馆在河边，老板姓王，每天早上五点钟就起来烧水。',
  '下雨的时候，客人少。',
  '他的女儿在城里的医院工作，一个月回来两次，每次都带药和报纸。',
  '“你累不累？”她问。',
  '没有人回答。',
  '后来发了大水，把桥冲走了。',
]
const TRADITIONAL = [
  '茶館在河邊，老闆姓王，每天早上五點鐘就起來燒水。',
  '下雨的時候，客人少。',
  '他的女兒在城裡的醫院工作，一個月回來兩次，每次都帶藥和報紙。',
  '“你累不累？”她問。',
  '沒有人回答。',
  '後來發了大水，把橋沖走了。',
]
const ENGLISH = [
  'The teahouse stands by the river.',
  'Its owner, a man named Wang, gets up at five every morning to boil water.',
  'There are few guests when it rains.',
  'His daughter works at the hospital in the city and comes back twice a month, always with medicine and newspapers.',
  '"Are you tired?" she asked.',
  'Later a flood carried the bridge away.',
]

const shapes = (
  source: readonly string[],
  target: readonly string[],
  [one, other]: readonly [string, string],
  options: SentenceOptions = { dictionary: DICTIONARY },
) =>
  alignSentences(source, target, { source: one, target: other }, options).map((link) => [
    link.source,
    link.target,
  ])

describe('orientation', () => {
  it('puts Chinese first, and a language beside itself as it comes', () => {
    expect(isTurned('zh-Hant', 'en')).toBe(false)
    expect(isTurned('en', 'zh')).toBe(true)
    expect(isTurned('zh-TW', 'zh-CN')).toBe(false)
  })

  it('changes links and known terms over', () => {
    expect(turnedLink({ source: [0], target: [], confidence: 0.5 })).toEqual({
      source: [],
      target: [0],
      confidence: 0.5,
    })
    expect(turnedKnowledge({ terms: [{ source: 'tea', target: ['茶', '茗'] }] }).terms).toEqual([
      { source: '茶', target: ['tea'] },
      { source: '茗', target: ['tea'] },
    ])
  })
})

describe('alignSentences with the dictionary', () => {
  it('links what says the same', () => {
    expect(shapes(SIMPLIFIED, ENGLISH, ['zh', 'en'])).toEqual([
      [[0], [0, 1]],
      [[1], [2]],
      [[2], [3]],
      [[3], [4]],
      [[4], []],
      [[5], [5]],
    ])
  })

  it('finds exactly the turned links when the translation is the other one', () => {
    const locales = { source: 'zh', target: 'en' }
    const there = alignSentences(SIMPLIFIED, ENGLISH, locales, { dictionary: DICTIONARY })
    const back = alignSentences(
      ENGLISH,
      SIMPLIFIED,
      { source: 'en', target: 'zh' },
      { dictionary: DICTIONARY },
    )
    expect(back.map(turnedLink)).toEqual(there)
  })

  it('links traditional Chinese as its simplified twin', () => {
    expect(shapes(TRADITIONAL, ENGLISH, ['zh-Hant', 'en'])).toEqual(
      shapes(SIMPLIFIED, ENGLISH, ['zh', 'en']),
    )
    expect(shapes(ENGLISH, TRADITIONAL, ['en-GB', 'zh-TW'])).toEqual(
      shapes(ENGLISH, SIMPLIFIED, ['en-GB', 'zh']),
    )
  })
})

describe('alignSentences without a dictionary for the pair', () => {
  it('goes by numbers and lengths between Chinese and Japanese', () => {
    const chinese = [
      '他生于1968年。',
      '那时村里有42户人家，后来人们一个接一个地离开了，连学校也关了门。',
      '现在只剩7户。',
    ]
    const japanese = [
      '彼は1968年に生まれた。',
      '当時、村には42軒の家があった。',
      'その後、人々は次々と去り、学校も閉まった。',
      '今は7軒だけだ。',
    ]
    expect(shapes(chinese, japanese, ['zh', 'ja'])).toEqual([
      [[0], [0]],
      [[1], [1, 2]],
      [[2], [3]],
    ])
  })

  it('goes by numbers, names and lengths between English and French', () => {
    const english = [
      'Madeleine was born in 1968.',
      'In those days 42 families lived in the village by the river.',
      'Today there are 7.',
    ]
    const french = [
      'Madeleine est née en 1968.',
      'À cette époque 42 familles vivaient dans le village.',
      'Il était au bord de la rivière.',
      "Aujourd'hui il y en a 7.",
    ]
    const wanted = [
      [[0], [0]],
      [[1], [1, 2]],
      [[2], [3]],
    ]
    expect(shapes(english, french, ['en', 'fr'])).toEqual(wanted)
    expect(shapes(french, english, ['fr', 'en'])).toEqual(wanted.map((link) => link.toReversed()))
  })

  it('lets a known term decide where nothing else does', () => {
    const chinese = ['他一直喜欢大城市。', '她喜欢喝热咖啡。', '我们都喜欢小村子。']
    const japanese = [
      '彼は都会が好きで、彼女はコーヒーが好きだ。',
      '彼女はお茶が好きで、私たちは村が好きだ。',
    ]
    const linked = (rendering: string) =>
      shapes(chinese, japanese, ['zh', 'ja'], {
        terms: [{ source: '咖啡', target: [rendering] }],
      })
    expect(linked('コーヒー')).toEqual([
      [[0, 1], [0]],
      [[2], [1]],
    ])
    expect(linked('お茶')).toEqual([
      [[0], [0]],
      [[1, 2], [1]],
    ])
  })
})
