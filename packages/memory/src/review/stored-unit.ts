import type { Bitext, Unit } from '@collate/parser'

/** A unit with what its review line remembers beside the texts. Every `Unit` is one. */
export interface StoredUnit extends Unit {
  /** Where `outdated`: the hash of the source the translation was made for, also when that source (`was`) is no longer known. */
  readonly madeFor?: string
  /**
   * Where the target document still holds another text than `target`: that text's hash, empty where it holds none.
   * Absent where the two are in step or there is no target document.
   */
  readonly document?: string
}

/** A bitext as it is stored. Every `Bitext` is one. */
export interface StoredBitext extends Bitext {
  readonly units: readonly StoredUnit[]
  /** Whether a target document exists; known only after `adopt` or `sync`, and not stored. */
  readonly hasDocument?: boolean
}

/** Returns a unit without some of its optional fields. */
export function without<Field extends keyof StoredUnit>(
  unit: StoredUnit,
  ...fields: readonly Field[]
): Omit<StoredUnit, Field> {
  const dropped = new Set<string>(fields)
  return Object.fromEntries(Object.entries(unit).filter(([field]) => !dropped.has(field))) as Omit<
    StoredUnit,
    Field
  >
}
