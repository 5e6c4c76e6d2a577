import type { Inline } from '../model/document.ts'
import type { Locale } from '../model/locale.ts'
import type { Atom } from './atoms.ts'
import type { Cut } from './cut.ts'
import { findCuts } from './cuts.ts'
import type { Srx } from './srx/srx.ts'

/** Where a segment stands in its block's text. */
export interface Range {
  /** Offsets into the block's text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
}

// Inline syntax that holds running prose; all other kinds are atoms (see `InlineKind`).
const PROSE = new Set<Inline['kind']>(['emphasis', 'strong', 'delete'])
const MARKER_LENGTH = { emphasis: 1, strong: 2 }

/**
 * Splits a block's text into sentences; a user's own rules go before all others.
 *
 * The ranges rise, don't overlap, have no white space at their ends and cover everything else but `break` inlines,
 * which always cut and belong to no segment. No range ends inside an inline that is not emphasis, strong or delete.
 */
export function segmentBlock(
  text: string,
  locale: Locale,
  inlines: readonly Inline[],
  srx?: Srx,
): readonly Range[] {
  const cuts = cutsOfBlock({ text, locale, inlines, ...(srx && { srx }) })
  const ranges: Range[] = []
  let from = 0
  for (const { offset, behind } of [...cuts, { offset: text.length, behind: text.length }]) {
    const range = trim(text, from, offset)
    if (range.start < range.end) ranges.push(range)
    from = behind
  }
  return ranges
}

/** A block's text, and how it is to be cut. */
export interface BlockText {
  readonly text: string
  readonly locale: Locale
  readonly inlines: readonly Inline[]
  readonly srx?: Srx
}

/**
 * Explains where a block of a document is cut: offsets into its text, rising, each with the rule that made the cut. The cut of a
 * `break` stands behind the break.
 */
export function explainBlock(block: BlockText): readonly Cut[] {
  return cutsOfBlock(block).map(({ behind, rule }) => ({ offset: behind, rule }))
}

interface BlockCut extends Cut {
  /** Where the text goes on: behind the break, if that is what cuts. */
  readonly behind: number
}

function cutsOfBlock(block: BlockText): readonly BlockCut[] {
  const cuts: BlockCut[] = []
  let from = 0
  for (const { start, end } of block.inlines.filter(({ kind }) => kind === 'break')) {
    cuts.push(...cutsOfStretch(block, from, start), { offset: start, behind: end, rule: 'break' })
    from = end
  }
  cuts.push(...cutsOfStretch(block, from, block.text.length))
  return cuts
}

function cutsOfStretch(
  { text, locale, inlines, srx }: BlockText,
  from: number,
  to: number,
): readonly BlockCut[] {
  const inside = inlines
    .filter(({ start, end }) => start >= from && end <= to)
    .map((inline) => ({ ...inline, start: inline.start - from, end: inline.end - from }))
  const stretch = text.slice(from, to)
  const atoms: Atom[] = inside.filter(({ kind }) => !PROSE.has(kind))
  const cuts = findCuts(stretch, locale, {
    atoms,
    emphasisEnds: emphasisEndsOf(stretch, inside),
    quotes: 'split',
    ...(srx && { srx }),
  })
  return cuts.map(({ offset, rule }) => ({ offset: from + offset, behind: from + offset, rule }))
}

/** Maps the offset of each closing marker of emphasis to the offset behind it. */
function emphasisEndsOf(text: string, inlines: readonly Inline[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  for (const { kind, end } of inlines) {
    if (kind === 'emphasis' || kind === 'strong') ends.set(end - MARKER_LENGTH[kind], end)
    if (kind === 'delete') ends.set(end - (text.charAt(end - 2) === '~' ? 2 : 1), end)
  }
  return ends
}

function trim(text: string, start: number, end: number): Range {
  const slice = text.slice(start, end)
  const head = slice.length - slice.trimStart().length
  return { start: start + head, end: Math.max(start + head, start + slice.trimEnd().length) }
}
