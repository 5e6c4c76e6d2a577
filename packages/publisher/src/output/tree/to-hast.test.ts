import fc from 'fast-check'
import type { ElementContent } from 'hast'
import { toXast } from 'hast-util-to-xast'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { writeXml } from '../epub/write-xml.ts'
import { words } from '../words.fixture.ts'
import { readTree } from './read-tree.ts'
import { toHast } from './to-hast.ts'

const html = (markdown: string) => {
  const children = [...toHast(readTree(markdown), words)] as ElementContent[]
  return writeXml(toXast({ type: 'root', children }))
    .replace(/^<.*\n/, '')
    .trimEnd()
    .replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', '')
    .replaceAll(/>\n</g, '><')
}

test('what runs, frames or styles never reaches a reader', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<p onclick="x()" style="color:red">a</p>',
    '<iframe src="https://a.example"></iframe>',
    '<a href="javascript:x()">b</a>',
    '[c](javascript:x)',
    '<img src="data:text/html,x" onerror="x()" alt="d">',
    '<style>p{}</style><object data="x"></object>',
    '<form action="https://a.example"><button>e</button></form>',
    '<svg><script>x</script></svg>',
    '<math><annotation-xml encoding="text/html"><script>x</script></annotation-xml></math>',
    '<a href="&#x6A;avascript:x()">f</a>',
    '<base href="https://a.example/">',
    '<meta http-equiv="refresh" content="0;url=https://a.example">',
  ].join('\n\n')
  expect(html(hostile)).not.toMatch(
    /script|onclick|onerror|style|iframe|object|form|data:|a\.example|<svg|<meta|<base/,
  )
})

test('raw HTML that says something stays', () => {
  expect(html('<details><summary>More</summary>\n\n*text*\n\n</details>')).toBe(
    '<details><summary>More</summary><p><em>text</em></p></details>',
  )
  expect(html('H<sub>2</sub>O <kbd>Ctrl</kbd> <ruby>茶<rt>chá</rt></ruby>')).toBe(
    '<p>H<sub>2</sub>O <kbd>Ctrl</kbd> <ruby>茶<rt>chá</rt></ruby></p>',
  )
})

test('a block inside a phrase gives way to its content', () => {
  expect(html('<span><div>a</div></span>')).toBe('<p><span /></p><div>a</div>')
  expect(html('<h2><p>a</p></h2>')).toBe('<h2>a</h2>')
})

test('parts of a structure that stand alone become divisions', () => {
  expect(html('<li>a</li>')).toBe('<div>a</div>')
  expect(html('<dl><dd>a</dd></dl>')).toBe('<div><div>a</div></div>')
  expect(html('<dl><dt>a</dt><dd>b</dd></dl>')).toBe('<dl><dt>a</dt><dd>b</dd></dl>')
  expect(html('<details>a</details>')).toBe('<div>a</div>')
  expect(html('<ul><p>a</p></ul>')).toBe('<ul><li><p>a</p></li></ul>')
})

test('attributes that HTML 5 has given up, or that say nonsense, go; alignment becomes a class', () => {
  expect(html('| a |\n| -: |')).toContain('<th class="align-right">a</th>')
  expect(html('<p align="center" lang="no language">a</p>')).toBe('<p class="align-center">a</p>')
  expect(html('<img src="a.png" width="50%" height="20">')).toBe(
    '<img src="a.png" height="20" alt="" />',
  )
  expect(html('<a name="x"></a>')).toBe('<p><a id="x" /></p>')
})

test('characters that XML forbids are replaced', () => {
  expect(html('a\u0001b\ud800c\uffffd')).toBe('<p>a\ufffdb\ufffdc\ufffdd</p>')
})

test('stress on Chinese is told from stress on Latin letters', () => {
  expect(html('*茶* *tea*')).toBe('<p><em class="han">茶</em> <em>tea</em></p>')
})

test('an include of mdBook stays as text, a Listing as what it holds', () => {
  expect(html('{{#include a.rs}}')).toBe('<p>{{#include a.rs}}</p>')
  expect(html('<Listing number="1">\n\n```rust\nx\n```\n\n</Listing>')).toContain(
    '<pre><code class="language-rust">x\n</code></pre>',
  )
})

test('whatever HTML a document holds, what comes out is well-formed XML', () => {
  const names = [
    'p',
    'div',
    'table',
    'tr',
    'td',
    'ul',
    'li',
    'a',
    'em',
    'dl',
    'dt',
    'ruby',
    'rt',
    'svg',
    'x-y',
    'select',
    'template',
    'details',
    'summary',
    'pre',
    'h1',
  ]
  const tag = fc.constantFrom(...names)
  const piece = fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
    fc.constantFrom(
      'text',
      '\n\n',
      '- ',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?x',
      '&amp',
      '&#0;',
      '\u000b',
      '[^1]',
      '[^1]: n',
      '<a id="1 2" href="#x">',
      '<b a:b="1" "=">',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const parser = new SaxesParser({ xmlns: true })
      parser.on('error', (error) => {
        throw error
      })
      parser
        .write(`<html xmlns="http://www.w3.org/1999/xhtml">${html(pieces.join(''))}</html>`)
        .close()
    }),
  )
})
