import type { Term } from '@collate/parser'
import { checkPublication } from '@collate/publisher'
import { aboutTranslated, type CheckedBitext } from '../workspace/check-entry.ts'
import { checkOptionsOf, type RunSettings } from './run-settings.ts'

/** What a check across documents needs beside the documents. */
export interface AcrossOptions {
  readonly settings: RunSettings
  readonly terms: readonly Term[]
  /** The paths of all documents of the workspace. */
  readonly known: readonly string[]
  /** Whether all of the workspace is checked: what was found across documents before, and is not now, is gone only then. */
  readonly isWhole: boolean
}

/** Adds to what was found in each document what only the documents of one target locale together show. */
export function checkAcross(
  all: readonly CheckedBitext[],
  { settings, terms, known, isWhole }: AcrossOptions,
): readonly CheckedBitext[] {
  const options = {
    terms,
    known,
    ...(settings.checks === undefined ? {} : { checks: settings.checks }),
  }
  const targets = new Set(all.map(({ open }) => open.target))
  const found = new Map<CheckedBitext, CheckedBitext>()
  for (const target of targets) {
    const group = all.filter(({ open }) => open.target === target)
    const parts = group.map((checked) => partOf(checked, settings))
    for (const [at, { findings, ran, leftOut }] of checkPublication(parts, options).entries()) {
      const checked = group[at]
      if (checked === undefined) continue
      found.set(checked, {
        ...checked,
        findings: [...checked.findings, ...aboutTranslated(checked.open, findings)],
        leftOut: checked.leftOut + leftOut,
        ran: isWhole ? [...checked.ran, ...ran] : checked.ran,
      })
    }
  }
  return all.map((checked) => found.get(checked) ?? checked)
}

function partOf({ open, target, bitext, links }: CheckedBitext, settings: RunSettings) {
  const { entry, source } = open
  return {
    path: entry.path,
    source,
    target,
    links,
    options: { ...checkOptionsOf(entry.checking, settings), bitext },
  }
}
