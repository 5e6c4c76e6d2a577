import { type Finding, SEVERITIES, type Severity } from '@collate/parser'

/** The findings of one pair of files, or of one file. */
export interface CheckedFiles {
  /** As a person in the current folder would name them. */
  readonly sourceFile?: string
  readonly targetFile?: string
  readonly findings: readonly PrintedFinding[]
}

/** A finding whose message is in the reader's language. */
export interface PrintedFinding extends Omit<Finding, 'message'> {
  readonly message: string
}

/** What a run of `collate check` found. */
export interface CheckReport {
  readonly files: readonly CheckedFiles[]
  /** How many units were looked at. */
  readonly units: number
}

/** Counts the findings of each severity. */
export function countBySeverity(report: CheckReport): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { findings } of report.files)
    for (const { severity } of findings) counts[severity] += 1
  return counts
}

/** The file and place a finding is shown at: the side that is wrong, else the target, else the source. */
export function whereIs(
  files: CheckedFiles,
  finding: PrintedFinding,
): { readonly file: string; readonly line: number; readonly column: number } {
  const onSource =
    finding.target === undefined || (finding.side === 'source' && finding.source !== undefined)
  const side = onSource ? finding.source : finding.target
  const start = side?.place.start
  return {
    file:
      (onSource ? files.sourceFile : files.targetFile) ??
      files.sourceFile ??
      files.targetFile ??
      '',
    line: start?.line ?? 1,
    column: start?.column ?? 1,
  }
}

/** Tells whether a report holds a finding at least as severe as the threshold. */
export function hasFindingsFrom(report: CheckReport, threshold: Severity | 'never'): boolean {
  if (threshold === 'never') return false
  const least = SEVERITIES.indexOf(threshold)
  return report.files.some(({ findings }) =>
    findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= least),
  )
}
