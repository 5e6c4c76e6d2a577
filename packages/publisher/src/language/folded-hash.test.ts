import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folded } from './folded.ts'
import { foldedHash } from './folded-hash.ts'

const hash = (text: string) => foldedHash(text, 0, text.length)

test('texts that differ in markup, marks, case or width have one number', () => {
  const alike = [
    'Boil the water',
    'boil [the](x.md) <b>water</b>!',
    'Ｂoil the “water”…',
    '*Boil* the water {#boil}',
  ]
  expect(new Set(alike.map(hash)).size).toBe(1)
  expect(hash('用 Rust 编程：')).toBe(hash('用rust编程'))
})

test('a mark makes another letter of the one before it', () => {
  expect(hash('cafe\u0301')).toBe(hash('café'))
  for (let letters = 26; letters < 40; letters += 1) {
    const before = 'a'.repeat(letters)
    expect(hash(`${before}e\u0301 b`)).toBe(hash(`${before}é b`))
  }
})

test('texts that say different things have different numbers', () => {
  expect(new Set(['Boil the water', 'Boil the tea', '烧水', '烧茶'].map(hash)).size).toBe(4)
})

test('only the stretch counts, also where markup goes on behind it', () => {
  expect(foldedHash('see <tea or water> here', 4, 11)).toBe(hash('tea or'))
})

test('texts that are folded alike have one number', () => {
  // Few letters, so that many are alike; each with what folding makes of it, or of it and another.
  const pieces = [
    'a',
    'A',
    'ａ',
    'ª',
    'å',
    'a\u030a',
    'Å',
    '\u0301',
    'k',
    '\u212a',
    'İ',
    '2',
    '²',
    '茶',
    '\u{1d41a}',
    '⽊',
    '木',
  ]
  const marks = [
    ' ',
    '  ',
    '.',
    '，',
    '…',
    '´',
    '<',
    '>',
    '](',
    ')',
    '{#',
    '}',
    '\u200b',
    '%',
    '👍',
    '<a>',
    '](a)',
    '{#a}',
  ]
  const text = fc
    .array(fc.constantFrom(...pieces, ...marks), { maxLength: 6 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(fc.array(text, { minLength: 60, maxLength: 60 }), (texts) => {
      const numbers = new Map<string, number>()
      for (const one of texts) {
        const said = folded(one)
        expect(hash(one)).toBe(numbers.get(said) ?? hash(one))
        numbers.set(said, hash(one))
      }
    }),
  )
})
