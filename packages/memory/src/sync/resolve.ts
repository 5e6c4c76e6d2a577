import type { Bitext } from '@collate/parser'
import { editTarget, type Signature } from '../review/edit.ts'
import { type StoredBitext, without } from '../review/stored-unit.ts'
import { textHash } from '../review/text-hash.ts'
import type { Conflict } from './merge-target.ts'

/**
 * Settles a conflict as a person decided: `locale-file` keeps the locale file's text, which the next publication may then
 * put in place of the document's; `document` takes the document's text in.
 *
 * @throws {CollateError} `review/unknown-key`
 */
export function resolveConflict(
  bitext: Bitext,
  { key, localeFile, document }: Conflict,
  keep: 'locale-file' | 'document',
  signature: Signature,
): StoredBitext {
  const text = keep === 'document' ? document : localeFile
  const edited: StoredBitext = editTarget(bitext, key, text, signature)
  const units = edited.units.map((unit) => {
    if (unit.key !== key) return unit
    return keep === 'document'
      ? without(unit, 'document')
      : { ...unit, document: textHash(document) }
  })
  return { ...edited, units }
}
