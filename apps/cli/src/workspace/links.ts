import { type Bitext, type Document, type Link, type Passage, segmentsOf } from '@collate/parser'

/**
 * Turns the passages of a bitext's units into links between the segments of its two documents. A segment no unit covers gets a
 * one-sided link of its own, so that every segment is in exactly one.
 */
export function linksOf(bitext: Bitext, source: Document, target: Document): readonly Link[] {
  const sources = new Side(source)
  const targets = new Side(target)
  const links = bitext.units.map((unit) => ({
    source: sources.take(unit.sourcePassage),
    target: targets.take(unit.targetPassage),
    confidence: unit.confidence ?? 1,
  }))
  const filled = links.filter((link) => link.source.length + link.target.length > 0)
  const alone = [
    ...sources.rest().map((at) => ({ source: [at], target: [], confidence: 1 })),
    ...targets.rest().map((at) => ({ source: [], target: [at], confidence: 1 })),
  ]
  return [...filled, ...alone]
}

class Side {
  readonly #document: Document
  readonly #free: Set<number>

  constructor(document: Document) {
    this.#document = document
    this.#free = new Set(segmentsOf(document).map(({ index }) => index))
  }

  /** The segments inside a passage; each is handed out once. */
  take(passage: Passage | undefined): number[] {
    if (passage === undefined) return []
    const segments = this.#document.blocks[passage.block]?.segments ?? []
    const inside = segments.filter(({ start, end }) => start >= passage.start && end <= passage.end)
    return inside.map(({ index }) => index).filter((index) => this.#free.delete(index))
  }

  rest(): number[] {
    return [...this.#free]
  }
}
