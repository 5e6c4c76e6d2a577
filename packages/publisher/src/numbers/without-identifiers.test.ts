import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IDENTIFIERS } from './identifiers.ts'
import { withoutIdentifiers } from './without-identifiers.ts'

test('each identifier is found where a search for all of them finds it', () => {
  const pieces =
    'HTML5 x86_64 a-1 a_-1 UTF-8 US$5 RMB5 mid-1980s v3.5.1 3D 3.x 10km 1.2.3 25.1.2001 1234567890.x %1$s %03d 50%1 %2 #tea-1 #{ {x} {{ 1 }} a b _ - . 7 茶 ½ \uFFFC'.split(
      ' ',
    )
  const every = new RegExp(IDENTIFIERS.map(([, pattern]) => pattern).join('|'), 'gu')
  const texts = fc.array(fc.constantFrom(...pieces, ' ', ' '), { maxLength: 8 })
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('')
      const expected = text.replace(every, (found) => '\uFFFC'.repeat(found.length))
      expect(withoutIdentifiers(text)).toBe(expected)
    }),
  )
})
