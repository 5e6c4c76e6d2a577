import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { collate, collateWith } from './support/collate.ts'
import { git, snapshot, temporaryFolder } from './support/workspace.ts'

const pair = {
  'zh.md': '# 茶\n\n水开了，共 7 杯,请喝。\n\n一共 240 万人喝茶。\n',
  'en.md':
    '# Tea\n\nThe water boils, 9 cups, please drink.\n\nIn all, 2.6 million people drink tea.\n',
}

// What other checks say of these texts is not the matter here.
const some = [
  '--check',
  'number-mismatch',
  'zh-halfwidth-punctuation',
  'invalid-suppression',
  'unused-suppression',
] as const

const both = ['zh.md', 'en.md', '--source', 'zh', '--target', 'en', ...some] as const

/** What a run found: each finding as check and line of the side that is wrong. */
function foundIn(stdout: string): readonly string[] {
  const { findings } = JSON.parse(stdout)
  return findings.map(
    ({ check, side, source, target }: Record<string, never>) =>
      `${check} ${((side === 'source' ? source : target) ?? source ?? target)?.['place']?.['start']?.['line']}`,
  )
}

const PAIR_FINDINGS = ['zh-halfwidth-punctuation 3', 'number-mismatch 3', 'number-mismatch 5']

const config = `source: zh
targets: [en]
`

/** A small workspace, adopted; its two documents break the same rule. */
async function adopted(more = ''): Promise<string> {
  const folder = temporaryFolder({
    'collate.yaml': config + more,
    'content/zh/guide/tea.md': pair['zh.md'],
    'content/en/guide/tea.md': pair['en.md'],
    'content/zh/song.md': '划船,划船。\n\n共 7 只船。\n',
    'content/en/song.md': 'Row the boat.\n\nSeven boats in all.\n',
  })
  expect(await collate(folder, 'adopt', '--by', 'Lin')).toMatchObject({ status: 0 })
  return folder
}

describe('suppressing', () => {
  test('a comment on either side keeps a finding quiet, and the exit status follows', async () => {
    const comment = (check: string) => `<!-- collate-disable-next-line ${check} -- so printed -->\n`
    const folder = temporaryFolder({
      'zh.md': pair['zh.md'].replace('水开', `${comment('zh-halfwidth-punctuation')}水开`),
      'en.md': pair['en.md']
        .replace('The water', `${comment('number-mismatch')}The water`)
        .concat('\n<!-- collate-enable number-mismatch -->\n'),
    })
    const { status, stdout } = await collate(folder, 'check', ...both, '--json')
    expect(foundIn(stdout)).toEqual(['number-mismatch 6', 'unused-suppression 8'])
    expect(status).toBe(1)
    const region = '<!-- collate-disable number-mismatch, zh-halfwidth-punctuation -->\n\n'
    writeFileSync(join(folder, 'en.md'), region + pair['en.md'])
    writeFileSync(join(folder, 'zh.md'), pair['zh.md'])
    expect(await collate(folder, 'check', ...both, '--format', 'ndjson')).toMatchObject({
      status: 0,
      stdout: '{"schemaVersion":1,"type":"summary","units":3,"error":0,"warning":0,"info":0}\n',
    })
  })

  test('a comment that names no check there is is an error with line and column', async () => {
    const folder = temporaryFolder({
      'en.md': 'Tea.\n\n<!-- collate-disable-next-line number-mismtach -->\nHot.\n',
    })
    const { status, stdout } = await collate(folder, 'check', 'en.md', '--locale', 'en')
    expect(status).toBe(1)
    expect(stdout).toMatch(/^en\.md:3:32 {2}error .*number-mismtach.*invalid-suppression$/m)
    const chinese = await collate(folder, 'check', 'en.md', '--locale', 'en', '--lang', 'zh')
    expect(chinese.stdout).toMatch(/^en\.md:3:32 {2}错误 .*number-mismtach.*invalid-suppression$/m)
  })

  test('a comment of MDX works as one of HTML', async () => {
    const folder = temporaryFolder({
      'collate.yaml': config,
      'content/zh/a.mdx':
        '{/* collate-disable-next-line number-mismatch -- 原文如此 */}\n\n共 7 杯。\n',
      'content/en/a.mdx': 'Nine cups in all.\n',
    })
    expect(await collate(folder, 'adopt', '--by', 'Lin')).toMatchObject({ status: 0 })
    expect(foundIn((await collate(folder, 'check', ...some, '--json')).stdout)).toEqual([])
  })

  test('an ignore of the review file stands until it is of no use, and then is found', async () => {
    const folder = await adopted()
    const unit = async () => {
      const { stdout } = await collate(
        folder,
        'check',
        'guide/tea',
        '--check',
        'number-mismatch',
        '--json',
      )
      return JSON.parse(stdout).findings[0]?.unit
    }
    const key = await unit()
    await collate(
      folder,
      'review',
      'ignore',
      'guide/tea',
      key,
      'number-mismatch',
      '--reason',
      'so printed',
    )
    expect(await unit()).not.toBe(key)
    await collate(
      folder,
      'review',
      'edit',
      'guide/tea',
      key,
      'The water boils, 7 cups.',
      '--by',
      'Lin',
    )
    const { stdout } = await collate(
      folder,
      'check',
      'guide/tea',
      '--check',
      'unused-suppression',
      '--json',
    )
    expect(JSON.parse(stdout).findings).toMatchObject([
      { check: 'unused-suppression', severity: 'warning', unit: key, side: 'target' },
    ])
    const words = ['review', 'unignore', 'guide/tea', key, 'number-mismatch']
    expect(await collate(folder, ...words)).toMatchObject({ status: 0 })
    const after = await collate(
      folder,
      'check',
      'guide/tea',
      '--check',
      'unused-suppression',
      '--json',
    )
    expect(JSON.parse(after.stdout).findings).toEqual([])
    const again = await collate(folder, ...words)
    expect(again.status).toBe(3)
    expect(again.stderr).toContain('does not ignore number-mismatch')
  })

  test('comments are found once where the translation has no file of its own', async () => {
    const folder = temporaryFolder({
      'collate.yaml': config,
      'content/zh/a.md': '<!-- collate-disable-next-line number-mismatch -->\n茶。\n',
    })
    expect(await collate(folder, 'sync', '--by', 'Lin')).toMatchObject({ status: 0 })
    const [only, ...more] = foundIn(
      (await collate(folder, 'check', '--check', 'unused-suppression', '--json')).stdout,
    )
    expect([only, more]).toEqual(['unused-suppression 1', []])
  })
})

describe('a baseline', () => {
  const update = ['--baseline', 'known.json', '--update-baseline'] as const

  test('keeps what is known quiet, on whatever line it moves to, and reports what is new', async () => {
    const folder = temporaryFolder(pair)
    expect(await collate(folder, 'check', ...both, ...update)).toMatchObject({
      status: 0,
      stdout: '',
    })
    const first = readFileSync(join(folder, 'known.json'), 'utf8')
    await collate(folder, 'check', ...both, ...update)
    expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe(first)
    writeFileSync(
      join(folder, 'en.md'),
      `# Tea\n\nHot,, and 5 pots.\n${pair['en.md'].slice('# Tea\n'.length)}`,
    )
    writeFileSync(join(folder, 'zh.md'), pair['zh.md'].replace('# 茶\n', '# 茶\n\n烫，6 壶。\n'))
    const { status, stdout } = await collate(
      folder,
      'check',
      ...both,
      '--baseline',
      'known.json',
      '--json',
    )
    expect(foundIn(stdout).filter((found) => found.startsWith('number'))).toEqual([
      'number-mismatch 3',
    ])
    expect(status).toBe(1)
    const elsewhere = ['zh.md', 'en.md'].map((file) => join(folder, file))
    const outside = temporaryFolder()
    const words = ['--source', 'zh', '--target', 'en', '--json', '--check', 'number-mismatch']
    const ran = await collate(
      outside,
      'check',
      ...elsewhere,
      ...words,
      '--baseline',
      join(folder, 'known.json'),
    )
    expect(foundIn(ran.stdout)).toEqual(['number-mismatch 3'])
  })

  test('reports an entry that is not found any more, in its own file', async () => {
    const folder = temporaryFolder(pair)
    await collate(folder, 'check', ...both, ...update)
    writeFileSync(join(folder, 'en.md'), pair['en.md'].replace('9 cups', '7 cups'))
    const { status, stdout } = await collate(
      folder,
      'check',
      ...both,
      '--baseline',
      'known.json',
      '--json',
    )
    const { findings } = JSON.parse(stdout)
    expect(findings).toMatchObject([{ check: 'unused-suppression', sourceFile: 'known.json' }])
    const line = findings[0].source.place.start.line
    expect(readFileSync(join(folder, 'known.json'), 'utf8').split('\n')[line - 1]).toContain(
      'number-mismatch',
    )
    expect(status).toBe(0)
    expect(await collate(folder, 'check', ...both, ...update)).toMatchObject({ status: 0 })
    expect(
      foundIn(
        (await collate(folder, 'check', ...both, '--baseline', 'known.json', '--json')).stdout,
      ),
    ).toEqual([])
  })

  test('of the configuration holds for check and for publish', async () => {
    const folder = await adopted(
      'baseline: known.json\npublications:\n  book:\n    title: { zh: 书, en: Book }\n    date: 2026-01-31\n    documents: ["**"]\n',
    )
    await collate(folder, 'review', 'set', 'reviewed', '--all', '--by', 'Wen')
    expect(await collate(folder, 'check')).toMatchObject({ status: 1 })
    expect(await collate(folder, 'publish')).toMatchObject({ status: 1 })
    expect(await collate(folder, 'check', '--update-baseline')).toMatchObject({ status: 0 })
    expect(await collate(folder, 'check', '--fail-on', 'info')).toMatchObject({ status: 0 })
    expect(await collate(folder, 'publish')).toMatchObject({ status: 0 })
  })

  test('is not written in a dry run, and one that is none is exit 3', async () => {
    const folder = temporaryFolder({ ...pair, 'bad.json': '{"findings": 1}' })
    await collate(folder, 'check', ...both, ...update, '--dry-run')
    expect(existsSync(join(folder, 'known.json'))).toBe(false)
    expect(await collate(folder, 'check', ...both, '--baseline', 'known.json')).toMatchObject({
      status: 3,
    })
    expect(await collate(folder, 'check', ...both, '--baseline', 'bad.json')).toMatchObject({
      status: 3,
    })
    expect(await collate(folder, 'check', ...both, '--update-baseline')).toMatchObject({
      status: 2,
    })
  })
})

describe('configuration', () => {
  test('severities go from the workspace over documents and overrides to the command line', async () => {
    const folder = await adopted(`checks: { zh-halfwidth-punctuation: off }
documents:
  - match: guide/**
    checks: { zh-halfwidth-punctuation: info }
overrides:
  - match: [nothing, 'guide/t*']
    checks: { number-mismatch: warning }
`)
    const severities = async (...words: readonly string[]) => {
      const { findings } = JSON.parse(
        (await collate(folder, 'check', ...some, '--json', ...words)).stdout,
      )
      return findings.map(({ check, severity }: Record<string, string>) => `${check} ${severity}`)
    }
    expect(await severities()).toEqual([
      'zh-halfwidth-punctuation info',
      'number-mismatch warning',
      'number-mismatch warning',
    ])
    expect(
      await severities('--severity', 'number-mismatch=off', 'zh-halfwidth-punctuation=error'),
    ).toEqual(['zh-halfwidth-punctuation error', 'zh-halfwidth-punctuation error'])
  })

  test('a profile of an override decides what a check is worth', async () => {
    const folder = await adopted('overrides:\n  - match: guide/*\n    profile: literary\n')
    const { stdout } = await collate(
      folder,
      'check',
      'guide/tea',
      '--check',
      'number-mismatch',
      '--json',
    )
    expect(JSON.parse(stdout).findings[0].severity).toBe('warning')
  })

  test('a check that there is not is exit 2, with its place', async () => {
    const folder = await adopted('overrides:\n  - match: a\n    checks:\n      nonsuch: off\n')
    const { status, stderr } = await collate(folder, 'check')
    expect(status).toBe(2)
    expect(stderr).toContain('collate.yaml:6:7: there is no check “nonsuch”')
    for (const word of ['number-mismatch', 'number-mismatch=grave', 'nonsuch=off'])
      expect(await collate(folder, 'check', '--severity', word)).toMatchObject({ status: 2 })
  })

  test.for(['checking.md', 'checking.zh.md'])('the example of docs/%s is one', async (page) => {
    const text = readFileSync(join(import.meta.dirname, '../docs', page), 'utf8')
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(text) ?? []
    const folder = temporaryFolder({ 'collate.yaml': yaml })
    const { status, stdout } = await collate(folder, 'check', '--list-checks', '--json')
    expect(status).toBe(0)
    const { checks } = JSON.parse(stdout)
    expect(checks).toContainEqual(
      expect.objectContaining({ id: 'unbalanced-pairs', severity: 'off' }),
    )
  })

  test('the schema knows the fields, and which checks there are', async () => {
    const { stdout } = await collate(temporaryFolder(), 'schema')
    const { properties } = JSON.parse(stdout)
    expect(Object.keys(properties)).toEqual(
      expect.arrayContaining(['overrides', 'conventions', 'baseline']),
    )
    const names = properties.checks.propertyNames.enum
    expect(names).toEqual(expect.arrayContaining(['number-mismatch', 'unused-suppression']))
    expect(properties.overrides.items.properties.checks.propertyNames.enum).toEqual(names)
    expect(properties.conventions.properties.preset.enum).toEqual([
      'gb',
      'clreq',
      'vue',
      'mdn',
      'sparanoid',
    ])
  })

  test('the list of checks says what is on, for the profile and the configuration', async () => {
    const folder = await adopted('profile: literary\nchecks: { number-mismatch: off }\n')
    const { stdout } = await collate(folder, 'check', '--list-checks', '--json')
    const { profile, checks } = JSON.parse(stdout)
    expect(profile).toBe('literary')
    expect(checks).toContainEqual(
      expect.objectContaining({ id: 'number-mismatch', severity: 'off' }),
    )
    expect(checks).toContainEqual(
      expect.objectContaining({ id: 'doubled-phrase', severity: 'info', fixes: true }),
    )
    const table = await collate(temporaryFolder(), 'check', '--list')
    expect(table).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^doubled-phrase +warning +yes/m),
    })
  })
})

describe('fixing', () => {
  test('a dry run shows a diff that git applies, and writes nothing', async () => {
    const folder = temporaryFolder(pair)
    git(folder, 'init', '-q')
    const { stdout, stderr } = await collate(folder, 'check', ...both, '--fix', '--dry-run')
    expect(readFileSync(join(folder, 'zh.md'), 'utf8')).toBe(pair['zh.md'])
    expect(stderr).toContain('1 finding would be mended')
    const diff = stdout.slice(stdout.indexOf('--- a/'))
    expect(diff).toContain('\n-水开了，共 7 杯,请喝。\n+水开了，共 7 杯，请喝。\n')
    writeFileSync(join(folder, 'fix.patch'), diff)
    git(folder, 'apply', 'fix.patch')
    const patched = readFileSync(join(folder, 'zh.md'), 'utf8')
    writeFileSync(join(folder, 'zh.md'), pair['zh.md'])
    await collate(folder, 'check', ...both, '--fix')
    expect(readFileSync(join(folder, 'zh.md'), 'utf8')).toBe(patched)
  })

  test('a dry run keeps line ends and control characters, so that its diff applies', async () => {
    const before = '水开了,请喝。\r\n\r\n茶\u0085很\u0099好。\r\n'
    const folder = temporaryFolder({ 'zh.md': before })
    git(folder, 'init', '-q')
    const words = ['check', 'zh.md', '--locale', 'zh', ...some, '--fix', '--dry-run']
    const { stdout } = await collate(folder, ...words)
    writeFileSync(join(folder, 'fix.patch'), stdout.slice(stdout.indexOf('--- a/')))
    git(folder, 'apply', '--whitespace=nowarn', 'fix.patch')
    expect(readFileSync(join(folder, 'zh.md'), 'utf8')).toBe(before.replace(',', '，'))
  })

  test('a result for programs stays what it is', async () => {
    const folder = temporaryFolder(pair)
    const { stdout } = await collate(folder, 'check', ...both, '--fix', '--dry-run', '--json')
    expect(foundIn(stdout)).toEqual(PAIR_FINDINGS)
  })

  test('what a comment or a baseline keeps quiet is not mended', async () => {
    const folder = temporaryFolder(pair)
    await collate(folder, 'check', ...both, '--baseline', 'known.json', '--update-baseline')
    await collate(folder, 'check', ...both, '--baseline', 'known.json', '--fix')
    expect(readFileSync(join(folder, 'zh.md'), 'utf8')).toBe(pair['zh.md'])
  })

  test('standard input cannot be mended', async () => {
    const surroundings = { cwd: temporaryFolder(), input: pair['zh.md'] }
    const ran = await collateWith(surroundings, 'check', '-', '--locale', 'zh', '--fix')
    expect(ran).toMatchObject({ status: 2, stderr: expect.stringContaining('standard input') })
  })
})

test('--max-warnings decides by the count, --fail-on by the severity', async () => {
  const folder = temporaryFolder({ 'zh.md': pair['zh.md'] })
  const run = async (...words: readonly string[]) =>
    (await collate(folder, 'check', 'zh.md', '--locale', 'zh', ...some, ...words)).status
  expect(await run()).toBe(0)
  expect(await run('--max-warnings', '1')).toBe(0)
  expect(await run('--max-warnings', '0')).toBe(1)
  expect(await run('--fail-on', 'warning')).toBe(1)
  expect(await run('--max-warnings', 'none')).toBe(2)
})

describe('formats', () => {
  const hostile = {
    'zh.md': '水开了\x1b[31m，共 7 杯 ]]> <b>&amp;\x07\u202E。\n',
    'en.md': 'The water \x1b]0;x\x07 boils, 9 ]]> cups & more.\n',
  }
  const XML = ['junit', 'checkstyle'] as const

  /** Runs a format over a pair of texts, written to a file and to stdout, which must say the same. */
  async function written(files: Record<string, string>, format: string): Promise<string> {
    const folder = temporaryFolder(files)
    const ran = await collate(folder, 'check', ...both, '--format', format)
    expect(ran.status).toBe(1)
    const filed = await collate(
      folder,
      'check',
      ...both,
      '--format',
      format,
      '--output',
      'out/report',
    )
    expect(filed).toMatchObject({ status: 1, stdout: '' })
    expect(readFileSync(join(folder, 'out/report'), 'utf8')).toBe(ran.stdout)
    return ran.stdout
  }

  test('json keeps its shape', async () => {
    const { schemaVersion, findings, units } = JSON.parse(await written(pair, 'json'))
    expect([schemaVersion, units]).toEqual([1, 3])
    expect(Object.keys(findings[1]).sort()).toEqual([
      'check',
      'excerpt',
      'message',
      'severity',
      'side',
      'source',
      'sourceFile',
      'target',
      'targetFile',
    ])
    expect(findings[1]).toMatchObject({
      check: 'number-mismatch',
      source: { text: '水开了，共 7 杯,请喝。' },
      target: { place: { start: { line: 3, column: 18, offset: 24 } } },
      excerpt: '9',
    })
  })

  test('ndjson is a finding a line, then a count', async () => {
    const lines = (await written(pair, 'ndjson'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ type, check }) => check ?? type)).toEqual([
      'zh-halfwidth-punctuation',
      'number-mismatch',
      'number-mismatch',
      'summary',
    ])
    expect(lines.at(-1)).toMatchObject({ units: 3, error: 2, warning: 1, info: 0 })
  })

  test('sarif points at the words in code units, and its fixes mend', async () => {
    const astral = { ...pair, 'zh.md': pair['zh.md'].replace('水开', '𠮷水开') }
    const log = JSON.parse(await written(astral, 'sarif'))
    const [{ tool, columnKind, results }] = log.runs
    expect([log.version, columnKind]).toEqual(['2.1.0', 'utf16CodeUnits'])
    for (const { id, shortDescription, help, defaultConfiguration } of tool.driver.rules) {
      expect(
        [id, shortDescription.text, help.text, help.markdown].every((text) => text.length > 0),
      ).toBe(true)
      expect(['note', 'warning', 'error']).toContain(defaultConfiguration.level)
    }
    for (const { ruleId, ruleIndex } of results)
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
    const [first, second] = results
    const artifactLocation = { uri: 'zh.md', uriBaseId: '%SRCROOT%' }
    expect(first.locations[0].physicalLocation).toEqual({
      artifactLocation,
      region: { startLine: 3, startColumn: 12, endLine: 3, endColumn: 13 },
    })
    expect(second.locations[0].physicalLocation.artifactLocation.uri).toBe('en.md')
    expect(second.relatedLocations[0].physicalLocation.artifactLocation).toEqual(artifactLocation)
    const [{ artifactChanges }] = first.fixes
    const [{ deletedRegion, insertedContent }] = artifactChanges[0].replacements
    const line = astral['zh.md'].split('\n')[deletedRegion.startLine - 1] ?? ''
    const mended =
      line.slice(0, deletedRegion.startColumn - 1) +
      insertedContent.text +
      line.slice(deletedRegion.endColumn - 1)
    expect(mended).toBe('𠮷水开了，共 7 杯，请喝。')
  })

  test('sarif names files by relative addresses, whatever their names', async () => {
    const folder = temporaryFolder({ 'a b/茶:%.md': pair['zh.md'] })
    const { stdout } = await collate(
      folder,
      'check',
      'a b/茶:%.md',
      '--locale',
      'zh',
      '--format',
      'sarif',
    )
    const { uri } =
      JSON.parse(stdout).runs[0].results[0].locations[0].physicalLocation.artifactLocation
    expect(uri).toBe('a%20b/%E8%8C%B6%3A%25.md')
    expect(decodeURIComponent(new URL(uri, 'file:///x/').pathname)).toBe('/x/a b/茶:%.md')
  })

  test('what no file says yet is reported at its line in the locale file', async () => {
    const folder = await adopted()
    const { stdout } = await collate(folder, 'check', 'guide/tea', ...some, '--json')
    const { unit } = JSON.parse(stdout).findings[1]
    await collate(folder, 'review', 'edit', 'guide/tea', unit, 'In all, 8 cups.', '--by', 'Lin')
    const words = ['guide/tea', '--check', 'number-mismatch', '--format']
    const { stdout: annotated } = await collate(folder, 'check', ...words, 'github')
    const [, file = '', line] = /file=([^,]+),line=(\d+),col=1,/.exec(annotated) ?? []
    const lines = readFileSync(join(folder, file), 'utf8').split('\n')
    expect(lines[Number(line) - 1]).toContain('In all, 8 cups.')
    const log = JSON.parse((await collate(folder, 'check', ...words, 'sarif')).stdout)
    const { region } = log.runs[0].results[0].locations[0].physicalLocation
    expect(region).toEqual({ startLine: Number(line) })
  })

  test('github is one command a finding', async () => {
    expect((await written(pair, 'github')).split('\n')[1]).toBe(
      '::error file=en.md,line=3,col=18,title=number-mismatch::The target says “9”, the source “7”. Correct the number.',
    )
  })

  test('markdown is a table with a row a finding', async () => {
    const rows = (await written(hostile, 'markdown')).trimEnd().split('\n')
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(5)
  })

  test.for(XML)('%s is well-formed, whatever the text', async (format) => {
    for (const files of [pair, hostile]) {
      const xml = await written(files, format)
      // XML 1.0, section 2.2: none of these may stand in a document.
      expect(xml).not.toMatch(/(?![\t\n\r])\p{Cc}|\uFFFE|\uFFFF/u)
      expect(xml).not.toContain(']]>')
      expect(xml.match(/<(?:failure|error) /g)?.length).toBeGreaterThan(0)
      if (hasXmllint) execFileSync('xmllint', ['--noout', '--nonet', '-'], { input: xml })
    }
  })

  test('junit counts its tests, and a clean pair is one that passes', async () => {
    expect(await written(pair, 'junit')).toContain(
      '<testsuite name="zh.md en.md" tests="3" failures="3"',
    )
    const folder = temporaryFolder({ 'a.md': 'Tea.\n' })
    const { stdout } = await collate(
      folder,
      'check',
      'a.md',
      '--locale',
      'en',
      ...some,
      '--format',
      'junit',
    )
    expect(stdout).toMatch(
      /tests="1" failures="0"[\s\S]*<testcase name="collate check" classname="a.md" time="0"\/>/,
    )
  })

  test('pretty shows both sides in eighty columns, the words of both underlined', async () => {
    const names =
      'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar'.split(
        ' ',
      )
    const wide = {
      'zh.md': `${names.join('、')}共 7 杯，${names.toReversed().join('、')}。\n`,
      'en.md': `${names.join(', ')} in 9 cups, ${names.toReversed().join(', ')}.\n`,
    }
    const { stdout } = await collate(
      temporaryFolder(wide),
      'check',
      ...both,
      '--check',
      'number-mismatch',
    )
    const lines = stdout.trimEnd().split('\n').slice(1)
    expect(lines.map((line) => line.replace(/[^~^]/g, ''))).toEqual(['', '~', '', '^'])
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(80)
    const [source = '', underSource = '', target = '', underTarget = ''] = lines
    expect(widthOf(source.slice(0, source.indexOf('7')))).toBe(underSource.indexOf('~'))
    expect(widthOf(target.slice(0, target.indexOf('9')))).toBe(underTarget.indexOf('^'))
    expect(stdout).not.toContain('\x1b')
  })

  test('a long list ends with a table of the checks', async () => {
    const folder = temporaryFolder({ 'zh.md': `${'茶,水。\n\n'.repeat(25)}` })
    const { stdout, stderr } = await collate(folder, 'check', 'zh.md', '--locale', 'zh', ...some)
    expect(stdout).toMatch(/^zh-halfwidth-punctuation +0 +25 +0 +25$/m)
    expect(stderr).toContain('25 findings')
  })
})

test('a line of a megabyte, of marks or of comments, is checked and reported', {
  timeout: 60_000,
}, async () => {
  const folder = temporaryFolder({
    'a.md': `${'a,茶 '.repeat(260_000)}\n`,
    'b.md': `Tea. ${'<!-- collate-disable-next-line nonsuch -->'.repeat(25_000)}\n`,
  })
  for (const [file, locale, format, findings] of [
    ['a.md', 'zh', 'pretty', 100],
    ['b.md', 'en', 'github', 25_000],
  ] as const) {
    const ran = await collate(
      folder,
      'check',
      file,
      '--locale',
      locale,
      ...some,
      '--format',
      format,
    )
    expect(ran.stderr).not.toContain('bug')
    expect(ran.stdout.match(/zh-halfwidth-punctuation$|title=invalid-suppression/gm)).toHaveLength(
      findings,
    )
  }
})

const hasXmllint = (() => {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    process.stderr.write('Skipped: no xmllint to read reports with\n')
    return false
  }
})()

// Columns of a terminal, for the characters of these tests: Chinese ones and their marks take two.
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2E80-\uFFE6]/.test(character) ? 2 : 1), 0)
}

test('a report is never written over what the run reads, nor in a dry run', async () => {
  const folder = temporaryFolder({
    'a.zh.md': '水开了。\n',
    'a.en.md': 'The water boils.\n',
    'ws/collate.yaml': 'source: zh\ntargets: [en]\n',
    'ws/content/zh/a.md': '水开了。\n',
  })
  const before = snapshot(folder)
  const pair = ['check', 'a.zh.md', 'a.en.md', '--source', 'zh', '--target', 'en']
  const over = await collate(folder, ...pair, '--format', 'json', '--output', './a.en.md')
  expect(over.status).toBe(2)
  for (const file of ['ws/collate.yaml', 'ws/content/zh/a.md', 'ws/locales/en/a.json']) {
    const refused = await collate(folder, 'check', '--cwd', 'ws', '--output', file.slice(3))
    expect(refused).toMatchObject({ status: 2 })
    expect(refused.stderr).toContain('this is a file of the workspace')
  }
  const dry = await collate(folder, ...pair, '--output', 'new.txt', '--dry-run')
  expect(dry.stderr).toContain('Would be written: new.txt')
  expect(snapshot(folder)).toEqual(before)
})

test('what nobody has translated yet is work, not a finding', async () => {
  const folder = temporaryFolder({
    'collate.yaml': 'source: zh\ntargets: [en]\n',
    'content/zh/a.md': '# 茶\n\n水开了，他坐下来等。\n',
  })
  const fresh = await collate(folder, 'check', '--json')
  expect(JSON.parse(fresh.stdout).findings).toEqual([])
  expect(fresh).toMatchObject({ status: 0 })
  expect(fresh.stderr).toContain('2 units have no translation yet')
})

test('an ignore names a check that exists', async () => {
  const folder = await adopted()
  const words = ['review', 'ignore', 'a', 'nokey', 'nonsense', '--reason', 'x']
  const { status, stderr } = await collate(folder, ...words)
  expect(status).toBe(2)
  expect(stderr).toContain('there is no check “nonsense”')
})
