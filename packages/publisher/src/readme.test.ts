import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

test('the README’s example does what it says', () => {
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
