import { type BlockKind, segmentsOf } from '@collate/parser'
import { folded } from '../language/folded.ts'
import { type Keeper, keeping, once } from './once.ts'
import type { Prose, Spot } from './prose.ts'
import type { Reading, Readings } from './readings.ts'

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

function listTexts({ source, target, pairs }: Readings): readonly LinkedText[] {
  if (target === undefined) return []
  const sides = { source: segmentsOf(source.document), target: segmentsOf(target.document) }
  const stretchOf = (reading: Reading, indices: readonly number[]): Stretch | undefined => {
    const segments = sides[reading.side]
    const [first, last] = [segments[indices[0] ?? -1], segments[indices.at(-1) ?? -1]]
    const prose = reading.proses[first?.block ?? -1]
    if (first === undefined || last === undefined || prose === undefined) return undefined
    const { start, block } = first
    const end = last.block === block ? last.end : first.end
    return {
      text: prose.block.text.slice(start, end),
      spot: { side: reading.side, block, start, end },
      prose,
      kind: prose.block.kind,
      kept: [],
    }
  }
  return pairs.flatMap(({ links }) =>
    links.flatMap(({ source: ours, target: theirs, confidence }): LinkedText[] => {
      const [one, other] = [stretchOf(source, ours), stretchOf(target, theirs)]
      return one && other ? [{ source: one, target: other, confidence }] : []
    }),
  )
}
