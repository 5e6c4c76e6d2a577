import { expect, test } from 'vitest'
import { openShelf } from '../asset/image-shelf.ts'
import { makeEdition } from '../make-edition.ts'
import { digest, tinyPublication } from '../publication.fixture.ts'
import { hexToBase64 } from './base64.ts'
import { writePage } from './write-page.ts'

const input = tinyPublication()
const page = (...locales: readonly ['zh'] | readonly ['zh', 'en']) =>
  writePage(
    makeEdition(input, locales, () => undefined),
    {
      shelf: openShelf((path) => input.readAsset(path, 'zh')),
      addressOf: (path) => `zh/${path}`,
      digest,
      annotate: () => undefined,
    },
  )

test('a page forbids itself everything but its own stylesheet and images', () => {
  const html = page('zh').replaceAll('&#x27;', "'")
  const style = /<style>(.*)<\/style>/s.exec(page('zh'))?.[1] ?? ''
  expect(html).toContain(
    `default-src 'none'; img-src 'self'; style-src 'sha256-${hexToBase64(digest(style))}'; base-uri 'none'; form-action 'none'`,
  )
  expect(html).not.toMatch(/<script|<link|@import|url\(/)
})

test('a digest in hexadecimal becomes Base64', () => {
  expect(hexToBase64('')).toBe('')
  expect(hexToBase64('66')).toBe('Zg==')
  expect(hexToBase64('666f')).toBe('Zm8=')
  expect(hexToBase64('666f6f626172')).toBe('Zm9vYmFy')
})

test('the publication’s title is the only heading of the first level', () => {
  const html = page('zh')
  expect(html.match(/<h1[ >]/g)).toHaveLength(1)
  expect(html).toContain('<h2 id="tea--茶">茶</h2>')
})

test('every id is there once, and every inner link leads to one', () => {
  for (const html of [page('zh'), page('zh', 'en')]) {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of html.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(id)
  }
})

test('each side of a bilingual block says its language', () => {
  expect(page('zh', 'en')).toContain('<div class="side second" lang="en"><p>Tea is good')
})
