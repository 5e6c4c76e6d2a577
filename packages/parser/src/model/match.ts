import type { Locale } from './locale.ts'

/** What a memory match rests on. */
export type MatchKind = 'context' | 'exact' | 'fuzzy'

/** A translation the memory proposes. */
export interface Match {
  /** 101 for `context` (the neighbours agree too), 100 for `exact`, below 100 for `fuzzy`. */
  readonly score: number
  readonly kind: MatchKind
  readonly source: string
  readonly target: string
  /** Where it comes from: a document's path, or the name of an imported file. */
  readonly origin: string
  /** Who approved it, and when (ISO 8601, UTC). */
  readonly by?: string
  readonly when?: string
}

/** A translation to remember. */
export interface MemoryEntry {
  readonly sourceLocale: Locale
  readonly targetLocale: Locale
  readonly source: string
  readonly target: string
  /** The source of the unit before and behind it; empty at a document's ends. */
  readonly before: string
  readonly after: string
  readonly origin: string
  readonly by?: string
  readonly when?: string
}
