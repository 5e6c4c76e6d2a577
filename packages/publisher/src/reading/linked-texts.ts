import type { BlockKind, Link, Passage } from '@collate/parser'
import { folded } from '../language/folded.ts'
import { type Keeper, keeping, once } from './once.ts'
import type { Prose, Spot } from './prose.ts'
import type { Reading, Readings } from './readings.ts'
import { segmentsIn } from './segments.ts'

/** A sentence, or several, of the source and what says the same in the target. */
export interface LinkedText {
  readonly source: Stretch
  readonly target: Stretch
  /** How sure the aligner is of it, 0 to 1. */
  readonly confidence: number
}

/** One side of a linked text. */
export interface Stretch extends Keeper {
  readonly text: string
  readonly spot: Spot
  readonly prose: Prose
  readonly kind: BlockKind
}

/** Lists the linked texts of two documents, in the order of the source; worked out once for each pair of documents. */
export const linkedTextsOf: (readings: Readings) => readonly LinkedText[] = once(listTexts)

/** A side of a linked text, folded to what it says. */
export const foldedOf: (stretch: Stretch) => string = keeping(({ kept }: Stretch) => kept)(
  ({ text }) => folded(text),
)

function listTexts(readings: Readings): readonly LinkedText[] {
  const texts: LinkedText[] = []
  for (const { links } of readings.pairs)
    for (const link of links) {
      const text = linkedTextOf(link, readings)
      if (text !== undefined) texts.push(text)
    }
  return texts
}

/** Reads the two sides of a link; nothing where one is empty. */
export function linkedTextOf(
  { source: ours, target: theirs, confidence }: Link,
  { source, target }: Readings,
): LinkedText | undefined {
  if (target === undefined) return undefined
  const [one, other] = [stretchOf(ours, source), stretchOf(theirs, target)]
  return one && other ? { source: one, target: other, confidence } : undefined
}

function stretchOf(indices: readonly number[], reading: Reading): Stretch | undefined {
  const passage = passageOf(indices, reading)
  const prose = reading.proses[passage?.block ?? -1]
  if (passage === undefined || prose === undefined) return undefined
  const { block, start, end } = passage
  const { text, kind } = prose.block
  const spot: Spot = { side: reading.side, block, start, end }
  return { text: text.slice(start, end), spot, prose, kind, kept: [] }
}

/** Where some segments of a document stand: from the first to the last of them, or only the first where the last is in another block. */
export function passageOf(indices: readonly number[], reading: Reading): Passage | undefined {
  const segments = segmentsIn(reading)
  const first = segments[indices[0] ?? -1]
  if (first === undefined || indices.length === 1) return first
  const last = segments[indices.at(-1) ?? -1]
  if (last === undefined) return undefined
  const { block, start, end } = first
  return { block, start, end: last.block === block ? last.end : end }
}
