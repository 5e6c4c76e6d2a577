import { SCHEMA_VERSION } from '../context.ts'
import type { CheckedFiles, CheckReport, PrintedFinding, Reporter } from './report.ts'

/** Findings as JSON, one list over all files: the contract of `collate check --json`. */
export const json: Reporter = {
  isForPeople: false,
  write: (report) => {
    const { units } = report
    return `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, findings: findingsIn(report), units })}\n`
  },
}

/** The findings of all files, each with the names of its files. */
export function findingsIn({ files }: CheckReport) {
  return files.flatMap(({ sourceFile, targetFile, findings }) => {
    const names: Pick<CheckedFiles, 'sourceFile' | 'targetFile'> = {
      ...(sourceFile === undefined ? {} : { sourceFile }),
      ...(targetFile === undefined ? {} : { targetFile }),
    }
    return findings.map((finding): PrintedFinding & typeof names => ({ ...finding, ...names }))
  })
}
