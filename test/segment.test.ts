import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { collate } from './support/collate.ts'
import { temporaryFolder } from './support/workspace.ts'

const SRX = `<?xml version="1.0"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="yes"/><body>
<languagerules><languagerule languagerulename="en">
<rule break="no"><beforebreak>\\bvgl\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
<rule break="yes"><beforebreak>;</beforebreak><afterbreak>\\s</afterbreak></rule>
<rule break="no"><beforebreak>(a+)+</beforebreak><afterbreak>b</afterbreak></rule>
</languagerule></languagerules>
<maprules><languagemap languagepattern="en.*" languagerulename="en"/></maprules></body></srx>
`

test('a user’s own rules of segmentation go first, and a rule that cannot be used is named by its line', async () => {
  const folder = temporaryFolder({ 'a.md': 'See vgl. Two; then go. Done.\n', 'own.srx': SRX })
  const { stdout, stderr } = await collate(
    folder,
    ...['segment', 'a.md', '--locale', 'en', '--srx', 'own.srx'],
  )
  expect(stdout).toBe('See vgl. Two;\nthen go.\nDone.\n')
  expect(stderr).toMatch(/own\.srx: line 6: /)
})

test('explain says which rule made a cut and why the rest is in no block', async () => {
  const file = '# One\n\n```js\nx()\n```\n\nTwo. Three.\n\n[a]: b\n'
  const folder = temporaryFolder({ 'a.md': file })
  const { stdout } = await collate(
    folder,
    'segment',
    'a.md',
    '--locale',
    'en',
    '--explain',
    '--json',
  )
  const { explained } = JSON.parse(stdout)
  const whats = explained.map(({ block, skipped }: Record<string, string>) => block ?? skipped)
  expect(whats).toEqual(['heading', 'code', 'paragraph', 'address'])
  expect(explained[2].segments[1]).toMatchObject({ text: 'Three.', rule: 'full-stop' })
})

test('a workspace’s rules and ways of reading come from its configuration', async () => {
  const folder = temporaryFolder({
    'collate.yaml':
      "source: en\ntargets: [zh]\nsegmentation: own.srx\ndocuments:\n  - match: '**'\n    fields: [label]\n    code: [comments]\n",
    'own.srx': SRX,
    'content/en/a.md': '---\nlabel: Tea\n---\n\nBoil; pour.\n\n```js\n// Now drink.\n```\n',
  })
  expect(await collate(folder, 'sync')).toMatchObject({ status: 0 })
  const units = JSON.parse(readFileSync(join(folder, 'locales/en/a.json'), 'utf8'))
  expect(Object.values(units)).toEqual(['Tea', 'Boil;', 'pour.', 'Now drink.'])
})

test('what was read is kept, used only while it is true, and never written in a dry run', async () => {
  const folder = temporaryFolder({
    'collate.yaml': 'source: en\ntargets: [zh]\n',
    'content/en/a.md': 'One. Two.\n',
  })
  const kept = join(folder, '.collate/documents/en/a.md.json')
  const unitsOf = async (...words: string[]) =>
    JSON.parse((await collate(folder, 'status', '--json', ...words)).stdout).documents[0].units
  expect(await unitsOf('--dry-run')).toBe(2)
  expect(existsSync(kept)).toBe(false)
  expect(await unitsOf()).toBe(2)
  expect(existsSync(kept)).toBe(true)
  expect(await unitsOf()).toBe(2)
  writeFileSync(join(folder, 'content/en/a.md'), 'One. Two. Three.\n')
  expect(await unitsOf()).toBe(3)
  writeFileSync(kept, readFileSync(kept, 'utf8').slice(0, -9))
  expect(await unitsOf()).toBe(3)
})
