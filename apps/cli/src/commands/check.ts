import { resolve } from 'node:path'
import { CollateError, type Severity } from '@collate/parser'
import { checks, type Profile } from '@collate/publisher'
import { checkDocuments } from '../checking/check-documents.ts'
import { checkOneFile, checkTwoFiles } from '../checking/check-files.ts'
import { type Checked, printed } from '../checking/checked.ts'
import { listChecks } from '../checking/list-checks.ts'
import { type BaselineFile, openBaseline } from '../checking/open-baseline.ts'
import { printDiffs } from '../checking/print-diffs.ts'
import { requireReportFile } from '../checking/report-file.ts'
import { runSettingsOf } from '../checking/run-settings.ts'
import { visible } from '../console/visible.ts'
import type { Context } from '../context.ts'
import { EXIT } from '../exit-code.ts'
import { type FormatName, REPORTERS } from '../reporters/index.ts'
import { type CheckReport, countBySeverity, hasFindingsFrom } from '../reporters/report.ts'
import { openWorkspace } from '../workspace/open.ts'
import { writeFiles } from '../workspace/write-files.ts'

/** The options of `collate check`. */
export interface CheckCommandOptions {
  readonly source?: string
  readonly target?: string
  readonly locale?: string
  readonly termbase?: string
  readonly profile?: Profile
  readonly check?: readonly string[]
  readonly severity?: readonly string[]
  readonly format: FormatName
  readonly output?: string
  readonly failOn: Severity | 'never'
  readonly maxWarnings?: string
  readonly baseline?: string
  readonly updateBaseline?: boolean
  readonly fix?: boolean
  readonly by?: string
  readonly listChecks?: boolean
}

/**
 * `collate check`: two files with `--source` and `--target`, one file with `--locale`, else documents of the workspace.
 * Exit 1 where a finding is at least as severe as `--fail-on`, or where there are more warnings than `--max-warnings`.
 */
export async function check(
  context: Context,
  options: CheckCommandOptions,
  paths: readonly string[],
): Promise<number> {
  if (options.listChecks) return listChecks(context, options)
  const settings = runSettingsOf(options)
  const mostWarnings = countOf(options.maxWarnings, '--max-warnings')
  const { checked, baseline } = await checkAsked(context, options, paths)
  if (options.updateBaseline) await baseline.update(checked)
  const found = baseline.withoutKnown(checked.documents)
  const mended = options.fix ? checked.mend(found) : undefined
  const isDry = context.options.dryRun === true
  if (mended !== undefined && !isDry) await writeFiles(mended.files)
  const left = mended === undefined || isDry ? found : baseline.withoutKnown(mended.documents)
  const unused = baseline.unused(checked, settings)
  const report: CheckReport = {
    files: [...left.map((document) => printed(document, context.t)), ...unused],
    units: left.reduce((sum, { units }) => sum + units, 0),
  }
  await print(context, options, report)
  const leftOut = left.reduce((sum, document) => sum + document.leftOut, 0)
  if (leftOut > 0) context.terminal.warn(context.t('check.leftOut', { count: leftOut }))
  if (mended !== undefined) {
    if (isDry && isSeen(context, options)) printDiffs(context, mended.files)
    const key = isDry ? 'check.wouldFix' : 'check.fixed'
    context.terminal.say(context.t(key, { count: mended.count }))
  }
  const { warning } = countBySeverity(report)
  if (mostWarnings !== undefined && warning > mostWarnings) {
    context.terminal.warn(
      context.t('check.tooManyWarnings', { count: warning, most: mostWarnings }),
    )
    return EXIT.findings
  }
  return hasFindingsFrom(report, options.failOn) ? EXIT.findings : EXIT.fine
}

async function checkAsked(
  context: Context,
  options: CheckCommandOptions,
  paths: readonly string[],
): Promise<{ readonly checked: Checked; readonly baseline: BaselineFile }> {
  const [first, second, ...more] = paths
  const hasPair = options.source !== undefined && options.target !== undefined
  const isPair = second !== undefined && more.length === 0 && hasPair
  const isAlone = second === undefined && options.locale !== undefined
  if (first !== undefined && (isPair || isAlone)) {
    requireReportFile(context, options, { paths })
    const baseline = openBaseline(context, options, undefined)
    const checked = isPair
      ? checkTwoFiles(context, options, [first, second], baseline.nameOf)
      : checkOneFile(context, options, first, baseline.nameOf)
    return { checked, baseline }
  }
  if (options.locale !== undefined || options.source !== undefined) {
    throw new CollateError('usage/pair', 'Cannot tell what to check')
  }
  const workspace = openWorkspace(
    context,
    checks.map(({ id }) => id),
  )
  requireReportFile(context, options, { workspace })
  const baseline = openBaseline(context, options, workspace)
  return { checked: await checkDocuments(context, options, workspace, paths), baseline }
}

// Under `--json` the result is JSON, whatever the format.
function formatOf(context: Context, { format }: CheckCommandOptions): FormatName {
  return context.options.json ? 'json' : format
}

async function print(
  context: Context,
  options: CheckCommandOptions,
  report: CheckReport,
): Promise<void> {
  const { terminal, t, cwd } = context
  const isDry = context.options.dryRun === true
  const format = formatOf(context, options)
  const reporter = REPORTERS[format]
  const { output } = options
  const paint = output === undefined ? terminal.paint : (_: unknown, text: string) => text
  const text = reporter.write(report, {
    t,
    width: output === undefined ? terminal.width : 80,
    paint,
  })
  if (output !== undefined) {
    const content = reporter.isForPeople ? visible(text) : text
    if (isDry) terminal.say(t('align.wouldWrite', { file: output }))
    else await writeFiles([{ path: resolve(cwd, output), content }])
  } else if (reporter.isForPeople) terminal.out(text)
  else terminal.data(text)
  if (format === 'pretty') saySummary(context, report)
}

function saySummary({ terminal, t }: Context, report: CheckReport): void {
  const counts = countBySeverity(report)
  const total = counts.error + counts.warning + counts.info
  terminal.say(
    total === 0
      ? t('check.clean', { count: report.units })
      : t('check.summary', {
          count: total,
          units: t('check.units', { count: report.units }),
          error: t('check.error', { count: counts.error }),
          warning: t('check.warning', { count: counts.warning }),
          info: t('check.info', { count: counts.info }),
        }),
  )
}

// What goes to stdout must stay what it is: no diff behind a result for programs.
function isSeen(context: Context, options: CheckCommandOptions): boolean {
  return options.output !== undefined || formatOf(context, options) === 'pretty'
}

function countOf(word: string | undefined, option: string): number | undefined {
  if (word === undefined) return undefined
  if (/^\d{1,9}$/.test(word)) return Number(word)
  throw new CollateError('usage/number', `Cannot read the number \`${word}\``, {
    values: { value: word, option },
  })
}
