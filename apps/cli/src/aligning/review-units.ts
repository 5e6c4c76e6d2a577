import { type Alignment, isDoubtful, shownConfidence } from './alignment.ts'
import { type Layout, prettyUnit, ruleWith } from './write-pretty.ts'

/** A doubtful unit, as a position in `units`, with the positions of its neighbours where it has them. */
export interface DoubtfulUnit {
  readonly unit: number
  readonly confidence: number
  readonly before?: number
  readonly after?: number
}

// What marks the unit in question among its neighbours, in columns.
const GUTTER = 2

/** Lists the doubtful units, the most doubtful first; of two as doubtful, the earlier. */
export function doubtfulUnits(alignment: Alignment): readonly DoubtfulUnit[] {
  const { units } = alignment
  return units
    .flatMap((link, unit) =>
      isDoubtful(alignment, link)
        ? {
            unit,
            confidence: link.confidence,
            ...(unit > 0 ? { before: unit - 1 } : {}),
            ...(unit + 1 < units.length ? { after: unit + 1 } : {}),
          }
        : [],
    )
    .sort((a, b) => a.confidence - b.confidence || a.unit - b.unit)
}

/** Writes the doubtful units for a person, each between its neighbours. */
export function* writeReview(alignment: Alignment, layout: Layout): Iterable<string> {
  const doubtful = doubtfulUnits(alignment)
  for (const [index, { unit, confidence, before, after }] of doubtful.entries()) {
    const title = layout.t('align.reviewed', {
      position: index + 1,
      total: doubtful.length,
      number: unit + 1,
      confidence: shownConfidence(confidence),
    })
    yield ruleWith(title, layout)
    for (const neighbour of [before, unit, after]) {
      if (neighbour === undefined) continue
      const text = prettyUnit(alignment, neighbour, { ...layout, width: layout.width - GUTTER })
      yield text.replace(/^(?=.)/gm, neighbour === unit ? '▸ ' : '  ')
    }
    yield '\n'
  }
}
