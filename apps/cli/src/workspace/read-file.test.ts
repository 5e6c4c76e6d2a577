import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { decodeText, readDocumentFile, readTextFile } from './read-file.ts'

function file(bytes: string | Uint8Array): string {
  const root = mkdtempSync(join(tmpdir(), 'collate-read-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  writeFileSync(join(root, 'x'), bytes)
  return join(root, 'x')
}

test('a byte order mark stays in the text', () => {
  expect(readTextFile(file('\uFEFF# T'))).toBe('\uFEFF# T')
})

test('a replacement character that the file really holds is no error', () => {
  expect(readTextFile(file('a\uFFFDb'))).toBe('a\uFFFDb')
})

test('the first byte that is not UTF-8 is named by line and column, past real replacement characters', () => {
  const bytes = Buffer.concat([Buffer.from('茶\uFFFD\n字'), Buffer.from([0xd6, 0xd0])])
  expect(() => decodeText(bytes, 'x.md')).toThrow(
    expect.objectContaining({
      code: 'file/not-utf8',
      place: expect.objectContaining({ start: expect.objectContaining({ line: 2, column: 2 }) }),
    }),
  )
})

test.for<[what: string, bytes: string | Uint8Array, code: string]>([
  ['nothing', '', 'file/empty'],
  ['white space only', ' \n\u3000', 'file/empty'],
  ['a zero byte', new Uint8Array([65, 0]), 'file/binary'],
])('a document of %s is refused', ([, bytes, code]) => {
  expect(() => readDocumentFile(file(bytes))).toThrow(expect.objectContaining({ code }))
})
