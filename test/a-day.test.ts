import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { collate, type Ran } from './support/collate.ts'
import { git, snapshot, temporaryFolder, writeAll } from './support/workspace.ts'

const teaZh = `---
title: 茶
---

# 茶的历史

茶树原产于中国西南。1610年，荷兰商人把茶叶带到了欧洲。

如今全世界每年出产茶叶约600万吨。其中中国约占一半。

- 绿茶不发酵。
- 红茶全发酵。
`

const teaEn = `---
title: Tea
---

# A history of tea

The tea plant is native to southwestern China. In 1610 Dutch merchants brought tea to Europe.

Today the world produces about 60 million tonnes of tea a year. China accounts for about half of it.

- Green tea is not fermented.
- Black tea is fully fermented.
`

const waterZh = `# 水

泡茶要用软水。水烧开后，稍等片刻再冲泡。
`

const waterEn = `# Water

Use soft water for tea. Once the water has boiled, wait a moment before pouring.
`

interface PrintedUnit {
  readonly document: string
  readonly key: string
  readonly source: string
  readonly target: string
  readonly was?: string
  readonly outdated: boolean
}

// One long test on purpose: each step stands on the step before, as a day does.
test('a translator’s day: adopt, mend, review, publish, take in a change, publish again', {
  timeout: 120_000,
}, async () => {
  const folder = temporaryFolder()
  git(folder, 'init', '-q')
  const run = async (expected: number, ...words: readonly string[]): Promise<Ran> => {
    const ran = await collate(folder, ...words)
    expect(ran, `collate ${words.join(' ')}`).toMatchObject({ status: expected })
    return ran
  }
  const units = async (): Promise<readonly PrintedUnit[]> =>
    JSON.parse((await run(0, 'review', 'list', '--json')).stdout).units

  await run(0, 'init', '--source', 'zh', '--target', 'en')
  writeFileSync(
    join(folder, 'collate.yaml'),
    `source: zh
targets: [en]
publications:
  tea:
    title: { zh: 茶书, en: The Book of Tea }
    date: 2026-01-31
    documents: [guide/tea, guide/water]
`,
  )
  writeAll(folder, {
    'content/zh/guide/tea.md': teaZh,
    'content/en/guide/tea.md': teaEn,
    'content/zh/guide/water.md': waterZh,
    'content/en/guide/water.md': waterEn,
  })

  // Adopt.
  await run(0, 'adopt', '--by', 'Lin')
  const adopted = await units()
  expect(adopted).toHaveLength(11)
  expect(adopted.every(({ source, target }) => source !== '' && target !== '')).toBe(true)
  expect(await run(0, 'sync')).toMatchObject({ stderr: expect.stringContaining('in step') })
  git(folder, 'add', '.')
  git(folder, 'commit', '-qm', 'adopt')

  // The gate is closed: nothing is reviewed.
  expect((await run(1, 'publish')).stderr).toContain('the state is translated')

  // Check finds the wrong magnitude, and only that.
  const { findings } = JSON.parse((await run(1, 'check', '--json')).stdout)
  expect(findings.map(({ check }: { check: string }) => check)).toEqual(['number-magnitude'])
  const wrong = adopted.find(({ target }) => target.includes('60 million')) as PrintedUnit
  await run(
    0,
    'review',
    'edit',
    'guide/tea',
    wrong.key,
    wrong.target.replace('60 million', '6 million'),
    '--by',
    'Lin',
  )
  await run(0, 'check')

  // Review and publish.
  await run(0, 'review', 'set', 'reviewed', '--all', '--by', 'Wen')
  await run(0, 'publish')
  const first = snapshot(folder)
  expect([...first.keys()].filter((name) => name.startsWith('dist/tea/')).sort()).toEqual(
    expect.arrayContaining([
      'dist/tea/en/guide/tea.md',
      'dist/tea/tea.en.epub',
      'dist/tea/tea.en.html',
      'dist/tea/tea.zh-en.epub',
      'dist/tea/tea.zh.epub',
      'dist/tea/zh-en/guide/tea.md',
      'dist/tea/zh/guide/tea.md',
    ]),
  )
  expect(text(folder, 'dist/tea/zh/guide/tea.md')).toBe(teaZh)
  expect(text(folder, 'dist/tea/en/guide/tea.md')).toBe(teaEn.replace('60 million', '6 million'))
  await run(0, 'publish', '--check')
  await run(0, 'publish')
  expect(snapshot(folder)).toEqual(first)

  // The source moves on by one sentence.
  writeFileSync(
    join(folder, 'content/zh/guide/tea.md'),
    teaZh.replace('其中中国约占一半。', '其中中国约占四成。'),
  )
  expect((await run(1, 'publish')).stderr).toContain('source has changed')
  await run(0, 'sync')
  const outdated = (await units()).filter((unit) => unit.outdated)
  expect(outdated).toEqual([
    expect.objectContaining({
      source: '其中中国约占四成。',
      was: '其中中国约占一半。',
      target: 'China accounts for about half of it.',
    }),
  ])
  expect(git(folder, 'diff', '--stat', '--', 'locales/zh')).toContain(
    '1 insertion(+), 1 deletion(-)',
  )
  const key = outdated[0]?.key ?? ''
  const refused = await run(1, 'publish')
  expect(refused.stderr).toContain(key)
  expect(refused.stderr).toContain('source has changed')
  expect(snapshot(folder).get('dist/tea/tea.en.epub')).toBe(first.get('dist/tea/tea.en.epub'))

  // Check names the translation that is out of date, and what the source was.
  const stale = JSON.parse((await run(0, 'check', '--check', 'stale-target', '--json')).stdout)
  expect(stale.findings).toEqual([
    expect.objectContaining({
      check: 'stale-target',
      unit: key,
      excerpt: 'China accounts for about half of it.',
      message: expect.stringContaining('其中中国约占一半。'),
    }),
  ])

  // The diff shows the changed words.
  const { changes } = JSON.parse((await run(0, 'diff', '--json')).stdout)
  expect(changes).toEqual([expect.objectContaining({ document: 'guide/tea', key })])
  const printed = (await run(0, 'diff')).stdout
  expect(printed).toContain('[-一半-]')
  expect(printed).toContain('{+四成+}')

  // Update, review, publish again.
  await run(
    0,
    'review',
    'edit',
    'guide/tea',
    key,
    'China accounts for about 40% of it.',
    '--by',
    'Lin',
  )
  await run(0, 'review', 'set', 'reviewed', 'guide/tea', '--key', key, '--by', 'Wen')
  await run(0, 'publish')
  expect(text(folder, 'dist/tea/en/guide/tea.md')).toContain('China accounts for about 40% of it.')
  const before = unzipSync(Buffer.from(first.get('dist/tea/tea.en.epub') ?? '', 'latin1'))
  const after = unzipSync(readFileSync(join(folder, 'dist/tea/tea.en.epub')))
  expect(Object.keys(after)).toEqual(Object.keys(before))
  const differing = Object.keys(after).filter(
    (name) => !Buffer.from(after[name] ?? []).equals(Buffer.from(before[name] ?? [])),
  )
  // The first chapter is guide/tea.
  expect(differing).toEqual(['EPUB/chapter-01.xhtml'])
})

function text(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}
