import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CollateError } from '@collate/parser'
import { digest } from '../workspace/open-publication.ts'
import { readBytes, readTextFileIfAny } from '../workspace/read-file.ts'

/** Digests of the files a publication's last release wrote, by their path below its folder. */
export type Released = ReadonlyMap<string, string>

/** Reads what the last release wrote; empty where there is none. */
export function readReleased(folder: string): Released {
  const path = join(folder, 'manifest.json')
  const json = readTextFileIfAny(path)
  if (json === undefined) return new Map()
  try {
    const { files = {} } = JSON.parse(json) as { files?: Record<string, { sha256: string }> }
    return new Map(Object.entries(files).map(([file, { sha256 }]) => [file, sha256]))
  } catch (cause) {
    throw new CollateError(
      'publish/manifest',
      `Cannot read \`${path}\`, it is not the manifest Collate wrote`,
      {
        file: path,
        cause,
      },
    )
  }
}

/** How an output that is about to be written compares with what lies in its place. */
export type Standing = 'missing' | 'same' | 'stale' | 'edited'

/**
 * Compares an output with the file in its place: `edited` where that file is neither what is about to be written nor what the last
 * release wrote, so a person changed it, and it must not be overwritten.
 */
export function standingOf(
  path: string,
  content: string | Uint8Array,
  released: string | undefined,
): Standing {
  if (!existsSync(path)) return 'missing'
  const there = digest(readBytes(path))
  if (there === digest(content)) return 'same'
  return there === released ? 'stale' : 'edited'
}
