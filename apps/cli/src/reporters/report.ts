import {
  type Document,
  type Finding,
  type FindingSide,
  SEVERITIES,
  type Severity,
} from '@collate/parser'
import type { Translate } from '../console/messages.ts'
import type { Terminal } from '../console/terminal.ts'

/** What a reporter may use beside the report. */
export interface Page extends Pick<Terminal, 'paint' | 'width'> {
  readonly t: Translate
}

/** Writes a report in one format. */
export interface Reporter {
  /** A person reads it: control characters in it must be shown, not obeyed. */
  readonly isForPeople: boolean
  write(report: CheckReport, page: Page): string
}

/** The findings of one pair of files, or of one file. */
export interface CheckedFiles {
  /** As a person in the current folder would name them. */
  readonly sourceFile?: string
  readonly targetFile?: string
  /** What the places of the findings are in, where that is known. */
  readonly documents?: { readonly source: Document; readonly target?: Document }
  /**
   * Where the places of the target are in a text that no file says yet: the lines of its units in `targetFile`, which is the locale
   * file then.
   */
  readonly unitLines?: ReadonlyMap<string, number>
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

/** The side a finding is shown at: the one that is wrong, else the target, else the source. */
function sideShown({ side, source, target }: PrintedFinding): 'source' | 'target' {
  return target === undefined || (side === 'source' && source !== undefined) ? 'source' : 'target'
}

/** The file and place a finding is shown at. */
export function whereIs(
  files: CheckedFiles,
  finding: PrintedFinding,
): { readonly file: string; readonly line: number; readonly column: number } {
  const side = sideShown(finding)
  const unitLine = side === 'target' ? files.unitLines?.get(finding.unit ?? '') : undefined
  const isElsewhere = side === 'target' && files.unitLines !== undefined
  const start = isElsewhere ? { line: unitLine ?? 1, column: 1 } : finding[side]?.place.start
  return {
    file:
      (side === 'source' ? files.sourceFile : files.targetFile) ??
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

/** A finding on one of its sides. */
export interface SideOfFinding {
  readonly side: 'source' | 'target'
  readonly file: string
  readonly at: FindingSide
}

/** The finding on each of its sides, the one it is shown at first. */
export function sidesOf(files: CheckedFiles, finding: PrintedFinding): readonly SideOfFinding[] {
  const first = sideShown(finding)
  return [first, first === 'source' ? ('target' as const) : ('source' as const)].flatMap((side) => {
    const at = finding[side]
    const file = side === 'source' ? files.sourceFile : files.targetFile
    return at === undefined || file === undefined ? [] : [{ side, file, at }]
  })
}
