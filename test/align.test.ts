import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { collate, collateWith } from './support/collate.ts'
import { snapshot, temporaryFolder } from './support/workspace.ts'

const files = {
  'tea.zh.md':
    '# 茶 | 一\n\n红茶全发酵。绿茶不发酵。\n\n<b>乌龙茶</b>半发酵，价钱是 30 元。\n\n只有原文。\n',
  'tea.en.md':
    '# Tea | One\n\nBlack tea is fully fermented. Green tea is not.\n\n<b>Oolong</b> is half fermented\nand costs 30 yuan.\n',
}
const pair = ['align', 'tea.zh.md', 'tea.en.md'] as const

/** Says in what a file is no well-formed XML; nothing where it is, or where there is no xmllint. */
function illFormed(path: string): string {
  const { error, stderr } = spawnSync('xmllint', ['--noout', '--nonet', path], { encoding: 'utf8' })
  return error === undefined ? stderr : ''
}

test('the JSON is the contract, and --format json and --output are the same', async () => {
  const folder = temporaryFolder(files)
  const { status, stdout, stderr } = await collate(folder, ...pair, '--json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(Object.keys(JSON.parse(stdout))).toEqual([
    'schemaVersion',
    'units',
    'sourceSegments',
    'targetSegments',
  ])
  expect((await collate(folder, ...pair, '--format', 'json')).stdout).toBe(stdout)
  await collate(folder, ...pair, '--output', 'out.json')
  expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe(stdout)
})

test('the result is written in the form of the file’s extension, and each form reads back', async () => {
  const folder = temporaryFolder(files)
  const { units, sourceSegments } = JSON.parse((await collate(folder, ...pair, '--json')).stdout)
  for (const name of ['a.tsv', 'a.tmx', 'a.md', 'a.html', 'a.xlsx', 'a.txt']) {
    const { status, stdout, stderr } = await collate(folder, ...pair, '--output', name)
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toContain(`Written: ${name}\n`)
  }
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const rows = read('a.tsv')
    .slice(0, -1)
    .split('\n')
    .map((row) => row.split('\t'))
  expect(rows.every((row) => row.length === 6)).toBe(true)
  expect(rows.slice(1).map((row) => row[2])).toEqual(
    units.map(({ source }: { source: number[] }) => source.join(',')),
  )
  expect(illFormed(join(folder, 'a.tmx'))).toBe('')
  expect(read('a.tmx')).toContain('<ph x="1" type="x-tag">&lt;b&gt;</ph>')
  expect(await collate(folder, 'memory', 'import', 'a.tmx', '--memory', 'm.sqlite')).toMatchObject({
    status: 0,
  })
  expect(read('a.html')).not.toMatch(/<script/)
  const table = read('a.md')
    .split('\n')
    .filter((line) => line.startsWith('|'))
  expect(table).toHaveLength(units.length + 2)
  expect(table.every((line) => line.split(/(?<!\\)\|/).length === 6)).toBe(true)
  const strings = unzipSync(readFileSync(join(folder, 'a.xlsx')))['xl/sharedStrings.xml']
  for (const segment of sourceSegments.slice(0, 3))
    expect(strFromU8(strings ?? new Uint8Array())).toContain(segment)
})

test('a form for programs goes to stdout as it is', async () => {
  const folder = temporaryFolder(files)
  const { stdout } = await collate(folder, ...pair, '--format', 'tmx')
  writeFileSync(join(folder, 'out.tmx'), stdout)
  expect(illFormed(join(folder, 'out.tmx'))).toBe('')
  expect((await collate(folder, ...pair, '--format', 'xlsx')).stdout).toMatch(/^PK/)
})

test('a file that is there, a dangling link too, stays unless --force says otherwise', async () => {
  const folder = temporaryFolder({ ...files, 'a.tsv': 'mine\n' })
  symlinkSync('nowhere', join(folder, 'path.svg'))
  const before = snapshot(folder)
  const { status, stderr } = await collate(folder, ...pair, '--output', 'a.tsv')
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr:
      'collate: a.tsv: it is there already and is not overwritten; name another file, or add --force.\n',
  })
  const linked = await collate(folder, ...pair, '--output', 'b.tsv', '--plot', 'path.svg')
  expect(linked).toMatchObject({ status: 2 })
  expect(snapshot(folder)).toEqual(before)
  expect(await collate(folder, ...pair, '--output', 'a.tsv', '--force')).toMatchObject({
    status: 0,
  })
  expect(readFileSync(join(folder, 'a.tsv'), 'utf8')).toMatch(/^number\t/)
})

test('--dry-run writes nothing', async () => {
  const folder = temporaryFolder(files)
  const before = snapshot(folder)
  const { stderr } = await collate(
    folder,
    ...pair,
    '--output',
    'a.tsv',
    '--plot',
    'a.svg',
    '--dry-run',
  )
  expect(stderr).toContain('Would be written: a.svg')
  expect(snapshot(folder)).toEqual(before)
})

test.for<[what: string, words: readonly string[], sentence: RegExp]>([
  ['an input', ['--output', 'tea.en.md', '--force'], /for something else too/],
  [
    'one file for two things',
    ['--output', 'a.svg', '--format', 'html', '--plot', './a.svg'],
    /something else too/,
  ],
  ['no known extension', ['--output', 'units'], /--format/],
  ['two forms', ['--json', '--format', 'tsv'], /two forms/],
  ['a review as a workbook', ['--review', '--output', 'a.xlsx'], /pretty and json/],
  ['a plot that is no SVG', ['--plot', 'a.png'], /a\.png: the plot is an SVG/],
  ['a confidence above one', ['--below', '80'], /“80”/],
  ['a service without a model', ['--embeddings', 'http://localhost:1'], /--embeddings-model/],
  ['a service by name', ['--embeddings', 'ollama', '--embeddings-model', 'm'], /no address/],
])('%s is refused before any work', async ([, words, sentence]) => {
  const folder = temporaryFolder(files)
  const before = snapshot(folder)
  const { status, stdout, stderr } = await collate(folder, ...pair, ...words)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(sentence)
  expect(snapshot(folder)).toEqual(before)
})

test('a review lists what is below the threshold, and says where nothing is', async () => {
  const folder = temporaryFolder(files)
  const { stdout } = await collate(folder, ...pair, '--review', '--below', '1', '--json')
  const { review, units } = JSON.parse(stdout)
  expect(review.below).toBe(1)
  const doubtful: { unit: number; confidence: number }[] = review.units
  expect(doubtful.map(({ confidence }) => confidence)).toEqual(
    doubtful.map(({ unit }) => units[unit].confidence).sort((a, b) => a - b),
  )
  const none = await collate(folder, ...pair, '--review', '--below', '0', '--lang', 'zh')
  expect(none.stdout).toBe('')
  expect(none.stderr).toContain('存疑 0 个')
})

test('the plot is a picture of its own, the same bytes each time', async () => {
  const folder = temporaryFolder(files)
  const first = await collate(folder, ...pair, '--plot', 'a.svg')
  expect(first.stdout).toContain('Black tea is fully fermented.')
  await collate(folder, ...pair, '--plot', 'b.svg', '--quiet')
  expect(illFormed(join(folder, 'a.svg'))).toBe('')
  expect(readFileSync(join(folder, 'a.svg'))).toEqual(readFileSync(join(folder, 'b.svg')))
})

test('a pipe that closes early leaves no file half written', async () => {
  const folder = temporaryFolder(files)
  const command = `"$0" "$1" align tea.zh.md tea.en.md --plot a.svg | head -1`
  const main = join(import.meta.dirname, '../apps/cli/src/main.ts')
  spawnSync('sh', ['-c', command, process.execPath, main], { cwd: folder })
  expect(readFileSync(join(folder, 'a.svg'), 'utf8')).toMatch(/<\/svg>\n$/)
  expect([...snapshot(folder).keys()].sort()).toEqual(['a.svg', ...Object.keys(files)].sort())
})

test.for([
  [
    'en',
    'collate: own.tsv:3:1: there is no tab in this line; write a word, a tab and its rendering.\n',
  ],
  ['zh', 'collate：own.tsv:3:1: 这一行没有制表符；请写成“词、制表符、译法”。\n'],
] as const)(
  'what is wrong with a dictionary is said in %s, with its place',
  async ([lang, said]) => {
    const folder = temporaryFolder({
      ...files,
      'own.tsv': '# 茶\n红茶\tblack tea\n绿茶 green tea\n',
    })
    const { status, stderr } = await collate(
      folder,
      ...[...pair, '--dictionary', 'own.tsv', '--lang', lang],
    )
    expect({ status, stderr }).toEqual({ status: 3, stderr: said })
  },
)

test('a service is asked only when named, gets the key, and its refusal shows none', async () => {
  const asked: { authorization: string | undefined; body: { model: string; input: string[] } }[] =
    []
  let status = 200
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (piece) => {
      text += piece
    })
    request.on('end', () => {
      const body = JSON.parse(text)
      asked.push({ authorization: request.headers.authorization, body })
      const data = body.input.map((_: string, index: number) => ({ index, embedding: [1, index] }))
      const error = { message: `Wrong key: ${request.headers.authorization}` }
      response.writeHead(status).end(JSON.stringify(status === 200 ? { data } : { error }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const folder = temporaryFolder({ ...files, 'a.json': '{"a":"茶"}', 'b.json': '{"a":"Tea"}' })
  const env = { COLLATE_EMBEDDINGS_KEY: ' sk-secret\n' }
  const service = ['--embeddings', `http://127.0.0.1:${port}`, '--embeddings-model', 'm']

  await collateWith({ cwd: folder, env }, ...pair)
  await collateWith({ cwd: folder, env }, 'align', 'a.json', 'b.json', ...service)
  expect(asked).toEqual([])

  const fine = await collateWith({ cwd: folder, env }, ...pair, '--json', ...service)
  const { sourceSegments, targetSegments } = JSON.parse(fine.stdout)
  expect(fine.stderr).toBe('')
  expect(asked).toEqual([
    {
      authorization: 'Bearer sk-secret',
      body: {
        model: 'm',
        input: [...sourceSegments, ...targetSegments].map((text) => text.replace(/\s+/g, ' ')),
      },
    },
  ])

  status = 401
  const refused = await collateWith({ cwd: folder, env }, ...pair, '--output', 'a.tsv', ...service)
  expect(refused).toEqual({
    status: 3,
    stdout: '',
    stderr: `collate: http://127.0.0.1:${port}/v1/embeddings: the embeddings service answered 401 (Wrong key: Bearer …).\n`,
  })
  expect(existsSync(join(folder, 'a.tsv'))).toBe(false)

  const badKey = { COLLATE_EMBEDDINGS_KEY: 'sk secret' }
  const stopped = await collateWith({ cwd: folder, env: badKey }, ...pair, ...service)
  expect(stopped.status).toBe(2)
  expect(stopped.stderr).not.toContain('secret')
})

test('confirmed units stand, whatever else is known, and what is wrong with them is said with its place', async () => {
  const folder = temporaryFolder(files)
  const free = JSON.parse((await collate(folder, ...pair, '--json')).stdout)
  await collate(folder, ...pair, '--output', 'all.tsv')
  const [header, ...rows] = readFileSync(join(folder, 'all.tsv'), 'utf8').trimEnd().split('\n')
  const moved = '3\t1\t3\t\t\t'
  writeFileSync(join(folder, 'right.tsv'), `${header}\r\n${rows[0]}\r\n${moved}\r\n`)
  const { stdout, stderr } = await collate(folder, ...pair, '--confirmed', 'right.tsv', '--json')
  expect(stderr).toBe('')
  const { units } = JSON.parse(stdout)
  expect(units).toContainEqual({ source: [3], target: [], confidence: 1 })
  expect(units[0]).toEqual({ ...free.units[0], confidence: 1 })

  writeFileSync(join(folder, 'right.json'), JSON.stringify({ ...free, units: [free.units[1]] }))
  expect((await collate(folder, ...pair, '--confirmed', 'right.json')).status).toBe(0)

  const refused: [name: string, content: string, said: string][] = [
    ['a.tsv', 'a\tb\n', 'a.tsv:1:1: the first line names no columns'],
    ['b.tsv', `${header}\n1\t1\tx\t0\t\t\n`, 'b.tsv:2:1: these are no numbers of segments'],
    ['c.tsv', `${header}\n1\t1\t1\t1\t红茶。\t\n`, 'c.tsv:2:1: unit 1 says “红茶。”, but'],
    ['d.tsv', `${header}\n1\t1\t99\t0\t\t\n`, 'd.tsv:2:1: confirmed unit 1 cannot hold'],
    ['e.tsv', `${header}\n1\t1\t0,1\t0\t\t\n`, 'e.tsv:2:1: confirmed unit 1 joins'],
    ['f.tsv', `${header}\n1\t1\t1\t2\t\t\n2\t1\t2\t1\t\t\n`, 'f.tsv:3:1: confirmed unit 2 crosses'],
    ['g.json', '[]', 'g.json: there are no units in it'],
    ['h.json', '{"units":[{"source":[],"target":[]}]}', 'h.json: there are no units in it'],
    [
      'i.json',
      JSON.stringify({
        units: [{ source: [1, 2], target: [1] }],
        sourceSegments: ['', '红茶。', ''],
      }),
      'i.json: unit 1 says “红茶。”, but',
    ],
  ]
  for (const [name, content, said] of refused) {
    writeFileSync(join(folder, name), content)
    const answer = await collate(folder, ...pair, '--confirmed', name)
    expect(answer.status, name).toBe(3)
    expect(answer.stderr).toContain(said)
  }
})

test('locales that nobody names are taken from the files’ names, or their script; the wrong way round is said', async () => {
  const english = 'The water boils, and the tea smells good; nobody says a word about the rain.\n'
  const chinese =
    '水开了，茶香飘满了屋子，谁也没有提起外面的雨。他坐下来，慢慢喝了一口，又放下了杯子，看着窗外的河。\n'
  const folder = temporaryFolder({ 'a.en.md': english, 'a.fr.md': english, 'one.md': chinese })
  const french = await collate(folder, 'align', 'a.en.md', 'a.fr.md', '--format', 'tmx')
  expect(french.stdout).toContain('xml:lang="fr"')
  const guessed = await collate(folder, 'align', 'one.md', 'a.en.md', '--format', 'tmx')
  expect(guessed.stdout).toContain('srclang="zh"')
  expect(guessed.stderr).not.toContain('hardly')
  const locales = ['--source', 'zh', '--target', 'en', '--json']
  const turned = await collate(folder, 'align', 'a.en.md', 'one.md', ...locales)
  expect(turned.stderr).toContain('a.en.md hardly looks like “zh”')
  expect(turned.stderr).toContain('one.md hardly looks like “en”')
})
