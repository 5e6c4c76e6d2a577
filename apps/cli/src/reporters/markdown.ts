import { type Reporter, whereIs } from './report.ts'

/** A Markdown table, for a comment or a wiki page. */
export const markdown: Reporter = {
  isForPeople: true,
  write: ({ files }, { t }) => {
    const head = ['place', 'severity', 'check', 'message'].map((title) => t(`column.${title}`))
    const rows = files.flatMap((checked) =>
      checked.findings.map((finding) => {
        const { file, line, column } = whereIs(checked, finding)
        const severity = t(`severity.${finding.severity}`)
        return [`${file}:${line}:${column}`, severity, finding.check, finding.message]
      }),
    )
    const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))]
    return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('')
  },
}

function cell(text: string): string {
  return text.replace(/[\\|`*_[\]<>]/g, '\\$&').replace(/\s+/g, ' ')
}
