import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  gbkAsLatin,
  lostToMarks,
  type Misread,
  mayBeMisread,
  misreadAsGbk,
  misreadAsLatin,
  misreadElsewhere,
  strayLeads,
} from './wrong-coding.ts'

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

const searches = [
  misreadAsLatin,
  strayLeads,
  gbkAsLatin,
  misreadElsewhere,
  lostToMarks,
  misreadAsGbk,
]
const signs = fc.constantFrom(
  ...['’', '你好', 'é', '—'].flatMap((sign) =>
    ['windows-1252', 'gbk', 'macintosh', 'windows-1251'].map((coding) => misread(sign, coding)),
  ),
  ...'Â锟烫屯锘?a ',
)

test('what a glance passes over, no search finds anything in', () => {
  const texts = fc.array(fc.oneof(signs, fc.string({ unit: 'binary', maxLength: 2 })), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('')
      const isFound = searches.some((search) => [...search(text)].length > 0)
      expect(isFound && !mayBeMisread(text)).toBe(false)
    }),
  )
})
