import type { Locale, Match, MemoryEntry } from '@collate/parser'

/** What to look for in a memory. */
export interface MemoryQuery {
  readonly source: string
  /** The sources of the neighbouring units; empty at a document's ends and where they are not known. */
  readonly before: string
  readonly after: string
  readonly sourceLocale: Locale
  readonly targetLocale: Locale
  /** The least score, 0 to 101: 100 asks for exact matches only. */
  readonly minimum: number
  /** How many matches at most. */
  readonly limit: number
}

/** Which entries of a memory are meant; all of them where nothing is said. */
export interface MemoryFilter {
  readonly sourceLocale?: Locale
  readonly targetLocale?: Locale
}

/** How much a memory holds. */
export interface MemoryStats {
  readonly entries: number
  readonly pairs: readonly {
    readonly sourceLocale: Locale
    readonly targetLocale: Locale
    readonly entries: number
  }[]
}

/**
 * A translation memory: an index over what was approved, which can be rebuilt from locale files and TMX.
 *
 * Entries are distinct in locales, source, target and context; what differs only in who, when and where from is the same
 * entry, and the last one remembered wins.
 */
export interface MemoryStore {
  /** Remembers entries, all of them or none; returns how many were new. */
  remember(entries: Iterable<MemoryEntry>): number
  /** Finds translations, best first, the most recent first among equals; each pair of texts once. */
  matches(query: MemoryQuery): readonly Match[]
  /** Lists entries in the order in which they were first remembered. Remember nothing while this is being read. */
  entries(filter?: MemoryFilter): Iterable<MemoryEntry>
  stats(): MemoryStats
  /** Forgets everything. */
  clear(): void
  close(): void
}
