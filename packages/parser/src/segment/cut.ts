/**
 * The rule that made a cut.
 *
 * - `wide-mark`: 。！？ and their like, with or without a space behind.
 * - `strong-mark`: `!`, `?` and their like, which want a space.
 * - `half-width-mark`: `.`, `!` or `?` in Chinese or Japanese text.
 * - `trailing-mark`: dots and dashes that something new follows.
 * - `full-stop`: a full stop that ends neither an abbreviation nor a number.
 * - `line`: a line or paragraph that begins a sentence whatever stands before.
 * - `list-head`: an item of an enumeration that runs on in one line.
 * - `break`: a hard line break of a document.
 * - `srx:NAME:LINE`: a rule of a user's SRX file, by the name of its language's rules and its line.
 */
export type CutRule =
  | 'wide-mark'
  | 'strong-mark'
  | 'half-width-mark'
  | 'trailing-mark'
  | 'full-stop'
  | 'line'
  | 'list-head'
  | 'break'
  | `srx:${string}`

/** A place where a sentence begins, and why. */
export interface Cut {
  /** Offset into the text, in UTF-16 code units. */
  readonly offset: number
  readonly rule: CutRule
}
