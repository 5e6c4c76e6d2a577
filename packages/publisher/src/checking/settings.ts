import type { Severity } from '@collate/parser'
import type { Check, CheckOptions, Report, Setting } from '../checks/check.ts'

/** How grave a check's findings are in this run, or that it does not run. A check that is asked for by its id runs in any profile. */
export function settingOf({ id, severity, profiles }: Check, options: CheckOptions): Setting {
  const usual = profiles?.[options.profile ?? 'technical'] ?? severity
  const isAsked = usual === 'off' && options.checks?.includes(id)
  return options.severities?.[id] ?? (isAsked ? severity : usual)
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** How grave one report is: as the check is set, or milder where the report says so and nobody set the check by hand. */
export function severityOf(
  { id }: Check,
  setting: Severity,
  { severities }: CheckOptions,
  { severity = setting }: Report,
): Severity {
  if (severities?.[id] !== undefined) return setting
  return RANK[severity] > RANK[setting] ? severity : setting
}
