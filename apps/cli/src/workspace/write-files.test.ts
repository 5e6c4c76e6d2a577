import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { writeFiles } from './write-files.ts'

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'collate-write-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

test('files are written together, folders made on the way, nothing temporary left', async () => {
  const root = folder()
  await writeFiles([
    { path: join(root, 'a.txt'), content: '茶' },
    { path: join(root, 'b/c.bin'), content: new Uint8Array([1, 2]) },
  ])
  expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('茶')
  expect([...readFileSync(join(root, 'b/c.bin'))]).toEqual([1, 2])
  expect(readdirSync(root).sort()).toEqual(['a.txt', 'b'])
})

test('when one file cannot be written, none is', async () => {
  const root = folder()
  writeFileSync(join(root, 'a.txt'), 'before')
  mkdirSync(join(root, 'in-the-way'))
  const files = [
    { path: join(root, 'a.txt'), content: 'after' },
    { path: join(root, 'in-the-way'), content: 'x' },
  ]
  await expect(writeFiles(files)).rejects.toMatchObject({ code: 'file/unwritable' })
  expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('before')
  expect(readdirSync(root).sort()).toEqual(['a.txt', 'in-the-way'])
})

test('when the files stop coming, none is written', async () => {
  const root = folder()
  const files = function* () {
    yield { path: join(root, 'a.txt'), content: 'x' }
    throw new Error('no more')
  }
  await expect(writeFiles(files())).rejects.toThrow('no more')
  expect(existsSync(join(root, 'a.txt'))).toBe(false)
  expect(readdirSync(root)).toEqual([])
})

test('a link stays a link', async () => {
  const root = folder()
  writeFileSync(join(root, 'real.txt'), 'before')
  symlinkSync(join(root, 'real.txt'), join(root, 'link.txt'))
  await writeFiles([{ path: join(root, 'link.txt'), content: 'after' }])
  expect(readFileSync(join(root, 'real.txt'), 'utf8')).toBe('after')
})

test('of two contents for one file the last one stays', async () => {
  const root = folder()
  const path = join(root, 'a.txt')
  await writeFiles([
    { path, content: 'one' },
    { path, content: 'two' },
  ])
  expect(readFileSync(path, 'utf8')).toBe('two')
  expect(readdirSync(root)).toEqual(['a.txt'])
})
