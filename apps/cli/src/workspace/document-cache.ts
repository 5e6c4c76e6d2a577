import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  type Document,
  READER_VERSION,
  type ReadOptions,
  readDocument,
  restoreDocument,
  SEGMENTER_VERSION,
  storeDocument,
} from '@collate/parser'
import { CACHE_FOLDER, type Workspace } from './open.ts'

/**
 * Reads a document, or takes it from the workspace's cache where neither the file nor anything else it depends on has changed since.
 * A cache that can't be read or written only costs time.
 *
 * @param at where in the cache the document's last reading is kept, such as `en/guide/tea.md`.
 */
export function readCached(
  workspace: Workspace,
  at: string,
  file: string,
  options: ReadOptions,
): Document {
  const path = join(workspace.root, CACHE_FOLDER, 'documents', `${at}.json`)
  const key = keyOf(file, options)
  const kept = restore(path, key, file)
  if (kept !== undefined) return kept
  const document = readDocument(file, options)
  if (!workspace.isDry) write(path, `${key}\n${storeDocument(document)}`)
  return document
}

function keyOf(file: string, options: ReadOptions): string {
  const rest = JSON.stringify([READER_VERSION, SEGMENTER_VERSION, process.version, options])
  return createHash('sha256').update(rest).update('\0').update(file).digest('base64url')
}

function restore(path: string, key: string, file: string): Document | undefined {
  try {
    const text = readFileSync(path, 'utf8')
    return text.startsWith(`${key}\n`)
      ? restoreDocument(text.slice(key.length + 1), file)
      : undefined
  } catch {
    return undefined
  }
}

function write(path: string, text: string): void {
  const temporary = `${path}.${process.pid}`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(temporary, text)
    renameSync(temporary, path)
  } catch {
    rmSync(temporary, { force: true })
  }
}
