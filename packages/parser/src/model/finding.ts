import type { Place } from './place.ts'

/** How much a finding matters to a reader of the finished text. */
export type Severity = 'error' | 'warning' | 'info'

/** The severities, gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

/** A message to be put into the reader's language: a key of `locales/<locale>/checks.json` and what it fills in. */
export interface Message {
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>
}

/** The block a finding is about, and where exactly. */
export interface FindingSide {
  /** The whole block's text. */
  readonly text: string
  /** Where in the file the excerpt stands; the whole block where there is no excerpt on this side. */
  readonly place: Place
}

/** A change that mends a finding without a person's judgement: replaces a stretch of a block's text. */
export interface Fix {
  readonly side: 'source' | 'target'
  readonly block: number
  /** Offsets into the block's text; behind its end, into the white space that follows in the file. */
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What a check found. */
export interface Finding {
  readonly check: string
  readonly severity: Severity
  readonly message: Message
  /** The side that is wrong, or `both` where only the pair is. */
  readonly side: 'source' | 'target' | 'both'
  readonly source?: FindingSide
  readonly target?: FindingSide
  /** The words it is about, letter for letter. */
  readonly excerpt: string
  /** The i18next key, where the documents are locale files. */
  readonly key?: string
  /** The key of the unit it lies in, where the documents have a bitext. */
  readonly unit?: string
  /** Only where the change is safe. */
  readonly fix?: Fix
}
