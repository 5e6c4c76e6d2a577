import type { Passage } from './document.ts'
import type { Locale } from './locale.ts'

/** How far a unit's translation has come: XLIFF 2.1's states (section 4.3.1.19), in order. */
export type State = 'initial' | 'translated' | 'reviewed' | 'final'

/** The states in their order. */
export const STATES: readonly State[] = ['initial', 'translated', 'reviewed', 'final']

/** Tells whether a state is at least as far as another. */
export function isAtLeast(state: State, least: State): boolean {
  return STATES.indexOf(state) >= STATES.indexOf(least)
}

/** Source and target segments that say the same, as indices into `segmentsOf` of their documents; either side may be empty. */
export interface Link {
  readonly source: readonly number[]
  readonly target: readonly number[]
  /** How sure the aligner is that exactly this link is right, 0 to 1. */
  readonly confidence: number
}

/** A finding a person has decided to live with. */
export interface Ignore {
  readonly check: string
  readonly reason: string
}

/** A source text and its translation. An empty string means that a side has nothing (an omission or an addition). */
export interface Unit {
  /** Stays with the unit for life, also when its sentence is edited. */
  readonly key: string
  readonly source: string
  readonly target: string
  readonly state: State
  /** The source has changed since the translation was made for it. */
  readonly outdated: boolean
  /** Where `outdated`: the source the translation was made for. */
  readonly was?: string
  readonly confidence?: number
  /** Who set the state, and when (ISO 8601, UTC). */
  readonly by?: string
  readonly when?: string
  readonly ignores?: readonly Ignore[]
  /** Where the two sides stand in the documents just read; absent where a side has no text or no document. */
  readonly sourcePassage?: Passage
  readonly targetPassage?: Passage
}

/** The units of one document for one pair of locales, in document order. */
export interface Bitext {
  /** The document's path without locale folder and extension: `guide/tea`. */
  readonly path: string
  readonly source: Locale
  readonly target: Locale
  readonly units: readonly Unit[]
}
