import { expect, test } from 'vitest'
import { importText, markdownOf } from './import.fixture.ts'

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

// 茶馆 in each encoding.
test.for<[encoding: string, declaration: string, bytes: string]>([
  ['gb18030', '<meta charset=gb2312>', '\xb2\xe8\xb9\xdd'],
  [
    'gb18030',
    '<meta http-equiv="Content-Type" content="text/html; charset=GB18030">',
    '\xb2\xe8\xb9\xdd',
  ],
  ['gb18030', '<?xml version="1.0" encoding="gbk"?>', '\xb2\xe8\xb9\xdd'],
  ['big5', '<meta charset="big5">', '\xaf\xf9\xc0\x5d'],
  ['utf-8', '<!-- <meta charset=big5> -->', '\xe8\x8c\xb6\xe9\xa6\x86'],
  ['utf-8', '<meta charset="utf-16">', '\xe8\x8c\xb6\xe9\xa6\x86'],
])('%s is decoded as a page declares it: %s', async ([encoding, declaration, bytes]) => {
  const imported = await importText('a.html', latin(`${declaration}<h1>${bytes}</h1>`))
  expect(imported.encoding).toBe(encoding)
  expect(imported.documents[0]?.title).toMatch(/^茶[馆館]$/)
})

test.for<[encoding: string, mark: string, bytes: string]>([
  ['utf-16le', '\xff\xfe', '\x36\x83\x86\x99\x0a\x00'],
  ['utf-16be', '\xfe\xff', '\x83\x36\x99\x86\x00\x0a'],
  ['utf-8', '\xef\xbb\xbf', '\xe8\x8c\xb6\xe9\xa6\x86\n'],
])('%s is known by its byte order mark', async ([encoding, mark, bytes]) => {
  const imported = await importText('a.txt', latin(mark + bytes))
  expect([imported.encoding, imported.documents[0]?.markdown]).toEqual([encoding, '茶馆\n'])
})

test.for<[what: string, bytes: string]>([
  ['GB18030 without a word', '\xb2\xe8\xb9\xdd'],
  ['half a character', '\xff\xfe\x36'],
  ['a picture', '\x89PNG\x00\x01'],
  ['zero characters', 'a\x00b\x00'],
])('%s is refused', async ([, bytes]) => {
  await expect(importText('a.txt', latin(bytes))).rejects.toMatchObject({ code: 'import/encoding' })
})

test('an encoding nobody knows is refused', async () => {
  await expect(markdownOf('a.html', '<meta charset=klingon>x')).rejects.toMatchObject({
    code: 'import/encoding',
  })
})

test.for(['a.pdf', 'a', 'a.odt'])('%s is refused unless its bytes say what it is', async (file) => {
  await expect(importText(file, 'plain')).rejects.toMatchObject({ code: 'import/format' })
  expect(await markdownOf(file, '<!DOCTYPE html><p>x')).toBe('x\n')
})
