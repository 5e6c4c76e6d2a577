import { describe, expect, it } from 'vitest'
import { readDocument } from '../../document/read.ts'
import { segmentsOf } from '../../model/document.ts'
import { explainCuts, splitSentences } from '../split-sentences.ts'
import { SRX_SIGHT } from './apply-srx.ts'
import { readSrx } from './read-srx.ts'

const OWN = `<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
  <header segmentsubflows="yes" cascade="yes"/>
  <body>
    <languagerules>
      <languagerule languagerulename="English">
        <rule break="no"><beforebreak>\\bTbl\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
        <rule break="yes"><beforebreak>[;]</beforebreak><afterbreak>\\s+\\p{Lu}</afterbreak></rule>
      </languagerule>
      <languagerule languagerulename="All">
        <rule break="no"><beforebreak>\\(a\\+\\)</beforebreak></rule>
        <rule break="no"><beforebreak>(a+)+</beforebreak><afterbreak>b</afterbreak></rule>
        <rule><beforebreak>;</beforebreak><afterbreak>\\s*\\d</afterbreak></rule>
        <rule break="no"><beforebreak>；</beforebreak><afterbreak>但</afterbreak></rule>
        <rule break="yes"><beforebreak>；</beforebreak></rule>
      </languagerule>
    </languagerules>
    <maprules>
      <languagemap languagepattern="(EN|en).*" languagerulename="English"/>
      <languagemap languagepattern=".*" languagerulename="All"/>
    </maprules>
  </body>
</srx>`

const srx = readSrx(OWN, 'own.srx')

describe('readSrx', () => {
  it('reads maps, languages and rules', () => {
    expect(srx).toMatchObject({ name: 'own.srx', cascade: true })
    expect(srx.maps.map(({ language }) => language)).toEqual(['English', 'All'])
    expect(srx.languages.map(({ rules }) => rules.length)).toEqual([2, 4])
    expect(JSON.parse(JSON.stringify(srx.languages))).toEqual(srx.languages)
  })

  it('reports a rule it cannot use by its line', () => {
    expect(srx.problems.map(({ code, values }) => [code, values['line']])).toEqual([
      ['srx/pattern', 12],
    ])
    expect(srx.problems[0]?.message).toContain('own.srx')
  })

  it.each([
    ['no XML', 'rules'],
    ['another kind of file', '<tmx version="1.4"/>'],
    ['an open element', '<srx><body>'],
    ['an entity of its own', '<!DOCTYPE srx [<!ENTITY a "b">]><srx>&a;</srx>'],
  ])('refuses %s', (_, xml) => {
    expect(() => readSrx(xml, 'bad.srx')).toThrow(
      expect.objectContaining({ code: 'srx/malformed', file: 'bad.srx' }),
    )
  })

  it('reads prefixed elements and CDATA', () => {
    const xml =
      '<s:srx><s:body><s:languagerule languagerulename="x"><s:rule><s:beforebreak><![CDATA[<]]></s:beforebreak></s:rule></s:languagerule></s:body></s:srx>'
    expect(readSrx(xml, 'x').languages[0]?.rules).toHaveLength(1)
  })
})

describe('splitSentences by a user’s rules', () => {
  it('breaks where a rule says so, behind the white space', () => {
    expect(splitSentences('Boil it; Then wait.', 'en', { srx })).toEqual([
      'Boil it; ',
      'Then wait.',
    ])
    expect(splitSentences('Boil it; then wait.', 'en', { srx })).toHaveLength(1)
  })

  it('goes on where a rule says so, and cuts as ever where none matches', () => {
    expect(splitSentences('See Tbl. Four is missing. It is.', 'en', { srx })).toEqual([
      'See Tbl. Four is missing. ',
      'It is.',
    ])
  })

  it('lets the first rule that matches win', () => {
    expect(splitSentences('水开了；茶好了；但人没来。', 'zh', { srx })).toEqual([
      '水开了；',
      '茶好了；但人没来。',
    ])
  })

  it('takes all maps that fit a language, or the first alone', () => {
    expect(splitSentences('Tea; 5 cups.', 'en-GB', { srx })).toHaveLength(2)
    const first = readSrx(OWN.replace('cascade="yes"', 'cascade="no"'), 'first.srx')
    expect(splitSentences('Tea; 5 cups.', 'en-GB', { srx: first })).toHaveLength(1)
    expect(splitSentences('Thé; 5 tasses.', 'fr', { srx: first })).toHaveLength(2)
  })

  it('names the rule that cut', () => {
    expect(explainCuts('Boil it; Then wait. Go.', 'en', { srx })).toEqual([
      { offset: 9, rule: 'srx:English:8' },
      { offset: 20, rule: 'full-stop' },
    ])
  })

  it('never cuts code', () => {
    expect(splitSentences('Run `a; B` now; Go.', 'en', { srx })).toEqual([
      'Run `a; B` now; ',
      'Go.',
    ])
  })

  it('holds in documents', () => {
    const document = readDocument('水开了；茶好了。\n', { locale: 'zh', format: 'markdown', srx })
    expect(segmentsOf(document).map(({ text }) => text)).toEqual(['水开了；', '茶好了。'])
  })

  it('finds breaks beyond what a pattern sees at once', () => {
    const sentence = 'Boil the water for some time; '
    const count = Math.ceil((SRX_SIGHT * 3) / sentence.length)
    const text = sentence.repeat(count)
    expect(splitSentences(text, 'en', { srx })).toHaveLength(count)
  })

  it('loses nothing next to surrogate pairs', () => {
    const everywhere = readSrx(
      OWN.replace('；</beforebreak></rule>', '(?:)</beforebreak></rule>'),
      'e',
    )
    const text = '😀😀；茶'.repeat(200)
    expect(splitSentences(text, 'zh', { srx: everywhere }).join('')).toBe(text)
  })
})
