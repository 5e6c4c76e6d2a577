import { expect, it } from 'vitest'
import { readDocument } from '../document/read.ts'
import { segmentsOf } from '../model/document.ts'
import { align } from './align.ts'
import { DICTIONARY } from './dictionary.fixture.ts'

const CHINESE = [
  '# 渡口',
  '船夫每天五点起床，先烧一壶水。水开了，他才出门。',
  '下雨的时候没有客人，他坐在船上修网。',
  '渡口在村子的东边，走路要二十分钟。',
  '他的女儿在城里的医院工作，一个月回来两次。',
  '去年冬天河面结冰，孩子们在冰上玩了三天。',
  '“你想搬到城里去吗？”女儿问。他没有回答。',
]
const ENGLISH = [
  '# The ferry',
  'The ferryman gets up at five every day and boils a kettle of water first. Only when the water boils does he go out.',
  'When it rains there are no passengers, and he sits in his boat mending nets.',
  'The ferry lies east of the village, twenty minutes on foot.',
  'His daughter works at the hospital in the city and comes home twice a month.',
  'Last winter the river froze over, and the children played on the ice for three days.',
  '"Do you want to move to the city?" asked his daughter. He did not answer.',
]

function texts(chinese: readonly string[], english: readonly string[]) {
  const read = (blocks: readonly string[], locale: string) =>
    readDocument(`${blocks.join('\n\n')}\n`, { locale, format: 'markdown' })
  const source = read(chinese, 'zh')
  const target = read(english, 'en')
  const [ours, theirs] = [segmentsOf(source), segmentsOf(target)]
  return align(source, target, { dictionary: DICTIONARY }).map((link) => [
    link.source.map((index) => ours[index]?.text).join(''),
    link.target.map((index) => theirs[index]?.text).join(' '),
  ])
}

const WHOLE = texts(CHINESE, ENGLISH)

it('links a whole text, sentence by sentence', () => {
  expect(WHOLE).toHaveLength(9)
  for (const [source, target] of WHOLE) expect(source !== '' && target !== '').toBe(true)
})

it.each([1, 2, 3, 4, 5, 6])(
  'lets a paragraph that the translation lacks cost only itself (%d)',
  (missing) => {
    const links = texts(CHINESE, ENGLISH.toSpliced(missing, 1))
    const paired = links.filter(([, target]) => target !== '')
    expect(WHOLE).toEqual(expect.arrayContaining(paired))
    const alone = links.filter(([, target]) => target === '').map(([source]) => source)
    expect(alone.join('')).toBe(CHINESE[missing])
  },
)

it.each([1, 2, 3, 4, 5, 6])(
  'lets a paragraph that the original lacks cost only itself (%d)',
  (missing) => {
    const links = texts(CHINESE.toSpliced(missing, 1), ENGLISH)
    const paired = links.filter(([source]) => source !== '')
    expect(WHOLE).toEqual(expect.arrayContaining(paired))
    const alone = links.filter(([source]) => source === '').map(([, target]) => target)
    expect(alone.join(' ')).toBe(ENGLISH[missing])
  },
)

it('joins a stutter to the sentence it belongs to', () => {
  expect(
    texts(
      ['“我，我……我没有拿你的船！”他说。', '“那是谁拿的？”老人问。'],
      [
        '"I... I didn\'t... I didn\'t take your boat!" he said.',
        '"Who took it, then?" asked the old man.',
      ],
    ),
  ).toEqual([
    ['“我，我……我没有拿你的船！”他说。', '"I... I didn\'t... I didn\'t take your boat!" he said.'],
    ['“那是谁拿的？”老人问。', '"Who took it, then?" asked the old man.'],
  ])
})

it('leaves boilerplate alone that only one side has', () => {
  const notice = 'Copyright 2019 Riverside Press. All rights reserved. No part may be reproduced.'
  const links = texts(CHINESE, [notice, ...ENGLISH])
  expect(links.filter(([source]) => source !== '')).toEqual(WHOLE)
  expect(
    links
      .filter(([source]) => source === '')
      .map(([, target]) => target)
      .join(' '),
  ).toBe(notice)
})

it.each([
  [0, 2],
  [0, 3],
  [3, 5],
  [4, 7],
])('finds where a translation of paragraphs %d to %d alone belongs', (start, end) => {
  const links = texts(CHINESE, ENGLISH.slice(start, end))
  const paired = links.filter(([, target]) => target !== '')
  expect(paired.length).toBeGreaterThanOrEqual(end - start)
  expect(WHOLE).toEqual(expect.arrayContaining(paired))
})
