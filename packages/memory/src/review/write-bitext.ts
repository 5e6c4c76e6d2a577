import type { Bitext } from '@collate/parser'
import { writeLocaleFile } from '../locale-file/write-locale-file.ts'
import type { BitextFiles } from './read-bitext.ts'
import { type ReviewRecord, writeReviewFile } from './review-record.ts'
import type { StoredBitext, StoredUnit } from './stored-unit.ts'
import { textHash } from './text-hash.ts'

/**
 * Writes a bitext into the contents of its three files: one line a unit in each, in document order, so that a change to one
 * unit changes one line a file. Same bitext, same bytes.
 *
 * The source locale file lists all units that have a source now. It is shared by all target locales; each of them
 * knows by the hashes of its own review file which of its translations the source has left behind.
 */
export function writeBitext(bitext: Bitext): BitextFiles {
  const { units }: StoredBitext = bitext
  const texts = (side: 'source' | 'target') =>
    writeLocaleFile(units.filter((unit) => unit[side] !== '').map((unit) => [unit.key, unit[side]]))
  return {
    sourceJson: texts('source'),
    targetJson: texts('target'),
    review: writeReviewFile(units.map(recordOf)),
  }
}

function recordOf(unit: StoredUnit): ReviewRecord {
  const source = unit.outdated ? (unit.madeFor ?? textHash(unit.was ?? '')) : textHash(unit.source)
  const target = textHash(unit.target)
  const { key, state, outdated, was, document, confidence, by, when, ignores } = unit
  return {
    key,
    state,
    ...(outdated ? { outdated } : {}),
    ...(outdated && was !== undefined ? { was } : {}),
    ...(source === '' ? {} : { source }),
    ...(target === '' ? {} : { target }),
    ...(document === undefined ? {} : { document }),
    ...(confidence === undefined ? {} : { confidence: Math.round(confidence * 100) / 100 }),
    ...(by === undefined ? {} : { by }),
    ...(when === undefined ? {} : { when }),
    ...(ignores === undefined || ignores.length === 0 ? {} : { ignores }),
  }
}
