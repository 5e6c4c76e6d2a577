import { SCHEMA_VERSION } from '../context.ts'
import { findingsIn } from './json.ts'
import { countBySeverity, type Reporter } from './report.ts'

/** A JSON object a line, for programs that read as they go: each finding, then one line that counts them. */
export const ndjson: Reporter = {
  isForPeople: false,
  write: (report) =>
    [
      ...findingsIn(report).map((finding) => ({ type: 'finding', ...finding })),
      { type: 'summary', units: report.units, ...countBySeverity(report) },
    ]
      .map((line) => `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, ...line })}\n`)
      .join(''),
}
