import { lstatSync } from 'node:fs'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { CollateError, canonicalLocale, type Locale } from '@collate/parser'
import { localesOf, nameOf, pathIn, type Workspace } from '../workspace/open.ts'
import type { FileContent } from '../workspace/write-files.ts'

/** Where what is made of a file goes. */
export interface Destination {
  readonly locale: Locale
  /** Absolute. */
  readonly folder: string
  /** Without extension. */
  readonly name: string
}

/** What the command line says of it. */
interface Wish {
  readonly locale?: string
  readonly into?: string
}

/**
 * Finds where a file is imported to: `--into` where it is given, else a document of the file's own name in the locale's folder.
 *
 * @throws {CollateError} `usage/into`, `usage/locale`.
 */
export function destinationOf(
  workspace: Workspace,
  { locale, into }: Wish,
  file: string,
): Destination {
  const wanted = locale === undefined ? undefined : knownLocale(workspace, locale)
  if (into !== undefined) return namedDestination(workspace, into, wanted)
  const chosen = wanted ?? workspace.config.source
  const folder = pathIn(workspace, workspace.config.content, chosen)
  return { locale: chosen, folder, name: safeName(basename(file, extname(file))) }
}

function knownLocale(workspace: Workspace, tag: string): Locale {
  const locale = canonicalLocale(tag)
  const known = localesOf(workspace)
  if (known.includes(locale)) return locale
  throw new CollateError('usage/locale', `Cannot import into \`${locale}\`, no locale here`, {
    values: { locale, known: known.join(', ') },
  })
}

function namedDestination(
  workspace: Workspace,
  into: string,
  wanted: Locale | undefined,
): Destination {
  const path = resolve(workspace.from, into.replace(/\.md$/i, ''))
  const content = pathIn(workspace, workspace.config.content)
  const [locale = '', ...rest] = relative(content, path).split(sep)
  const isThere = localesOf(workspace).includes(locale) && rest.length > 0
  if (!isThere || (wanted !== undefined && wanted !== locale) || /\.[a-z]{1,5}$/i.test(path)) {
    throw new CollateError('usage/into', `Cannot import into \`${into}\``, {
      values: { into, folder: `${workspace.config.content}/${wanted ?? workspace.config.source}` },
    })
  }
  return { locale, folder: dirname(path), name: basename(path) }
}

// A document's name: no hidden file, nothing that a path or a shell reads otherwise.
function safeName(name: string): string {
  const safe = name.replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replaceAll(/^[.-]+|[.-]+$/g, '')
  return safe === '' ? 'document' : safe
}

/**
 * Refuses an import that would overwrite a file, whoever wrote it.
 *
 * @throws {CollateError} `import/exists`, `import/same-name`.
 */
export function refuseTaken(workspace: Workspace, files: readonly FileContent[]): void {
  const seen = new Set<string>()
  for (const { path } of files) {
    const file = nameOf(workspace, path)
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) {
      throw new CollateError('import/exists', `Cannot import, \`${file}\` is there already`, {
        file,
      })
    }
    if (seen.has(path)) {
      throw new CollateError('import/same-name', `Cannot import two files as \`${file}\``, { file })
    }
    seen.add(path)
  }
}

/** The files of an import with their absolute paths. */
export function filesIn(
  { folder }: Destination,
  made: readonly { readonly path: string; readonly content: string | Uint8Array }[],
): readonly FileContent[] {
  return made.map(({ path, content }) => ({ path: join(folder, ...path.split('/')), content }))
}
