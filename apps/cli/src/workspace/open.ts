import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { CollateError, readSrx, type Srx } from '@collate/parser'
import type { CommonOptions, Context } from '../context.ts'
import { readConfig } from './config.ts'
import type { Config } from './config-schema.ts'
import { readTextFile, readXmlFile } from './read-file.ts'

/** A folder with a `collate.yaml`: where a team's documents, locale files and memory live. */
export interface Workspace {
  /** Absolute path of the folder that holds the configuration. */
  readonly root: string
  readonly config: Config
  /** The folder that messages name files from. */
  readonly from: string
  /** The team's own rules of segmentation, where the configuration names a file of them. */
  readonly srx: Srx | undefined
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
 * @param checks the ids of the checks there are, where the command runs them: then the configuration may name no other.
 * @throws {CollateError} `workspace/missing`, and what `readConfig` throws.
 */
export function openWorkspace({ cwd, options }: Place, checks?: readonly string[]): Workspace {
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
  const root = dirname(path)
  const config = readConfig(readTextFile(path), name, checks)
  return { root, config, from: cwd, srx: srxOf(root, config, cwd), isDry: dryRun === true }
}

/** Opens the workspace a folder lies in, or nothing where it lies in none. */
export function openWorkspaceIfAny(
  place: Place,
  checks?: readonly string[],
): Workspace | undefined {
  try {
    return openWorkspace(place, checks)
  } catch (error) {
    if (error instanceof CollateError && error.code === 'workspace/missing') return undefined
    throw error
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

function srxOf(root: string, { segmentation }: Config, from: string): Srx | undefined {
  if (segmentation === undefined) return undefined
  const path = join(root, segmentation)
  return readSrx(readXmlFile(path), relative(from, path) || path)
}
