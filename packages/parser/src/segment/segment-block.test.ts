import { describe, expect, it } from 'vitest'
import type { Inline } from '../model/document.ts'
import { segmentBlock } from './segment-block.ts'

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
