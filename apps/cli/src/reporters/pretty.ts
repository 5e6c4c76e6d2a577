import type { Severity } from '@collate/parser'
import { clip } from '../console/table.ts'
import type { Context } from '../context.ts'
import {
  type CheckedFiles,
  type CheckReport,
  countBySeverity,
  type PrintedFinding,
  whereIs,
} from './report.ts'

const STYLES: Readonly<Record<Severity, 'red' | 'yellow' | 'blue'>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
}

/** Prints findings for a person: place, message, and both sides with the words in question underlined. */
export function reportPretty(context: Context, report: CheckReport): void {
  const { terminal, t } = context
  for (const files of report.files)
    for (const finding of files.findings) printFinding(context, files, finding)
  const counts = countBySeverity(report)
  const total = counts.error + counts.warning + counts.info
  terminal.say(
    total === 0
      ? t('check.clean', { count: report.units })
      : t('check.summary', { ...counts, count: total, units: report.units }),
  )
}

function printFinding(
  { terminal, t }: Context,
  files: CheckedFiles,
  finding: PrintedFinding,
): void {
  const { file, line, column } = whereIs(files, finding)
  const severity = terminal.paint(STYLES[finding.severity], t(`severity.${finding.severity}`))
  const id = terminal.paint('dim', finding.check)
  terminal.out(`${file}:${line}:${column}  ${severity}  ${finding.message}  ${id}\n`)
  const width = terminal.width - 4
  for (const [side, mark] of [
    ['source', '‹'],
    ['target', '›'],
  ] as const) {
    const text = finding[side]?.text
    if (text === undefined) continue
    const shown = around(text, finding.excerpt, width)
    terminal.out(
      `  ${mark} ${highlight(shown, finding.excerpt, (word) => terminal.paint(['bold', 'underline'], word))}\n`,
    )
  }
}

// Long blocks are shown from a little before the words in question.
function around(text: string, excerpt: string, width: number): string {
  const at = excerpt === '' ? -1 : text.indexOf(excerpt)
  const start = at > width / 3 ? at - Math.floor(width / 4) : 0
  return clip(start > 0 ? `…${text.slice(start)}` : text, width)
}

function highlight(text: string, excerpt: string, paint: (word: string) => string): string {
  const at = excerpt === '' ? -1 : text.indexOf(excerpt)
  if (at < 0) return text
  return text.slice(0, at) + paint(excerpt) + text.slice(at + excerpt.length)
}
