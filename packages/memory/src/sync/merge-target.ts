import type { Document, Passage } from '@collate/parser'
import { type StoredUnit, without } from '../review/stored-unit.ts'
import { textHash } from '../review/text-hash.ts'
import { matchSequences } from './match-sequences.ts'
import { pairNew } from './pair-new.ts'
import { type DocumentStretch, joinStretches, type Stretch, stretchesOf } from './stretch.ts'

/** A unit whose translation was changed in the locale file and, otherwise, in the target document. */
export interface Conflict {
  readonly key: string
  /** What the locale file says. */
  readonly localeFile: string
  /** What the target document says; empty where it no longer holds the translation. */
  readonly document: string
  /** Where it says so. */
  readonly passage?: Passage
}

/** A stretch of the target document that no unit accounts for. */
export interface UnmatchedTarget {
  readonly text: string
  readonly passage: Passage
}

/** What the target document has made of the units. */
export interface TargetMerge {
  readonly units: readonly StoredUnit[]
  /** Keys of the units whose translation was taken in from the target document. */
  readonly taken: readonly string[]
  readonly conflicts: readonly Conflict[]
  readonly unmatchedTarget: readonly UnmatchedTarget[]
}

type Located = ReadonlyMap<string, DocumentStretch>

/**
 * Finds the translations in the target document and merges, a unit at a time, what was changed there with what was changed
 * in the locale file (three ways: `document`, or where absent the translation itself, is the common base). What both
 * changed differently is a conflict and stays as it is.
 */
export function mergeTarget(units: readonly StoredUnit[], target: Document): TargetMerge {
  const { located, unmatched } = locate(units, target)
  const partners = pairNew(units, located, unmatched)
  const found: Located = new Map([...located, ...partners])
  const conflicts: Conflict[] = []
  const taken: string[] = []
  const merged = units.map((unit) => {
    const outcome = mergeUnit(unit, found.get(unit.key))
    if (outcome.conflict !== undefined) conflicts.push(outcome.conflict)
    if (outcome.isTaken) taken.push(unit.key)
    return outcome.unit
  })
  const used = new Set(partners.values())
  const unmatchedTarget = unmatched
    .filter((stretch) => !used.has(stretch))
    .map(({ text, passage }) => ({ text, passage }))
  return { units: merged, taken, conflicts, unmatchedTarget }
}

interface Outcome {
  readonly unit: StoredUnit
  readonly isTaken?: boolean
  readonly conflict?: Conflict
}

function mergeUnit(before: StoredUnit, stretch: DocumentStretch | undefined): Outcome {
  const { key, target, document } = before
  const here = without(before, 'targetPassage')
  const unit = stretch === undefined ? here : { ...here, targetPassage: stretch.passage }
  const hash = stretch?.hash ?? ''
  if (hash === textHash(target)) return { unit: without(unit, 'document') }
  if (hash === document) return { unit }
  const text = stretch?.text ?? ''
  if (document === undefined && stretch !== undefined) {
    const { confidence: _confidence, by: _by, when: _when, ...kept } = unit
    return { unit: { ...kept, target: text, state: 'translated' }, isTaken: true }
  }
  const place = stretch === undefined ? {} : { passage: stretch.passage }
  return { unit, conflict: { key, localeFile: target, document: text, ...place } }
}

interface Location {
  readonly located: Located
  readonly unmatched: readonly DocumentStretch[]
}

function locate(units: readonly StoredUnit[], target: Document): Location {
  const segments = stretchesOf(target)
  const present = new Set(segments.map(({ hash }) => hash))
  const translated = units.filter((unit) => unit.target !== '' || unit.document)
  const stretches = translated.map((unit) => stretchOf(unit, present))
  const pairings = matchSequences({
    units: stretches,
    segments,
    joinUnits: (first, count) => (count === 1 ? stretches[first] : undefined),
    joinSegments: (first, count) => joinStretches(target, segments, first, count),
  })
  const located = new Map<string, DocumentStretch>()
  const used = new Set<number>()
  for (const { unit, segment, segmentCount } of pairings) {
    const stretch = joinStretches(target, segments, segment, segmentCount)
    const key = translated[unit]?.key
    if (key !== undefined && stretch !== undefined) located.set(key, stretch)
    for (let index = 0; index < segmentCount; index += 1) used.add(segment + index)
  }
  return { located, unmatched: segments.filter((_, index) => !used.has(index)) }
}

// A translation that waits for publication stands in the document as it was, unless it has been published since.
function stretchOf({ target, document }: StoredUnit, present: ReadonlySet<string>): Stretch {
  const hash = textHash(target)
  return {
    text: target,
    hash: document === undefined || present.has(hash) ? hash : document || hash,
  }
}
