import { CollateError, type State } from '@collate/parser'
import { adoptOne } from '../adopting/adopt-one.ts'
import { type Adopted, printAdopted } from '../adopting/adopted.ts'
import { type Job, localesOf } from '../adopting/job.ts'
import { learnFromAll } from '../adopting/learn-from-all.ts'
import { startProgress } from '../console/progress.ts'
import { saySrxProblems } from '../console/srx-problems.ts'
import { type Context, printJson } from '../context.ts'
import { EXIT, exitCodeOf } from '../exit-code.ts'
import { sentenceOf } from '../sentence.ts'
import { pickDocuments, straysOf } from '../workspace/documents.ts'
import { openMemory } from '../workspace/memory.ts'
import { openWorkspace } from '../workspace/open.ts'
import { signatureOf } from '../workspace/person.ts'
import { targetsOf } from '../workspace/targets.ts'
import { termsOf } from './terms.ts'

interface AdoptOptions {
  readonly target?: readonly string[]
  readonly state?: State
  readonly by?: string
  readonly learn?: boolean
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
  const failures: CollateError[] = []
  try {
    const learnt = options.learn ? await learnFromAll(context, work, jobs) : undefined
    const progress = await startProgress(context.terminal, context.t('adopt.progress'), jobs.length)
    try {
      for (const job of jobs) {
        const learntWords = learnt?.get(localesOf(job))
        const evidence = learntWords && { learnt: learntWords }
        report.push(
          await unlessUnreadable(context, failures, job, () => adoptOne(work, job, evidence)),
        )
        progress.step(job.entry.path)
      }
    } finally {
      progress.stop()
    }
  } finally {
    memory?.close()
  }
  if (context.options.json) printJson(context, { documents: report })
  else printAdopted(context, report)
  for (const failure of failures) context.terminal.warn(sentenceOf(failure, context.t))
  if (words.length === 0)
    for (const file of straysOf(workspace))
      context.terminal.warn(context.t('adopt.stray', { file }))
  const [first] = failures
  return first === undefined ? EXIT.fine : exitCodeOf(first.code)
}

/** Does one document's work; where a file of it cannot be read, the others are adopted all the same. */
async function unlessUnreadable(
  { t }: Context,
  failures: CollateError[],
  { entry, target }: Job,
  work: () => Promise<Adopted>,
): Promise<Adopted> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof CollateError) || exitCodeOf(error.code) !== EXIT.input) throw error
    failures.push(error)
    const nothing = { units: 0, doubtful: 0, oneSided: 0 }
    return {
      ...nothing,
      document: entry.path,
      target,
      outcome: 'failed',
      error: sentenceOf(error, t),
    }
  }
}
