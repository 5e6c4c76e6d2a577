import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { collate, collateWith } from './support/collate.ts'
import { snapshot, temporaryFolder } from './support/workspace.ts'

const config = 'source: zh\ntargets: [en]\n'
const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const page = `<!DOCTYPE html><title>茶</title><nav><a href="/">首页</a></nav>
<main><h1>茶</h1><p>茶树原产于中国。红茶全发酵。</p><p><img src="cup.png" alt="杯"></p></main>`

test('a page becomes a document of the source locale, its image beside it, what is left out on stderr', async () => {
  const folder = temporaryFolder({
    'collate.yaml': config,
    'in/茶.html': page,
    'in/cup.png': picture,
  })
  const { status, stdout, stderr } = await collate(folder, 'import', 'in/茶.html')
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: 'content/zh/茶.md\ncontent/zh/images/茶/cup.png\n',
  })
  expect(stderr).toBe('in/茶.html: 1 block was left out.\n  line 1 (navigation): 首页\n')
  const files = snapshot(folder)
  expect(Buffer.from(files.get('content/zh/茶.md') ?? '', 'latin1').toString()).toBe(
    '# 茶\n\n茶树原产于中国。红茶全发酵。\n\n![杯](images/%E8%8C%B6/cup.png)\n',
  )
  const read = await collate(folder, 'segment', 'content/zh/茶.md')
  expect(read.stdout).toBe('茶\n茶树原产于中国。\n红茶全发酵。\n杯\n')
})

test('an existing file is never overwritten, and nothing else is written either', async () => {
  const folder = temporaryFolder({
    'collate.yaml': config,
    'a.html': page,
    'b.txt': 'Tea.\n',
    'content/zh/b.md': 'Mine.\n',
  })
  const before = snapshot(folder)
  const { status, stdout, stderr } = await collate(folder, 'import', 'a.html', 'b.txt')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toBe(
    'collate: content/zh/b.md: it is there already and is not overwritten; name another document with --into.\n',
  )
  expect(snapshot(folder)).toEqual(before)
})

test('a dangling link in the place of a document is a file too', async () => {
  const folder = temporaryFolder({ 'collate.yaml': config, 'b.txt': 'Tea.\n' })
  mkdirSync(join(folder, 'content/zh'), { recursive: true })
  symlinkSync('nowhere', join(folder, 'content/zh/b.md'))
  expect(await collate(folder, 'import', 'b.txt')).toMatchObject({ status: 2 })
})

test('two files that would become one are refused', async () => {
  const folder = temporaryFolder({ 'collate.yaml': config, 'a.html': page, 'a.txt': 'Tea.\n' })
  const before = snapshot(folder)
  expect(await collate(folder, 'import', 'a.html', 'a.txt')).toMatchObject({ status: 2 })
  expect(snapshot(folder)).toEqual(before)
})

test('--locale and --into say where it goes', async () => {
  const folder = temporaryFolder({ 'collate.yaml': config, 'a.txt': 'Tea.\n' })
  expect((await collate(folder, 'import', 'a.txt', '--locale', 'en')).stdout).toBe(
    'content/en/a.md\n',
  )
  expect(
    (await collate(folder, 'import', 'a.txt', '--into', 'content/zh/guide/tea.md')).stdout,
  ).toBe('content/zh/guide/tea.md\n')
})

test.for<[what: string, words: readonly string[]]>([
  ['a place outside the content folder', ['--into', 'tea.md']],
  ['a place outside the workspace', ['--into', '../tea.md']],
  ['a place under another locale', ['--into', 'content/en/tea.md', '--locale', 'zh']],
  ['a place that is no Markdown', ['--into', 'content/zh/tea.txt']],
  ['a locale that is none of the workspace', ['--locale', 'fr']],
  ['one place for two files', ['a.txt', '--into', 'content/zh/tea.md']],
])('%s is a wrong command line', async ([, words]) => {
  const folder = temporaryFolder({ 'collate.yaml': config, 'a.txt': 'Tea.\n' })
  const before = snapshot(folder)
  const { status, stderr } = await collate(folder, 'import', 'a.txt', ...words)
  expect(status).toBe(2)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(snapshot(folder)).toEqual(before)
})

test('--dry-run writes nothing, --json says everything', async () => {
  const folder = temporaryFolder({ 'collate.yaml': config, 'a.html': page, 'cup.png': picture })
  const before = snapshot(folder)
  const { status, stdout } = await collate(folder, 'import', 'a.html', '--dry-run', '--json')
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toEqual({
    schemaVersion: 1,
    imports: [
      {
        file: 'a.html',
        format: 'html',
        encoding: 'utf-8',
        locale: 'zh',
        documents: [{ path: 'content/zh/a.md', title: '茶' }],
        images: ['content/zh/images/a/cup.png'],
        leftOut: [{ reason: 'navigation', lines: [1, 1], text: '首页' }],
        notes: [],
      },
    ],
  })
  expect(snapshot(folder)).toEqual(before)
})

test('a page cannot carry off files that lie outside its folder', async () => {
  const folder = temporaryFolder({
    'collate.yaml': config,
    'secret.png': picture,
    'in/own.png': picture,
  })
  symlinkSync('../secret.png', join(folder, 'in/link.png'))
  const absolute = join(folder, 'secret.png')
  writeFileSync(
    join(folder, 'in/a.html'),
    `<p>Text.</p>${['own.png', '../secret.png', 'link.png', absolute, `file://${absolute}`].map((source) => `<img src="${source}" alt="x">`).join('')}`,
  )
  const { stdout } = await collate(folder, 'import', 'in/a.html')
  expect(stdout).toBe('content/zh/a.md\ncontent/zh/images/a/own.png\n')
})

test('standard input is imported where its format and place are named', async () => {
  const folder = temporaryFolder({ 'collate.yaml': config })
  const words = ['import', '-', '--format', 'text', '--into', 'content/zh/a.md']
  expect(await collateWith({ cwd: folder, input: 'Tea.\n' }, ...words)).toMatchObject({ status: 0 })
})

test('a hostile book is refused with one sentence in both languages', async () => {
  const folder = temporaryFolder({
    'collate.yaml': config,
    'a.epub': zipSync({ '../../.bashrc': strToU8('x') }),
  })
  const before = snapshot(folder)
  for (const [lang, said] of [
    ['en', 'leads out of the archive'],
    ['zh', '指向压缩包之外'],
  ] as const) {
    const { status, stderr } = await collate(folder, 'import', 'a.epub', '--lang', lang)
    expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 3, lines: 1 })
    expect(stderr).toContain(said)
  }
  expect(snapshot(folder)).toEqual(before)
})

test.for<[what: string, name: string, content: string | Uint8Array, said: string]>([
  ['a format that cannot be imported', 'a.pdf', '%PDF-1.7', 'PDF'],
  ['a text in no known encoding', 'a.txt', new Uint8Array([0xd6, 0xd0]), 'utf-8'],
  ['an empty file', 'a.html', '', 'no text'],
])('%s is refused with one sentence', async ([, name, content, said]) => {
  const folder = temporaryFolder({ 'collate.yaml': config, [name]: content })
  const { status, stderr } = await collate(folder, 'import', name)
  expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 3, lines: 1 })
  expect(stderr).toContain(said)
})
