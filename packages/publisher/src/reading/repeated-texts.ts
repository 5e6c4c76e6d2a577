import type { Link } from '@collate/parser'
import { foldedHash } from '../language/folded-hash.ts'
import { type LinkedText, linkedTextOf, passageOf } from './linked-texts.ts'
import type { SideName } from './prose.ts'
import type { Reading, Readings } from './readings.ts'

/**
 * Lists the linked texts whose source, or target, may be folded like that of another: for certain not those that are left out, which are
 * nearly all. In the order of the source.
 */
export function repeatedTextsOf(readings: Readings, side: SideName): readonly LinkedText[] {
  const { source, target, pairs } = readings
  if (target === undefined) return []
  const links = pairs.flatMap((pair) => pair.links)
  const hashes = hashesOf(links, side === 'source' ? source : target)
  const repeated = repeatedIn(hashes)
  if (repeated.size === 0) return []
  return links.flatMap((link, at) =>
    repeated.has(hashes[at] ?? 0) ? (linkedTextOf(link, readings) ?? []) : [],
  )
}

function hashesOf(links: readonly Link[], reading: Reading): Int32Array {
  const { proses, side } = reading
  const hashes = new Int32Array(links.length)
  for (const [at, link] of links.entries()) {
    const passage = passageOf(link[side], reading)
    const prose = proses[passage?.block ?? -1]
    if (passage !== undefined && prose !== undefined)
      hashes[at] = foldedHash(prose.block.text, passage.start, passage.end)
  }
  return hashes
}

function repeatedIn(numbers: Int32Array): ReadonlySet<number> {
  const repeated = new Set<number>()
  let before: number | undefined
  for (const number of numbers.toSorted()) {
    if (number === before) repeated.add(number)
    before = number
  }
  return repeated
}
