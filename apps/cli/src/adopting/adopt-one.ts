import { adopt, entriesOf, type MemoryStore } from '@collate/memory'
import type { Bitext, Document, State } from '@collate/parser'
import { type Evidence, linkDocuments } from '../aligning/align-with-evidence.ts'
import { looksLike } from '../languages/looks-like.ts'
import { changedFiles, openBitext } from '../workspace/bitexts.ts'
import type { Signature } from '../workspace/person.ts'
import { writeFiles } from '../workspace/write-files.ts'
import { type Adopted, DOUBTFUL } from './adopted.ts'
import type { AdoptingPlace, Job } from './job.ts'

/** What is done with an adopted document. */
export interface Adoption extends AdoptingPlace {
  /** Absent where nothing is to be written. */
  readonly memory: MemoryStore | undefined
  readonly signature: Signature
  readonly state: State
}

/** Aligns one document with its translation and writes its locale files; what is adopted already is left alone. */
export async function adoptOne(
  adoption: Adoption,
  { entry, target }: Job,
  evidence: Evidence = {},
): Promise<Adopted> {
  const { workspace, memory, signature, state } = adoption
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
    terms: adoption.terms,
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
  const otherLanguage = [open.source, open.translation].find(isOther)?.locale
  return {
    ...nothing,
    outcome: 'adopted',
    ...countLinks(bitext),
    ...(otherLanguage && { otherLanguage }),
  }
}

function isOther({ locale, blocks }: Document): boolean {
  return !looksLike(locale, blocks.map(({ text }) => text).join(' '))
}

function countLinks({ units }: Bitext): Pick<Adopted, 'units' | 'doubtful' | 'oneSided'> {
  return {
    units: units.length,
    doubtful: units.filter(({ confidence = 1 }) => confidence < DOUBTFUL).length,
    oneSided: units.filter(({ source, target }) => source === '' || target === '').length,
  }
}
