import type { Severity } from '@collate/parser'
import stringWidth from 'fast-string-width'
import { table } from '../console/table.ts'
import { frameOf, isWholeBlock, textOf } from './code-frame.ts'
import {
  type CheckedFiles,
  type CheckReport,
  type Page,
  type PrintedFinding,
  type Reporter,
  type SideOfFinding,
  sidesOf,
  whereIs,
} from './report.ts'

const STYLES: Readonly<Record<Severity, 'red' | 'yellow' | 'blue'>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
}

// Fewer findings are seen at one look.
const LONG = 20

/** For a person: place and message, and both sides with the words in question underlined; a table at the end of a long list. */
export const pretty: Reporter = {
  isForPeople: true,
  write: (report, page) => {
    const findings = report.files.flatMap((files) =>
      files.findings.map((finding) => findingText(files, finding, page)),
    )
    const summary = findings.length > LONG ? `\n${summaryTable(report, page)}` : ''
    return findings.join('') + summary
  },
}

function findingText(files: CheckedFiles, finding: PrintedFinding, page: Page): string {
  const { file, line, column } = whereIs(files, finding)
  const severity = page.paint(STYLES[finding.severity], page.t(`severity.${finding.severity}`))
  const id = page.paint('dim', finding.check)
  const head = `${file}:${line}:${column}  ${severity}  ${finding.message}  ${id}\n`
  const sides = sidesOf(files, finding)
  const gutter = Math.max(...sides.map(({ at }) => String(at.place.start.line).length))
  // The source stands above the target, whichever is wrong.
  const frames = sides
    .map((side, at) => [side, at === 0] as const)
    .sort(([one], [other]) => one.side.localeCompare(other.side))
    .map(([side, isOwn]) => frameText(files, finding, side, { page, gutter, isOwn }))
  return head + frames.join('')
}

interface FrameStyle {
  readonly page: Page
  readonly gutter: number
  /** The words on this side are those that are wrong; else those they were compared with. */
  readonly isOwn: boolean
}

function frameText(
  { documents, unitLines }: CheckedFiles,
  { severity }: PrintedFinding,
  { side, at }: SideOfFinding,
  { page, gutter, isOwn }: FrameStyle,
): string {
  const { file, place } = textOf(documents?.[side], at)
  const mark = side === 'source' ? '‹' : '›'
  // What no file says yet has no line.
  const line = side === 'target' && unitLines !== undefined ? '' : String(place.start.line)
  const margin = `  ${mark} ${line.padStart(gutter)} │ `
  const frame = frameOf(file, place, Math.max(20, page.width - stringWidth(margin)))
  const { before, marked, after, indent, length } = frame
  const hasMark = isOwn || !isWholeBlock(at.text, at.place)
  if (!hasMark) return `${page.paint('dim', margin)}${before}${marked}${after}\n`
  const style = isOwn ? STYLES[severity] : 'cyan'
  const under = page.paint(style, (isOwn ? '^' : '~').repeat(length))
  const below = `${' '.repeat(4 + gutter)} │ ${' '.repeat(indent)}`
  return `${page.paint('dim', margin)}${before}${page.paint(style, marked)}${after}\n${page.paint('dim', below)}${under}\n`
}

function summaryTable({ files }: CheckReport, { t }: Page): string {
  const all = files.flatMap(({ findings }) => findings)
  const rows = [...Map.groupBy(all, ({ check }) => check)]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([check, own]) => [check, ...countsOf(own)])
  const right = (title: string) => ({ title: t(`column.${title}`), align: 'right' as const })
  const columns = [
    { title: t('column.check') },
    ...['errors', 'warnings', 'notes', 'fixable'].map(right),
  ]
  return table(columns, [...rows, [t('column.total'), ...countsOf(all)]])
}

function countsOf(findings: readonly PrintedFinding[]): readonly string[] {
  const count = (holds: (finding: PrintedFinding) => boolean) =>
    String(findings.filter(holds).length)
  return [
    count(({ severity }) => severity === 'error'),
    count(({ severity }) => severity === 'warning'),
    count(({ severity }) => severity === 'info'),
    count(({ fix }) => fix !== undefined),
  ]
}
