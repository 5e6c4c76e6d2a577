import type { Finding, Fix } from '@collate/parser'
import type { Translate } from '../console/messages.ts'
import type { CheckReport, PrintedFinding } from '../reporters/report.ts'
import type { FileContent } from '../workspace/write-files.ts'

/** What a run of `collate check` found, and what `--fix` would make of it. */
export interface Checked {
  readonly report: CheckReport
  /** How many findings the fixes mend. */
  readonly mended: number
  /** The files with the fixes in them. */
  readonly files: readonly FileContent[]
  /** What is still found when the fixes are in. */
  afterFix(): CheckReport
}

/** Puts findings into the reader's language. */
export function printed(findings: readonly Finding[], t: Translate): readonly PrintedFinding[] {
  return findings.map(({ message, ...finding }) => ({
    ...finding,
    message: t(`checks:${message.key}`, message.values),
  }))
}

/** The fixes of one side that can be made together: those that overlap an earlier one wait for the next run. */
export function compatibleFixes(findings: readonly Finding[], side: Fix['side']): readonly Fix[] {
  const fixes = findings
    .flatMap(({ fix }) => (fix?.side === side ? [fix] : []))
    .sort((a, b) => a.block - b.block || a.start - b.start)
  const chosen: Fix[] = []
  for (const fix of fixes) {
    const last = chosen.at(-1)
    if (last === undefined || last.block !== fix.block || last.end <= fix.start) chosen.push(fix)
  }
  return chosen
}
