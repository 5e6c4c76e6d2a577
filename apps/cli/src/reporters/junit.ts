import { type CheckedFiles, type PrintedFinding, type Reporter, whereIs } from './report.ts'
import { attributes, escapeXml, XML_HEAD } from './xml.ts'

/**
 * JUnit's XML, which CI servers show as tests: a suite for each pair of files, a test for each finding. Notes pass, and a pair without
 * findings is one test that passes.
 */
export const junit: Reporter = {
  isForPeople: false,
  write: ({ files }) => {
    const suites = files.map(suite).join('')
    const all = files.flatMap(({ findings }) => findings)
    const tests = files.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0)
    const counts = attributes({ name: 'collate', ...countsOf(all, tests) })
    return `${XML_HEAD}<testsuites${counts}>\n${suites}</testsuites>\n`
  },
}

function suite(files: CheckedFiles): string {
  const { sourceFile = '', targetFile, findings } = files
  const name = targetFile === undefined ? sourceFile : `${sourceFile} ${targetFile}`
  const counts = attributes({
    name: name.trim(),
    ...countsOf(findings, Math.max(1, findings.length)),
  })
  const tests =
    findings.length === 0
      ? `<testcase${attributes({ name: 'collate check', classname: name.trim(), time: 0 })}/>\n`
      : findings.map((finding) => test(files, finding)).join('')
  return `<testsuite${counts}>\n${tests}</testsuite>\n`
}

function test(files: CheckedFiles, finding: PrintedFinding): string {
  const { file, line, column } = whereIs(files, finding)
  const { check, severity, message, excerpt } = finding
  const name = `${check} (${line}:${column})`
  const text = escapeXml(`${file}:${line}:${column}\n${message}\n${excerpt}`)
  const result =
    severity === 'info'
      ? `<system-out>${text}</system-out>`
      : `<failure${attributes({ type: severity, message })}>${text}</failure>`
  return `<testcase${attributes({ name, classname: file, file, time: 0 })}>${result}</testcase>\n`
}

function countsOf(findings: readonly PrintedFinding[], tests: number) {
  const failures = findings.filter(({ severity }) => severity !== 'info').length
  return { tests, failures, errors: 0, skipped: 0, time: 0 }
}
