import { jointOf, type Link, type Locale } from '@collate/parser'

/** One of the two aligned texts. */
export interface AlignedSide {
  /** The file as the person named it. */
  readonly file: string
  readonly locale: Locale
  readonly segments: readonly string[]
  /** Whether the segments hold Markdown's inline syntax. */
  readonly isMarkdown: boolean
}

/** Two texts and the links between their segments, in document order. */
export interface Alignment {
  readonly source: AlignedSide
  readonly target: AlignedSide
  /** The confidence of each is rounded to four places. */
  readonly units: readonly Link[]
  /** A unit of a lower confidence is doubtful. */
  readonly below: number
}

/** How many units there are of each sort. */
export interface UnitCounts {
  readonly units: number
  readonly doubtful: number
  readonly oneSided: number
}

/** The text of some segments of a side, as it stands in the document, put together as the language does. */
export function textOf(side: AlignedSide, at: readonly number[]): string {
  return at.map((index) => side.segments[index] ?? '').join(jointOf(side.locale))
}

/** The text of some segments of a side in one line: a line break becomes what stands between two words of the language. */
export function lineOf(side: AlignedSide, at: readonly number[]): string {
  return textOf(side, at).replace(/\s*[\n\r\u2028\u2029]\s*/g, jointOf(side.locale))
}

/** Tells whether a person should look at a unit. */
export function isDoubtful({ below }: Alignment, unit: Link): boolean {
  return unit.confidence < below
}

/** How much a unit can be relied on: doubtful ones are below the threshold, sure ones in the upper half of what is above it. */
export type Level = 'sure' | 'fair' | 'doubtful'

/** Says how much a unit can be relied on. */
export function levelOf({ below }: Alignment, { confidence }: Link): Level {
  return levelFor(confidence, below)
}

/** Says what a confidence means where lower ones than `below` are doubtful. */
export function levelFor(confidence: number, below: number): Level {
  if (confidence < below) return 'doubtful'
  return confidence < (1 + below) / 2 ? 'fair' : 'sure'
}

/** Tells whether a unit has text on one side only: an omission or an addition. */
export function isOneSided({ source, target }: Link): boolean {
  return source.length === 0 || target.length === 0
}

/** Writes a confidence with two decimals, rounded down: what is shown as 0.80 is at least .8, and 1.00 is certain. */
export function shownConfidence(confidence: number): string {
  return (Math.floor(Math.round(confidence * 10_000) / 100) / 100).toFixed(2)
}

/** Counts the units of an alignment. */
export function countUnits(alignment: Alignment): UnitCounts {
  const { units } = alignment
  return {
    units: units.length,
    doubtful: units.filter((unit) => isDoubtful(alignment, unit)).length,
    oneSided: units.filter(isOneSided).length,
  }
}
