import { lstatSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { CollateError } from '@collate/parser'
import { type FileContent, writeFiles, writeNewFiles } from '../workspace/write-files.ts'

/** The files a run would write, and what it must leave alone. */
export interface Destinations {
  readonly cwd: string
  /** As the person named them. */
  readonly written: readonly string[]
  readonly inputs: readonly string[]
  readonly force?: boolean
}

/**
 * Refuses files that must not be written, before any work is done: inputs, the same one twice, and, without `force`, what is there.
 *
 * @throws {CollateError} `usage/same-file`, `file/exists`.
 */
export function checkDestinations({ cwd, written, inputs, force }: Destinations): void {
  const taken = new Set(inputs.map((file) => pathOf(cwd, file)))
  for (const file of written) {
    const path = pathOf(cwd, file)
    if (taken.has(path)) {
      throw new CollateError('usage/same-file', `Cannot write \`${file}\`, it is named twice`, {
        file,
      })
    }
    taken.add(path)
    if (!force && lstatSync(path, { throwIfNoEntry: false }) !== undefined) throw existsError(file)
  }
}

/** Writes the files together, or none of them: over what is there with `force`, else only where nothing is. */
export async function writeDestinations(
  { cwd, force }: Destinations,
  files: readonly FileContent[],
): Promise<void> {
  const placed = files.map(({ path, content }) => ({ path: resolve(cwd, path), content }))
  if (force) await writeFiles(placed)
  else await writeNewFiles(placed, (path) => nameOf(cwd, files, path), existsError)
}

function existsError(file: string, cause?: unknown): CollateError {
  return new CollateError('file/exists', `Cannot write \`${file}\`, it is there already`, {
    file,
    cause,
  })
}

function nameOf(cwd: string, files: readonly FileContent[], path: string): string {
  return files.find((file) => resolve(cwd, file.path) === path)?.path ?? path
}

// A link and what it points to are one file.
function pathOf(cwd: string, file: string): string {
  const path = resolve(cwd, file)
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
