import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocument } from '../../document/read.ts'
import { segmentsOf } from '../../model/document.ts'
import { importText, markdownOf, PICTURE } from '../import.fixture.ts'

const prose = 'The kettle sings before the water boils, and stops when it does. '
const site = (content: string) => `<!DOCTYPE html>
<html><head><title>Water | The Tea Site</title><style>p{}</style></head><body>
<header><a href="/">The Tea Site</a></header>
<nav><ul><li><a href="/a">Leaves</a></li><li><a href="/b">Water</a></li></ul></nav>
${content}
<footer>© 2020 The Tea Site</footer>
</body></html>`

test.for<[where: string, content: string]>([
  ['an article', `<div><article><h1>Water</h1><p>${prose}</p></article><div>Ten more</div></div>`],
  ['main', `<main><h1>Water</h1><p>${prose}</p></main>`],
  [
    'the heaviest block',
    `<div id="page"><div class="x"><h1>Water</h1><p>${prose}</p></div><div><a href="/1">One</a> <a href="/2">Two</a> <a href="/3">Three</a></div></div>`,
  ],
  [
    'the cell of a layout table',
    `<table><tr><td><a href="/1">One</a><br><a href="/2">Two</a><br><a href="/3">Three</a></td><td><h1>Water</h1><p>${prose}</p></td></tr></table>`,
  ],
  ['a form around everything', `<form><h1>Water</h1><p>${prose}</p><button>Go</button></form>`],
])('the main content is found in %s', async ([, content]) => {
  expect(await markdownOf('a.html', site(content))).toBe(`# Water\n\n${prose.trim()}\n`)
})

test('every block that is left out is reported with its reason and lines', async () => {
  const { leftOut } = await importText(
    'a.html',
    site(
      `<main><h1>Water</h1><p>${prose}</p>\n<p hidden>Nobody reads this.</p>\n<div class="share-bar">Share</div></main>`,
    ),
  )
  expect(leftOut).toEqual([
    { reason: 'header', lines: [3, 3], text: 'The Tea Site' },
    { reason: 'navigation', lines: [4, 4], text: 'Leaves Water' },
    { reason: 'hidden', lines: [6, 6], text: 'Nobody reads this.' },
    { reason: 'form', lines: [7, 7], text: 'Share' },
    { reason: 'footer', lines: [8, 8], text: '© 2020 The Tea Site' },
  ])
})

test('no word of a page gets lost: it is in the Markdown or in the report', async () => {
  const word = fc.stringMatching(/^[a-z]{3,8}$/)
  const tags = [
    'p',
    'div',
    'nav',
    'aside',
    'article',
    'main',
    'footer',
    'ul',
    'table',
    'form',
    'h2',
  ]
  const node: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      word.map((text) => `${text} `),
      fc
        .tuple(fc.constantFrom(...tags), fc.array(tie('node'), { maxLength: 4 }))
        .map(([tag, children]) => `<${tag}>${children.join('')}</${tag}>`),
      word.map((text) => `<a href="https://e.org/">${text}</a> `),
    ),
  })).node
  await fc.assert(
    fc.asyncProperty(fc.array(node, { minLength: 1, maxLength: 6 }), async (nodes) => {
      const html = nodes.join('\n')
      const words = html.replaceAll(/<[^>]*>/g, ' ').match(/[a-z]+/g) ?? []
      if (words.length === 0) return
      const { documents, leftOut } = await importText('a.html', html)
      const kept = `${documents[0]?.markdown} ${leftOut.map(({ text }) => text).join(' ')}`
      for (const text of words) expect(kept).toContain(text)
    }),
    { numRuns: 200 },
  )
})

test.for([
  '<script>alert(1)</script>',
  '<a href="javascript:alert(1)">a</a>',
  '<a href=" java\tscript:alert(1)">a</a>',
  '<a href="&#106;avascript&colon;alert(1)">a</a>',
  '<a href="vbscript:x">a</a>',
  '<a href="data:text/html,<script>x</script>">a</a>',
  '<img src="javascript:alert(1)" onerror="alert(1)" alt="a">',
  '<svg onload="alert(1)"><script>alert(1)</script></svg>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<!-- <script>alert(1)</script> -->',
  '<base href="javascript:alert(1)//"><a href="x">a</a>',
  '<form action="javascript:alert(1)"><input onfocus=alert(1) autofocus></form>',
  '<math><mtext><script>alert(1)</script></mtext></math>',
  '<noscript><p title="</noscript><script>alert(1)</script>"></noscript>',
])('nothing that runs gets into the Markdown: %s', async (hostile) => {
  const markdown = await markdownOf('a.html', `<p>${prose}</p>${hostile}`)
  expect(markdown).not.toMatch(/script:|<script|onerror|onload|onfocus|data:|<iframe|alert\(1\)\)/i)
  expect(markdown).toContain('kettle')
})

test('a script written about in a text is text', async () => {
  const markdown = await markdownOf('a.html', '<p>Write &lt;script>alert(1)&lt;/script> here.</p>')
  expect(markdown).toBe('Write \\<script>alert(1)\\</script> here.\n')
})

test('a title that only the page’s head has comes first, and is noted', async () => {
  const { documents, notes } = await importText('a.html', site(`<main><p>${prose}</p></main>`))
  expect(documents[0]?.title).toBe('Water')
  expect(notes).toEqual([{ kind: 'title-added', what: 'Water' }])
})

test('emphasis on quoted Chinese is written so that CommonMark reads it', async () => {
  expect(await markdownOf('a.html', '<p>他说<b>“茶”</b>是<i>好东西。</i>可是</p>')).toBe(
    '他说“**茶**”是*好东西*。可是\n',
  )
})

test('a line end between Chinese characters is no space, and wide spaces are plain ones', async () => {
  expect(await markdownOf('a.html', '<p>　　茶树\n原产&nbsp;&nbsp;Yunnan\n于中国。</p>')).toBe(
    '茶树原产 Yunnan 于中国。\n',
  )
})

test('paragraphs made of line breaks are paragraphs', async () => {
  expect(await markdownOf('a.html', '<div>　　一。<br>　　二。<br><br>三。<br>四。</div>')).toBe(
    '一。\n\n二。\n\n三。\\\n四。\n',
  )
})

test('powers, indices, readings and captions keep their meaning', async () => {
  expect(
    await markdownOf(
      'a.html',
      '<p>10<sup>3</sup> H<sub>2</sub>O <ruby>茶<rp>(</rp><rt>chá</rt></ruby></p><table><caption>Heat</caption><tr><th>a<td>b</table>',
    ),
  ).toBe('10<sup>3</sup> H<sub>2</sub>O 茶（chá）\n\nHeat\n\n| a | b |\n| - | - |\n')
})

test('images beside a page and inside it are taken along; others stay on the web or give way to their text', async () => {
  const inline = `data:image/png;base64,${Buffer.from(PICTURE).toString('base64')}`
  const { documents, images, notes } = await importText(
    'page.html',
    `<p>${prose}</p><p><img src="my%20cup.png?v=1" alt="cup"><img src="${inline}" alt="dot"><img src="https://e.org/a.png" alt="far"><img src="gone.png" alt="gone"><img src="note.txt" alt="no image"></p>`,
    {
      readImage: (path) =>
        path === 'my cup.png' ? PICTURE : path === 'note.txt' ? new Uint8Array([65]) : undefined,
    },
  )
  expect(images.map(({ path }) => path)).toEqual([
    'images/page/my-cup.png',
    'images/page/image.png',
  ])
  expect(documents[0]?.markdown).toContain(
    '![cup](images/page/my-cup.png)![dot](images/page/image.png)![far](https://e.org/a.png)goneno image',
  )
  expect(notes.map(({ kind }) => kind)).toEqual(['image-remote', 'image-missing', 'image-format'])
})

test('relative links lead to the web where the page says where it was', async () => {
  const page = (head: string) => `${head}<p>${prose}<a href="b.html">b</a> <a href="#x">x</a></p>`
  expect(
    await markdownOf('a.html', page('<link rel=canonical href="https://e.org/t/a.html">')),
  ).toContain('[b](https://e.org/t/b.html) x')
  expect(await markdownOf('a.html', page(''))).toContain('it does. b x')
})

test('a page’s notes become Markdown’s own', async () => {
  const markdown = await markdownOf(
    'a.html',
    `<p>${prose.trim()}<sup id="r1"><a href="#n1">[1]</a></sup></p><h2>Notes</h2><ol><li id="n1"><a href="#r1">^</a> Not always.</li></ol>`,
  )
  expect(markdown).toBe(`${prose.trim()}[^1]\n\n## Notes\n\n[^1]: Not always.\n`)
})

test('what was imported has sensible blocks', async () => {
  const markdown = await markdownOf(
    'a.html',
    site(
      `<main><h1>Water</h1><p>One. <em>Two.</em> Three<br>lines.</p><ul><li>Four</li></ul><table><tr><th>Five</th></tr><tr><td>Six</td></tr></table></main>`,
    ),
  )
  const { blocks } = readDocument(markdown, { locale: 'en', format: 'markdown' })
  expect(blocks.map(({ kind, text }) => [kind, text.replaceAll('\n', '/')])).toEqual([
    ['heading', 'Water'],
    ['paragraph', expect.stringContaining('Two')],
    ['paragraph', 'Four'],
    ['table-cell', 'Five'],
    ['table-cell', 'Six'],
  ])
  const segments = segmentsOf(readDocument(markdown, { locale: 'en', format: 'markdown' }))
  expect(segments.map(({ text }) => text)).toEqual([
    'Water',
    'One.',
    '*Two.*',
    'Three',
    'lines.',
    'Four',
    'Five',
    'Six',
  ])
})

test('a page nested to blow the stack is refused in a sentence', async () => {
  await expect(importText('a.html', '<div>'.repeat(200_000))).rejects.toMatchObject({
    code: 'document/too-deep',
  })
})

test('a page too large to be one is refused', async () => {
  await expect(importText('a.html', new Uint8Array(16 * 1024 * 1024 + 1))).rejects.toMatchObject({
    code: 'import/too-large',
  })
})
