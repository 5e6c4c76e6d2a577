import { editTarget, entriesOf, ignoreFinding, setState, unignoreFinding } from '@collate/memory'
import { type Bitext, CollateError, type Locale, type State, type Unit } from '@collate/parser'
import { unknownCheck } from '../checking/nearest-check.ts'
import { clip } from '../console/table.ts'
import { type Context, printJson } from '../context.ts'
import { EXIT } from '../exit-code.ts'
import { changedFiles, type OpenBitext, openBitext } from '../workspace/bitexts.ts'
import { pickDocuments } from '../workspace/documents.ts'
import { openMemory } from '../workspace/memory.ts'
import { openWorkspace, type Workspace } from '../workspace/open.ts'
import { signatureOf } from '../workspace/person.ts'
import { readTextFile } from '../workspace/read-file.ts'
import { targetsOf } from '../workspace/targets.ts'
import { writeFiles } from '../workspace/write-files.ts'

interface ListOptions {
  readonly target?: readonly string[]
  readonly state?: readonly State[]
  readonly outdated?: boolean
  readonly empty?: boolean
  readonly confidenceBelow?: string
}

/** `collate review list`: units of documents, filtered; those the aligner doubts come first. */
export async function listUnits(
  context: Context,
  options: ListOptions,
  words: readonly string[],
): Promise<number> {
  const workspace = openWorkspace(context)
  const units = openAll(workspace, words, options.target).flatMap(({ entry, target, result }) =>
    result.bitext.units
      .filter((unit) => isWanted(unit, options))
      .map((unit) => ({ document: entry.path, target, unit })),
  )
  const doubtfulFirst = units.sort((a, b) => (a.unit.confidence ?? 1) - (b.unit.confidence ?? 1))
  if (context.options.json) printJson(context, { units: doubtfulFirst.map(printed) })
  else for (const row of doubtfulFirst) printUnit(context, row)
  context.terminal.say(context.t('review.count', { count: units.length }))
  return EXIT.fine
}

interface SetOptions {
  readonly target?: readonly string[]
  readonly key?: readonly string[]
  readonly all?: boolean
  readonly by?: string
}

/** `collate review set STATE`: sets the state of units; what becomes reviewed or final is remembered. */
export async function setStates(
  context: Context,
  options: SetOptions,
  state: string,
  words: readonly string[],
): Promise<number> {
  const wanted = stateNamed(state)
  if (options.key === undefined && options.all !== true) {
    throw new CollateError('usage/which-units', 'Cannot set states, expected --key KEY… or --all')
  }
  const workspace = openWorkspace(context)
  const signature = signatureOf(workspace, options.by)
  const counts = { units: 0, outdated: 0, untranslated: 0 }
  for (const open of openAll(workspace, words, options.target)) {
    requireStored(open)
    const before = open.result.bitext
    const able = before.units.filter((unit) => canBecome(unit, wanted))
    // Who approved a unit first has approved it: `--all` signs only what it changes.
    const keys =
      options.key ??
      able.filter(({ state, outdated }) => state !== wanted || outdated).map(({ key }) => key)
    const bitext = setState(before, keys, wanted, signature)
    counts.units += keys.length
    counts.outdated += before.units.filter(
      ({ key, outdated }) => outdated && keys.includes(key),
    ).length
    if (options.key === undefined) counts.untranslated += before.units.length - able.length
    await save(context, workspace, open, bitext, keys)
  }
  if (context.options.json) printJson(context, { state: wanted, ...counts })
  else saySet(context, wanted, counts)
  return EXIT.fine
}

function saySet(
  { terminal, t }: Context,
  state: State,
  counts: { readonly units: number; readonly outdated: number; readonly untranslated: number },
): void {
  terminal.say(t('review.set', { count: counts.units, state: t(`state.${state}`) }))
  if (counts.outdated > 0 && state !== 'initial')
    terminal.say(t('review.wasOutdated', { count: counts.outdated }))
  if (counts.untranslated > 0)
    terminal.say(t('review.leftUntranslated', { count: counts.untranslated }))
}

/**
 * `collate review edit DOCUMENT KEY [TEXT]`: changes a translation; without TEXT (or with `-`) it is read from standard input. Only
 * `--clear` removes one.
 */
export async function editUnit(
  context: Context,
  options: { readonly target?: readonly string[]; readonly by?: string; readonly clear?: boolean },
  word: string,
  key: string,
  given?: string,
): Promise<number> {
  const workspace = openWorkspace(context)
  const open = openOne(workspace, word, options.target)
  const text = options.clear ? '' : textGiven(given)
  const bitext = editTarget(open.result.bitext, key, text, signatureOf(workspace, options.by))
  await save(context, workspace, open, bitext, [])
  const unit = bitext.units.find((candidate) => candidate.key === key)
  if (context.options.json)
    printJson(context, {
      unit: unit && printed({ document: open.entry.path, target: open.target, unit }),
    })
  else context.terminal.say(context.t('review.edited', { key }))
  return EXIT.fine
}

function textGiven(given: string | undefined): string {
  const text =
    given === undefined || given === '-' ? readTextFile('-').replace(/\r?\n$/, '') : given
  if (text.trim() !== '') return text
  throw new CollateError('usage/empty-translation', 'Cannot set an empty translation')
}

/** `collate review ignore DOCUMENT KEY CHECK --reason WHY`: the check's findings in this unit are no longer reported. */
export async function ignoreCheck(
  context: Context,
  options: { readonly target?: readonly string[]; readonly reason?: string },
  word: string,
  key: string,
  check: string,
): Promise<number> {
  if (!options.reason?.trim())
    throw new CollateError('usage/reason', 'Cannot ignore a check without a reason')
  await requireCheck(check)
  const workspace = openWorkspace(context)
  const open = openOne(workspace, word, options.target)
  await save(
    context,
    workspace,
    open,
    ignoreFinding(open.result.bitext, key, check, options.reason),
    [],
  )
  context.terminal.say(context.t('review.ignored', { key, check }))
  return EXIT.fine
}

/** `collate review unignore DOCUMENT KEY CHECK`: takes an ignore back, also one of a check that is no more. */
export async function unignoreCheck(
  context: Context,
  options: { readonly target?: readonly string[] },
  word: string,
  key: string,
  check: string,
): Promise<number> {
  const workspace = openWorkspace(context)
  const open = openOne(workspace, word, options.target)
  await save(context, workspace, open, unignoreFinding(open.result.bitext, key, check), [])
  context.terminal.say(context.t('review.unignored', { key, check }))
  return EXIT.fine
}

// An ignore of a check that does not exist would keep nothing quiet, and be reported ever after.
async function requireCheck(check: string): Promise<void> {
  const { checks } = await import('@collate/publisher')
  if (checks.some(({ id }) => id === check)) return
  throw new CollateError(
    'usage/unknown-check',
    `Cannot ignore \`${check}\`, there is no such check`,
    {
      values: unknownCheck(
        check,
        checks.map(({ id }) => id),
      ),
    },
  )
}

function openAll(
  workspace: Workspace,
  words: readonly string[],
  targets: readonly string[] | undefined,
): OpenBitext[] {
  return pickDocuments(workspace, words).flatMap((entry) =>
    targetsOf(entry, targets).map((target) => openBitext(workspace, entry, target)),
  )
}

function openOne(
  workspace: Workspace,
  word: string,
  targets: readonly string[] | undefined,
): OpenBitext {
  const [open, ...more] = openAll(workspace, [word], targets)
  if (open === undefined || more.length > 0) {
    throw new CollateError('usage/one-document', `Cannot tell which document \`${word}\` means`, {
      values: { word },
    })
  }
  requireStored(open)
  return open
}

// Editing an unadopted document would make a bitext that knows nothing of the existing translation.
function requireStored({ isStored, translation, entry, target }: OpenBitext): void {
  if (isStored || translation === undefined) return
  throw new CollateError(
    'workspace/no-adoption',
    `Cannot review \`${entry.path}\`, adopt its translation first`,
    {
      values: { path: entry.path, target },
    },
  )
}

async function save(
  context: Context,
  workspace: Workspace,
  open: OpenBitext,
  bitext: Bitext,
  approved: readonly string[],
): Promise<void> {
  if (context.options.dryRun) return
  await writeFiles(changedFiles(workspace, open.entry, bitext))
  const keys = new Set(approved)
  const entries = entriesOf(bitext, 'reviewed', (unit) => keys.has(unit.key))
  if (entries.length === 0) return
  const memory = openMemory(workspace)
  try {
    memory.remember(entries)
  } finally {
    memory.close()
  }
}

function stateNamed(word: string): State {
  if (word === 'initial' || word === 'translated' || word === 'reviewed' || word === 'final')
    return word
  throw new CollateError('review/unknown-state', `Cannot set the state \`${word}\``, {
    values: { state: word },
  })
}

// `--all` approves what is translated; a source nobody has translated yet cannot become reviewed by the way.
function canBecome(unit: Unit, state: State): boolean {
  return state === 'initial' || unit.state !== 'initial'
}

function isWanted(unit: Unit, { state, outdated, empty, confidenceBelow }: ListOptions): boolean {
  if (state !== undefined && !state.includes(unit.state)) return false
  if (outdated && !unit.outdated) return false
  if (empty && unit.target !== '') return false
  return (
    confidenceBelow === undefined ||
    (unit.confidence ?? 1) < numberNamed('--confidence-below', confidenceBelow)
  )
}

/** Reads a number from the command line. */
export function numberNamed(option: string, value: string): number {
  const number = Number(value)
  if (value.trim() !== '' && Number.isFinite(number) && number >= 0) return number
  throw new CollateError(
    'usage/number',
    `Cannot use \`${value}\` for ${option}, expected a number`,
    { values: { option, value } },
  )
}

interface Row {
  readonly document: string
  readonly target: Locale
  readonly unit: Unit
}

function printed({ document, target, unit }: Row): Record<string, unknown> {
  const { sourcePassage: _source, targetPassage: _target, ...rest } = unit
  return { document, locale: target, ...rest }
}

function printUnit({ terminal, t }: Context, { document, target, unit }: Row): void {
  const flags = [
    t(`state.${unit.state}`),
    unit.outdated ? t('state.outdated') : '',
    unit.confidence === undefined ? '' : unit.confidence.toFixed(2),
    unit.by ?? '',
  ]
  terminal.out(
    `${terminal.paint('bold', unit.key)}  ${document}  ${flags.filter(Boolean).join(' · ')}\n`,
  )
  const line = (label: string, text: string) =>
    terminal.out(`  ${label.padEnd(7)} ${clip(text, terminal.width * 8)}\n`)
  if (unit.was !== undefined) line('−', unit.was)
  line(unit.was === undefined ? '' : '+', unit.source || '—')
  line(target, unit.target || '—')
}
