import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import * as memory from './index.ts'

it('exports these names and no others', () => {
  expect(Object.keys(memory).sort()).toEqual([
    'adopt',
    'editTarget',
    'entriesOf',
    'ignoreFinding',
    'keyOf',
    'openSqliteStore',
    'readBitext',
    'readLocaleFile',
    'readReviewFile',
    'readTermbase',
    'readTmx',
    'resolveConflict',
    'setState',
    'start',
    'sync',
    'textHash',
    'unignoreFinding',
    'unitTexts',
    'writeBitext',
    'writeLocaleFile',
    'writeReviewFile',
    'writeTermbase',
    'writeTmx',
  ])
})

it('does what the README’s example says', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const said = Array.from(example.matchAll(/^\/\/ → (.*)$/gm), ([, line]) => line)
  const cwd = fileURLToPath(new URL('..', import.meta.url))
  const output = execFileSync(
    process.execPath,
    ['--no-warnings', '--input-type=module-typescript', '--eval', example],
    { cwd, encoding: 'utf8' },
  )
  expect(output.trimEnd().split('\n')).toEqual(said)
})
