import type { Passage } from '@collate/parser'
import type { StoredUnit } from '../review/stored-unit.ts'
import type { DocumentStretch } from './stretch.ts'

/**
 * Pairs new source units with new text of the target document, where a team has written both: between the same
 * neighbours there must be equally many on both sides, broken into blocks alike. Everything else is left to a person.
 */
export function pairNew(
  units: readonly StoredUnit[],
  located: ReadonlyMap<string, DocumentStretch>,
  unmatched: readonly DocumentStretch[],
): ReadonlyMap<string, DocumentStretch> {
  const pairs = new Map<string, DocumentStretch>()
  const free = new Set(unmatched)
  let waiting: StoredUnit[] = []
  let from: Passage | undefined
  const settle = (to: Passage | undefined) => {
    const between = waiting.length === 0 ? [] : stretchesBetween(free, from, to)
    if (isAlike(waiting, between)) {
      for (const [index, unit] of waiting.entries()) {
        const stretch = between[index]
        if (stretch === undefined) continue
        pairs.set(unit.key, stretch)
        free.delete(stretch)
      }
    }
    waiting = []
    from = to
  }
  for (const unit of units) {
    const passage = located.get(unit.key)?.passage
    if (passage !== undefined) settle(passage)
    else if (unit.state === 'initial' && unit.target === '' && unit.sourcePassage)
      waiting.push(unit)
  }
  settle(undefined)
  return pairs
}

function stretchesBetween(
  stretches: Iterable<DocumentStretch>,
  from: Passage | undefined,
  to: Passage | undefined,
): readonly DocumentStretch[] {
  return Array.from(stretches).filter(
    ({ passage }) =>
      (from === undefined || compare(from, passage) < 0) &&
      (to === undefined || compare(passage, to) < 0),
  )
}

function compare(one: Passage, other: Passage): number {
  return one.block - other.block || one.start - other.start
}

function isAlike(units: readonly StoredUnit[], stretches: readonly DocumentStretch[]): boolean {
  const breaks = (passages: readonly (Passage | undefined)[]) =>
    passages
      .map((passage, index) => index > 0 && passage?.block !== passages[index - 1]?.block)
      .join()
  return (
    units.length === stretches.length &&
    breaks(units.map((unit) => unit.sourcePassage)) ===
      breaks(stretches.map(({ passage }) => passage))
  )
}
