import { type CheckedFiles, type PrintedFinding, type Reporter, whereIs } from './report.ts'
import { attributes, XML_HEAD } from './xml.ts'

/** Checkstyle's XML, which many editors and CI servers read: the findings under the files they are shown at. */
export const checkstyle: Reporter = {
  isForPeople: false,
  write: ({ files }) => {
    const rows = files.flatMap((checked) =>
      checked.findings.map((finding) => row(checked, finding)),
    )
    const byFile = Map.groupBy(rows, ({ file }) => file)
    const parts = [...byFile].map(
      ([name, own]) =>
        `<file${attributes({ name })}>\n${own.map(({ error }) => error).join('')}</file>\n`,
    )
    return `${XML_HEAD}<checkstyle version="4.3">\n${parts.join('')}</checkstyle>\n`
  },
}

function row(files: CheckedFiles, finding: PrintedFinding) {
  const { file, line, column } = whereIs(files, finding)
  const { check, severity, message } = finding
  const values = { line, column, severity, message, source: `collate.${check}` }
  return { file, error: `<error${attributes(values)}/>\n` }
}
