import { describe, expect, it } from 'vitest'
import type { Inline } from '../model/document.ts'
import { explainBlock, segmentBlock } from './segment-block.ts'

const slices = (text: string, locale: string, inlines: readonly Inline[] = []) =>
  segmentBlock(text, locale, inlines).map(({ start, end }) => text.slice(start, end))

describe('segmentBlock', () => {
  it('splits Chinese behind its full stops, closing quotes included', () => {
    expect(slices('他说：“走吧。”我们就走了。', 'zh')).toEqual(['他说：“走吧。”', '我们就走了。'])
  })

  it('never cuts inside inline code', () => {
    const text = 'Call `a. B` now. Then stop.'
    const inlines: Inline[] = [{ kind: 'code', start: 5, end: 11, value: 'a. B' }]
    expect(slices(text, 'en', inlines)).toEqual(['Call `a. B` now.', 'Then stop.'])
  })

  it('cuts at a break, which belongs to no segment', () => {
    const text = '床前明月光，\\\n疑是地上霜'
    expect(slices(text, 'zh', [{ kind: 'break', start: 6, end: 8 }])).toEqual([
      '床前明月光，',
      '疑是地上霜',
    ])
  })
})

describe('explainBlock', () => {
  it('names the rule behind each cut of a block, breaks included', () => {
    const text = '茶开了。水也开了\\\n`a。b`很烫。走吧'
    const inlines: Inline[] = [
      { kind: 'break', start: 8, end: 10 },
      { kind: 'code', start: 10, end: 15, value: 'a。b' },
    ]
    expect(explainBlock({ text, locale: 'zh', inlines })).toEqual([
      { offset: 4, rule: 'wide-mark' },
      { offset: 10, rule: 'break' },
      { offset: 18, rule: 'wide-mark' },
    ])
  })
})
