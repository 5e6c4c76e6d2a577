import type { Bitext, Unit } from '@collate/parser'
import { type Change, diffText } from './diff-text.ts'

/** A document as it was published: each unit's source and target by key, in document order. */
export type ReleaseDocument = Readonly<Record<string, readonly [source: string, target: string]>>

/** What happened to a unit since a release. A removed unit has only `removed` stretches, an added one only `added` ones. */
export interface UnitChange {
  readonly key: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly source: readonly Change[]
  readonly target: readonly Change[]
}

/**
 * Compares a bitext with what was released last; unchanged units are not listed.
 *
 * The changes come in document order; a removed unit stands where it stood in the release. Nothing released yet: all units are added.
 */
export function diffUnits(
  before: ReleaseDocument | undefined,
  given: Bitext,
): readonly UnitChange[] {
  const released = new Map(Object.entries(before ?? {}))
  const bitext = { ...given, units: given.units.filter(hasText) }
  const removed = removedAfter(released, new Set(bitext.units.map(({ key }) => key)))
  const changes = listRemoved('', removed, released, bitext)
  for (const { key, source, target } of bitext.units) {
    const change = changeOf(key, released.get(key), [source, target], bitext)
    if (change !== undefined) changes.push(change)
    changes.push(...listRemoved(key, removed, released, bitext))
  }
  return changes
}

// A unit without texts only waits for its translation to leave the target document.
function hasText({ source, target }: Unit): boolean {
  return source !== '' || target !== ''
}

function changeOf(
  key: string,
  before: readonly [string, string] | undefined,
  after: readonly [string, string],
  bitext: Bitext,
): UnitChange | undefined {
  if (before?.[0] === after[0] && before[1] === after[1]) return undefined
  return {
    key,
    kind: before === undefined ? 'added' : 'changed',
    source: diffText(before?.[0] ?? '', after[0], bitext.source),
    target: diffText(before?.[1] ?? '', after[1], bitext.target),
  }
}

// Which removed keys stood behind which surviving one ('' is the document's start).
function removedAfter(
  released: ReadonlyMap<string, unknown>,
  surviving: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const removed = new Map<string, string[]>()
  let anchor = ''
  for (const key of released.keys()) {
    if (surviving.has(key)) anchor = key
    else removed.set(anchor, [...(removed.get(anchor) ?? []), key])
  }
  return removed
}

function listRemoved(
  anchor: string,
  removed: ReadonlyMap<string, readonly string[]>,
  released: ReadonlyMap<string, readonly [string, string]>,
  bitext: Bitext,
): UnitChange[] {
  return (removed.get(anchor) ?? []).map((key) => {
    const [source, target] = released.get(key) ?? ['', '']
    return {
      key,
      kind: 'removed',
      source: diffText(source, '', bitext.source),
      target: diffText(target, '', bitext.target),
    }
  })
}
