import type { CollateError } from '../../model/error.ts'

/** A rule of an SRX file, its patterns rewritten for JavaScript's `v` flag. */
export interface SrxRule {
  /** Whether a sentence ends where the rule matches, or goes on. */
  readonly isBreak: boolean
  /** What stands right before and right behind the place. */
  readonly before: string
  readonly after: string
  /** Line of the file where the rule stands, from 1. */
  readonly line: number
}

/** The rules for one language, in the order in which they are tried. */
export interface SrxLanguage {
  readonly name: string
  readonly rules: readonly SrxRule[]
}

/** A pattern for language tags, with the rules that it leads to. */
export interface SrxMap {
  readonly pattern: string
  readonly language: string
}

/** A user's own rules of segmentation (Segmentation Rules eXchange 2.0). */
export interface Srx {
  /** How the caller names the file. */
  readonly name: string
  /** Whether all maps that fit a language count, one behind the other, rather than the first alone. */
  readonly cascade: boolean
  readonly maps: readonly SrxMap[]
  readonly languages: readonly SrxLanguage[]
  /** What of the file cannot be used, rule by rule: `srx/pattern` with its line. Whoever reads a file reports them. */
  readonly problems: readonly CollateError[]
}
