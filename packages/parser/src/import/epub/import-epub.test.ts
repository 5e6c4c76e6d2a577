import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { importText, PICTURE } from '../import.fixture.ts'

const container =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'

const chapter = (body: string) =>
  `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`

/** An EPUB of chapters named by their files, in order; any other file by its path. */
function book(
  chapters: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const names = Object.keys(chapters)
  const items = names.map(
    (name) =>
      `<item id="${name}" href="text/${name}.xhtml" media-type="application/xhtml+xml"${name === 'nav' ? ' properties="nav"' : ''}/>`,
  )
  const files: Record<string, string | Uint8Array> = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': container,
    'OPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf"><manifest>${items.toReversed().join('')}</manifest><spine>${names.map((name) => `<itemref idref="${name}"/>`).join('')}</spine></package>`,
    ...Object.fromEntries(
      names.map((name) => [`OPS/text/${name}.xhtml`, chapter(chapters[name] ?? '')]),
    ),
    ...more,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  )
}

test('a book becomes a document a chapter, in the order of its spine, without its table of contents', async () => {
  const { documents, leftOut } = await importText(
    'tea.epub',
    book({
      nav: '<nav><a href="two.xhtml">Two</a></nav>',
      two: '<a id="p1"/><span epub:type="pagebreak">7</span><h1>第二章&nbsp;水</h1><p>See <a href="one.xhtml#x">one</a>.</p>',
      one: '<h1>One: leaves?</h1><p>Text.</p>',
    }),
  )
  expect(documents).toEqual([
    {
      path: 'tea/01-第二章-水.md',
      title: '第二章 水',
      markdown: '# 第二章 水\n\nSee [one](02-one-leaves.md).\n',
    },
    { path: 'tea/02-one-leaves.md', title: 'One: leaves?', markdown: '# One: leaves?\n\nText.\n' },
  ])
  expect(leftOut.map(({ reason, part, text }) => [reason, part, text])).toEqual([
    ['page-number', 'OPS/text/two.xhtml', '7'],
  ])
})

test('footnotes become Markdown’s own, also those in a file of notes', async () => {
  const { documents } = await importText(
    'tea.epub',
    book({
      a: '<p>One<a epub:type="noteref" href="#n1">1</a> two<sup><a href="notes.xhtml#fn2" id="r2">[2]</a></sup>.</p><aside epub:type="footnote" id="n1"><p>First.</p></aside>',
      notes:
        '<h1>Notes</h1><ol><li id="fn2"><p>Second. <a href="a.xhtml#r2">↩</a></p></li></ol><p>End.</p>',
    }),
  )
  expect(documents.map(({ markdown }) => markdown)).toEqual([
    'One[^1] two[^2].\n\n[^1]: First.\n\n[^2]: Second.\n',
    '# Notes\n\nEnd.\n',
  ])
})

test('images come along, also one inside an SVG cover', async () => {
  const { documents, images } = await importText(
    'tea.epub',
    book(
      {
        cover:
          '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="../img/c.png"/></svg>',
        a: '<p>Text <img src="../img/c.png" alt="c"/><img src="../../../etc/x.png" alt="no"/></p>',
      },
      { 'OPS/img/c.png': PICTURE },
    ),
  )
  expect(images.map(({ path }) => path)).toEqual(['tea/images/c.png'])
  expect(documents.map(({ markdown }) => markdown)).toEqual([
    '![](images/c.png)\n',
    'Text ![c](images/c.png)no\n',
  ])
})

test('a chapter that is no XML is read as browsers read it', async () => {
  const { documents } = await importText('t.epub', book({ a: '<p>One<br>two &nbsp;<p>three' }))
  expect(documents[0]?.markdown).toBe('One\\\ntwo\n\nthree\n')
})

test.for<[attack: string, doctype: string]>([
  ['XXE', '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
  ['billion laughs', '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'],
])('%s is refused', async ([, doctype]) => {
  const hostile = `${doctype}<html><body><p>&x;&b;</p></body></html>`
  await expect(
    importText('t.epub', book({ a: '' }, { 'OPS/text/a.xhtml': hostile })),
  ).rejects.toMatchObject({ code: 'import/entities' })
  await expect(
    importText('t.epub', book({ a: '' }, { 'OPS/book.opf': hostile })),
  ).rejects.toMatchObject({ code: 'import/entities' })
})

test('a locked book is refused; scrambled fonts lock none', async () => {
  const lock = (algorithm: string) => ({
    'META-INF/encryption.xml': `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/></EncryptedData></encryption>`,
  })
  await expect(
    importText(
      't.epub',
      book({ a: '<p>x</p>' }, lock('http://www.w3.org/2001/04/xmlenc#aes128-cbc')),
    ),
  ).rejects.toMatchObject({ code: 'archive/encrypted' })
  await importText('t.epub', book({ a: '<p>x</p>' }, lock('http://www.idpf.org/2008/embedding')))
})

test('a book without its package says which part is missing', async () => {
  await expect(
    importText('t.epub', zipSync({ mimetype: strToU8('application/epub+zip') })),
  ).rejects.toMatchObject({ code: 'import/epub', values: { part: 'META-INF/container.xml' } })
})

test('nothing that runs gets out of a book', async () => {
  const { documents } = await importText(
    't.epub',
    book({ a: '<p onclick="x()">a <a href="javascript:x()">b</a></p><script>x()</script>' }),
  )
  expect(documents[0]?.markdown).toBe('a b\n')
})

test('a chapter nested without end is refused', async () => {
  await expect(
    importText('t.epub', book({ a: '<div>'.repeat(500) + '</div>'.repeat(500) })),
  ).rejects.toMatchObject({ code: 'document/too-deep' })
})
