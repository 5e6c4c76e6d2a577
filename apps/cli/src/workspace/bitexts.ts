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
import type { Bitext, Document, Locale } from '@collate/parser'
import { readDocument } from '@collate/parser'
import { type DocumentEntry, fileOf } from './documents.ts'
import { nameOf, pathIn, type Workspace } from './open.ts'
import { readDocumentFile, readTextFileIfAny } from './read-file.ts'
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
  const translation = existsSync(fileOf(workspace, entry, target))
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

/** The bitext as its files have it; no units where there are no files. */
export function readStored(workspace: Workspace, entry: DocumentEntry, target: Locale): Bitext {
  const paths = bitextPaths(workspace, entry, target)
  const [sourceJson, targetJson, review] = paths.map(readTextFileIfAny)
  const names = paths.map((path) => nameOf(workspace, path))
  return readBitext(
    { path: entry.path, source: entry.source, target },
    { sourceJson, targetJson, review },
    { sourceJson: names[0] ?? '', targetJson: names[1] ?? '', review: names[2] ?? '' },
  )
}

/** Reads one side of a document. */
function readSide(
  workspace: Workspace,
  entry: DocumentEntry,
  locale: Locale,
  units: readonly string[] = [],
): Document {
  const path = fileOf(workspace, entry, locale)
  return readDocument(readDocumentFile(path), {
    locale,
    format: entry.format,
    units,
    name: nameOf(workspace, path),
  })
}

/** The files that hold a bitext, as they must be written; those that would not change are left out. */
export function changedFiles(
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
