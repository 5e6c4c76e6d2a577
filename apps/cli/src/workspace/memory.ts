import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type MemoryStore, openSqliteStore } from '@collate/memory'
import { CollateError } from '@collate/parser'
import { CACHE_FOLDER, openWorkspace, pathIn, type Workspace } from './open.ts'

/** Opens the workspace's memory database, which is made where there is none. */
export function openMemory(workspace: Workspace): MemoryStore {
  return openMemoryFile(memoryPath(workspace))
}

/** The file of the workspace's memory, whether it exists or not. */
export function memoryPath(workspace: Workspace): string {
  return pathIn(workspace, CACHE_FOLDER, 'memory.db')
}

/** Opens a memory database by its file. */
function openMemoryFile(path: string): MemoryStore {
  try {
    mkdirSync(dirname(path), { recursive: true })
  } catch (cause) {
    throw new CollateError('memory/unwritable', `Cannot write the memory \`${path}\``, {
      file: path,
      cause,
      values: { reason: (cause as NodeJS.ErrnoException).code ?? '' },
    })
  }
  return openSqliteStore(path)
}

/** Opens the memory a command means: the file it names, else the workspace's. */
export function openMemoryFor(
  cwd: string,
  file: string | undefined,
  config: string | undefined,
): MemoryStore {
  return file === undefined
    ? openMemory(openWorkspace({ cwd, options: { ...(config === undefined ? {} : { config }) } }))
    : openMemoryFile(resolve(cwd, file))
}
