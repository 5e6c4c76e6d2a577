import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignSentences } from './align-sentences.ts'

const LOCALES = { source: 'zh', target: 'en' }
const shapes = (source: readonly string[], target: readonly string[]) =>
  alignSentences(source, target, LOCALES).map(({ source, target }) => [source, target])

const chinese = fc.array(fc.stringMatching(/^[春夏秋冬山水人事天地]{1,20}[。？！]?$/u), {
  maxLength: 25,
})
const english = fc.array(fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,12}[.?!]?$/u), {
  maxLength: 25,
})

describe('alignSentences', () => {
  it('links sentence to sentence where both sides say the same', () => {
    const source = ['他住在北京。', '你今年几岁？', '我今年二十八岁。']
    const target = ['He lives in Beijing.', 'How old are you?', 'I am twenty-eight this year.']
    expect(shapes(source, target)).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], [2]],
    ])
  })

  it('joins a long sentence with the two that translate it', () => {
    const source = [
      '茶馆在河边，老板姓王，每天早上五点钟就起来烧水，等着第一批客人过来喝茶聊天。',
      '你来过吗？',
    ]
    const target = [
      'The teahouse stands by the river and belongs to a man named Wang.',
      'He gets up at five every morning to heat the water and waits for his first guests to come and chat.',
      'Have you been here?',
    ]
    expect(shapes(source, target)).toEqual([
      [[0], [0, 1]],
      [[1], [2]],
    ])
  })

  it('leaves a sentence without counterpart alone', () => {
    const source = [
      '船夫姓陈，今年六十三岁。',
      '他每天早上五点半起床，先烧一壶水。',
      '你问他累不累？',
      '他说：“不累！”',
      '渡口原来有两条船，后来上游修了桥，过河的人少了，就只剩下这一条，船板也旧了。',
      '下午三点，雨停了。',
      '河上只有十二个人等船，其中两个是孩子。',
      '谁先上船？',
    ]
    const target = [
      'The ferryman is called Chen and is sixty-three this year.',
      'Every morning he gets up at half past five and boils a kettle of water first.',
      'Is he tired, you ask?',
      '"Not at all!" he says.',
      'At three in the afternoon the rain stopped.',
      'Only twelve people were waiting for the boat, two of them children.',
      'Who goes first?',
    ]
    expect(shapes(source, target)).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], [2]],
      [[3], [3]],
      [[4], []],
      [[5], [4]],
      [[6], [5]],
      [[7], [6]],
    ])
  })

  it('never joins sentences of two blocks', () => {
    fc.assert(
      fc.property(chinese, english, fc.integer({ min: 1, max: 5 }), (source, target, size) => {
        const sourceBlocks = source.map((_, index) => Math.floor(index / size))
        const targetBlocks = target.map((_, index) => Math.floor(index / (size + 1)))
        const links = alignSentences(source, target, LOCALES, { sourceBlocks, targetBlocks })
        for (const link of links) {
          expect(new Set(link.source.map((index) => sourceBlocks[index])).size).toBeLessThan(2)
          expect(new Set(link.target.map((index) => targetBlocks[index])).size).toBeLessThan(2)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('holds every sentence once, in order, with a probability as confidence', () => {
    fc.assert(
      fc.property(chinese, english, (source, target) => {
        const links = alignSentences(source, target, LOCALES)
        expect(links.flatMap((link) => link.source)).toEqual(source.map((_, index) => index))
        expect(links.flatMap((link) => link.target)).toEqual(target.map((_, index) => index))
        for (const { confidence } of links) {
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('finds the same links whichever language is the source', () => {
    fc.assert(
      fc.property(chinese, english, (source, target) => {
        const there = alignSentences(source, target, LOCALES)
        const back = alignSentences(target, source, { source: 'en', target: 'zh' })
        expect(back.length).toBe(there.length)
      }),
      { numRuns: 30 },
    )
  })

  it('is nearly sure of a text aligned with itself', () => {
    const text = [
      'The red fox ran.',
      'Where did it go?',
      'Nobody in town could say.',
      'It was 9:30.',
    ]
    const links = alignSentences(text, text, { source: 'en', target: 'en' })
    expect(links.map(({ source, target }) => [source, target])).toEqual(
      text.map((_, index) => [[index], [index]]),
    )
    for (const { confidence } of links) expect(confidence).toBeGreaterThan(0.9)
  })
})

it('tells how much is aligned, rising to all of it', () => {
  const sentences = Array.from({ length: 40 }, (_, at) => `Line ${at}.`)
  // What no move holds parts a text into windows, as a long text is.
  const run = Array.from({ length: 10 }, (_, at) => 15 + at)
  const shares: number[] = []
  alignSentences(
    sentences,
    sentences,
    { source: 'en', target: 'fr' },
    {
      confirmed: [{ source: run, target: run }],
      progress: (share) => shares.push(share),
    },
  )
  expect(shares.length).toBeGreaterThan(2)
  expect(shares).toEqual(shares.toSorted((one, other) => one - other))
  expect(shares.at(-1)).toBe(1)
})
