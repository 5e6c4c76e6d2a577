import type { Document, Finding, Fix } from '@collate/parser'
import type { Translate } from '../console/messages.ts'
import type { CheckedFiles, PrintedFinding } from '../reporters/report.ts'
import type { FileContent } from '../workspace/write-files.ts'

/** One document that was checked: a pair of files, or a file by itself. */
export interface CheckedDocument {
  /** What a baseline calls it: the same wherever the command is run from. */
  readonly name: string
  /** As a person in the current folder would name them. */
  readonly sourceFile: string
  readonly targetFile?: string
  /** What the places of findings are in. */
  readonly source: Document
  readonly target?: Document
  /** Where `target` is what would be published, and no file says it yet: the lines of its units in `targetFile`, the locale file. */
  readonly unitLines?: ReadonlyMap<string, number>
  readonly findings: readonly Finding[]
  /** The checks that could find something. */
  readonly ran: ReadonlySet<string>
  readonly units: number
  /** How many more findings there are than are listed. */
  readonly leftOut: number
}

/** What a run of `collate check` found, and how it is mended. */
export interface Checked {
  readonly documents: readonly CheckedDocument[]
  /** Every document there is was checked. */
  readonly isWhole: boolean
  /** Mends findings of the documents: those that are given, in the order of `documents`. */
  mend(documents: readonly CheckedDocument[]): Mended
}

/** What fixes make of the documents. */
export interface Mended {
  /** How many findings are mended. */
  readonly count: number
  /** The files with the fixes in them. */
  readonly files: readonly FileContent[]
  /** What is found when the fixes are in. */
  readonly documents: readonly CheckedDocument[]
}

/** Puts what was found in a document into the reader's language. */
export function printed(
  { sourceFile, targetFile, source, target, unitLines, findings }: CheckedDocument,
  t: Translate,
): CheckedFiles {
  return {
    sourceFile,
    ...(targetFile === undefined ? {} : { targetFile }),
    documents: { source, ...(target && { target }) },
    ...(unitLines && { unitLines }),
    findings: findings.map((finding) => printedFinding(finding, t)),
  }
}

/** Puts a finding into the reader's language. */
export function printedFinding({ message, ...finding }: Finding, t: Translate): PrintedFinding {
  return { ...finding, message: t(`checks:${message.key}`, message.values) }
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
