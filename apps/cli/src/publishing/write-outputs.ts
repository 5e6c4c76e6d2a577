import { join } from 'node:path'
import { CollateError, type Locale } from '@collate/parser'
import type { Note, PublishedFile } from '@collate/publisher'
import { changedFiles, openBitext } from '../workspace/bitexts.ts'
import { nameOf, pathIn, type Workspace } from '../workspace/open.ts'
import type { PublicationEntry } from '../workspace/open-publication.ts'
import { type FileContent, writeFiles } from '../workspace/write-files.ts'
import { readReleased, type Standing, standingOf } from './outputs.ts'

/** An output that was written, or would be. */
export interface WrittenOutput {
  /** As a person in the current folder would name it. */
  readonly file: string
  readonly kind: PublishedFile['kind']
  readonly locales: readonly Locale[]
  readonly bytes: number
  readonly standing: Standing
  readonly notes: readonly Note[]
}

/**
 * Writes outputs, all of them or none; those that are the same already are left alone. Nothing is written in a dry run.
 *
 * @throws {CollateError} `publish/edited` where a person has edited a file that would be overwritten.
 */
export async function writeOutputs(
  workspace: Workspace,
  publication: PublicationEntry,
  outputs: Iterable<PublishedFile>,
  { isDry }: { readonly isDry: boolean },
): Promise<readonly WrittenOutput[]> {
  const written: WrittenOutput[] = []
  const released = readReleased(publication.folder)
  const isInPlace = publication.config.markdown === 'in-place'
  const stale = function* (): Generator<FileContent> {
    for (const output of outputs) {
      const inContent = isInPlace && output.kind === 'markdown'
      const path = inContent
        ? contentFile(workspace, output.path)
        : join(publication.folder, output.path)
      // A document in content/ was read and merged just now: what a person wrote into it is in the output.
      const standing = standingOf(
        path,
        output.bytes,
        inContent ? undefined : released.get(output.path),
      )
      if (standing === 'edited' && !inContent && output.kind !== 'manifest') {
        throw new CollateError(
          'publish/edited',
          `Cannot overwrite \`${path}\`, it was edited by hand`,
          {
            file: nameOf(workspace, path),
          },
        )
      }
      const bytes =
        typeof output.bytes === 'string' ? Buffer.byteLength(output.bytes) : output.bytes.length
      const { kind, locales, notes } = output
      written.push({ file: nameOf(workspace, path), kind, locales, bytes, standing, notes })
      if (standing !== 'same') yield { path, content: output.bytes }
    }
  }
  if (isDry) for (const _ of stale());
  else await writeFiles(stale())
  if (isInPlace && !isDry) await settle(workspace, publication)
  return written
}

function contentFile(workspace: Workspace, path: string): string {
  return pathIn(workspace, workspace.config.content, path)
}

// The documents now say what the locale files say: the review files no longer wait for that.
async function settle(workspace: Workspace, publication: PublicationEntry): Promise<void> {
  for (const entry of publication.documents) {
    for (const target of entry.targets) {
      const { result } = openBitext(workspace, entry, target)
      await writeFiles(changedFiles(workspace, entry, result.bitext))
    }
  }
}
