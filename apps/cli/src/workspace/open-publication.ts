import { createHash } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import { CollateError, type Locale } from '@collate/parser'
import type { PublicationConfig } from './config-schema.ts'
import { type DocumentEntry, listDocuments, pickDocuments } from './documents.ts'
import { localesOf, pathIn, type Workspace } from './open.ts'
import { readBytes } from './read-file.ts'

/** One publication of the configuration, with the documents it names, in its order. */
export interface PublicationEntry {
  readonly name: string
  readonly config: PublicationConfig
  readonly documents: readonly DocumentEntry[]
  /** Where its outputs go; absolute. */
  readonly folder: string
}

/**
 * Picks publications by name; all of them where no name is given.
 *
 * @throws {CollateError} `workspace/no-publication`, `workspace/no-document`.
 */
export function pickPublications(
  workspace: Workspace,
  names: readonly string[],
): readonly PublicationEntry[] {
  const { publications, output } = workspace.config
  const known = Object.keys(publications)
  return (names.length === 0 ? known : names).map((name) => {
    const config = publications[name]
    if (config === undefined) {
      throw new CollateError(
        'workspace/no-publication',
        `Cannot find the publication \`${name}\``,
        {
          values: { name, known: known.join(', ') },
        },
      )
    }
    return {
      name,
      config,
      documents: documentsOf(workspace, config),
      folder: pathIn(workspace, output, name),
    }
  })
}

/** The publications a document is in. */
export function publicationsWith(
  workspace: Workspace,
  entry: DocumentEntry,
): readonly PublicationEntry[] {
  return pickPublications(workspace, []).filter(({ documents }) =>
    documents.some(({ path }) => path === entry.path),
  )
}

/** Reads a file that a document refers to, by its path in the locale's content folder, or else in another locale's; never outside `content`. */
export function readAsset(
  workspace: Workspace,
  path: string,
  locale: Locale,
): Uint8Array | undefined {
  if (path.split(/[/\\]/).includes('..') || /^([/\\]|[A-Za-z]:)/.test(path)) return undefined
  const folder = realpathSync(pathIn(workspace, workspace.config.content))
  const file = [locale, ...localesOf(workspace)]
    .map((place) => join(folder, place, path))
    .find((candidate) => existsSync(candidate) && realpathSync(candidate).startsWith(folder + sep))
  return file === undefined ? undefined : readBytes(file)
}

/** SHA-256 of a file's bytes, in hexadecimal. */
export function digest(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

// Words of a publication are documents or globs, in the publication's order; a document named twice counts once.
function documentsOf(workspace: Workspace, config: PublicationConfig): readonly DocumentEntry[] {
  if (listDocuments(workspace).length === 0) return []
  return pickDocuments(workspace, config.documents)
}
