import { expect, test } from 'vitest'
import { type Misread, misreadAsGbk, misreadAsLatin, strayLeads } from './wrong-coding.ts'

const said = (misreads: Iterable<Misread>) => Array.from(misreads, ({ said }) => said)

// What a program makes of UTF-8 that it takes for another coding.
const misread = (text: string, coding: string) =>
  new TextDecoder(coding).decode(new TextEncoder().encode(text))

test.for(['’', 'é', '你好', '，', '“茶”', '水'])('%s read as windows-1252 is found', (text) => {
  expect(said(misreadAsLatin(`a ${misread(text, 'windows-1252')} b`)).join('')).toBe(text)
})

test('bytes that Latin-1 shows as controls are found', () => {
  const text = Array.from(new TextEncoder().encode('参考'), (byte) => String.fromCharCode(byte))
  expect(said(misreadAsLatin(text.join('')))).toEqual(['参考'])
})

test.for(['你好', '然后下茶', '，然后水', '“水开了”'])('%s read as GBK is found', (text) => {
  const [first] = misreadAsGbk(`水${misread(text, 'gbk')}`)
  expect(first?.start).toBe(1)
  expect(text.startsWith(first?.said ?? text)).toBe(true)
})

test.for(['São João à la carte, Ü“, façade', 'naïve Ångström, ÄÖÜß', '浏览器、渲染、淇县与涞水'])(
  '%s is left alone',
  (text) => {
    expect([...misreadAsLatin(text), ...misreadAsGbk(text), ...strayLeads(text)]).toEqual([])
  },
)
