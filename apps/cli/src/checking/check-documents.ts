import { editTarget } from '@collate/memory'
import type { Bitext, Finding, Fix, Unit } from '@collate/parser'
import { targetsOf } from '../commands/adopt.ts'
import type { CheckCommandOptions } from '../commands/check.ts'
import { termsOf } from '../commands/terms.ts'
import { startProgress } from '../console/progress.ts'
import type { Context } from '../context.ts'
import type { CheckedFiles } from '../reporters/report.ts'
import { bitextPaths, changedFiles, openBitext } from '../workspace/bitexts.ts'
import { type CheckedBitext, checkEntry } from '../workspace/check-entry.ts'
import { fileOf, listDocuments, pickDocuments } from '../workspace/documents.ts'
import { nameOf, openWorkspace, type Workspace } from '../workspace/open.ts'
import { signatureOf } from '../workspace/person.ts'
import { checkAcross } from './check-across.ts'
import { type Checked, compatibleFixes, printed } from './checked.ts'

/** Checks documents of the workspace, each against its translation as it would be published. Fixes go into the locale files. */
export async function checkDocuments(
  context: Context,
  options: CheckCommandOptions,
  words: readonly string[],
): Promise<Checked> {
  const workspace = openWorkspace(context)
  const terms = termsOf(workspace)
  const settings = {
    ...(options.profile === undefined ? {} : { profile: options.profile }),
    ...(options.check === undefined ? {} : { checks: options.check }),
  }
  const jobs = pickDocuments(workspace, words).flatMap((entry) =>
    targetsOf(entry, options.target === undefined ? undefined : [options.target]).map((target) => ({
      entry,
      target,
    })),
  )
  const progress = await startProgress(context.terminal, context.t('check.progress'), jobs.length)
  const alone: CheckedBitext[] = []
  for (const { entry, target } of jobs) {
    const open = openBitext(workspace, entry, target)
    if (!open.isStored && open.translation !== undefined)
      context.terminal.warn(context.t('sync.wantsAdoption', { document: entry.path, target }))
    else alone.push(checkEntry(open, terms, settings))
    progress.step(entry.path)
  }
  progress.stop()
  const known = listDocuments(workspace).map(({ path }) => path)
  const all = checkAcross(alone, { ...settings, terms, known })
  sayUnusedIgnores(context, all)
  sayUnfinished(context, all)
  return resultOf(context, workspace, options, all)
}

function resultOf(
  context: Context,
  workspace: Workspace,
  options: CheckCommandOptions,
  all: readonly CheckedBitext[],
): Checked {
  const fixed = options.fix ? all.map((checked) => applyFixes(workspace, options, checked)) : []
  const mended = fixed.reduce((sum, { count }) => sum + count, 0)
  return {
    report: reportOf(context, workspace, all, new Map()),
    mended,
    files: fixed.flatMap(({ open, bitext }) => changedFiles(workspace, open.entry, bitext)),
    afterFix: () =>
      reportOf(context, workspace, all, new Map(fixed.map(({ open, done }) => [open, done]))),
  }
}

interface Fixed {
  readonly open: CheckedBitext['open']
  readonly bitext: Bitext
  readonly done: ReadonlySet<Finding>
  readonly count: number
}

// A fix becomes an edit of the unit it lies in: the documents themselves change when they are published.
function applyFixes(
  workspace: Workspace,
  options: CheckCommandOptions,
  checked: CheckedBitext,
): Fixed {
  const { open, findings } = checked
  const signature = signatureOf(workspace, options.by)
  const done = new Set<Finding>()
  let bitext: Bitext = open.result.bitext
  const chosen = new Set(compatibleFixes(findings, 'target'))
  for (const [unit, group] of groupByUnit(checked, findings, chosen)) {
    const text = group.reduceRight((before, { fix }) => replaceIn(before, unit, fix), unit.target)
    bitext = editTarget(bitext, unit.key, text, signature)
    for (const { finding } of group) done.add(finding)
  }
  return { open, bitext, done, count: done.size }
}

interface Mendable {
  readonly finding: Finding
  readonly fix: Fix
}

function groupByUnit(
  { bitext }: CheckedBitext,
  findings: readonly Finding[],
  chosen: ReadonlySet<Fix>,
): ReadonlyMap<Unit, readonly Mendable[]> {
  const groups = new Map<Unit, Mendable[]>()
  for (const finding of findings) {
    const { fix } = finding
    if (fix === undefined || !chosen.has(fix)) continue
    const unit = bitext.units.find(
      ({ targetPassage: at }) =>
        at?.block === fix.block && at.start <= fix.start && fix.end <= at.end,
    )
    if (unit !== undefined) groups.set(unit, [...(groups.get(unit) ?? []), { finding, fix }])
  }
  for (const group of groups.values()) group.sort((a, b) => a.fix.start - b.fix.start)
  return groups
}

function replaceIn(
  text: string,
  { targetPassage }: Unit,
  { start, end, text: replacement }: Fix,
): string {
  const offset = targetPassage?.start ?? 0
  return text.slice(0, start - offset) + replacement + text.slice(end - offset)
}

function reportOf(
  context: Context,
  workspace: Workspace,
  all: readonly CheckedBitext[],
  mended: ReadonlyMap<CheckedBitext['open'], ReadonlySet<Finding>>,
) {
  const files: CheckedFiles[] = all.map(({ open, target, findings }) => ({
    sourceFile: nameOf(workspace, fileOf(workspace, open.entry, open.entry.source)),
    // Places are those of the translation's own file only where it already says what the locale file says.
    targetFile:
      target === open.translation
        ? nameOf(workspace, fileOf(workspace, open.entry, open.target))
        : nameOf(workspace, bitextPaths(workspace, open.entry, open.target)[1]),
    findings: printed(
      findings.filter((finding) => !mended.get(open)?.has(finding)),
      context.t,
    ),
  }))
  return { files, units: all.reduce((sum, { bitext }) => sum + bitext.units.length, 0) }
}

// What has no translation, or an old one, is no finding: it is work that `status` counts.
function sayUnfinished({ terminal, t }: Context, all: readonly CheckedBitext[]): void {
  const units = all.flatMap(({ open }) => open.result.bitext.units)
  const untranslated = units.filter(({ source, target }) => source !== '' && target === '').length
  const outdated = units.filter((unit) => unit.outdated).length
  if (untranslated > 0) terminal.say(t('check.untranslated', { count: untranslated }))
  if (outdated > 0) terminal.say(t('check.outdated', { count: outdated }))
}

function sayUnusedIgnores({ terminal, t }: Context, all: readonly CheckedBitext[]): void {
  for (const { open, unusedIgnores } of all)
    for (const { key, check } of unusedIgnores)
      terminal.say(t('check.unusedIgnore', { document: open.entry.path, key, check }))
}
