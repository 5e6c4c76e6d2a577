import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { CollateError, canonicalLocale } from '@collate/parser'
import { stringify } from 'yaml'
import { type Context, printJson } from '../context.ts'
import { EXIT } from '../exit-code.ts'
import { CONFIG_FILE } from '../workspace/open.ts'
import { readTextFileIfAny } from '../workspace/read-file.ts'
import { type FileContent, writeFiles } from '../workspace/write-files.ts'

const IGNORED = ['.collate/', 'dist/']

/** `collate init`: makes a workspace of the current folder; an existing file is kept as it is. */
export async function init(
  context: Context,
  options: { readonly source?: string; readonly target?: readonly string[] },
): Promise<number> {
  const { cwd, terminal, t } = context
  if (existsSync(join(cwd, CONFIG_FILE))) {
    throw new CollateError(
      'workspace/exists',
      `Cannot make a workspace here, ${CONFIG_FILE} is there already`,
      {
        file: CONFIG_FILE,
      },
    )
  }
  const source = canonicalLocale(options.source ?? 'zh')
  const other = source.startsWith('zh') ? 'en' : 'zh'
  const targets = (options.target ?? [other]).map(canonicalLocale)
  const files = filesOf(cwd, source, targets)
  if (!context.options.dryRun) await writeFiles(files)
  const names = files.map(({ path }) => path.slice(cwd.length + 1))
  if (context.options.json) printJson(context, { files: names, source, targets })
  else for (const name of names) terminal.out(`${name}\n`)
  terminal.say(t('init.next', { source, targets: targets.join(', ') }))
  return EXIT.fine
}

function filesOf(cwd: string, source: string, targets: readonly string[]): readonly FileContent[] {
  const folders = [source, ...targets]
    .map((locale) => join(cwd, 'content', locale, '.gitkeep'))
    .filter((path) => !existsSync(path))
    .map((path) => ({ path, content: '' }))
  return [
    { path: join(cwd, CONFIG_FILE), content: configText(basename(cwd), source, targets) },
    ...termbaseFile(cwd, source, targets),
    ...gitignoreFile(cwd),
    ...folders,
  ]
}

function configText(name: string, source: string, targets: readonly string[]): string {
  const locales = [source, ...targets]
  const publication = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name) ? name : 'book'
  return stringify({
    source,
    targets,
    publications: {
      [publication]: {
        title: Object.fromEntries(locales.map((locale) => [locale, name])),
        date: new Date().toISOString().slice(0, 10),
        documents: ['**'],
        outputs: ['markdown', 'bilingual', 'epub', 'html'],
      },
    },
  })
}

function termbaseFile(
  cwd: string,
  source: string,
  targets: readonly string[],
): readonly FileContent[] {
  const path = join(cwd, 'termbase.csv')
  if (existsSync(path)) return []
  const columns = [source, ...targets, ...targets.map((locale) => `forbidden:${locale}`), 'note']
  return [{ path, content: `${columns.join(',')}\n` }]
}

function gitignoreFile(cwd: string): readonly FileContent[] {
  const path = join(cwd, '.gitignore')
  const before = readTextFileIfAny(path) ?? ''
  const lines = before.split(/\r?\n/)
  const missing = IGNORED.filter((line) => !lines.includes(line))
  if (missing.length === 0) return []
  const gap = before === '' || before.endsWith('\n') ? '' : '\n'
  return [{ path, content: `${before}${gap}${missing.join('\n')}\n` }]
}
