import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openArchive } from './open-archive.ts'

const open = (bytes: Uint8Array) => openArchive(bytes, 'a.zip')

// Where the central directory's only entry starts.
function entryOf(bytes: Uint8Array): DataView {
  const view = new DataView(bytes.buffer)
  return new DataView(bytes.buffer, view.getUint32(bytes.length - 6, true))
}

test('files are unpacked as they were, stored or deflated', () => {
  const archive = open(
    zipSync({ a: strToU8('tea '.repeat(50)), 'b/c': [strToU8('x'), { level: 0 }] }),
  )
  expect(archive.paths).toEqual(['a', 'b/c'])
  expect(archive.read('a')).toEqual(strToU8('tea '.repeat(50)))
  expect(archive.read('b/c')).toEqual(strToU8('x'))
  expect(archive.read('gone')).toBeUndefined()
})

test.for(['../a', 'a/../../b', '/etc/passwd', 'C:\\a', 'C:/a', 'a\\..\\b'])(
  'the path %s is refused',
  (path) => {
    expect(() => open(zipSync({ [path]: strToU8('x') }))).toThrow(
      expect.objectContaining({ code: 'archive/path' }),
    )
  },
)

test('a symbolic link is refused', () => {
  const bytes = zipSync({ a: [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] })
  expect(() => open(bytes)).toThrow(expect.objectContaining({ code: 'archive/link' }))
})

test('an encrypted file is refused', () => {
  const bytes = zipSync({ a: strToU8('x') })
  entryOf(bytes).setUint16(8, 1, true)
  expect(() => open(bytes)).toThrow(expect.objectContaining({ code: 'archive/encrypted' }))
})

test('a bomb is refused by the size it declares', () => {
  const bytes = zipSync({ a: strToU8('x') })
  entryOf(bytes).setUint32(24, 65 * 1024 * 1024, true)
  expect(() => open(bytes)).toThrow(expect.objectContaining({ code: 'archive/bomb' }))
})

test('a bomb is refused by the size of all its files', () => {
  const bytes = zipSync(
    Object.fromEntries(Array.from({ length: 5 }, (_, at) => [String(at), strToU8('x')])),
  )
  const first = entryOf(bytes)
  // Each entry is 46 bytes and a name of one.
  for (let at = 0; at < 5; at += 1) first.setUint32(at * 47 + 24, 60 * 1024 * 1024, true)
  expect(() => open(bytes)).toThrow(expect.objectContaining({ code: 'archive/bomb' }))
})

test('a bomb is refused by the size it turns out to have', () => {
  const bytes = zipSync({ a: new Uint8Array(40 * 1024 * 1024) })
  entryOf(bytes).setUint32(24, 100, true)
  expect(() => open(bytes).read('a')).toThrow(expect.objectContaining({ code: 'archive/bomb' }))
})

test('an archive of countless files is refused', () => {
  const files = Array.from({ length: 10_001 }, (_, at) => [String(at), new Uint8Array(0)])
  expect(() => open(zipSync(Object.fromEntries(files), { level: 0 }))).toThrow(
    expect.objectContaining({ code: 'archive/bomb' }),
  )
})

test('what is no archive, or half of one, is damaged', () => {
  const bytes = zipSync({ a: strToU8('tea '.repeat(50)) })
  for (const broken of [new Uint8Array(0), strToU8('PK'), bytes.subarray(0, -8)])
    expect(() => open(broken)).toThrow(expect.objectContaining({ code: 'archive/damaged' }))
})
