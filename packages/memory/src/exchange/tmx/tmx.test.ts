import { CollateError, type MemoryEntry } from '@collate/parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTmx } from './read-tmx.ts'
import { writeTmx } from './write-tmx.ts'

const ENTRY: MemoryEntry = {
  sourceLocale: 'zh',
  targetLocale: 'en',
  source: '茶 & <咖啡>',
  target: 'tea & <coffee>',
  before: '',
  after: '后文',
  origin: 'guide/tea',
  by: 'Li',
  when: '2026-01-02T03:04:05Z',
}

const read = (xml: string) => Array.from(readTmx(xml, { file: 'a.tmx', origin: 'a' }))
const write = (entries: Iterable<MemoryEntry>) =>
  Array.from(writeTmx(entries, { sourceLocale: 'zh' })).join('')
const wrap = (body: string, srclang = 'en') =>
  `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="${srclang}"/><body>${body}</body></tmx>`
const texts = (xml: string) => read(xml).map(({ source, target }) => [source, target])

function failure(xml: string): CollateError {
  try {
    read(xml)
  } catch (error) {
    if (error instanceof CollateError) return error
    throw error
  }
  throw new Error('Read without complaint')
}

describe('writeTmx', () => {
  it('protects inline syntax, with one number in both languages, and reads it back', () => {
    const pair: MemoryEntry = {
      ...ENTRY,
      source: '先用 `a()`，再用 `b()`：[这里](x.md)。',
      target: 'Use `b()` after `a()`: [here](x.md), \u0001`c\u0001`.',
    }
    const xml = Array.from(writeTmx([pair], { sourceLocale: 'zh' })).join('')
    expect(xml).toContain(
      '<ph x="2" type="x-code">`b()`</ph> after <ph x="1" type="x-code">`a()`</ph>',
    )
    expect(xml).toContain('[here<ph x="3" type="x-link">](x.md)</ph>')
    expect(xml).not.toMatch(/<ph[^>]*[^/]>[^<]*<ph/)
    expect(Array.from(readTmx(xml, { file: 'x.tmx' }))).toEqual([pair])
  })

  it('writes the same bytes for the same entries, with no date of its own', () => {
    expect(write([ENTRY])).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="Collate" creationtoolversion="1" segtype="sentence" o-tmf="Collate" adminlang="en" srclang="zh" datatype="plaintext"/>
  <body>
    <tu changedate="20260102T030405Z" changeid="Li">
      <prop type="x-origin">guide/tea</prop>
      <prop type="x-context-after">后文</prop>
      <tuv xml:lang="zh"><seg>茶 &amp; &lt;咖啡&gt;</seg></tuv>
      <tuv xml:lang="en"><seg>tea &amp; <ph x="1" type="x-tag">&lt;coffee&gt;</ph></seg></tuv>
    </tu>
  </body>
</tmx>
`)
  })

  it('gives every entry back, whatever its texts hold', () => {
    const anything = fc.string({ unit: 'binary', minLength: 1 })
    const line = fc.string({ unit: 'grapheme' })
    const entry = fc.record(
      {
        sourceLocale: fc.constantFrom('zh', 'zh-Hans', 'ja'),
        targetLocale: fc.constantFrom('en', 'fr-CA'),
        source: fc.oneof(anything, fc.constantFrom(' a\r\nb\t', '\u0000\uFFFE', '\uD800x', ']]>')),
        target: anything,
        before: line,
        after: line,
        origin: fc.string({ unit: 'grapheme', minLength: 1 }),
        by: line,
        when: fc
          .date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
          .map((date) => `${date.toISOString().slice(0, 19)}Z`),
      },
      {
        requiredKeys: [
          'sourceLocale',
          'targetLocale',
          'source',
          'target',
          'before',
          'after',
          'origin',
        ],
      },
    )
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        expect(read(write(entries as MemoryEntry[]))).toEqual(entries)
      }),
    )
  })
})

describe('readTmx', () => {
  it('makes an entry for each target of a unit', () => {
    const body = `<tu><tuv xml:lang="EN-us"><seg>tea</seg></tuv><tuv lang="zh_CN"><seg>茶</seg></tuv><tuv xml:lang="fr"><seg>thé</seg></tuv></tu>`
    expect(read(wrap(body))).toMatchObject([
      { sourceLocale: 'en-US', targetLocale: 'zh-CN', source: 'tea', target: '茶', origin: 'a' },
      { sourceLocale: 'en-US', targetLocale: 'fr', source: 'tea', target: 'thé' },
    ])
  })

  it('takes the source from the unit, the header, or what comes first', () => {
    const variants = `<tuv xml:lang="zh"><seg>茶</seg></tuv><tuv xml:lang="en"><seg>tea</seg></tuv>`
    expect(texts(wrap(`<tu srclang="zh">${variants}</tu>`))).toEqual([['茶', 'tea']])
    expect(texts(wrap(`<tu>${variants}</tu>`, 'en-GB'))).toEqual([['tea', '茶']])
    expect(texts(wrap(`<tu>${variants}</tu>`, '*all*'))).toEqual([['茶', 'tea']])
  })

  it('flattens inline markup to its text', () => {
    const seg = (text: string) =>
      `<seg>a <bpt i="1">&lt;b></bpt>${text}<ept i="1">&lt;/b></ept> <ph>{x<sub>y</sub>}</ph><hi>z</hi></seg>`
    const body = `<tu><tuv xml:lang="en">${seg('tea')}</tuv><tuv xml:lang="zh">${seg('茶')}</tuv></tu>`
    expect(texts(wrap(body))).toEqual([['a <b>tea</b> {xy}z', 'a <b>茶</b> {xy}z']])
  })

  it('reads entries before it has read the whole file', () => {
    const unit = `<tu><tuv xml:lang="en"><seg>${'x'.repeat(1000)}</seg></tuv><tuv xml:lang="zh"><seg>茶</seg></tuv></tu>`
    const [first] = readTmx(wrap(unit.repeat(200)).replace('</tmx>', '<broken'), { file: 'a.tmx' })
    expect(first).toMatchObject({ target: '茶', origin: 'a.tmx' })
  })

  it('says where a file is malformed', () => {
    const error = failure('<tmx>\n  <body></tmx>')
    expect(error.code).toBe('tmx/malformed')
    expect(error.place?.start).toMatchObject({ line: 2 })
    expect(error.message).toContain('a.tmx')
    expect(failure('').code).toBe('tmx/malformed')
    expect(failure('<html/>').code).toBe('tmx/malformed')
    expect(failure(wrap('<tu><tuv><seg>x</seg></tuv></tu>')).code).toBe('tmx/malformed')
  })

  it('expands no entity that a document type declares', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tmx><body><tu><tuv xml:lang="en"><seg>&b;</seg></tuv></tu></body></tmx>`
    expect(failure(bomb).code).toBe('tmx/malformed')
  })
})
