import type { Unit } from '@collate/parser'
import { expect, test } from 'vitest'
import { pair, read } from '../markdown/bitext.fixture.ts'
import { bilingualMarkdown } from './bilingual-chapter.ts'

const write = (
  zh: string,
  en: string,
  first = 'zh',
  drop: (unit: Unit) => boolean = () => false,
) => {
  const [source, document] = [read(zh, 'zh'), read(en, 'en')]
  const ties = pair(source, document)
    .units.filter((unit) => !drop(unit))
    .map(
      ({ sourcePassage, targetPassage }) =>
        [sourcePassage?.block ?? 0, targetPassage?.block ?? 0] as const,
    )
  const text = bilingualMarkdown({ source, translation: { document, ties }, first })
  return text.replace('---\nlang: [zh, en]\n---\n\n', '')
}

test('a heading holds both languages, a paragraph is followed by its translation', () => {
  expect(write('## 茶\n\n茶好。\n', '## Tea\n\nTea is good.\n')).toBe(
    '## 茶 / Tea\n\n茶好。\n\nTea is good.\n',
  )
})

test('the publication’s first locale comes first, whichever side it is', () => {
  expect(write('# 茶\n\n茶好。\n', '# Tea\n\nTea is good.\n', 'en')).toContain(
    '# Tea / 茶\n\nTea is good.\n\n茶好。\n',
  )
})

test('a list is one list, the translation a further paragraph of each item', () => {
  expect(write('- 一\n  - 甲\n- 二\n', '- one\n  - a\n- two\n')).toBe(
    '- 一\n\n  one\n\n  - 甲\n\n    a\n\n- 二\n\n  two\n',
  )
})

test('a table comes twice, code, HTML and rules once', () => {
  const text = write(
    '| 茶 |\n| - |\n| 绿 |\n\n```js\n// 茶\n```\n\n<hr>\n\n---\n',
    '| tea |\n| - |\n| green |\n\n```js\n// tea\n```\n\n<hr>\n\n---\n',
  )
  expect(text).toBe(
    '| 茶 |\n| - |\n| 绿 |\n\n| tea |\n| - |\n| green |\n\n```js\n// 茶\n```\n\n<hr>\n\n---\n',
  )
})

test('a picture comes once with its text in both languages', () => {
  expect(write('![茶](tea.png)\n', '![tea](tea.png)\n')).toBe('![茶 / tea](tea.png)\n')
  expect(write('![茶](tea.png)\n', '![tea](tea.png)\n', 'en')).toContain('![tea / 茶](tea.png)\n')
})

test('notes and link labels of the two sides never clash', () => {
  const text = write(
    '茶[^1]，[链][a]。\n\n[^1]: 注。\n\n[a]: zh.md\n',
    'Tea[^1], [link][a].\n\n[^1]: Note.\n\n[a]: en.md\n',
  )
  expect(text).toContain('茶[^1]，[链][a]。\n\nTea[^1-en], [link][a-en].')
  expect(text).toContain('[^1]: 注。\n\n[^1-en]: Note.')
  expect(text).toContain('[a]: zh.md\n')
  expect(text).toContain('[a-en]: en.md\n')
})

test('a link definition that both sides share stands once', () => {
  const text = write('[茶][a]。\n\n[a]: tea.md\n', '[Tea][a].\n\n[a]: tea.md\n')
  expect(text.match(/^\[a\]: tea\.md$/gm)).toHaveLength(1)
  expect(text).not.toContain('a-en')
})

test('front matter says both titles and both languages', () => {
  const [source, document] = [
    read('---\ntitle: 茶\nlayout: page\nlang: zh\n---\n\n茶。\n', 'zh'),
    read('---\ntitle: "Tea: a drink"\nlayout: page\n---\n\nTea.\n', 'en'),
  ]
  const ties = [
    [0, 0],
    [1, 1],
  ] as const
  const text = bilingualMarkdown({ source, translation: { document, ties }, first: 'zh' }, 'Draft')
  expect(text).toBe(
    '---\ntitle: "茶 / Tea: a drink"\nlayout: page\nlang: [zh, en]\nnotice: "Draft"\n---\n\n茶。\n\nTea.\n',
  )
})

test('a paragraph without counterpart stands alone, in the source’s order', () => {
  const text = write(
    '一。\n\n二。\n\n三。\n',
    'One.\n\nAdded.\n\nThree.\n',
    'zh',
    ({ source }) => source === '二。',
  )
  expect(text).toBe('一。\n\nOne.\n\n二。\n\nAdded.\n\n三。\n\nThree.\n')
})

test('a paragraph that the translation splits is followed by both halves', () => {
  const [source, document] = [read('一。二。\n', 'zh'), read('One.\n\nTwo.\n', 'en')]
  const ties = [
    [0, 0],
    [0, 1],
  ] as const
  expect(bilingualMarkdown({ source, translation: { document, ties }, first: 'zh' })).toContain(
    '一。二。\n\nOne.\n\nTwo.\n',
  )
})

test('both texts are read back from what was written', () => {
  const text = write('> *茶*，`a`。\n\n1. 一\n2. 二\n', '> *Tea*, `a`.\n\n1. one\n2. two\n')
  const blocks = read(text, 'zh').blocks.map((block) => block.text)
  expect(blocks).toEqual(['*茶*，`a`。', '*Tea*, `a`.', '一', 'one', '二', 'two'])
})
