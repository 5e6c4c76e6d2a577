import { canFix, checks, type Setting } from '@collate/publisher'
import type { CheckCommandOptions } from '../commands/check.ts'
import { table } from '../console/table.ts'
import { type Context, printJson } from '../context.ts'
import { EXIT } from '../exit-code.ts'
import { openWorkspaceIfAny } from '../workspace/open.ts'
import { checkOptionsOf, runSettingsOf } from './run-settings.ts'

/** A row of the list of checks. */
interface ListedCheck {
  readonly id: string
  readonly severity: Setting
  /** Whether it mends some of what it finds. */
  readonly fixes: boolean
  readonly summary: string
}

/** `collate check --list-checks`: every check, how grave it is for the chosen kind of text, and whether it offers fixes. */
export async function listChecks(context: Context, options: CheckCommandOptions): Promise<number> {
  const { terminal, t } = context
  const known = checks.map(({ id }) => id)
  const config = openWorkspaceIfAny(context, known)?.config
  const { profile = 'technical', severities } = checkOptionsOf(config ?? {}, runSettingsOf(options))
  const rows = checks
    .filter(({ id }) => options.check?.includes(id) ?? true)
    .map((check): ListedCheck => {
      const { id, severity, profiles } = check
      return {
        id,
        severity: severities?.[id] ?? profiles?.[profile] ?? severity,
        fixes: canFix(check),
        summary: t(`checks:${id}.summary`),
      }
    })
  if (context.options.json) printJson(context, { profile, checks: rows })
  else {
    const titles = ['check', 'severity', 'fixable', 'summary']
    terminal.out(
      table(
        titles.map((title) => ({ title: t(`column.${title}`) })),
        rows.map(({ id, severity, fixes, summary }) => [
          id,
          t(`severity.${severity}`),
          fixes ? t('check.yes') : '',
          summary,
        ]),
      ),
    )
    terminal.say(t('check.listed', { count: rows.length, profile }))
  }
  return EXIT.fine
}
