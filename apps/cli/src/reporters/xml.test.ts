import { expect, test } from 'vitest'
import { attributes, escapeXml } from './xml.ts'

test('marks of XML are escaped, also those that end a CDATA section', () => {
  expect(escapeXml('<a> & "b" ]]>')).toBe('&lt;a&gt; &amp; &quot;b&quot; ]]&gt;')
})

test('what XML cannot hold is replaced, what it can hold stays', () => {
  expect(escapeXml('\0\x08\x0B\x1B\uD800a\uDC00\uFFFE\uFFFF')).toBe(
    `${'\uFFFD'.repeat(5)}a${'\uFFFD'.repeat(3)}`,
  )
  expect(escapeXml('茶😀\u0085\u{10FFFF}')).toBe('茶😀\u0085\u{10FFFF}')
})

test('line ends and tabs survive in attributes', () => {
  expect(attributes({ name: 'a\tb\r\nc', tests: 1 })).toBe(' name="a&#9;b&#13;&#10;c" tests="1"')
})
