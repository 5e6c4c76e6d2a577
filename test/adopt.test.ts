import { expect, test } from 'vitest'
import { collate } from './support/collate.ts'
import { temporaryFolder } from './support/workspace.ts'

const CHINESE = ['河', '船', '雨', '桥', '门', '灯', '风', '茶']
const ENGLISH = ['river', 'boat', 'rain', 'bridge', 'door', 'lamp', 'wind', 'tea']

/** A book of short chapters in which 霍格 is always Hoggle, and a page that only this helps to align. */
function book(): Record<string, string> {
  const chapters = CHINESE.flatMap((word, at) => {
    const other = (at + 3) % CHINESE.length
    return [
      [`content/zh/${at}.md`, `霍格，${word}。\n\n${word}，${CHINESE[other]}。\n`],
      [`content/en/${at}.md`, `Hoggle, ${ENGLISH[at]}.\n\n${ENGLISH[at]}, ${ENGLISH[other]}.\n`],
    ] as const
  })
  return {
    'collate.yaml': 'source: zh\ntargets: [en]\n',
    ...Object.fromEntries(chapters),
    'content/zh/page.md': '霍格。\n',
    'content/en/page.md': 'Bottle.\n\nHoggle.\n',
  }
}

test('adopt --learn learns from all documents what none of them tells alone', async () => {
  const pageOf = async (...words: string[]) => {
    const folder = temporaryFolder(book())
    expect(await collate(folder, 'adopt', '--by', 'Lin', ...words)).toMatchObject({ status: 0 })
    const { stdout } = await collate(folder, 'review', 'list', 'page', '--json')
    const { units }: { units: { source: string; target: string }[] } = JSON.parse(stdout)
    return units.find(({ source }) => source === '霍格。')?.target
  }
  expect(await pageOf('--learn')).toBe('Hoggle.')
  expect(await pageOf()).not.toBe('Hoggle.')
})

test('a file that cannot be read costs only its own document, and is named', async () => {
  const folder = temporaryFolder({
    'collate.yaml': 'source: zh\ntargets: [en]\n',
    ...Object.fromEntries(
      ['a', 'b', 'c'].flatMap((name) => [
        [`content/zh/${name}.md`, '水开了。\n'],
        [`content/en/${name}.md`, name === 'b' ? 'Tea\u0000\n' : 'The water boils.\n'],
      ]),
    ),
    'content/en/tee.md': 'Tea.\n',
  })
  const { status, stdout, stderr } = await collate(folder, 'adopt', '--by', 'Lin', '--json')
  expect(status).toBe(3)
  const { documents } = JSON.parse(stdout)
  expect(documents.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
    'adopted',
    'failed',
    'adopted',
  ])
  expect(stderr).toContain('content/en/b.md')
  expect(stderr).toContain('content/en/tee.md: there is no source of this name')
})

test('a translation that hardly matches is adopted with a warning; a locale that is none here is refused', async () => {
  const folder = temporaryFolder({
    'collate.yaml': 'source: zh\ntargets: [en]\n',
    'content/zh/a.md': '水开了。\n\n他坐下。\n\n茶很香。\n\n雨停了。\n\n门开了。\n',
    'content/en/a.md': 'The water boils.\n',
  })
  const dry = await collate(folder, 'adopt', '--dry-run')
  expect(dry.stderr).toContain('1 translation would be adopted.')
  const { status, stderr } = await collate(folder, 'adopt', '--by', 'Lin')
  expect(status).toBe(0)
  expect(stderr).toContain('a (en): 4 of 5 units have one side only.')
  const refused = await collate(folder, 'adopt', '--target', 'fr', '--lang', 'zh')
  expect(refused).toMatchObject({ status: 2 })
  expect(refused.stderr).toContain('“fr”不是工作区的语言（zh, en）。')
})
