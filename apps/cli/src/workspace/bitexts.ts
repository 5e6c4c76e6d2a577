import { existsSync } from 'node:fs'
import {
  type BitextFiles,
  readBitext,
  type SyncOptions,
  type SyncResult,
  sync,
  unitTexts,
  writeBitext,
} from '@collate/memory'
import { type Bitext, CollateError, type Document, type Locale } from '@collate/parser'
import { readCached } from './document-cache.ts'
import { type DocumentEntry, fileOf } from './documents.ts'
import { nameOf, pathIn, type Workspace } from './open.ts'
import { readDocumentFile, readTextFile, readTextFileIfAny } from './read-file.ts'
import type { FileContent } from './write-files.ts'

/** One document in one pair of locales: what its files say, brought into step in memory. Nothing is written by opening it. */
export interface OpenBitext {
  readonly entry: DocumentEntry
  readonly target: Locale
  /** The locale files exist; without them, an existing translation wants adopting. */
  readonly isStored: boolean
  /** As the files have it. */
  readonly stored: Bitext
  readonly source: Document
  /** The document in the target locale, where the team keeps one. */
  readonly translation: Document | undefined
  readonly result: SyncResult
}

/** The files of a bitext in the order source locale file, target locale file, review file; absolute. */
export function bitextPaths(
  workspace: Workspace,
  entry: DocumentEntry,
  target: Locale,
): readonly [string, string, string] {
  const file = (locale: Locale, ending: string) =>
    pathIn(workspace, workspace.config.locales, locale, `${entry.path}${ending}`)
  return [file(entry.source, '.json'), file(target, '.json'), file(target, '.review.jsonl')]
}

/** Reads a document's bitext and its two sides, and brings them into step in memory. */
export function openBitext(
  workspace: Workspace,
  entry: DocumentEntry,
  target: Locale,
  options: SyncOptions = {},
): OpenBitext {
  const stored = readStored(workspace, entry, target)
  const source = readSide(workspace, entry, entry.source, unitTexts(stored, 'source'))
  const translation = hasText(fileOf(workspace, entry, target))
    ? readSide(workspace, entry, target, unitTexts(stored, 'target'))
    : undefined
  // Not the source locale file: another target locale may have made that.
  const [, , review] = bitextPaths(workspace, entry, target)
  const isStored = existsSync(review)
  return {
    entry,
    target,
    isStored,
    stored,
    source,
    translation,
    result: sync(stored, source, translation, options),
  }
}

// An empty file is a place kept for a translation, not one.
function hasText(path: string): boolean {
  return (readTextFileIfAny(path) ?? '').trim() !== ''
}

/**
 * The bitext as its files have it; no units where there are no files.
 *
 * @throws {CollateError} `locale-file/lost` where the review file is there and a locale file is not: its states would be lost too.
 */
export function readStored(workspace: Workspace, entry: DocumentEntry, target: Locale): Bitext {
  const paths = bitextPaths(workspace, entry, target)
  const [sourceJson, targetJson, review] = paths.map(readTextFileIfAny)
  const names = paths.map((path) => nameOf(workspace, path))
  const lost = [sourceJson, targetJson].indexOf(undefined)
  if (review !== undefined && lost >= 0) {
    const file = names[lost] ?? ''
    throw new CollateError('locale-file/lost', `Cannot find \`${file}\`, but its review file`, {
      file,
      values: { review: names[2] ?? '' },
    })
  }
  return readBitext(
    { path: entry.path, source: entry.source, target },
    { sourceJson, targetJson, review },
    { sourceJson: names[0] ?? '', targetJson: names[1] ?? '', review: names[2] ?? '' },
  )
}

// Reads one side of a document. One without a text yet is no mistake; one that had a text and is emptied most likely is.
function readSide(
  workspace: Workspace,
  entry: DocumentEntry,
  locale: Locale,
  units: readonly string[] = [],
): Document {
  const path = fileOf(workspace, entry, locale)
  return readCached(
    workspace,
    `${locale}/${entry.path}${entry.extension}`,
    (units.length > 0 ? readDocumentFile : readTextFile)(path),
    {
      locale,
      format: entry.format,
      ...entry.reading,
      ...(workspace.srx === undefined ? {} : { srx: workspace.srx }),
      units,
      name: nameOf(workspace, path),
    },
  )
}

/**
 * The files that hold a bitext, as they must be written; those that would not change are left out.
 *
 * The source locale file is shared: where it changes, the review files of the other targets go with it, as only now it can be told
 * what source their translations were made for.
 */
export function changedFiles(
  workspace: Workspace,
  entry: DocumentEntry,
  bitext: Bitext,
): readonly FileContent[] {
  const own = changedOf(workspace, entry, bitext)
  const [sourceFile] = bitextPaths(workspace, entry, bitext.target)
  if (!own.some(({ path }) => path === sourceFile)) return own
  const others = entry.targets
    .filter((target) => target !== bitext.target)
    .flatMap((target) => {
      const [, , review] = bitextPaths(workspace, entry, target)
      if (!existsSync(review)) return []
      const other = openBitext(workspace, entry, target).result
      // What a person wrote into that target's document is taken in when that target is synced.
      if (other.taken.length > 0 || other.conflicts.length > 0)
        return changedOf(workspace, entry, sourceChanges(workspace, entry, target))
      return changedOf(workspace, entry, other.bitext)
    })
  return [...others.filter(({ path }) => path !== sourceFile), ...own]
}

function sourceChanges(workspace: Workspace, entry: DocumentEntry, target: Locale): Bitext {
  const stored = readStored(workspace, entry, target)
  const source = readSide(workspace, entry, entry.source, unitTexts(stored, 'source'))
  return sync(stored, source, undefined).bitext
}

function changedOf(
  workspace: Workspace,
  entry: DocumentEntry,
  bitext: Bitext,
): readonly FileContent[] {
  const paths = bitextPaths(workspace, entry, bitext.target)
  const { sourceJson, targetJson, review }: BitextFiles = writeBitext(bitext)
  return paths
    .map((path, at) => ({ path, content: [sourceJson, targetJson, review][at] ?? '' }))
    .filter(({ path, content }) => content !== readTextFileIfAny(path))
}
