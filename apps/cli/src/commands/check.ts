import { CollateError, type Severity } from '@collate/parser'
import { checks, type Profile } from '@collate/publisher'
import { checkDocuments } from '../checking/check-documents.ts'
import { checkOneFile, checkTwoFiles } from '../checking/check-files.ts'
import type { Checked } from '../checking/checked.ts'
import type { Context } from '../context.ts'
import { EXIT } from '../exit-code.ts'
import { reportGithub } from '../reporters/github.ts'
import { reportJson } from '../reporters/json.ts'
import { reportMarkdown } from '../reporters/markdown.ts'
import { reportPretty } from '../reporters/pretty.ts'
import { type CheckReport, hasFindingsFrom } from '../reporters/report.ts'
import { writeFiles } from '../workspace/write-files.ts'

/** The options of `collate check`. */
export interface CheckCommandOptions {
  readonly source?: string
  readonly target?: string
  readonly locale?: string
  readonly termbase?: string
  readonly profile?: Profile
  readonly check?: readonly string[]
  readonly format: keyof typeof REPORTERS
  readonly failOn: Severity | 'never'
  readonly fix?: boolean
  readonly by?: string
}

const REPORTERS = {
  pretty: reportPretty,
  json: reportJson,
  github: reportGithub,
  markdown: reportMarkdown,
}

/**
 * `collate check`: two files with `--source` and `--target`, one file with `--locale`, else documents of the workspace.
 * Exit 1 where a finding is at least as severe as `--fail-on`.
 */
export async function check(
  context: Context,
  options: CheckCommandOptions,
  paths: readonly string[],
): Promise<number> {
  requireKnown(options.check ?? [])
  const checked = await checkAsked(context, options, paths)
  if (options.fix && !context.options.dryRun) await writeFiles(checked.files)
  const report: CheckReport =
    options.fix && !context.options.dryRun ? checked.afterFix() : checked.report
  const print = context.options.json ? reportJson : REPORTERS[options.format]
  print(context, report)
  if (options.fix) {
    const key = context.options.dryRun ? 'check.wouldFix' : 'check.fixed'
    context.terminal.say(context.t(key, { count: checked.mended }))
  }
  return hasFindingsFrom(report, options.failOn) ? EXIT.findings : EXIT.fine
}

// A check that doesn't exist finds nothing, which would look like a clean text.
function requireKnown(ids: readonly string[]): void {
  const known = checks.map(({ id }) => id)
  const unknown = ids.find((id) => !known.includes(id))
  if (unknown === undefined) return
  throw new CollateError('usage/unknown-check', `Cannot run the check \`${unknown}\``, {
    values: { id: unknown, known: known.join(', ') },
  })
}

async function checkAsked(
  context: Context,
  options: CheckCommandOptions,
  paths: readonly string[],
): Promise<Checked> {
  const [first, second, ...more] = paths
  const hasPair = options.source !== undefined && options.target !== undefined
  if (first !== undefined && second !== undefined && more.length === 0 && hasPair)
    return checkTwoFiles(context, options, first, second)
  if (first !== undefined && second === undefined && options.locale !== undefined)
    return checkOneFile(context, options, first)
  if (options.locale !== undefined || options.source !== undefined) {
    throw new CollateError('usage/pair', 'Cannot tell what to check')
  }
  return checkDocuments(context, options, paths)
}
