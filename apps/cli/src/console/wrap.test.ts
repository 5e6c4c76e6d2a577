import fc from 'fast-check'
import stringWidth from 'fast-string-width'
import { expect, test } from 'vitest'
import { wrap } from './wrap.ts'

test.for<[text: string, width: number, lines: readonly string[]]>([
  ['', 10, ['']],
  ['Tea is a drink.', 10, ['Tea is a', 'drink.']],
  ['红茶全发酵。', 6, ['红茶全', '发酵。']],
  ['红茶全发，酵', 8, ['红茶全', '发，酵']],
  ['他说“茶好”', 5, ['他说', '“茶', '好”']],
  ['喝 Darjeeling 红茶', 10, ['喝', 'Darjeeling', '红茶']],
  ['https://example.org/', 8, ['https://', 'example.', 'org/']],
])('%j in %i columns is %j', ([text, width, lines]) => {
  expect(wrap(text, width)).toEqual(lines)
})

test('no letter is lost, and no line is wider than it may be', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'茶红，。“”（）ab. \n—…🙂'),
    maxLength: 60,
  })
  fc.assert(
    fc.property(text, fc.integer({ min: 30, max: 40 }), (given, width) => {
      const lines = wrap(given, width)
      expect(lines.join('').replace(/\s/g, '')).toBe(given.replace(/\s/g, ''))
      // A run of marks that cling together may be longer than a line, and is cut.
      expect(lines.every((line) => stringWidth(line) <= width)).toBe(true)
    }),
  )
})
