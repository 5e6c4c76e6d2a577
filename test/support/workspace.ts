import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Makes a temporary folder with files in it; it goes when the test has finished. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'collate-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeAll(folder, files)
  return folder
}

/** Writes files below a folder. */
export function writeAll(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** Every file below a folder with its bytes, git's and the cache's own left out. */
export function snapshot(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => !/^\.(git|collate)\//.test(name))
    .sort()
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'latin1')]))
}

/** Runs git in a folder and returns what it prints. */
export function git(folder: string, ...words: readonly string[]): string {
  const identity = ['-c', 'user.name=Lin', '-c', 'user.email=lin@example.org']
  return execFileSync('git', ['-C', folder, ...identity, ...words], { encoding: 'utf8' })
}
