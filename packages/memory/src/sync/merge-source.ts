import type { Document, Locale, Match } from '@collate/parser'
import { keyOf } from '../locale-file/key.ts'
import type { StoredBitext, StoredUnit } from '../review/stored-unit.ts'
import { textHash } from '../review/text-hash.ts'
import { carry, joinUnits, madeForOf } from './carry.ts'
import { matchSequences, type Pairing } from './match-sequences.ts'
import { type DocumentStretch, joinStretches, type Stretch, stretchesOf } from './stretch.ts'

/** Asks the memory for a translation of a new unit's source, given its neighbours' sources (empty at a document's ends). */
export type Recall = (source: string, before: string, after: string) => Match | undefined

/** What the source document has made of the units; the lists hold keys. */
export interface SourceMerge {
  readonly units: readonly StoredUnit[]
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly moved: readonly string[]
  /** Units whose source is gone, as they were. */
  readonly removed: readonly StoredUnit[]
}

/** Brings the source side of a bitext into step with the source document. */
export function mergeSource(
  bitext: StoredBitext,
  source: Document,
  recall: Recall,
  hasDocument: boolean,
): SourceMerge {
  const withSource = bitext.units.filter((unit) => !isTargetOnly(unit))
  const segments = stretchesOf(source)
  const pairings = matchSequences({
    units: withSource.map(stretchOf),
    segments,
    joinUnits: (first, count) => joinedStretch(withSource.slice(first, first + count), bitext),
    joinSegments: (first, count) => joinStretches(source, segments, first, count),
  })
  const rows = rowsOf(pairings, withSource, segments, source, bitext)
  const known = new Set(bitext.units.map(({ key }) => key))
  const fresh = freshUnits(rows, { known, recall, hasDocument })
  const kept = new Set(rows.map((row) => row.before?.key))
  const current = rows.map((row, index) => row.unit ?? (fresh.get(index) as StoredUnit))
  const absorbed = new Set(
    pairings.flatMap(({ unit, unitCount }) =>
      withSource.slice(unit + 1, unit + unitCount).map(({ key }) => key),
    ),
  )
  const before = bitext.units.map((unit) => {
    const isGone = hasDocument && !isTargetOnly(unit) && !kept.has(unit.key)
    return isGone && !absorbed.has(unit.key) ? awaitingRemoval(unit) : unit
  })
  return {
    units: withFollowers(before, current),
    added: Array.from(fresh.values(), ({ key }) => key),
    changed: rows.flatMap(({ before, unit }) =>
      before !== undefined && unit !== undefined && before.source !== unit.source ? [unit.key] : [],
    ),
    moved: rows.flatMap(({ kind, unit }) =>
      kind === 'moved' && unit !== undefined ? [unit.key] : [],
    ),
    removed: withSource.filter((unit) => !kept.has(unit.key)),
  }
}

/** A place in the new order of units: a unit of before as it is now, or a segment that waits for a new unit. */
interface Row {
  readonly source: string
  readonly segment: DocumentStretch
  readonly kind?: Pairing['kind']
  readonly before?: StoredUnit
  readonly unit?: StoredUnit
}

function rowsOf(
  pairings: readonly Pairing[],
  units: readonly StoredUnit[],
  segments: readonly DocumentStretch[],
  source: Document,
  locales: { readonly source: Locale; readonly target: Locale },
): readonly Row[] {
  const rows: Row[] = []
  const addNew = (start: number, end: number) => {
    for (const segment of segments.slice(start, end)) rows.push({ source: segment.text, segment })
  }
  let next = 0
  for (const { kind, unit, unitCount, segment, segmentCount } of pairings) {
    addNew(next, segment)
    const stretch = joinStretches(source, segments, segment, segmentCount)
    const before = units[unit]
    if (stretch === undefined || before === undefined)
      throw new Error('Cannot pair what is not there')
    const joined = joinUnits(units.slice(unit, unit + unitCount), locales.source, locales.target)
    const now = carry(joined, stretch.text, stretch.passage)
    rows.push({ source: stretch.text, segment: stretch, kind, before, unit: now })
    next = segment + segmentCount
  }
  addNew(next, segments.length)
  return rows
}

interface Birth {
  readonly known: ReadonlySet<string>
  readonly recall: Recall
  readonly hasDocument: boolean
}

// New units, by the index of their row; a key is born from the text and never one that is or was just in use.
function freshUnits(
  rows: readonly Row[],
  { known, recall, hasDocument }: Birth,
): ReadonlyMap<number, StoredUnit> {
  const taken = new Set(known)
  const fresh = new Map<number, StoredUnit>()
  for (const [index, { source, segment, unit }] of rows.entries()) {
    if (unit !== undefined) continue
    const key = keyOf(source, taken)
    taken.add(key)
    const match = recall(source, rows[index - 1]?.source ?? '', rows[index + 1]?.source ?? '')
    const target = match?.target ?? ''
    fresh.set(index, {
      key,
      source,
      target,
      // Only a person reviews: what the memory knows exactly is a translation, what it knows nearly is a start.
      state:
        match === undefined || match.kind === 'fuzzy' || target === '' ? 'initial' : 'translated',
      outdated: false,
      sourcePassage: segment.passage,
      ...(hasDocument && target !== '' ? { document: '' } : {}),
    })
  }
  return fresh
}

// What is left of a unit whose source is gone while its translation still stands in the target document: the document's text, to
// be taken out when it is published.
function awaitingRemoval({ key, target, document }: StoredUnit): StoredUnit {
  return {
    key,
    source: '',
    target: '',
    state: 'initial',
    outdated: false,
    document: document ?? textHash(target),
  }
}

// Units without a source stay behind the unit they followed.
function withFollowers(
  before: readonly StoredUnit[],
  current: readonly StoredUnit[],
): readonly StoredUnit[] {
  const present = new Set(current.map(({ key }) => key))
  const front: StoredUnit[] = []
  const followers = new Map<string, StoredUnit[]>()
  let list = front
  for (const unit of before) {
    if (isTargetOnly(unit)) list.push(unit)
    else if (present.has(unit.key)) {
      list = []
      followers.set(unit.key, list)
    }
  }
  return front.concat(current.flatMap((unit) => [unit, ...(followers.get(unit.key) ?? [])]))
}

// A unit whose source left the shared source file with another locale's sync has no source either, but remembers what it was made for.
function isTargetOnly(unit: StoredUnit): boolean {
  return unit.source === '' && madeForOf(unit).madeFor === ''
}

function stretchOf(unit: StoredUnit): Stretch {
  if (unit.source !== '') return { text: unit.source, hash: textHash(unit.source) }
  const { was, madeFor } = madeForOf(unit)
  return { text: was ?? '', hash: madeFor }
}

function joinedStretch(units: readonly StoredUnit[], { source, target }: StoredBitext): Stretch {
  return stretchOf(joinUnits(units, source, target))
}
