import { describe, expect, it } from 'vitest'
import { splitSentences } from './split-sentences.ts'

// What each row is about, and its sentences: the text is all of them in a row.
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['full stops', ['春天来了。', '山茶开了。']],
  ['questions and cries', ['你去哪儿？', '快回来！', '天黑了。']],
  ['runs of marks', ['真的吗？！', '太好了！！', '走吧。']],
  ['a quotation and the story after it', ['他说：“走吧。”', '我们就走了。']],
  ['sentences inside a quotation', ['她笑道：“坐下。', '喝杯茶。”', '大家坐了。']],
  ['a nested quotation', ['他问：“谁说的‘不行’？”', '没人回答。']],
  ['corner brackets', ['他說：「走吧。」', '我們就走了。']],
  ['a comma behind a quotation goes on', ['“走吧！”，他一边说一边站了起来。', '雨停了。']],
  ['a title with marks in it', ['我看了《摔跤！爸爸》和《谁？》两部片子。', '很好看。']],
  [
    'a remark in brackets inside a sentence',
    ['渡口（从前有三条船。后来只剩一条。）很安静。', '没有人。'],
  ],
  ['a sentence that is all in brackets', ['他走了。', '（门没有关。）', '风吹进来。']],
  ['an opening quotation mark belongs to the next sentence', ['天亮了。', '“起床！”', '母亲喊。']],
  ['dots in mid-sentence', ['他想……也许不必去。', '算了。']],
  ['dots before a closing quotation mark', ['“我以为……”', '她没有说下去。']],
  ['a dash that cuts speech off', ['“可是——”', '门开了。']],
  ['a dash in mid-sentence', ['那条船——最后一条——也旧了。', '没人修它。']],
  ['semicolons and colons', ['一是人少；二是路远；三是：没有钱。', '就这样。']],
  ['numbers, versions and times', ['圆周率是3.14，版本是v1.2.3，时间是12:30。', '下一条。']],
  ['an address before the full stop', ['请看https://example.org/a.html?x=1。', '然后回来。']],
  ['a mail address before the full stop', ['写信给tea@example.org。', '谢谢。']],
  ['a Latin name with a dot', ['他用Node.js。', '我用Deno。']],
  ['half-width marks', ['好的!', '你来吗?', '来.', '走吧。']],
  ['inline code', ['运行`a.b(); c!`。', '完成。']],
  ['emphasis that closes behind the mark', ['**一定要看。**', '再往下走。']],
  ['a footnote mark behind the full stop', ['茶树高三米。[^1]', '叶子很小。[2]', '花是白的。']],
  ['an emoji behind the full stop', ['好的。😀', '明天见。']],
  ['section heads', ['一、茶的历史很长。', '（二）茶的种类很多。', '①先烧水。']],
  ['a numbered head', ['1. 先烧水。', '2. 再放茶叶。']],
  ['a title in English marks', ['他读了U.S. News的报道。', '没说话。']],
]

describe('splitSentences of Chinese', () => {
  it.each(CASES)('cuts right: %s', (_, sentences) => {
    expect(splitSentences(sentences.join(''), 'zh').map((sentence) => sentence.trim())).toEqual(
      sentences,
    )
  })

  it('keeps a whole quotation in one sentence when asked to', () => {
    const text = '她笑道：“坐下。喝杯茶。”大家坐了。'
    expect(splitSentences(text, 'zh', { quotes: 'keep' })).toEqual([
      '她笑道：“坐下。喝杯茶。”',
      '大家坐了。',
    ])
  })

  it('takes each line of a verse for a sentence, but joins a wrapped line', () => {
    expect(splitSentences('山高月小\n水落石出\n', 'zh')).toEqual(['山高月小\n', '水落石出\n'])
    expect(splitSentences('他说，\n明天再来。\n', 'zh')).toHaveLength(1)
  })

  it('goes on behind 」 where a Japanese particle follows', () => {
    expect(splitSentences('「行こう。」と言った。雨だ。', 'ja')).toEqual([
      '「行こう。」と言った。',
      '雨だ。',
    ])
  })
})
