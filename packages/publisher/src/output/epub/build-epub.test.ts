import type { Locale } from '@collate/parser'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { openShelf } from '../asset/image-shelf.ts'
import { makeEdition } from '../make-edition.ts'
import { digest, tinyPublication } from '../publication.fixture.ts'
import { buildEpub } from './build-epub.ts'
import { editionIdentifier } from './edition-identifier.ts'

const input = tinyPublication()
const editionOf = (...locales: [Locale] | [Locale, Locale]) =>
  makeEdition(input, locales, () => undefined)
const build = (...locales: [Locale] | [Locale, Locale]) =>
  buildEpub(editionOf(...locales), {
    shelf: openShelf((path) => input.readAsset(path, 'zh')),
    digest,
    annotate: () => undefined,
  })
const files = (...locales: [Locale] | [Locale, Locale]) =>
  Object.fromEntries(
    Object.entries(unzipSync(build(...locales))).map(([path, bytes]) => [path, strFromU8(bytes)]),
  )

test('the first file is the media type, stored, at the offset where readers look for it', () => {
  expect(strFromU8(build('zh').slice(30, 58))).toBe('mimetypeapplication/epub+zip')
})

test('files come in a fixed order', () => {
  expect(Object.keys(files('zh', 'en'))).toEqual([
    'mimetype',
    'META-INF/container.xml',
    'EPUB/package.opf',
    'EPUB/nav.xhtml',
    'EPUB/title.xhtml',
    'EPUB/chapter-01.xhtml',
    'EPUB/chapter-02.xhtml',
    'EPUB/latin.css',
    'EPUB/han.css',
    'EPUB/book.css',
    'EPUB/images/image-01.svg',
  ])
  expect(Object.keys(files('en'))).not.toContain('EPUB/han.css')
})

test('every XML file is well-formed', () => {
  for (const [path, content] of Object.entries(files('zh', 'en'))) {
    if (!/\.(xhtml|opf|xml)$/.test(path)) continue
    const parser = new SaxesParser({ xmlns: true, fileName: path })
    parser.on('error', (error) => {
      throw error
    })
    parser.write(content).close()
  }
})

test('the package says what the book is, when it was changed and how it can be read', () => {
  const opf = files('zh', 'en')['EPUB/package.opf'] ?? ''
  expect(opf).toContain('<dc:title id="title">饮料 / Drinks</dc:title>')
  expect(opf).toContain('<dc:language>zh</dc:language><dc:language>en</dc:language>')
  expect(opf).toContain('<dc:description xml:lang="en">On tea &#x26; water</dc:description>')
  expect(opf).toContain('<meta property="dcterms:modified">2026-11-23T00:00:00Z</meta>')
  expect(opf).toContain(
    '<dc:identifier>urn:uuid:5f4f3b0e-7f0b-4c59-9d6f-6d1f2b6d9a10</dc:identifier>',
  )
  expect(opf).toContain('<meta property="schema:accessMode">visual</meta>')
})

test('each edition has an identifier of its own, the same each time', () => {
  const ids = [editionOf('zh'), editionOf('en'), editionOf('zh', 'en')].map((each) =>
    editionIdentifier(each, digest),
  )
  expect(new Set(ids).size).toBe(3)
  expect(editionIdentifier(editionOf('zh'), digest)).toBe(ids[0])
  expect(ids[0]).toMatch(
    /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  )
})

test('each side of a bilingual block says its language, for HTML and for XML', () => {
  expect(files('zh', 'en')['EPUB/chapter-01.xhtml']).toContain(
    '<div class="pair"><div class="side" lang="zh" xml:lang="zh"><p>茶好',
  )
})

test('footnotes are pop-ups: references and asides that name each other', () => {
  const chapter = files('zh')['EPUB/chapter-01.xhtml'] ?? ''
  expect(chapter).toMatch(
    /<a href="#tea--fn-1" id="tea--fnref-1" epub:type="noteref" role="doc-noteref" class="noteref">1<\/a>/,
  )
  expect(chapter).toMatch(
    /<aside id="tea--fn-1" epub:type="footnote" role="doc-footnote" class="note"><p>1\. 注。/,
  )
})

test('the table of contents lists chapters and sections in both languages', () => {
  const nav = files('zh', 'en')['EPUB/nav.xhtml'] ?? ''
  expect(nav).toContain(
    '<a href="chapter-01.xhtml"><span lang="zh" xml:lang="zh">茶</span> / <span lang="en" xml:lang="en">Tea</span></a>',
  )
  expect(nav).toContain('href="chapter-01.xhtml#tea--绿茶"')
  expect(nav).toContain('epub:type="landmarks"')
})
