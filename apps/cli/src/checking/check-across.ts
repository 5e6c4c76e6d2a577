import type { Term } from '@collate/parser'
import { type CheckOptions, checkPublication, checks } from '@collate/publisher'
import type { CheckedBitext } from '../workspace/check-entry.ts'

/** What a check across documents needs beside the documents. */
export interface AcrossOptions extends Pick<CheckOptions, 'profile' | 'checks'> {
  readonly terms: readonly Term[]
  /** The paths of all documents of the workspace. */
  readonly known: readonly string[]
}

// The checks that look at several documents: an ignore is of use to them where either of their parts uses it.
const ACROSS = new Set(checks.filter((check) => check.checkPublication).map(({ id }) => id))

/** Adds to what was found in each document what only the documents of one target locale together show. */
export function checkAcross(
  all: readonly CheckedBitext[],
  { profile, ...options }: AcrossOptions,
): readonly CheckedBitext[] {
  const targets = new Set(all.map(({ open }) => open.target))
  const found = new Map<CheckedBitext, CheckedBitext>()
  for (const target of targets) {
    const group = all.filter(({ open }) => open.target === target)
    const results = checkPublication(
      group.map((checked) => partOf(checked, profile)),
      options,
    )
    for (const [at, { findings, unusedIgnores }] of results.entries()) {
      const checked = group[at]
      if (checked === undefined) continue
      const isUnused = (key: string, check: string) =>
        !ACROSS.has(check) ||
        unusedIgnores.some((ignore) => ignore.key === key && ignore.check === check)
      found.set(checked, {
        ...checked,
        findings: [...checked.findings, ...findings],
        unusedIgnores: checked.unusedIgnores.filter(({ key, check }) => isUnused(key, check)),
      })
    }
  }
  return all.map((checked) => found.get(checked) ?? checked)
}

function partOf({ open, target, bitext, links }: CheckedBitext, profile: CheckOptions['profile']) {
  const { entry, source } = open
  return {
    path: entry.path,
    source,
    target,
    links,
    options: { profile: profile ?? entry.profile, severities: entry.checks, bitext },
  }
}
