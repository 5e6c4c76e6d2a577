import { readdirSync } from 'node:fs'
import { extname, join, matchesGlob } from 'node:path'
import { CollateError, type Format, formatOf, type Locale, type ReadOptions } from '@collate/parser'
import type { Config } from './config-schema.ts'
import { localesOf, nameOf, pathIn, type Workspace } from './open.ts'

/** A document of the workspace: its path without locale folder and extension, and what the configuration says of it. */
export interface DocumentEntry {
  readonly path: string
  readonly extension: string
  readonly format: Format
  readonly source: Locale
  readonly targets: readonly Locale[]
  /** How it is checked. */
  readonly checking: Checking
  /** How it is read, as far as the configuration says. */
  readonly reading: Pick<ReadOptions, 'dialects' | 'fields' | 'code' | 'keySeparator'>
}

/** What the configuration says of the checking of a document. */
export type Checking = Pick<Config, 'profile' | 'checks' | 'conventions'>

/**
 * Lists the workspace's documents: every file of a known format under its source locale's folder, in path order.
 *
 * @throws {CollateError} `workspace/same-name` where two of them would share their locale files.
 */
export function listDocuments(workspace: Workspace): readonly DocumentEntry[] {
  const entries = localesOf(workspace).flatMap((locale) =>
    filesUnder(pathIn(workspace, workspace.config.content, locale))
      .map((file) => describe(workspace, file))
      .filter((entry) => entry !== undefined && entry.source === locale),
  )
  const sorted = entries
    .filter((entry) => entry !== undefined)
    .sort((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }))
  const seen = new Map<string, DocumentEntry>()
  for (const entry of sorted) {
    const other = seen.get(entry.path)
    if (other !== undefined) throw sameName(workspace, other, entry)
    seen.set(entry.path, entry)
  }
  return sorted
}

/**
 * Picks documents by the words of a command line: a document's path (`guide/tea`), a glob (`guide/*`), or its file.
 *
 * @throws {CollateError} `workspace/no-document` where a word names none, `workspace/no-documents` where there are none.
 */
export function pickDocuments(
  workspace: Workspace,
  words: readonly string[],
): readonly DocumentEntry[] {
  const all = listDocuments(workspace)
  if (words.length === 0) {
    if (all.length > 0) return all
    const folder = `${workspace.config.content}/${workspace.config.source}`
    throw new CollateError('workspace/no-documents', `Cannot find a document in \`${folder}\``, {
      values: { folder },
    })
  }
  const picked = new Set<DocumentEntry>()
  for (const word of words) {
    const path = documentPathOf(workspace, word)
    const found = all.filter((entry) => entry.path === path || matchesGlob(entry.path, path))
    if (found.length === 0) throw noDocument(workspace, word)
    for (const entry of found) picked.add(entry)
  }
  return [...picked]
}

/** The file of a document in one locale, whether it exists or not; absolute. */
export function fileOf(workspace: Workspace, entry: DocumentEntry, locale: Locale): string {
  return pathIn(workspace, workspace.config.content, locale, `${entry.path}${entry.extension}`)
}

// `content/zh/guide/tea.md`, `zh/guide/tea.md` and `guide/tea.md` all mean the document `guide/tea`.
function documentPathOf(workspace: Workspace, word: string): string {
  const parts = word.split(/[/\\]/).filter((part) => part !== '.' && part !== '')
  const content = workspace.config.content.split('/').filter((part) => part !== '.')
  if (content.length > 0 && content.every((part, at) => parts[at] === part))
    parts.splice(0, content.length)
  if (localesOf(workspace).includes(parts[0] ?? '') && parts.length > 1) parts.shift()
  const path = parts.join('/')
  return formatOf(path) === undefined ? path : path.slice(0, -extname(path).length)
}

/** Finds review files whose document is gone: renamed or removed, its translations are still there. Names relative to the workspace. */
export function orphansOf(workspace: Workspace): readonly string[] {
  const documents = new Map(listDocuments(workspace).map((entry) => [entry.path, entry]))
  return localesOf(workspace).flatMap((locale) =>
    filesUnder(pathIn(workspace, workspace.config.locales, locale))
      .filter((file) => file.endsWith('.review.jsonl'))
      .filter((file) => {
        const entry = documents.get(file.slice(0, -'.review.jsonl'.length))
        return entry === undefined || !entry.targets.includes(locale)
      })
      .map((file) => `${workspace.config.locales}/${locale}/${file}`),
  )
}

/** Finds translations whose source is not there: misnamed, or in the wrong folder. Names relative to the workspace. */
export function straysOf(workspace: Workspace): readonly string[] {
  const { content } = workspace.config
  const known = new Set(
    listDocuments(workspace).flatMap(({ path, extension, source, targets }) =>
      [source, ...targets].map((locale) => `${locale}/${path}${extension}`),
    ),
  )
  return localesOf(workspace).flatMap((locale) =>
    filesUnder(pathIn(workspace, content, locale))
      .filter((file) => formatOf(file) !== undefined && !known.has(`${locale}/${file}`))
      .map((file) => `${content}/${locale}/${file}`),
  )
}

function describe(workspace: Workspace, file: string): DocumentEntry | undefined {
  const format = formatOf(file)
  if (format === undefined) return undefined
  const extension = extname(file)
  const path = file.slice(0, -extension.length)
  const rules = workspace.config.documents.filter(({ match }) => matchesGlob(path, match))
  const source =
    rules.findLast((rule) => rule.source !== undefined)?.source ?? workspace.config.source
  return {
    path,
    extension,
    format,
    source,
    targets: localesOf(workspace).filter((locale) => locale !== source),
    reading: Object.assign({}, ...rules.map(readingOf)),
    checking: checkingOf(workspace.config, path, rules),
  }
}

// What is said of the document goes before what is said of the workspace, an override before both.
function checkingOf(
  config: Config,
  path: string,
  rules: readonly Config['documents'][number][],
): Checking {
  const overrides = config.overrides.filter(({ match }) =>
    [match].flat().some((glob) => matchesGlob(path, glob)),
  )
  const all: readonly { readonly [Field in keyof Checking]?: Checking[Field] | undefined }[] = [
    ...rules,
    ...overrides,
  ]
  return {
    profile: all.findLast((rule) => rule.profile !== undefined)?.profile ?? config.profile,
    checks: Object.assign({}, config.checks, ...all.map((rule) => rule.checks)),
    conventions: Object.assign({}, config.conventions, ...all.map((rule) => rule.conventions)),
  }
}

// Of several rules the last one that says something counts.
function readingOf({
  dialects,
  fields,
  code,
  keySeparator,
}: Workspace['config']['documents'][number]) {
  return {
    ...(dialects === undefined ? {} : { dialects }),
    ...(fields === undefined ? {} : { fields }),
    ...(code === undefined ? {} : { code }),
    ...(keySeparator === undefined ? {} : { keySeparator }),
  }
}

// Links are not followed: they may lead out of the workspace, or in circles.
function filesUnder(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const { name } = entry
      if (name.startsWith('.')) return []
      if (entry.isDirectory())
        return filesUnder(join(folder, name)).map((file) => `${name}/${file}`)
      return entry.isFile() ? [name] : []
    })
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return []
    throw error
  }
}

function sameName(workspace: Workspace, one: DocumentEntry, other: DocumentEntry): CollateError {
  const nameOfEntry = (entry: DocumentEntry) =>
    nameOf(workspace, fileOf(workspace, entry, entry.source))
  const [file, otherFile] = [nameOfEntry(one), nameOfEntry(other)]
  return new CollateError(
    'workspace/same-name',
    `Cannot tell \`${file}\` from \`${otherFile}\`, their locale files would be the same`,
    { values: { file, other: otherFile } },
  )
}

function noDocument(workspace: Workspace, word: string): CollateError {
  const known = listDocuments(workspace)
    .slice(0, 5)
    .map((entry) => entry.path)
    .join(', ')
  return new CollateError(
    'workspace/no-document',
    `Cannot find a document \`${word}\` in this workspace`,
    {
      values: { word, known },
    },
  )
}
