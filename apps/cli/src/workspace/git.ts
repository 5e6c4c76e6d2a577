import { execFileSync } from 'node:child_process'
import { relative } from 'node:path'
import { CollateError } from '@collate/parser'

/** Returns a file as it stood at a revision, or nothing where that revision has no such file. */
export function fileAtRevision(root: string, revision: string, path: string): string | undefined {
  return git(root, 'show', `${revision}:./${relative(root, path).replaceAll('\\', '/')}`)
}

/**
 * Makes sure that a revision exists; returns its full hash.
 *
 * @throws {CollateError} `git/no-revision`.
 */
export function resolveRevision(root: string, revision: string): string {
  // The words behind `--end-of-options` can't be taken for options, whatever they start with.
  const hash = git(
    root,
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  )
  if (hash !== undefined) return hash.trim()
  throw new CollateError(
    'git/no-revision',
    `Cannot find the revision \`${revision}\` in this git repository`,
    {
      values: { revision },
    },
  )
}

/** The name git signs commits with, if git is there and knows one. */
export function gitUserName(root: string): string | undefined {
  return git(root, 'config', 'user.name')?.trim() || undefined
}

function git(root: string, ...words: readonly string[]): string | undefined {
  try {
    return execFileSync('git', ['-C', root, ...words], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 256 * 1024 * 1024,
    })
  } catch {
    return undefined
  }
}
