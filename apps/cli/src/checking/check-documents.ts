import { setImmediate } from 'node:timers/promises'
import { editTarget } from '@collate/memory'
import type { Bitext, Finding, Fix, Unit } from '@collate/parser'
import type { CheckCommandOptions } from '../commands/check.ts'
import { termsOf } from '../commands/terms.ts'
import { startProgress } from '../console/progress.ts'
import type { Context } from '../context.ts'
import { bitextPaths, changedFiles, type OpenBitext, openBitext } from '../workspace/bitexts.ts'
import { type CheckedBitext, checkEntry } from '../workspace/check-entry.ts'
import { fileOf, listDocuments, pickDocuments } from '../workspace/documents.ts'
import { nameOf, type Workspace } from '../workspace/open.ts'
import { signatureOf } from '../workspace/person.ts'
import { readTextFileIfAny } from '../workspace/read-file.ts'
import { targetsOf } from '../workspace/targets.ts'
import { checkAcross } from './check-across.ts'
import { type Checked, type CheckedDocument, compatibleFixes, type Mended } from './checked.ts'
import { runSettingsOf } from './run-settings.ts'

/** Checks documents of the workspace, each against its translation as it would be published. Fixes go into the locale files. */
export async function checkDocuments(
  context: Context,
  options: CheckCommandOptions,
  workspace: Workspace,
  words: readonly string[],
): Promise<Checked> {
  const terms = termsOf(workspace)
  const settings = runSettingsOf(options)
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
    // Lets Ctrl-C through between two documents.
    await setImmediate()
  }
  progress.stop()
  const known = listDocuments(workspace).map(({ path }) => path)
  const isWhole = words.length === 0 && options.target === undefined && alone.length === jobs.length
  const all = checkAcross(alone, { settings, terms, known, isWhole })
  sayUnfinished(context, all)
  const documents = all.map((checked) => documentOf(workspace, checked))
  return {
    documents,
    isWhole,
    mend: (reported) => mend(workspace, options, all, reported),
  }
}

/** What a baseline calls a document of the workspace in one target locale. */
export function baselineName({ entry, target }: Pick<OpenBitext, 'entry' | 'target'>): string {
  return `${entry.path} ${target}`
}

function mend(
  workspace: Workspace,
  options: CheckCommandOptions,
  all: readonly CheckedBitext[],
  reported: readonly CheckedDocument[],
): Mended {
  const fixed = all.map((checked, at) => {
    const document = reported[at] ?? documentOf(workspace, checked)
    const { bitext, done } = applyFixes(workspace, options, checked, document.findings)
    const findings = document.findings.filter((finding) => !done.has(finding))
    return {
      entry: checked.open.entry,
      bitext,
      count: done.size,
      document: { ...document, findings },
    }
  })
  return {
    count: fixed.reduce((sum, { count }) => sum + count, 0),
    files: fixed.flatMap(({ entry, bitext }) => changedFiles(workspace, entry, bitext)),
    documents: fixed.map(({ document }) => document),
  }
}

function documentOf(
  workspace: Workspace,
  { open, target, bitext, findings, ran, leftOut }: CheckedBitext,
): CheckedDocument {
  const { entry, source } = open
  const own = fileOf(workspace, entry, open.target)
  const [, localeFile] = bitextPaths(workspace, entry, open.target)
  // Places are those of the translation's own file only where it already says what the locale file says.
  const isPublished = target === open.translation
  return {
    name: baselineName(open),
    sourceFile: nameOf(workspace, fileOf(workspace, entry, entry.source)),
    targetFile: nameOf(workspace, isPublished ? own : localeFile),
    source,
    target,
    ...(isPublished ? {} : { unitLines: linesOfKeys(readTextFileIfAny(localeFile) ?? '') }),
    findings,
    ran: new Set(ran),
    units: bitext.units.length,
    leftOut,
  }
}

// A locale file as Collate writes it has a key a line, and keys are letters and digits.
function linesOfKeys(json: string): ReadonlyMap<string, number> {
  return new Map(
    json.split('\n').flatMap((text, at) => {
      const [, key] = /^\s*"([^"\\]+)":/.exec(text) ?? []
      return key === undefined ? [] : [[key, at + 1] as const]
    }),
  )
}

interface Fixed {
  readonly bitext: Bitext
  readonly done: ReadonlySet<Finding>
}

// A fix becomes an edit of the unit it lies in: the documents themselves change when they are published.
function applyFixes(
  workspace: Workspace,
  options: CheckCommandOptions,
  checked: CheckedBitext,
  findings: readonly Finding[],
): Fixed {
  const { open } = checked
  const signature = signatureOf(workspace, options.by)
  const done = new Set<Finding>()
  let bitext: Bitext = open.result.bitext
  const chosen = new Set(compatibleFixes(findings, 'target'))
  for (const [unit, group] of groupByUnit(checked, findings, chosen)) {
    const text = group.reduceRight((before, { fix }) => replaceIn(before, unit, fix), unit.target)
    bitext = editTarget(bitext, unit.key, text, signature)
    for (const { finding } of group) done.add(finding)
  }
  return { bitext, done }
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

// What has no translation is no finding: it is work that `status` counts. How an old one is old, `diff` shows best.
function sayUnfinished({ terminal, t }: Context, all: readonly CheckedBitext[]): void {
  const units = all.flatMap(({ open }) => open.result.bitext.units)
  const untranslated = units.filter(({ source, target }) => source !== '' && target === '').length
  const outdated = units.filter((unit) => unit.outdated).length
  if (untranslated > 0) terminal.say(t('check.untranslated', { count: untranslated }))
  if (outdated > 0) terminal.say(t('check.outdated', { count: outdated }))
}
