import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { collate, collateWith } from './support/collate.ts'
import { snapshot, temporaryFolder } from './support/workspace.ts'

const config = `source: zh
targets: [en]
publications:
  book:
    title: { zh: 书, en: Book }
    date: 2026-01-31
    documents: ['**']
`

/** A small workspace, adopted. */
async function adopted(): Promise<string> {
  const folder = temporaryFolder({
    'collate.yaml': config,
    'content/zh/one.md': '# 一\n\n第一句话。第二句话。\n',
    'content/en/one.md': '# One\n\nThe first sentence. The second sentence.\n',
  })
  expect(await collate(folder, 'adopt', '--by', 'Lin')).toMatchObject({ status: 0 })
  return folder
}

describe.for(['en', 'zh'])('in %s', (lang) => {
  const cases: readonly [
    what: string,
    content: string | Uint8Array | undefined,
    said: Record<string, RegExp>,
  ][] = [
    ['a missing file', undefined, { en: /no such file/, zh: /没有这个文件/ }],
    ['an empty file', '', { en: /empty/, zh: /空的/ }],
    [
      'binary data',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]),
      { en: /not a text file/, zh: /不是文本文件/ },
    ],
    ['invalid UTF-8', new Uint8Array([0x61, 0x0a, 0x62, 0xd6, 0xd0]), { en: /UTF-8/, zh: /UTF-8/ }],
  ]
  test.for(cases)('%s is one sentence and exit 3', async ([, content, said]) => {
    const folder = temporaryFolder(content === undefined ? {} : { 'page.md': content })
    const { status, stdout, stderr } = await collate(folder, 'segment', 'page.md', '--lang', lang)
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(said[lang] ?? /^$/)])
    expect(stderr).toContain('page.md')
  })

  test('a folder in place of a file is one sentence and exit 3', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'page.md'))
    const { status, stderr } = await collate(folder, 'segment', 'page.md', '--lang', lang)
    expect(status).toBe(3)
    expect(stderr).toMatch(lang === 'en' ? /folder/ : /文件夹/)
  })

  test('an unknown locale is exit 2', async () => {
    const folder = temporaryFolder({ 'page.md': 'Text.' })
    const { status, stderr } = await collate(
      folder,
      'segment',
      'page.md',
      '--locale',
      'not a tag',
      '--lang',
      lang,
    )
    expect(status).toBe(2)
    expect(stderr).toContain('not a tag')
  })

  test('a wrong option is exit 2 and named', async () => {
    const { status, stderr } = await collate(
      temporaryFolder(),
      'segment',
      '--wrong',
      '--lang',
      lang,
    )
    expect(status).toBe(2)
    expect(stderr).toContain('--wrong')
    expect(stderr).toMatch(lang === 'en' ? /no option/ : /没有.*选项/)
  })
})

test('invalid UTF-8 is reported with line and column', async () => {
  const folder = temporaryFolder({ 'page.md': new Uint8Array([0x61, 0x0a, 0x62, 0xd6, 0xd0]) })
  expect((await collate(folder, 'segment', 'page.md')).stderr).toContain('page.md:2:2')
})

test('broken YAML in the configuration is exit 2, with line and column', async () => {
  const folder = temporaryFolder({ 'collate.yaml': 'source: zh\ntargets: [en\n' })
  const { status, stderr } = await collate(folder, 'status')
  expect(status).toBe(2)
  expect(stderr).toMatch(/collate\.yaml:[23]:\d+/)
})

test('a wrong value in the configuration is exit 2, with line and column', async () => {
  const folder = temporaryFolder({ 'collate.yaml': 'source: zh\ntargets: [en]\nprofile: poem\n' })
  const { status, stderr } = await collate(folder, 'status')
  expect(status).toBe(2)
  expect(stderr).toContain('collate.yaml:3:1')
})

test('a path out of the workspace is refused', async () => {
  const folder = temporaryFolder({
    'collate.yaml': 'source: zh\ntargets: [en]\noutput: ../elsewhere\n',
  })
  const { status, stderr } = await collate(folder, 'status')
  expect(status).toBe(2)
  expect(stderr).toContain('collate.yaml:3:1')
})

test('broken JSON in a locale file is exit 3, with line and column, and nothing changes', async () => {
  const folder = await adopted()
  writeFileSync(join(folder, 'locales/en/one.json'), '{\n  "a": "x",\n  oops\n}\n')
  const before = snapshot(folder)
  const { status, stderr } = await collate(folder, 'sync')
  expect(status).toBe(3)
  expect(stderr).toMatch(/locales\/en\/one\.json:3:3/)
  expect(snapshot(folder)).toEqual(before)
})

test('broken front matter is exit 3, with line and column', async () => {
  const folder = temporaryFolder({ 'page.md': '---\ntitle: "open\n---\n\nText.\n' })
  const { status, stderr } = await collate(folder, 'segment', 'page.md', '--locale', 'en')
  expect(status).toBe(3)
  expect(stderr).toMatch(/page\.md:\d+:\d+/)
})

test('an emptied source is refused instead of removing every unit', async () => {
  const folder = await adopted()
  writeFileSync(join(folder, 'content/zh/one.md'), '')
  const before = snapshot(folder)
  expect(await collate(folder, 'sync')).toMatchObject({
    status: 3,
    stderr: expect.stringContaining('content/zh/one.md'),
  })
  expect(snapshot(folder)).toEqual(before)
})

test('a damaged memory is exit 4 and is left as it is', async () => {
  const folder = await adopted()
  const path = join(folder, '.collate/memory.db')
  for (const ending of ['-wal', '-shm']) rmSync(path + ending, { force: true })
  writeFileSync(path, 'this is no database, and it is long enough to look at twice. '.repeat(40))
  const before = readFileSync(path)
  const { status, stderr } = await collate(folder, 'memory', 'search', '第一句话。')
  expect(status).toBe(4)
  expect(stderr).toContain('memory.db')
  expect(readFileSync(path)).toEqual(before)
})

test('a locked memory is exit 4', { timeout: 30_000 }, async () => {
  const folder = await adopted()
  const database = new DatabaseSync(join(folder, '.collate/memory.db'))
  database.exec('BEGIN EXCLUSIVE')
  try {
    const { status, stderr } = await collate(folder, 'memory', 'rebuild')
    expect(status).toBe(4)
    expect(stderr).toContain('memory.db')
  } finally {
    database.close()
  }
})

test('a locale file that is gone stops sync, so that its states are not lost with it', async () => {
  const folder = await adopted()
  rmSync(join(folder, 'locales/en/one.json'))
  const before = snapshot(folder)
  const { status, stderr } = await collate(folder, 'sync')
  expect(status).toBe(3)
  expect(stderr).toContain('locales/en/one.json')
  expect(snapshot(folder)).toEqual(before)
})

test('a broken review file is exit 3, with its line', async () => {
  const folder = await adopted()
  writeFileSync(join(folder, 'locales/en/one.review.jsonl'), '{"key":\n')
  const { status, stderr } = await collate(folder, 'status')
  expect(status).toBe(3)
  expect(stderr).toMatch(/one\.review\.jsonl:1:1: .*not valid JSON/)
})

test('two documents that would share their locale files are exit 2', async () => {
  const folder = await adopted()
  writeFileSync(join(folder, 'content/zh/one.json'), '{"a":"一"}')
  const before = snapshot(folder)
  const { status, stderr } = await collate(folder, 'sync')
  expect(status).toBe(2)
  expect(stderr).toMatch(/one\.(md|json).*one\.(md|json)/)
  expect(snapshot(folder)).toEqual(before)
})

test('an empty translation is exit 2 unless it is asked for', async () => {
  const folder = await adopted()
  const { stdout } = await collate(folder, 'review', 'list', '--json')
  const key: string = JSON.parse(stdout).units[0].key
  const before = snapshot(folder)
  expect(await collate(folder, 'review', 'edit', 'one', key)).toMatchObject({ status: 2 })
  expect(await collate(folder, 'review', 'edit', 'one', key, ' ')).toMatchObject({ status: 2 })
  expect(snapshot(folder)).toEqual(before)
  const cleared = await collate(folder, 'review', 'edit', 'one', key, '--clear', '--by', 'Lin')
  expect(cleared.status).toBe(0)
})

test('a check that does not exist is exit 2', async () => {
  const folder = await adopted()
  const { status, stderr } = await collate(folder, 'check', '--check', 'number-missmatch')
  expect(status).toBe(2)
  expect(stderr).toContain('“number-mismatch”')
  const far = await collate(folder, 'check', '--check', 'nonsuch')
  expect(far.status).toBe(2)
  expect(far.stderr).toContain('collate check --list-checks')
})

test('a value that an option does not take is said in the user’s language', async () => {
  const folder = await adopted()
  const { status, stderr } = await collate(folder, 'check', '--format', 'x', '--lang', 'zh')
  expect(status).toBe(2)
  expect(stderr).toMatch(/“x”.*pretty, json/)
  expect(stderr).not.toMatch(/argument|\.。/)
})

test('what a terminal would obey is shown, not obeyed', async () => {
  const evil = '第一句\x1b]0;x\x07\u202E，10 元。'
  const folder = temporaryFolder({ 'a.md': `${evil}\n`, 'b.md': 'Ten \x1b[31myuan, 11 of them.\n' })
  const shown = await collate(folder, 'check', 'a.md', 'b.md', '--source', 'zh', '--target', 'en')
  expect(shown.stdout).toContain('␛')
  expect(shown.stdout + shown.stderr).not.toMatch(/(?!\n)\p{Cc}|\u202E/u)
  const bad = await collate(folder, 'x\x1b[31m')
  expect(bad.stderr).not.toContain('\x1b')
})

test('links in content are not followed', async () => {
  const folder = await adopted()
  symlinkSync('.', join(folder, 'content/zh/loop'))
  symlinkSync('/etc', join(folder, 'content/zh/etc'))
  const { status, stdout } = await collate(folder, 'status', '--json')
  expect(status).toBe(0)
  expect(JSON.parse(stdout).documents).toHaveLength(1)
})

// Root may write anywhere, so a read-only folder stops nobody there: a file in the way does.
test('a place that cannot be written is exit 4, and every file is as it was', async () => {
  const folder = await adopted()
  await collate(folder, 'review', 'set', 'reviewed', '--all', '--by', 'Wen')
  writeFileSync(join(folder, 'dist'), 'in the way')
  const before = snapshot(folder)
  const { status, stderr } = await collate(folder, 'publish')
  expect(status).toBe(4)
  expect(stderr).toContain('dist')
  expect(snapshot(folder)).toEqual(before)
})

test.skipIf(process.getuid?.() === 0)(
  'a read-only folder is exit 4, and every file is as it was',
  async () => {
    const folder = await adopted()
    await collate(folder, 'review', 'set', 'reviewed', '--all', '--by', 'Wen')
    mkdirSync(join(folder, 'dist'))
    chmodSync(join(folder, 'dist'), 0o555)
    const before = snapshot(folder)
    expect(await collate(folder, 'publish')).toMatchObject({ status: 4 })
    expect(snapshot(folder)).toEqual(before)
  },
)

test('a published file edited by hand is noticed and not overwritten', async () => {
  const folder = await adopted()
  await collate(folder, 'review', 'set', 'reviewed', '--all', '--by', 'Wen')
  expect(await collate(folder, 'publish')).toMatchObject({ status: 0 })
  const path = join(folder, 'dist/book/en/one.md')
  writeFileSync(path, `${readFileSync(path, 'utf8')}\nA line of my own.\n`)
  const before = snapshot(folder)
  const { status, stderr } = await collate(folder, 'publish')
  expect(status).toBe(1)
  expect(stderr).toContain('dist/book/en/one.md')
  expect(snapshot(folder)).toEqual(before)
})

test('Ctrl-C in the middle of publish is exit 130, and every file is as it was', {
  timeout: 60_000,
}, async () => {
  const documents = Array.from({ length: 16 }, (_, at) => [
    [`content/zh/chapter-${at}.md`, `# 第${at + 1}章\n\n${'这是一句话。'.repeat(40)}\n`],
    [
      `content/en/chapter-${at}.md`,
      `# Chapter ${at + 1}\n\n${'This is a sentence. '.repeat(40).trim()}\n`,
    ],
  ]).flat()
  const folder = temporaryFolder({ 'collate.yaml': config, ...Object.fromEntries(documents) })
  expect(await collate(folder, 'adopt', '--by', 'Lin')).toMatchObject({ status: 0 })
  const before = snapshot(folder)
  const ran = await collateWith(
    { cwd: folder, interruptAt: /\S/ },
    'publish',
    '--min-state',
    'translated',
  )
  expect(ran.status).toBe(130)
  expect(snapshot(folder)).toEqual(before)
})
