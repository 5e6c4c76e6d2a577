import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readTmx, writeTmx } from '@collate/memory'
import type { MemoryEntry } from '@collate/parser'
import { afterAll, describe, expect, it } from 'vitest'

// A distribution's translate-toolkit belongs to its own Python, which need not be the first in the path.
const python = ['python3', '/usr/bin/python3'].find((command) =>
  runs(command, '-c', 'import translate'),
)
const hasXmllint = runs('xmllint', '--version')

function runs(command: string, ...words: readonly string[]): boolean {
  try {
    execFileSync(command, words, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

if (python === undefined)
  process.stderr.write('Skipped: no Python with translate-toolkit to exchange TMX with\n')
if (!hasXmllint) process.stderr.write('Skipped: no xmllint to parse TMX with\n')

const folder = mkdtempSync(join(tmpdir(), 'collate-tmx-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'memory.tmx')

const texts: readonly (readonly [string, string])[] = [
  ['茶是一种饮料。', 'Tea is a drink.'],
  ['“茶” & <咖啡>', '"Tea" & <coffee> ]]>'],
  ['两行\n一段', 'Two lines\nin one'],
  ['𠮷野家', 'Yoshinoya 🍜'],
]

const entries = texts.map(
  ([source, target], index): MemoryEntry => ({
    sourceLocale: 'zh',
    targetLocale: 'en',
    source,
    target,
    before: texts[index - 1]?.[0] ?? '',
    after: texts[index + 1]?.[0] ?? '',
    origin: 'guide/tea',
    by: 'Li "Ocha" Wei',
    when: '2026-01-02T03:04:05Z',
  }),
)

const write = (all: readonly MemoryEntry[]) =>
  writeFileSync(file, Array.from(writeTmx(all, { sourceLocale: 'zh' })).join(''))

const READ = `
import json, sys
from translate.storage import tmx
store = tmx.tmxfile.parsefile(sys.argv[1])
print(json.dumps([[unit.source, unit.target] for unit in store.units]))`

const WRITE = `
import json, sys
from translate.storage import tmx
store = tmx.tmxfile(sourcelanguage="zh")
for source, target in json.load(sys.stdin):
    store.addtranslation(source, "zh", target, "en")
store.savefile(sys.argv[1])`

describe.skipIf(python === undefined)('translate-toolkit', () => {
  const run = (script: string, input = '') =>
    execFileSync(python ?? '', ['-c', script, file], { encoding: 'utf8', input })

  it('reads the texts that Collate wrote', () => {
    write(entries)
    expect(JSON.parse(run(READ))).toEqual(texts)
  })

  it('writes texts that Collate reads', () => {
    run(WRITE, JSON.stringify(texts))
    const read = Array.from(readTmx(readFileSync(file, 'utf8'), { file }))
    expect(read.map(({ source, target }) => [source, target])).toEqual(texts)
    expect(read[0]).toMatchObject({ sourceLocale: 'zh', targetLocale: 'en' })
  })
})

describe.skipIf(!hasXmllint)('xmllint', () => {
  it('finds the file well formed, also where texts hold what XML cannot', () => {
    write([
      ...entries,
      ...entries.map((entry) => ({ ...entry, target: 'a\u0000b\uFFFE\uD800', before: '\u0001' })),
    ])
    expect(execFileSync('xmllint', ['--noout', '--nonet', file], { encoding: 'utf8' })).toBe('')
  })
})
