import { isAtLeast, jointOf, type Locale, type Passage, type State } from '@collate/parser'
import { type StoredUnit, without } from '../review/stored-unit.ts'
import { textHash } from '../review/text-hash.ts'

/**
 * Gives a unit the source it has now. Its translation stays: where it was made for another source the unit is outdated and
 * keeps that source in `was`; where the source is again what the translation was made for, it is not.
 */
export function carry(unit: StoredUnit, source: string, sourcePassage: Passage): StoredUnit {
  const { outdated: _, ...current } = without(unit, 'was', 'madeFor')
  const { was, madeFor } = madeForOf(unit)
  const isCurrent = unit.state === 'initial' || textHash(source) === madeFor
  if (isCurrent) return { ...current, source, sourcePassage, outdated: false }
  const stale = { ...current, source, sourcePassage, outdated: true, madeFor }
  return was === undefined ? stale : { ...stale, was }
}

/** The source that a unit's translation was made for, where it is known, and its hash. */
export function madeForOf(unit: StoredUnit): {
  readonly was?: string | undefined
  readonly madeFor: string
} {
  if (!unit.outdated) return { was: unit.source, madeFor: textHash(unit.source) }
  return { was: unit.was, madeFor: unit.madeFor ?? textHash(unit.was ?? '') }
}

/**
 * Makes one unit of neighbours whose sources have become one sentence: texts joined, the first one's key, the earliest
 * state, all ignored findings.
 */
export function joinUnits(
  units: readonly StoredUnit[],
  source: Locale,
  target: Locale,
): StoredUnit {
  const [first, ...others] = units
  if (first === undefined) throw new Error('Cannot join no units')
  if (others.length === 0) return first
  const was = units.map((unit) => madeForOf(unit).was)
  const isKnown = was.every((text) => text !== undefined)
  const isOutdated = units.some((unit) => unit.outdated)
  const wasJoined = isKnown ? joinTexts(was as readonly string[], source) : undefined
  return {
    ...without(first, 'was', 'madeFor', 'document', 'targetPassage'),
    source: joinTexts(
      units.map((unit) => unit.source),
      source,
    ),
    target: joinTexts(
      units.map((unit) => unit.target),
      target,
    ),
    state: units.map((unit) => unit.state).reduce(earlier),
    outdated: isOutdated,
    ...(isOutdated && wasJoined !== undefined ? { was: wasJoined } : {}),
    ...(isOutdated ? { madeFor: wasJoined === undefined ? 'unknown' : textHash(wasJoined) } : {}),
    ...(units.some((unit) => unit.ignores)
      ? { ignores: units.flatMap((unit) => unit.ignores ?? []) }
      : {}),
    ...pendingOf(units),
  }
}

function joinTexts(texts: readonly string[], locale: Locale): string {
  return texts.filter((text) => text !== '').join(jointOf(locale))
}

function earlier(state: State, other: State): State {
  return isAtLeast(state, other) ? other : state
}

// What the target document holds for several units has no one hash: a mark that no text has lets both sides be shown as a conflict, so that neither is overwritten.
function pendingOf(units: readonly StoredUnit[]): { readonly document?: string } {
  const pending = units.filter((unit) => unit.document !== undefined)
  if (pending.length === 0) return {}
  return { document: pending.every((unit) => unit.document === '') ? '' : 'several' }
}
