import { setImmediate } from 'node:timers/promises'
import { type AlignedPair, CollateError, type LearntWords } from '@collate/parser'
import { learnFrom, linkDocuments } from '../aligning/align-with-evidence.ts'
import { startProgress } from '../console/progress.ts'
import type { Context } from '../context.ts'
import { type OpenBitext, openBitext } from '../workspace/bitexts.ts'
import type { Workspace } from '../workspace/open.ts'
import { type AdoptingPlace, type Job, localesOf } from './job.ts'

/** Aligns all documents once, and learns words from those of each pair of locales together; by `localesOf`. */
export async function learnFromAll(
  context: Context,
  { workspace, terms }: AdoptingPlace,
  jobs: readonly Job[],
): Promise<ReadonlyMap<string, LearntWords>> {
  const pairs = new Map<string, AlignedPair[]>()
  const progress = await startProgress(context.terminal, context.t('adopt.learning'), jobs.length)
  try {
    for (const job of jobs) {
      const opened = openedIfReadable(workspace, job)
      if (opened?.translation !== undefined && !opened.isStored) {
        const { source, translation } = opened
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

// What cannot be read teaches nothing; it is said when it is adopted.
function openedIfReadable(workspace: Workspace, { entry, target }: Job): OpenBitext | undefined {
  try {
    return openBitext(workspace, entry, target)
  } catch (error) {
    if (error instanceof CollateError) return undefined
    throw error
  }
}
