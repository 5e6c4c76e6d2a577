import type { Bitext, Document, Locale } from '@collate/parser'
import { type StoredBitext, type StoredUnit, without } from '../review/stored-unit.ts'
import { mergeSource, type Recall } from './merge-source.ts'
import { type Conflict, mergeTarget, type UnmatchedTarget } from './merge-target.ts'

/** What `sync` may ask of its caller. */
export interface SyncOptions {
  /** Proposes translations for new units. */
  readonly recall?: Recall
}

/** What `sync` found; the lists of strings hold unit keys. */
export interface SyncResult {
  readonly bitext: StoredBitext
  readonly added: readonly string[]
  /** Units whose source is another text than before. */
  readonly changed: readonly string[]
  /** Units that stand elsewhere now, otherwise unchanged. */
  readonly moved: readonly string[]
  /** Units whose source is gone, as they were: remember them. Also those that were joined to another. */
  readonly removed: readonly StoredUnit[]
  /** Units whose translation was taken in from the target document; `by` and `when` are for the caller to set. */
  readonly taken: readonly string[]
  /** Units changed in the locale file and in the target document; nothing of them was overwritten. */
  readonly conflicts: readonly Conflict[]
  /** What the target document holds beyond the units. */
  readonly unmatchedTarget: readonly UnmatchedTarget[]
}

/**
 * Brings a bitext into step with its documents as they are now.
 *
 * Read both with the bitext's own texts (`readDocument(…, { units: unitTexts(bitext, side) })`). A sentence that is as it was keeps
 * everything; a changed one keeps key and translation and becomes outdated; a moved one keeps all; a new one gets a key
 * from its text; a removed one is handed back, and stays as a unit without texts while the target document still holds its translation. Idempotent; a document that did not change changes nothing. Linear time.
 */
export function sync(
  bitext: Bitext,
  source: Document,
  target: Document | undefined,
  { recall = () => undefined }: SyncOptions = {},
): SyncResult {
  const hasDocument = target !== undefined
  const { units, ...changes } = mergeSource(bitext, source, recall, hasDocument)
  const targetSide = target === undefined ? withoutDocument(units) : mergeTarget(units, target)
  const { units: merged, ...outcome } = targetSide
  // A removed unit is forgotten once its translation has left the target document too.
  const present = merged.filter(
    (unit) => unit.source !== '' || unit.target !== '' || unit.targetPassage !== undefined,
  )
  return { bitext: { ...bitext, units: present, hasDocument }, ...changes, ...outcome }
}

/** Makes the bitext of a document that nobody has translated yet: `initial` units, pre-filled from the memory where it knows them. */
export function start(
  source: Document,
  { path, target }: { readonly path: string; readonly target: Locale },
  options: SyncOptions = {},
): StoredBitext {
  return sync({ path, source: source.locale, target, units: [] }, source, undefined, options).bitext
}

function withoutDocument(units: readonly StoredUnit[]): ReturnType<typeof mergeTarget> {
  const alone = units.map((unit) => without(unit, 'document', 'targetPassage'))
  return { units: alone, taken: [], conflicts: [], unmatchedTarget: [] }
}
