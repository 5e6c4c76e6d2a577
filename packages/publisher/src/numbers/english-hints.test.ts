import { readDocument } from '@collate/parser'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readForChecks } from '../reading/reading.ts'
import { hintsOf } from './english-hints.ts'
import { figuresOf } from './figures.ts'
import { mayCount, readQuantities } from './read-quantities.ts'

const PIECES =
  'tea pots a an A no only another both one ONE One’s two’s rock’n’two twenty-five half halfway hundred thousand million hour hours percentage point percent minute min first second third thing For star five-star hand first-hand month year reign of the day lunar May June Monday 7 12 １２ ５ ½ x½ 3rd 1990s 24/7 9/11 Catch-22 I XIV Chapter Louis World x86_64 HTML5 #1 {x} %1 été é1 αone one_two and . , - – ( ) “ ” × ÷one'.split(
    ' ',
  )

const texts = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ' ', '', '-')), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.flat().join(''))

const proseOf = (text: string) => {
  const document = readDocument(text, { locale: 'en', format: 'text', name: 'tea.txt' })
  return readForChecks(document, 'source').proses[0]
}

test('what the words tell changes nothing in what is read', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const prose = proseOf(text)
      if (prose === undefined) return
      const found = figuresOf([prose]).map(({ quantity }) => quantity)
      expect(found).toEqual(readQuantities(prose.text, 'en'))
    }),
  )
})

test('what the words tell of figures is what the text tells', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const prose = proseOf(text)
      const hint = prose && hintsOf(prose).hasFigure
      if (prose !== undefined && hint !== undefined) expect(hint).toBe(mayCount(prose.text, 'en'))
    }),
  )
})
