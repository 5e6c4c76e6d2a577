import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { tinyPublication } from '../publication.fixture.ts'
import type { PublicationInput, PublishedFile } from './input.ts'
import { publish } from './publish.ts'
import { readRelease } from './release.ts'

const run = (more: Partial<PublicationInput> = {}) => {
  const files = [...publish(tinyPublication(more))]
  return {
    files,
    paths: files.map(({ path }) => path),
    at: new Map(files.map((file) => [file.path, file])),
  }
}

const text = ({ bytes = '' }: Partial<PublishedFile> = {}): string =>
  typeof bytes === 'string' ? bytes : strFromU8(bytes)

const book = (file: PublishedFile | undefined) =>
  Object.fromEntries(
    Object.entries(unzipSync(file?.bytes as Uint8Array)).map(([path, bytes]) => [
      path,
      strFromU8(bytes),
    ]),
  )

test('makes every output in each locale and bilingual, named by the publication’s order of locales', () => {
  expect(run().paths).toEqual([
    'zh/tea.md',
    'zh/images/cup.svg',
    'zh/water.md',
    'drinks.zh.epub',
    'drinks.zh.html',
    'en/tea.md',
    'en/images/cup.svg',
    'en/water.md',
    'drinks.en.epub',
    'drinks.en.html',
    'zh-en/tea.md',
    'zh-en/images/cup.svg',
    'zh-en/water.md',
    'drinks.zh-en.epub',
    'drinks.zh-en.html',
    'release.json',
    'manifest.json',
  ])
})

test('a chapter comes out in its own language byte for byte, in the other as translated', () => {
  const input = tinyPublication()
  const { at } = run()
  expect(text(at.get('zh/tea.md'))).toBe(input.chapters[0]?.source.file)
  expect(text(at.get('en/water.md'))).toBe(input.chapters[1]?.source.file)
  expect(text(at.get('zh/water.md'))).toBe(input.chapters[1]?.translations[0]?.document?.file)
  expect(text(at.get('en/tea.md'))).toContain(
    '# Tea\n\nTea is good[^1]. See [water](water.md#热水).',
  )
})

test('a bilingual output puts the publication’s first locale first, also where that is the translation', () => {
  const { at } = run()
  expect(text(at.get('zh-en/tea.md'))).toContain('# 茶 / Tea\n')
  expect(text(at.get('zh-en/water.md'))).toContain('# 水 / Water\n')
})

test('the same input gives the same bytes', () => {
  expect(run().files).toEqual(run().files)
})

test('only the outputs asked for are made, and always the release and the manifest', () => {
  expect(run({ outputs: ['html'], locales: ['zh'] }).paths).toEqual([
    'drinks.zh.html',
    'zh/images/cup.svg',
    'release.json',
    'manifest.json',
  ])
})

test('the manifest lists every other file with its length and digest', () => {
  const { files, at } = run()
  const manifest = JSON.parse(text(at.get('manifest.json')))
  expect(manifest).toMatchObject({
    schemaVersion: 1,
    publication: 'drinks',
    minState: 'reviewed',
    draft: false,
  })
  expect(Object.keys(manifest.files)).toEqual(
    files
      .map(({ path }) => path)
      .filter((path) => path !== 'manifest.json')
      .sort(),
  )
  const input = tinyPublication()
  const file = at.get('zh/tea.md')
  expect(manifest.files['zh/tea.md']).toEqual({
    bytes: new TextEncoder().encode(text(file)).length,
    sha256: input.digest(text(file)),
  })
})

test('the release holds both sides of every unit, by the chapter’s own pair of locales', () => {
  const release = readRelease(text(run().at.get('release.json')), 'release.json')
  expect(Object.values(release.documents['tea']?.['zh-en'] ?? {})).toContainEqual(['茶', 'Tea'])
  expect(Object.keys(release.documents['water'] ?? {})).toEqual(['en-zh'])
})

test('a release that Collate did not write is refused', () => {
  for (const json of ['{', '[]', '{"schemaVersion":2,"documents":{}}', 'null']) {
    expect(() => readRelease(json, 'release.json')).toThrowError(
      expect.objectContaining({ code: 'publish/release', file: 'release.json' }),
    )
  }
})

test('a draft says so in every output that holds a translation, and in no source', () => {
  const { at } = run({ minState: 'translated' })
  expect(text(at.get('en/tea.md'))).toContain('notice: "Draft: unreviewed"')
  expect(text(at.get('zh/tea.md'))).not.toContain('Draft')
  expect(text(at.get('zh-en/tea.md'))).toContain('notice: "Draft: unreviewed"')
  expect(text(at.get('drinks.en.html'))).toContain(
    '<p class="draft" lang="en">Draft: unreviewed</p>',
  )
  expect(book(at.get('drinks.en.epub'))['EPUB/title.xhtml']).toContain('Draft: unreviewed')
  expect(text(at.get('manifest.json'))).toContain('"draft": true')
})

test('Markdown published in place says nothing about being a draft and brings no images', () => {
  const { at, paths } = run({ minState: 'translated', inPlace: true, outputs: ['markdown'] })
  expect(text(at.get('en/tea.md'))).not.toContain('notice')
  expect(paths.filter((path) => path.endsWith('.svg'))).toEqual([])
})

test('links between chapters lead to their pages, also by the heading of the other language', () => {
  const { at } = run()
  expect(text(at.get('drinks.zh.html'))).toContain('<a href="#water--热水">水</a>')
  expect(text(at.get('drinks.en.html'))).toContain('<a href="#water">water</a>')
  expect(text(at.get('drinks.zh-en.html'))).toContain('<a href="#water--热水">water</a>')
  expect(book(at.get('drinks.zh.epub'))['EPUB/chapter-01.xhtml']).toContain(
    'href="chapter-02.xhtml#water--热水"',
  )
  expect(at.get('drinks.en.html')?.notes).toMatchObject([
    { document: 'tea', message: { key: 'anchor-missing', values: { link: 'water.md#热水' } } },
  ])
})

test('a missing image is noted and gives way to its text', () => {
  const { at, paths } = run({ readAsset: () => undefined })
  expect(paths.filter((path) => path.endsWith('.svg'))).toEqual([])
  expect(at.get('zh/tea.md')?.notes).toMatchObject([{ message: { key: 'image-missing' } }])
  expect(text(at.get('drinks.zh.html'))).toContain('<span class="image-text">杯</span>')
})

test('a chapter without a translation is left out of that edition, and noted', () => {
  const [tea, water] = tinyPublication().chapters
  if (tea === undefined || water === undefined) throw new Error('The fixture has two chapters')
  const { at, paths } = run({ chapters: [tea, { ...water, translations: [] }] })
  expect(paths).not.toContain('zh/water.md')
  expect(at.get('drinks.zh.html')?.notes).toContainEqual({
    document: 'water',
    message: { key: 'translation-missing', values: { document: 'water', locale: 'zh' } },
  })
})

test('a unit that no one has placed is noted with its text', () => {
  const { chapters } = tinyPublication()
  const [, water] = chapters
  const bitext = water?.translations[0]?.bitext
  const document = water?.translations[0]?.document
  if (water === undefined || bitext === undefined || document === undefined)
    throw new Error('The fixture has a translated page')
  const orphan = {
    key: 'x',
    source: 'Orphan.',
    target: '孤。',
    state: 'reviewed',
    outdated: false,
  } as const
  const translations = [{ bitext: { ...bitext, units: [...bitext.units, orphan] }, document }]
  const { at } = run({ chapters: [{ ...water, translations }], outputs: ['markdown'] })
  expect(at.get('zh/water.md')?.notes).toMatchObject([
    { message: { key: 'unit-unplaced', values: { text: 'Orphan.' } } },
  ])
})

test('a translation that changes the structure is published and noted', () => {
  const [tea] = tinyPublication().chapters
  const bitext = tea?.translations[0]?.bitext
  if (tea === undefined || bitext === undefined) throw new Error('The fixture has a chapter')
  const units = bitext.units.map((unit) =>
    unit.source.startsWith('茶好') ? { ...unit, target: '<div>Oops' } : unit,
  )
  const { at } = run({ chapters: [{ ...tea, translations: [{ bitext: { ...bitext, units } }] }] })
  expect(at.get('en/tea.md')?.notes).toMatchObject([
    {
      message: {
        key: 'skeleton-broken',
        values: { expected: 'paragraph', found: 'html', line: 7 },
      },
    },
  ])
})
