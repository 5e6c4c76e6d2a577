import { CollateError, type Term } from '@collate/parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTermbase } from './read-termbase.ts'
import { writeTermbase } from './write-termbase.ts'

const CSV = `zh,en,admitted:en,forbidden:en,part-of-speech,note,do-not-translate
苏区,Soviet area,Soviet base|Central Soviet,Soviet Union,noun,"Not the country, ever",
Vue,Vue,,,,,yes
`

function failure(csv: string): CollateError {
  try {
    readTermbase(csv, 'termbase.csv')
  } catch (error) {
    if (error instanceof CollateError) return error
    throw error
  }
  throw new Error('Read without complaint')
}

describe('readTermbase', () => {
  it('reads renderings by locale and kind', () => {
    expect(readTermbase(CSV, 'termbase.csv')).toEqual([
      {
        renderings: {
          zh: { preferred: ['苏区'], admitted: [], forbidden: [] },
          en: {
            preferred: ['Soviet area'],
            admitted: ['Soviet base', 'Central Soviet'],
            forbidden: ['Soviet Union'],
          },
        },
        partOfSpeech: 'noun',
        note: 'Not the country, ever',
        doNotTranslate: false,
      },
      {
        renderings: {
          zh: { preferred: ['Vue'], admitted: [], forbidden: [] },
          en: { preferred: ['Vue'], admitted: [], forbidden: [] },
        },
        doNotTranslate: true,
      },
    ])
  })

  it('does not mind a byte order mark, CRLF, empty rows and short rows', () => {
    const windows = `\uFEFF${CSV.replace('yes\n', 'yes\n,,,,,,\n\n').replaceAll('\n', '\r\n')}`
    expect(readTermbase(windows, 'termbase.csv')).toEqual(readTermbase(CSV, 'termbase.csv'))
    expect(readTermbase('zh,en,note\n茶,tea\n', 'termbase.csv')).toHaveLength(1)
    expect(readTermbase('', 'termbase.csv')).toEqual([])
  })

  it('says on which line a file is broken', () => {
    expect(failure('zh,en\n茶,"tea\n')).toMatchObject({ code: 'termbase/csv', values: { line: 2 } })
    expect(failure('zh,en\n茶,tea\n茶,tea,x\n')).toMatchObject({
      code: 'termbase/csv',
      place: { start: { line: 3 } },
    })
    expect(failure('zh,en,do-not-translate\n"茶\n叶",tea,\n茶,tea,perhaps\n')).toMatchObject({
      code: 'termbase/value',
      place: { start: { line: 4 } },
    })
  })

  it('names a column that it does not know', () => {
    expect(failure('zh,admited:en\n')).toMatchObject({
      code: 'termbase/column',
      values: { column: 'admited:en' },
    })
  })
})

describe('writeTermbase', () => {
  it('writes all columns of the given locales, and those only the terms have', () => {
    const [term] = readTermbase('zh,ja\n茶,お茶\n', 'termbase.csv')
    expect(writeTermbase(term === undefined ? [] : [term], ['zh', 'en'])).toBe(
      `zh,admitted:zh,forbidden:zh,en,admitted:en,forbidden:en,ja,admitted:ja,forbidden:ja,part-of-speech,note,do-not-translate
茶,,,,,,お茶,,,,,
`,
    )
  })

  it('gives every term back', () => {
    const text = fc
      .oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('a|b', 'a\\', '\\|', '"', 'a\nb', '是,'),
      )
      .map((value) => value.replace(/\r\n?/g, '\n').trim())
      .filter((value) => value !== '')
    const renderings = fc
      .record({ preferred: fc.array(text), admitted: fc.array(text), forbidden: fc.array(text) })
      .filter(
        ({ preferred, admitted, forbidden }) =>
          preferred.length + admitted.length + forbidden.length > 0,
      )
    const term = fc.record(
      {
        renderings: fc.record({ zh: renderings, en: renderings }),
        partOfSpeech: text,
        note: text,
        doNotTranslate: fc.boolean(),
      },
      { requiredKeys: ['renderings', 'doNotTranslate'] },
    )
    fc.assert(
      fc.property(fc.array(term), (terms) => {
        const csv = writeTermbase(terms as Term[], ['zh', 'en'])
        expect(readTermbase(csv, 'termbase.csv')).toEqual(terms)
      }),
    )
  })
})
