import { type Bitext, type Document, readDocument, type Unit } from '@collate/parser'

/** Reads Markdown for a test. */
export function read(file: string, locale: string): Document {
  return readDocument(file, { locale, format: 'markdown' })
}

/** Pairs two documents of the same shape: sentence by sentence where a block has as many on both sides, else block by block. */
export function pair(source: Document, target: Document): Bitext {
  const units = source.blocks.flatMap((block, index): readonly Unit[] => {
    const other = target.blocks[index]
    if (other === undefined) return []
    const [from, to] =
      block.segments.length === other.segments.length
        ? [block.segments, other.segments]
        : [whole(block), whole(other)]
    return from.map((segment, position) => {
      const counterpart = to[position] ?? segment
      return {
        key: `${index}-${position}`,
        source: block.text.slice(segment.start, segment.end),
        target: other.text.slice(counterpart.start, counterpart.end),
        state: 'reviewed',
        outdated: false,
        sourcePassage: { block: index, start: segment.start, end: segment.end },
        targetPassage: { block: index, start: counterpart.start, end: counterpart.end },
      }
    })
  })
  return { path: 'tea', source: source.locale, target: target.locale, units }
}

/** Changes one unit of a bitext, found by its source. */
export function change(bitext: Bitext, source: string, more: Partial<Unit>): Bitext {
  const units = bitext.units.map((unit) => (unit.source === source ? { ...unit, ...more } : unit))
  return { ...bitext, units }
}

/** Takes the places in the target away, as in a bitext whose target has no document. */
export function unplace(bitext: Bitext, ...sources: readonly string[]): Bitext {
  const units = bitext.units.map(({ targetPassage, ...unit }): Unit => {
    const stays = sources.length > 0 && !sources.includes(unit.source)
    return stays && targetPassage !== undefined ? { ...unit, targetPassage } : unit
  })
  return { ...bitext, units }
}

function whole({
  segments,
}: Document['blocks'][number]): readonly { start: number; end: number }[] {
  const [first] = segments
  return first === undefined ? [] : [{ start: first.start, end: segments.at(-1)?.end ?? 0 }]
}
