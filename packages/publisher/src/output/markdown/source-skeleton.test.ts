import fc from 'fast-check'
import { expect, test } from 'vitest'
import { change, pair, read, unplace } from './bitext.fixture.ts'
import { writeIntoSource } from './source-skeleton.ts'

const write = (source: string, target: string, ...changes: Parameters<typeof change>[1][]) => {
  const from = read(source, 'zh')
  let bitext = unplace(pair(from, read(target, 'en')))
  for (const text of changes) bitext = change(bitext, text, { target: '' })
  return writeIntoSource(from, bitext, 'reviewed')
}

const ZH = `---
title: 茶
draft: false
---

# 茶

茶是饮料。茶来自
中国。

- 绿茶
- 红茶

> 喝茶\`tea\`。

| 茶 | 价 |
| - | -: |
| 绿 | 三 |

![一杯茶](tea.png)

\`\`\`js
let tea
\`\`\`
`

const EN = `---
title: Tea
draft: false
---

# Tea

Tea is a drink. Tea comes from China.

- green tea
- black tea

> Drink \`tea\`.

| tea | price |
| - | -: |
| green | three |

![a cup of tea](tea.png)

\`\`\`js
let tea
\`\`\`
`

test('writes every translation where its source stood and leaves the rest as it is', () => {
  expect(write(ZH, EN)).toBe(EN)
})

test('writes English into Chinese and Chinese into English with each language’s joint', () => {
  const source = read('Tea is good. Drink it.\n', 'en')
  const bitext = unplace(pair(source, read('茶好。喝吧。\n', 'zh')))
  expect(writeIntoSource(source, bitext, 'reviewed')).toBe('茶好。喝吧。\n')
})

test('keeps a line break set by hand between two sentences, with the prefix of its block', () => {
  expect(write('> 一。\\\n> 二。\n', '> One.\\\n> Two.\n')).toBe('> One.\\\n> Two.\n')
})

test('an omitted sentence leaves no gap, an omitted block no empty line', () => {
  expect(write('一。二。三。\n', 'One. Two. Three.\n', '二。')).toBe('One. Three.\n')
  expect(write('一。\n\n二。\n\n三。\n', 'One.\n\nTwo.\n\nThree.\n', '二。')).toBe(
    'One.\n\nThree.\n',
  )
  expect(write('一。\n\n## 二\n', 'One.\n\n## Two\n', '二')).toBe('One.\n')
  expect(write('- 一\n- 二\n', '- one\n- two\n', '一')).toBe('- two\n')
})

test('an omitted cell, title or image text stays as an empty place', () => {
  expect(write('| 一 | 二 |\n| - | - |\n', '| one | two |\n| - | - |\n', '二')).toBe(
    '| one |  |\n| - | - |\n',
  )
  expect(write('![一](a.png)\n', '![one](a.png)\n', '一')).toBe('![](a.png)\n')
})

test('omitted prose never takes code along', () => {
  expect(write('- 一\n\n  ```\n  x\n  ```\n', '- one\n\n  ```\n  x\n  ```\n', '一')).toContain('x')
})

test('a sentence only the translation has follows the one before it', () => {
  const source = read('# 茶\n\n茶好。\n', 'zh')
  const bitext = unplace(pair(source, read('# Tea\n\nTea is good.\n', 'en')))
  const note = { key: 'n', source: '', target: 'Note.', state: 'final', outdated: false } as const
  const withNote = (index: number) =>
    writeIntoSource(
      source,
      { ...bitext, units: bitext.units.toSpliced(index, 0, note) },
      'reviewed',
    )
  expect(withNote(2)).toBe('# Tea\n\nTea is good. Note.\n')
  // Behind a heading it goes into the paragraph below.
  expect(withNote(1)).toBe('# Tea\n\nNote. Tea is good.\n')
})

test('in a draft an untranslated unit shows its source', () => {
  const source = read('一。二。\n', 'zh')
  const bitext = change(unplace(pair(source, read('One. Two.\n', 'en'))), '二。', {
    target: '',
    state: 'initial',
  })
  expect(writeIntoSource(source, bitext, 'initial')).toBe('One. 二。\n')
})

test('a translation that is its source gives back the file byte for byte', () => {
  const line = fc.constantFrom(
    '# 茶',
    '茶好。水也好。  ',
    '- 项',
    '> 引\\',
    '',
    '    码',
    '| 一 | 二 |',
    '| - | - |',
    '[^1]: 注',
    '```',
    '<b>x</b>',
    '![图](a.png)',
  )
  const file = fc
    .tuple(fc.array(line), fc.constantFrom('\n', '\r\n'), fc.boolean())
    .map(([lines, end, mark]) => (mark ? '\ufeff' : '') + lines.join(end))
  fc.assert(
    fc.property(file, (text) => {
      const source = read(text, 'zh')
      expect(writeIntoSource(source, unplace(pair(source, source)), 'reviewed')).toBe(text)
    }),
  )
})
