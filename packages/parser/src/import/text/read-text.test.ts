import { expect, test } from 'vitest'
import { readDocument } from '../../document/read.ts'
import { segmentsOf } from '../../model/document.ts'
import { importText, markdownOf } from '../import.fixture.ts'

const page = `The tea houses of the old harbour



\u00a0\u00a0\u00a0\u00a0The first tea house opened in 1822. Its owner came from Fujian, and brought his\u00a0kettle with him.

\u00a0\u00a0\u00a0\u00a0Ten years later there were forty of them, and each had its own well.

What was drunk there and by whom

\u00a0\u00a0\u00a0\u00a0Sailors drank it black. Merchants, who had the time, drank it green and argued about its price.

Contact us

12 Harbour Road, Old Town, P.R.China.

Telephone:

© Copyright 2019 The Harbour Company
Powered by Nobody
`

test('a page saved as text gets its headings and paragraphs, and loses its indentation', async () => {
  expect(await markdownOf('page.txt', page)).toBe(`# The tea houses of the old harbour

The first tea house opened in 1822. Its owner came from Fujian, and brought his kettle with him.

Ten years later there were forty of them, and each had its own well.

## What was drunk there and by whom

Sailors drank it black. Merchants, who had the time, drank it green and argued about its price.
`)
})

test('contact and copyright lines at its end are left out and reported, line by line', async () => {
  const { leftOut } = await importText('page.txt', page)
  expect(leftOut.map(({ lines, reason }) => [lines?.[0], reason])).toEqual([
    [13, 'contact'],
    [15, 'contact'],
    [17, 'contact'],
    [19, 'contact'],
    [20, 'contact'],
  ])
})

test('what reads like a footer between two paragraphs stays', async () => {
  const markdown = await markdownOf(
    'page.txt',
    'Contact us\n\nSo it said on the door, and so they did, the very next morning.\n\nContact us\n\nThey wrote it again, on the wall this time, and went home to their supper.\n',
  )
  expect(markdown).toContain('Contact us\n\nThey wrote')
})

test('Chinese chapters become headings, and an ideographic indentation starts a paragraph', async () => {
  const text =
    '茶馆旧事\n第一章　开张\n　　老王的茶馆开张了。来的人不多。\n　　他不着急。\n第二章 下雨\n　　雨下了三天。\n联系电话：12345678\n版权所有 某某茶馆\n'
  const { documents, leftOut } = await importText('tea.txt', text)
  expect(documents[0]?.markdown).toBe(
    '# 茶馆旧事\n\n## 第一章 开张\n\n老王的茶馆开张了。来的人不多。\n\n他不着急。\n\n## 第二章 下雨\n\n雨下了三天。\n',
  )
  expect(leftOut).toHaveLength(2)
})

test('lines wrapped by hand are joined: with a space in English, without in Chinese', async () => {
  expect(
    await markdownOf(
      'a.txt',
      'It was a bright cold day in the old harbour, and the\nclocks were striking as they always had, a little too\nlate.\n\nNobody minded, for the boats went by the tide and the\ntide did not go by the clock of the town hall, which\nwas slow.\n',
    ),
  ).toBe(
    'It was a bright cold day in the old harbour, and the clocks were striking as they always had, a little too late.\n\nNobody minded, for the boats went by the tide and the tide did not go by the clock of the town hall, which was slow.\n',
  )
  expect(
    await markdownOf(
      'b.txt',
      '　　老港的早晨又冷又亮，钟楼上的钟敲了起来，敲得比往\n常还要晚一些，可是谁也没有在意，因为船只跟着潮水走\n，潮水不跟着钟走。\n　　到了傍晚，茶馆里坐满了人，有人说起了当年的那场大\n雨，说雨下得比潮水还高。\n',
    ),
  ).toBe(
    '老港的早晨又冷又亮，钟楼上的钟敲了起来，敲得比往常还要晚一些，可是谁也没有在意，因为船只跟着潮水走，潮水不跟着钟走。\n\n到了傍晚，茶馆里坐满了人，有人说起了当年的那场大雨，说雨下得比潮水还高。\n',
  )
})

test('indented lines that end their sentences are paragraphs, however alike in length', async () => {
  expect(
    await markdownOf('a.txt', '　　茶树原产于中国，红茶全发酵。绿茶不发酵。\n'.repeat(3)),
  ).toBe(Array(3).fill('茶树原产于中国，红茶全发酵。绿茶不发酵。\n').join('\n'))
})

test('bullets and numbers make lists', async () => {
  expect(
    await markdownOf('a.txt', 'We need this.\n• a kettle\n• a cup\nThen:\n1. boil\n2. pour\n'),
  ).toBe('We need this.\n\n- a kettle\n- a cup\n\nThen:\n\n1. boil\n2. pour\n')
})

test('what Markdown would read as syntax stays what it is', async () => {
  const markdown = await markdownOf('a.txt', 'A *star*, a <b>tag</b>, a_b_c and # no heading.\n')
  const [sentence] = segmentsOf(readDocument(markdown, { locale: 'en', format: 'markdown' }))
  expect(sentence?.text).toBe('A \\*star\\*, a \\<b>tag\\</b>, a_b_c and # no heading.')
})

test('a line of more than a million characters is refused with its number', async () => {
  await expect(importText('a.txt', `ok\n${'x'.repeat(1_000_001)}`)).rejects.toMatchObject({
    code: 'import/line-too-long',
    values: { line: 2 },
  })
})

test('a text without text is refused', async () => {
  await expect(importText('a.txt', ' \n\u3000\n')).rejects.toMatchObject({ code: 'import/empty' })
})
