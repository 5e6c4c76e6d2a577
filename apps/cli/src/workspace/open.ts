import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { CollateError } from '@collate/parser'
import type { CommonOptions, Context } from '../context.ts'
import { type Config, readConfig } from './config.ts'
import { readTextFile } from './read-file.ts'

/** A folder with a `collate.yaml`: where a team's documents, locale files and memory live. */
export interface Workspace {
  /** Absolute path of the folder that holds the configuration. */
  readonly root: string
  readonly config: Config
  /** The folder that messages name files from. */
  readonly from: string
  /** Nothing may be written, not even to the cache. */
  readonly isDry: boolean
}

/** Where a command looks for its workspace, and how it treats it. */
type Place = Pick<Context, 'cwd'> & { readonly options: Pick<CommonOptions, 'config' | 'dryRun'> }

/** The configuration's file name. */
export const CONFIG_FILE = 'collate.yaml'

/** Where the memory database and caches lie; ignored by git. */
export const CACHE_FOLDER = '.collate'

/**
 * Opens the workspace a folder lies in: the nearest `collate.yaml` upwards, or the one named.
 *
 * @throws {CollateError} `workspace/missing`, and what `readConfig` throws.
 */
export function openWorkspace({ cwd, options }: Place): Workspace {
  const { config: configPath, dryRun } = options
  const path = configPath === undefined ? findConfig(cwd) : resolve(cwd, configPath)
  if (path === undefined && !existsSync(cwd))
    throw new CollateError('file/missing', `Cannot find \`${cwd}\``, { file: cwd })
  if (path === undefined) {
    throw new CollateError(
      'workspace/missing',
      `Cannot find ${CONFIG_FILE} in this folder or above it`,
      {
        values: { folder: cwd },
      },
    )
  }
  const name = relative(cwd, path) || path
  return {
    root: dirname(path),
    config: readConfig(readTextFile(path), name),
    from: cwd,
    isDry: dryRun === true,
  }
}

/** Makes a path of the workspace absolute. */
export function pathIn(workspace: Workspace, ...parts: readonly string[]): string {
  return join(workspace.root, ...parts)
}

/** Names a file as a person in the current folder would. */
export function nameOf(workspace: Workspace, path: string): string {
  return relative(workspace.from, path) || path
}

/** The workspace's locales: the source first, then the targets. */
export function localesOf({ config }: Workspace): readonly string[] {
  return [...new Set([config.source, ...config.targets])]
}

function findConfig(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = join(at, CONFIG_FILE)
    if (existsSync(path)) return path
    if (dirname(at) === at) return undefined
  }
}
