import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// Who may depend on whom. A package not named here may depend on no other.
const allowed: Record<string, readonly string[]> = {
  '@collate/parser': [],
  '@collate/memory': ['@collate/parser'],
  '@collate/publisher': ['@collate/parser'],
  '@collate/cli': ['@collate/parser', '@collate/memory', '@collate/publisher'],
}

test.for(globSync('{packages,apps}/*/package.json'))('%s depends only on lower layers', (path) => {
  const { name, dependencies = {} } = JSON.parse(readFileSync(path, 'utf8'))
  const own = Object.keys(dependencies).filter((dependency) => dependency.startsWith('@collate/'))
  expect(allowed[name] ?? []).toEqual(expect.arrayContaining(own))
})

// A library that has one home: importing it elsewhere would spread what it stands for.
const homes: readonly [library: RegExp, folders: readonly string[]][] = [
  [
    /^remark-|^unified$|^mdast-|^micromark/,
    [
      'packages/parser/src/markdown/',
      'packages/parser/src/import/',
      'packages/publisher/src/output/',
    ],
  ],
  [/^rehype-|^hast|^xast/, ['packages/parser/src/import/', 'packages/publisher/src/output/']],
  [/^mammoth$/, ['packages/parser/src/import/docx/']],
  [
    /^fflate$/,
    [
      'packages/parser/src/import/archive/',
      'packages/parser/src/import/docx/',
      'packages/publisher/src/output/',
      'apps/cli/src/aligning/',
    ],
  ],
  [/^write-excel-file/, ['apps/cli/src/aligning/']],
  [/^node:sqlite$/, ['packages/memory/src/sqlite/']],
  [/^diff$/, ['packages/publisher/src/diff/']],
  [/^commander$/, ['apps/cli/src/']],
  [/^i18next$/, ['apps/cli/src/console/']],
]

const sources = globSync('{packages,apps}/*/src/**/*.ts').filter(
  (path) => !path.endsWith('.test.ts'),
)

test.for(sources)('%s imports libraries only where they are at home', (path) => {
  const code = readFileSync(path, 'utf8')
  const imported = Array.from(
    code.matchAll(/(?:from|import\()\s*'([^'.][^']*)'/g),
    ([, name = '']) => name,
  )
  for (const [library, folders] of homes) {
    if (folders.some((folder) => path.startsWith(folder))) continue
    expect(imported.filter((name) => library.test(name))).toEqual([])
  }
})

// A fixture is a test's: it may read what the command would hand in.
const isPure = (path: string) =>
  /^packages\/(parser|publisher)\//.test(path) && !path.endsWith('.fixture.ts')

test.for(sources.filter(isPure))('%s is pure: it imports nothing of Node', (path) => {
  expect(readFileSync(path, 'utf8')).not.toMatch(/from 'node:|\bprocess\.|\bconsole\./)
})
