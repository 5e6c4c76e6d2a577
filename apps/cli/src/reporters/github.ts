import { type Reporter, whereIs } from './report.ts'

const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const

/** Workflow commands of GitHub Actions, which become annotations of a pull request. */
export const github: Reporter = {
  // A log is shown in terminals and pages: what they would obey must not get there.
  isForPeople: true,
  write: ({ files }) =>
    files
      .flatMap((checked) =>
        checked.findings.map((finding) => {
          const { file, line, column } = whereIs(checked, finding)
          const properties = `file=${property(file)},line=${line},col=${column},title=${property(finding.check)}`
          return `::${LEVELS[finding.severity]} ${properties}::${data(finding.message)}\n`
        }),
      )
      .join(''),
}

// A line end or a percent sign in a message would end the command early (GitHub: "workflow commands", escaping).
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
