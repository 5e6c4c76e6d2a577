import { entriesOf, type MemoryStore, setState } from '@collate/memory'
import type { Locale, Match } from '@collate/parser'
import { startProgress } from '../console/progress.ts'
import { saySrxProblems } from '../console/srx-problems.ts'
import { clip, table } from '../console/table.ts'
import { type Context, printJson } from '../context.ts'
import { EXIT } from '../exit-code.ts'
import { changedFiles, type OpenBitext, openBitext } from '../workspace/bitexts.ts'
import { type DocumentEntry, orphansOf, pickDocuments } from '../workspace/documents.ts'
import { openMemory } from '../workspace/memory.ts'
import { openWorkspace, type Workspace } from '../workspace/open.ts'
import { signatureOf } from '../workspace/person.ts'
import { targetsOf } from '../workspace/targets.ts'
import { writeFiles } from '../workspace/write-files.ts'

interface SyncCommandOptions {
  readonly target?: readonly string[]
  readonly by?: string
}

/** What `sync` did to one document in one target locale; the lists hold unit keys. */
interface Synced {
  readonly document: string
  readonly target: Locale
  /** The translation exists but was never adopted: nothing was done. */
  readonly wantsAdoption: boolean
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
  readonly taken: readonly string[]
  readonly conflicts: OpenBitext['result']['conflicts']
}

/** `collate sync [DOCUMENT…]`: takes in changed sources and hand edits of target documents; a conflict is shown, never resolved. */
export async function syncDocuments(
  context: Context,
  options: SyncCommandOptions,
  words: readonly string[],
): Promise<number> {
  const workspace = openWorkspace(context)
  saySrxProblems(context, workspace.srx)
  const jobs = pickDocuments(workspace, words).flatMap((entry) =>
    targetsOf(entry, options.target).map((target) => ({ entry, target })),
  )
  const memory = new LazyMemory(workspace)
  const progress = await startProgress(context.terminal, context.t('sync.progress'), jobs.length)
  const report: Synced[] = []
  try {
    for (const { entry, target } of jobs) {
      report.push(await syncOne({ context, workspace, memory, by: options.by }, entry, target))
      progress.step(entry.path)
    }
  } finally {
    progress.stop()
    memory.close()
  }
  const orphans = words.length === 0 ? orphansOf(workspace) : []
  if (context.options.json) printJson(context, { documents: report, orphans })
  else printReport(context, report, orphans)
  return report.some(({ conflicts }) => conflicts.length > 0) ? EXIT.findings : EXIT.fine
}

interface Work {
  readonly context: Context
  readonly workspace: Workspace
  readonly memory: LazyMemory
  readonly by: string | undefined
}

async function syncOne(work: Work, entry: DocumentEntry, target: Locale): Promise<Synced> {
  const { context, workspace, memory, by } = work
  const open = openBitext(workspace, entry, target, {
    recall: (source, before, after) => memory.recall(entry.source, target, source, before, after),
  })
  const { added, changed, removed, taken, conflicts } = open.result
  const wantsAdoption = !open.isStored && open.translation !== undefined
  if (wantsAdoption) {
    return {
      document: entry.path,
      target,
      wantsAdoption,
      added: [],
      changed: [],
      removed: [],
      taken: [],
      conflicts: [],
    }
  }
  // What was written into the target document is somebody's translation now: the person who takes it in signs for it.
  const bitext =
    taken.length === 0
      ? open.result.bitext
      : setState(open.result.bitext, taken, 'translated', signatureOf(workspace, by))
  const files = changedFiles(workspace, entry, bitext)
  if (!context.options.dryRun && files.length > 0) {
    const translated = removed.filter((unit) => unit.source !== '' && unit.target !== '')
    if (translated.length > 0)
      memory.open().remember(entriesOf({ ...bitext, units: translated }, 'translated'))
    await writeFiles(files)
  }
  return {
    document: entry.path,
    target,
    wantsAdoption,
    added,
    changed,
    removed: removed.map(({ key }) => key),
    taken,
    conflicts,
  }
}

/** Opens the memory when a new unit first asks for it: a run that finds everything in step opens no database. */
class LazyMemory {
  readonly #workspace: Workspace
  #store: MemoryStore | undefined

  constructor(workspace: Workspace) {
    this.#workspace = workspace
  }

  open(): MemoryStore {
    this.#store ??= openMemory(this.#workspace)
    return this.#store
  }

  recall(
    sourceLocale: Locale,
    targetLocale: Locale,
    source: string,
    before: string,
    after: string,
  ): Match | undefined {
    return this.open().matches({
      source,
      before,
      after,
      sourceLocale,
      targetLocale,
      minimum: 100,
      limit: 1,
    })[0]
  }

  close(): void {
    this.#store?.close()
  }
}

function printReport(
  context: Context,
  documents: readonly Synced[],
  orphans: readonly string[],
): void {
  const { terminal, t } = context
  const counts = ['added', 'changed', 'removed', 'taken', 'conflicts'] as const
  const touched = documents.filter((row) => counts.some((count) => row[count].length > 0))
  if (touched.length > 0) {
    const columns = ['document', 'target', ...counts].map((title, at) => ({
      title: t(`column.${title}`),
      align: at > 1 ? ('right' as const) : ('left' as const),
    }))
    const rows = touched.map((row) => [
      row.document,
      row.target,
      ...counts.map((count) => String(row[count].length)),
    ])
    terminal.out(table(columns, rows))
  }
  for (const row of documents) printConflicts(context, row)
  for (const path of orphans) terminal.warn(t('sync.orphan', { path }))
  for (const { document, target } of documents.filter(({ wantsAdoption }) => wantsAdoption))
    terminal.warn(t('sync.wantsAdoption', { document, target }))
  if (touched.length === 0) terminal.say(t('sync.inStep', { count: documents.length }))
  else if (context.options.dryRun) terminal.say(t('sync.dryRun'))
}

function printConflicts({ terminal, t }: Context, { document, target, conflicts }: Synced): void {
  for (const conflict of conflicts) {
    terminal.out(`\n${t('sync.conflict', { document, target, key: conflict.key })}\n`)
    terminal.out(`  ${t('sync.inLocaleFile')}  ${clip(conflict.localeFile, terminal.width * 4)}\n`)
    terminal.out(`  ${t('sync.inDocument')}  ${clip(conflict.document, terminal.width * 4)}\n`)
  }
  if (conflicts.length > 0) terminal.warn(t('sync.resolve'))
}
