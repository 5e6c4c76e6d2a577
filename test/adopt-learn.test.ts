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
