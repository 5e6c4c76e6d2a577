import type { Context } from '../context.ts'
import { type CheckReport, whereIs } from './report.ts'

/** Prints findings as a Markdown table, for a comment or a wiki page. */
export function reportMarkdown({ terminal, t }: Context, report: CheckReport): void {
  const head = ['place', 'severity', 'check', 'message'].map((title) => t(`column.${title}`))
  terminal.out(`| ${head.join(' | ')} |\n|${' --- |'.repeat(head.length)}\n`)
  for (const files of report.files) {
    for (const finding of files.findings) {
      const { file, line, column } = whereIs(files, finding)
      const cells = [
        `${file}:${line}:${column}`,
        t(`severity.${finding.severity}`),
        finding.check,
        finding.message,
      ]
      terminal.out(`| ${cells.map(cell).join(' | ')} |\n`)
    }
  }
}

function cell(text: string): string {
  return text.replace(/[\\|`*_[\]<>]/g, '\\$&').replace(/\s+/g, ' ')
}
