import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { collate } from './support/collate.ts'
import { temporaryFolder } from './support/workspace.ts'

/** A workspace with two targets, both adopted. */
async function workspace(): Promise<string> {
  const folder = temporaryFolder({
    'collate.yaml': 'source: zh\ntargets: [en, fr]\n',
    'content/zh/tea.md': '# 茶\n\n水要热。杯子要温。\n',
    'content/en/tea.md': '# Tea\n\nThe water must be hot. The cups must be warm.\n',
    'content/fr/tea.md': '# Thé\n\nL’eau doit être chaude. Les tasses doivent être tièdes.\n',
  })
  expect(await collate(folder, 'adopt', '--by', 'Lin')).toMatchObject({ status: 0 })
  return folder
}

const reviewOf = (folder: string, locale: string) =>
  readFileSync(join(folder, `locales/${locale}/tea.review.jsonl`), 'utf8')

test('syncing one target keeps the old source for the other', async () => {
  const folder = await workspace()
  writeFileSync(join(folder, 'content/zh/tea.md'), '# 茶\n\n水要滚烫。杯子要温。\n')
  expect(await collate(folder, 'sync', '--target', 'en')).toMatchObject({ status: 0 })
  for (const locale of ['en', 'fr']) expect(reviewOf(folder, locale)).toContain('"was":"水要热。"')
  expect(await collate(folder, 'sync')).toMatchObject({ status: 0 })
  for (const locale of ['en', 'fr']) expect(reviewOf(folder, locale)).toContain('"was":"水要热。"')
})

test('fixes for several targets are written together, an unsynced source too', async () => {
  const folder = await workspace()
  writeFileSync(join(folder, 'content/zh/tea.md'), '# 茶\n\n水要热,杯子要温。新的一句。\n')
  const { status, stderr } = await collate(folder, 'check', '--fix', '--by', 'Lin')
  expect([0, 1]).toContain(status)
  expect(stderr).not.toContain('ENOENT')
  expect(await collate(folder, 'status')).toMatchObject({ status: 0 })
})
