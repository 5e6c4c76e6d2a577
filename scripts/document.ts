// Writes docs/checks/<id>.md from the checks themselves; with --check it writes nothing and fails where a page is stale.
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Check, checks, type Example } from '@collate/publisher'

const folder = join(import.meta.dirname, '../docs/checks')
const pages = new Map([
  ['README.md', contents()],
  ...checks.map((check): [string, string] => [`${check.id}.md`, page(check)]),
])
const old = globSync('*.md', { cwd: folder }).filter((name) => !pages.has(basename(name)))
const stale = [...[...pages.keys()].filter((name) => textOf(name) !== pages.get(name)), ...old]

if (process.argv.includes('--check')) {
  for (const name of stale)
    process.stderr.write(`docs/checks/${name} is stale: run pnpm document\n`)
  if (stale.length > 0) process.exitCode = 1
} else {
  mkdirSync(folder, { recursive: true })
  for (const name of old) rmSync(join(folder, name))
  for (const [name, text] of pages) writeFileSync(join(folder, name), text)
}

function textOf(name: string): string | undefined {
  try {
    return readFileSync(join(folder, name), 'utf8')
  } catch {
    return undefined
  }
}

function contents(): string {
  const rows = checks.map(
    ({ id, severity, summary }) => `| [${id}](${id}.md) | ${severity} | ${summary} |`,
  )
  return `# Checks

Each check has a page, written from the check itself by \`pnpm document\`. A check's severity can be set in \`collate.yaml\`, for the
workspace or for some documents; \`off\` turns it off. See [Checking](../checking.md), also for how to keep a single finding quiet.

| check | severity | what it finds |
| --- | --- | --- |
${rows.join('\n')}
`
}

function page({ id, severity, summary, reason, profiles = {}, examples }: Check): string {
  const others = Object.entries(profiles).map(([profile, setting]) => `${profile}: ${setting}`)
  const exceptions = others.length === 0 ? '' : ` (${others.join(', ')})`
  return `# ${id}

${summary}

Severity: ${severity}${exceptions}.

${reason}

## Examples

${examples.map(sample).join('\n')}`
}

function sample({
  source,
  target,
  locales,
  format = 'markdown',
  terms,
  conventions,
  isOutdated,
  finds,
}: Example): string {
  const verdict =
    finds.length === 0 ? 'Nothing is found in' : `Found: ${finds.map(quoted).join(', ')} in`
  const language = format === 'i18next' ? 'json' : 'markdown'
  const texts = [
    fence(source, `${language} title="${locales[0]}"`),
    ...(target === undefined ? [] : [fence(target, `${language} title="${locales[1]}"`)]),
    ...(terms === undefined
      ? []
      : [`with the termbase\n\n${fence(JSON.stringify(terms, undefined, 2), 'json')}`]),
    ...(conventions === undefined
      ? []
      : [`with the conventions\n\n${fence(JSON.stringify(conventions), 'json')}`]),
    ...(isOutdated === undefined ? [] : ['where the source has changed since.\n']),
  ]
  return `${verdict}\n\n${texts.join('\n')}`
}

// Code in code: a longer run of backticks than any inside.
function quoted(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const ticks = '`'.repeat(longest + 1)
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return `${ticks}${space}${text.replace(/\s+/g, ' ')}${space}${ticks}`
}

function fence(text: string, info: string): string {
  return `\`\`\`\`${info}\n${text.replace(/\n*$/, '\n')}\`\`\`\`\n`
}
