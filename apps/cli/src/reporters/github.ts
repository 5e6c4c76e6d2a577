import type { Context } from '../context.ts'
import { type CheckReport, whereIs } from './report.ts'

const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const

/** Prints findings as GitHub Actions workflow commands, which become annotations of a pull request. */
export function reportGithub({ terminal }: Context, report: CheckReport): void {
  for (const files of report.files) {
    for (const finding of files.findings) {
      const { file, line, column } = whereIs(files, finding)
      const properties = `file=${property(file)},line=${line},col=${column},title=${property(finding.check)}`
      terminal.out(`::${LEVELS[finding.severity]} ${properties}::${data(finding.message)}\n`)
    }
  }
}

// A line end or a percent sign in a message would end the command early (GitHub: "workflow commands", escaping).
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
