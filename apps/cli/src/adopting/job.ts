import type { Locale, Term } from '@collate/parser'
import type { DocumentEntry } from '../workspace/documents.ts'
import type { Workspace } from '../workspace/open.ts'

/** A document in one target locale that is to be adopted. */
export interface Job {
  readonly entry: DocumentEntry
  readonly target: Locale
}

/** Where documents are adopted, and by which terms they are aligned. */
export interface AdoptingPlace {
  readonly workspace: Workspace
  readonly terms: readonly Term[]
}

/** Names the pair of locales of a job. */
export function localesOf({ entry, target }: Job): string {
  return `${entry.source} ${target}`
}
