import { setImmediate } from 'node:timers/promises'
import { adopt, entriesOf, type MemoryStore } from '@collate/memory'
import {
  type AlignedPair,
  type Bitext,
  canonicalLocale,
  type LearntWords,
  type Locale,
  type State,
  type Term,
} from '@collate/parser'
import { type Evidence, learnFrom, linkDocuments } from '../aligning/align-with-evidence.ts'
import { startProgress } from '../console/progress.ts'
import { saySrxProblems } from '../console/srx-problems.ts'
import { table } from '../console/table.ts'
import { type Context, printJson } from '../context.ts'
import { EXIT } from '../exit-code.ts'
import { changedFiles, openBitext } from '../workspace/bitexts.ts'
import { type DocumentEntry, pickDocuments } from '../workspace/documents.ts'
import { openMemory } from '../workspace/memory.ts'
import { openWorkspace, type Workspace } from '../workspace/open.ts'
import { type Signature, signatureOf } from '../workspace/person.ts'
import { writeFiles } from '../workspace/write-files.ts'
import { termsOf } from './terms.ts'

/** Below this an adopted link is worth a look before it is trusted. */
export const DOUBTFUL = 0.8

interface AdoptOptions {
  readonly target?: readonly string[]
  readonly state?: State
  readonly by?: string
  readonly learn?: boolean
}

/** What became of one document in one target locale. */
interface Adopted {
  readonly document: string
  readonly target: Locale
  readonly outcome: 'adopted' | 'already' | 'no-translation'
  readonly units: number
  /** Links the aligner is not sure of. */
  readonly doubtful: number
  /** Units with one side only. */
  readonly oneSided: number
}

/** `collate adopt [DOCUMENT…]`: existing translations → locale files and memory. What is adopted already is left alone. */
export async function adoptDocuments(
  context: Context,
  options: AdoptOptions,
  words: readonly string[],
): Promise<number> {
  const workspace = openWorkspace(context)
  saySrxProblems(context, workspace.srx)
  const jobs = pickDocuments(workspace, words).flatMap((entry) =>
    targetsOf(entry, options.target).map((target) => ({ entry, target })),
  )
  const memory = context.options.dryRun ? undefined : openMemory(workspace)
  const work = {
    workspace,
    terms: termsOf(workspace),
    memory,
    signature: signatureOf(workspace, options.by),
    state: options.state ?? 'translated',
  }
  const report: Adopted[] = []
  try {
    const learnt = options.learn ? await learnFromAll(context, work, jobs) : undefined
    const progress = await startProgress(context.terminal, context.t('adopt.progress'), jobs.length)
    try {
      for (const job of jobs) {
        const words = learnt?.get(localesOf(job))
        report.push(await adoptOne(work, job, words && { learnt: words }))
        progress.step(job.entry.path)
      }
    } finally {
      progress.stop()
    }
  } finally {
    memory?.close()
  }
  if (context.options.json) printJson(context, { documents: report })
  else printReport(context, report)
  return EXIT.fine
}

/** The target locales of a document that a command line asks for: all, or those named. */
export function targetsOf(
  entry: DocumentEntry,
  asked: readonly string[] | undefined,
): readonly Locale[] {
  if (asked === undefined) return entry.targets
  const wanted = asked.map(canonicalLocale)
  return entry.targets.filter((target) => wanted.includes(target))
}

interface Work {
  readonly workspace: Workspace
  readonly terms: readonly Term[]
  readonly memory: MemoryStore | undefined
  readonly signature: Signature
  readonly state: State
}

interface Job {
  readonly entry: DocumentEntry
  readonly target: Locale
}

function localesOf({ entry, target }: Job): string {
  return `${entry.source} ${target}`
}

/** Aligns all documents once, and learns words from those of each pair of locales together. */
async function learnFromAll(
  context: Context,
  { workspace, terms }: Work,
  jobs: readonly Job[],
): Promise<ReadonlyMap<string, LearntWords>> {
  const pairs = new Map<string, AlignedPair[]>()
  const progress = await startProgress(context.terminal, context.t('adopt.learning'), jobs.length)
  try {
    for (const job of jobs) {
      const { source, translation, isStored } = openBitext(workspace, job.entry, job.target)
      if (translation !== undefined && !isStored) {
        const own = pairs.get(localesOf(job)) ?? []
        const links = linkDocuments([source, translation], { terms })
        own.push({ source, target: translation, links })
        pairs.set(localesOf(job), own)
      }
      progress.step(job.entry.path)
      // Lets Ctrl-C through between two documents.
      await setImmediate()
    }
  } finally {
    progress.stop()
  }
  return new Map(Array.from(pairs, ([locales, own]) => [locales, learnFrom(own, { terms })]))
}

async function adoptOne(
  work: Work,
  { entry, target }: Job,
  evidence: Evidence = {},
): Promise<Adopted> {
  const { workspace, memory, signature, state } = work
  const open = openBitext(workspace, entry, target)
  const nothing = {
    document: entry.path,
    target,
    units: open.result.bitext.units.length,
    doubtful: 0,
    oneSided: 0,
  }
  if (open.translation === undefined) return { ...nothing, outcome: 'no-translation', units: 0 }
  if (open.isStored) return { ...nothing, outcome: 'already' }
  const links = linkDocuments([open.source, open.translation], {
    ...evidence,
    terms: work.terms,
  })
  const bitext = adopt(open.source, open.translation, links, {
    path: entry.path,
    state,
    stored: open.stored,
    ...signature,
  })
  if (memory !== undefined) {
    await writeFiles(changedFiles(workspace, entry, bitext))
    memory.remember(entriesOf(bitext, 'translated'))
  }
  return { ...nothing, outcome: 'adopted', ...countLinks(bitext) }
}

function countLinks({ units }: Bitext): Pick<Adopted, 'units' | 'doubtful' | 'oneSided'> {
  return {
    units: units.length,
    doubtful: units.filter(({ confidence = 1 }) => confidence < DOUBTFUL).length,
    oneSided: units.filter(({ source, target }) => source === '' || target === '').length,
  }
}

function printReport(context: Context, documents: readonly Adopted[]): void {
  const { terminal, t } = context
  const adopted = documents.filter(({ outcome }) => outcome === 'adopted')
  if (adopted.length > 0) {
    const titles = ['document', 'target', 'units', 'doubtful', 'oneSided']
    const columns = titles.map((title, at) => ({
      title: t(`column.${title}`),
      align: at > 1 ? ('right' as const) : ('left' as const),
    }))
    const rows = adopted.map((row) => [
      row.document,
      row.target,
      ...[row.units, row.doubtful, row.oneSided].map(String),
    ])
    terminal.out(table(columns, rows))
  }
  const count = (outcome: Adopted['outcome']) =>
    documents.filter((row) => row.outcome === outcome).length
  terminal.say(t('adopt.done', { count: adopted.length }))
  if (count('already') > 0) terminal.say(t('adopt.already', { count: count('already') }))
  if (count('no-translation') > 0) terminal.say(t('adopt.none', { count: count('no-translation') }))
  if (adopted.some(({ doubtful }) => doubtful > 0))
    terminal.say(t('adopt.next', { confidence: DOUBTFUL }))
}
