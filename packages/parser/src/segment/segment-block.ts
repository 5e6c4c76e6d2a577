import type { Inline } from '../model/document.ts'
import type { Locale } from '../model/locale.ts'
import { type Atom, findCuts } from './cuts.ts'

/** Where a segment stands in its block's text. */
export interface Range {
  /** Offsets into the block's text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
}

// Inline syntax that holds running prose; all other kinds are atoms (see `InlineKind`).
const PROSE = new Set<Inline['kind']>(['emphasis', 'strong', 'delete'])

/**
 * Splits a block's text into sentences.
 *
 * The ranges rise, don't overlap, have no white space at their ends and cover everything else but `break` inlines,
 * which always cut and belong to no segment. No range ends inside an inline that is not emphasis, strong or delete.
 */
export function segmentBlock(
  text: string,
  locale: Locale,
  inlines: readonly Inline[],
): readonly Range[] {
  const ranges: Range[] = []
  let from = 0
  for (const inline of [...inlines.filter(({ kind }) => kind === 'break'), undefined]) {
    const to = inline?.start ?? text.length
    const atoms = inlines
      .filter(({ kind, start, end }) => !PROSE.has(kind) && start >= from && end <= to)
      .map(({ start, end }): Atom => ({ start: start - from, end: end - from }))
    let start = from
    for (const cut of [...findCuts(text.slice(from, to), locale, atoms), to - from]) {
      const range = trim(text, start, from + cut)
      if (range.start < range.end) ranges.push(range)
      start = from + cut
    }
    from = inline?.end ?? to
  }
  return ranges
}

function trim(text: string, start: number, end: number): Range {
  const slice = text.slice(start, end)
  const head = slice.length - slice.trimStart().length
  return { start: start + head, end: Math.max(start + head, start + slice.trimEnd().length) }
}
