import { isAtLeast } from '@collate/parser'
import { strToU8 } from 'fflate'
import type { PublicationInput, PublishedFile } from './input.ts'

/** A file as the manifest lists it. */
export interface ManifestEntry {
  readonly path: string
  /** Length in bytes. */
  readonly bytes: number
  readonly sha256: string
}

/** Describes a file for the manifest. */
export function listFile(
  { path, bytes }: PublishedFile,
  digest: PublicationInput['digest'],
): ManifestEntry {
  const written = typeof bytes === 'string' ? strToU8(bytes) : bytes
  return { path, bytes: written.length, sha256: digest(written) }
}

/** Writes `manifest.json`: what was published, in which least state, and every file with its length and SHA-256, by path. */
export function writeManifest(
  { name, minState }: PublicationInput,
  entries: readonly ManifestEntry[],
): string {
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : 1))
  const manifest = {
    schemaVersion: 1,
    publication: name,
    minState,
    draft: !isAtLeast(minState, 'reviewed'),
    files: Object.fromEntries(sorted.map(({ path, ...entry }) => [path, entry])),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
