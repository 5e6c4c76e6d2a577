import { type Context, printJson } from '../context.ts'
import type { CheckReport } from './report.ts'

/** Prints findings as JSON, a list over all files: the contract of `collate check --json`. */
export function reportJson(context: Context, { files, units }: CheckReport): void {
  const findings = files.flatMap(({ findings: found, ...names }) =>
    found.map((finding) => ({ ...finding, ...names })),
  )
  printJson(context, { findings, units })
}
