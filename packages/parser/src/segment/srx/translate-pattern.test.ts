import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPattern } from './character-classes.ts'
import { Inexpressible } from './pattern-reader.ts'
import { translatePattern } from './translate-pattern.ts'

const matches = (pattern: string, text: string) =>
  new RegExp(`^(?:${translatePattern(pattern, 'after')})$`, 'v').test(text)

describe('translatePattern', () => {
  it.each([
    ['quoted characters', '\\Qa.b*\\E+', 'a.b**', 'axb'],
    ['a quotation without end', 'x\\Q(', 'x(', 'x'],
    ['a flag in mid-pattern', 'a(?i)bc', 'aBC', 'AbC'],
    ['a flag that reaches over alternatives', '(?:a(?i)b|c)', 'C', 'Ab'],
    ['a flag for a group', '(?i:mr)s', 'MRs', 'MRS'],
    ['a flag that is taken back', '(?i)a(?-i)b', 'Ab', 'AB'],
    ['horizontal white space', 'a\\hb', 'a\u3000b', 'a\nb'],
    ['vertical white space', 'a\\vb', 'a\u2028b', 'a b'],
    ['white space of all scripts', 'a\\s+b', 'a \u00a0\u2003b', 'a.b'],
    ['letters of all scripts', '\\w+', 'чай茶', 'a-b'],
    ['digits of all scripts', '\\d+', '12٣', 'a'],
    ['what is no letter', '\\W', '.', 'я'],
    ['escaped punctuation', '\\"\\-\\:\\<\\#\\/', '"-:<#/', '"'],
    ['a brace that repeats nothing', 'a{b}', 'a{b}', 'ab'],
    ['code points', '\\x41\\u0042\\x{1F600}\\t\\0101', 'AB😀\tA', 'AB'],
    ['a class of punctuation', '[.!?()\\[|{}/-]', '(', 'a'],
    ['a hyphen at the end of a class', '[a-c-]+', 'b-', 'd'],
    ['a bracket at the start of a class', '[]a]+', 'a]', 'b'],
    ['double marks in a class', '[!!##::]+', '!#:', 'a'],
    ['a class in a class', '[a[0-9]]+', 'a1', 'b'],
    ['an intersection of classes', '[\\p{L}&&[^x]]', 'y', 'x'],
    ['an intersection that starts with a range', '[a-z&&[^aeiou]]+', 'xyz', 'xya'],
    ['a POSIX class', '[[:upper:]_]+', 'ÄB_', 'ab'],
    ['a class of letters and digits', '\\p{Alnum}[^[:alnum:]]', 'я.', '..'],
    ['a quotation in a class', '[\\Q^]\\E]+', '^]', 'a'],
    ['properties', '\\p{Lu}\\pL\\p{IsCyrillic}\\p{Punct}\\P{L}', 'Aяя.1', 'aяя.1'],
    ['a negated property', '\\p{^L}', '1', 'a'],
  ])('keeps the meaning of %s', (_, pattern, fits, misses) => {
    expect(matches(pattern, fits)).toBe(true)
    expect(matches(pattern, misses)).toBe(false)
  })

  it('sees the edge of a word in every script', () => {
    const edge = new RegExp(translatePattern('\\bг\\b', 'after'), 'v')
    expect(edge.test('в г. Туле')).toBe(true)
    expect(edge.test('снег')).toBe(false)
  })

  it.each([
    ['\\bг', 'в г', 'снег'],
    ['\\b[гд]', 'в д', 'снег'],
    ['\\b(г|д)', 'в д', 'снег'],
    ['\\b(?:г|\\.)', 'в г', 'в .'],
    ['\\bг?\\.', 'в г.', 'в .'],
  ])('keeps the edge of a word in %s', (pattern, fits, misses) => {
    const edge = new RegExp(translatePattern(pattern, 'after'), 'v')
    expect(edge.test(fits)).toBe(true)
    expect(edge.test(misses)).toBe(false)
  })

  it.each([
    ['an atomic group', '(?>a+)b'],
    ['a possessive repetition', 'a++b'],
    ['a property nobody knows', '\\p{InThing}'],
    ['a script cluster', '\\X'],
    ['free spacing', '(?x) a b'],
    ['an open group', '(a'],
    ['an open class', '[a'],
    ['a closing bracket too many', 'a)'],
    ['a repetition of nothing', '*a'],
    ['a repetition that runs away', '(a+)+b'],
    ['a repetition that runs away in classes', '(?:\\w+\\s*)*!'],
    ['a repetition of alternatives that share a letter', '(?:a|[a-c])*d'],
    ['a wide limit inside a wide limit', '(?:a{1,50}){1,50}b'],
    ['endless nesting', `${'('.repeat(5000)}a${')'.repeat(5000)}`],
  ])('refuses %s', (_, pattern) => {
    expect(() => translatePattern(pattern, 'after')).toThrow(Inexpressible)
  })

  it.each([
    ['parts with a full stop each', '(?:\\p{L}+\\.)+'],
    ['initials', '(?:\\p{Lu}\\.\\s*)+'],
    ['an optional repetition', '(?:a+)?b'],
    ['alternatives that differ', '(?:ab|cd)*'],
  ])('takes a repetition of %s', (_, pattern) => {
    expect(isPattern(translatePattern(pattern, 'after'))).toBe(true)
  })

  it('refuses a backreference before the break only', () => {
    expect(matches('(["\'])a\\1', '"a"')).toBe(true)
    expect(() => translatePattern('(a)\\1', 'before')).toThrow(Inexpressible)
  })

  it('gives a pattern or a reason for any string', () => {
    const piece = fc.constantFrom(
      ...'ab1.|()[]{}^$*+?\\-&:<>!='.split(''),
      '\\Q',
      '\\E',
      '(?i)',
      '\\p{L}',
      '\\b',
      '\\w',
      '\\d',
      '\\h',
      '[^',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        try {
          new RegExp(translatePattern(pieces.join(''), 'after'), 'v')
        } catch (error) {
          expect(error).toBeInstanceOf(Inexpressible)
        }
      }),
    )
  })
})
