import { type Block, type Document, segmentsOf } from '../model/document.ts'
import type { Link } from '../model/unit.ts'

// The plural suffixes of i18next JSON v4, cardinal and ordinal: the categories of Unicode CLDR.
const PLURAL = /_(?:ordinal_)?(?:zero|one|two|few|many|other)$/u

/**
 * Links two i18next documents by key, in the source's order; a key that only the target has follows the key before it there.
 *
 * A plural form that one side lacks stays alone, unless the other side has just `_other` left for it.
 */
export function alignStrings(source: Document, target: Document): readonly Link[] {
  const partners = partnersOf(source.blocks, target.blocks)
  const taken = new Set(partners.values())
  const links: Link[] = []
  const indexOf = (block: Block) => block.segments.map(({ index }) => index)
  const addAlone = (from: number) => {
    for (let index = from; index < target.blocks.length; index += 1) {
      const block = target.blocks[index]
      if (block === undefined || taken.has(index)) return
      addLink(links, [], indexOf(block))
    }
  }
  addAlone(0)
  source.blocks.forEach((block, index) => {
    const partner = partners.get(index)
    const other = partner === undefined ? undefined : target.blocks[partner]
    addLink(links, indexOf(block), other === undefined ? [] : indexOf(other))
    if (partner !== undefined) addAlone(partner + 1)
  })
  const count = links.reduce((sum, link) => sum + link.target.length, 0)
  if (count !== segmentsOf(target).length) throw new Error('A string was linked twice or never')
  return links
}

// A key says for certain what belongs together.
function addLink(links: Link[], source: readonly number[], target: readonly number[]): void {
  if (source.length + target.length > 0) links.push({ source, target, confidence: 1 })
}

/** Finds the target block of each source block that has one. */
function partnersOf(ours: readonly Block[], theirs: readonly Block[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>()
  const free = new Map<string, number>()
  theirs.forEach(({ name = '' }, index) => {
    free.set(name, index)
  })
  ours.forEach(({ name = '' }, index) => {
    const partner = free.get(name)
    if (partner === undefined) return
    partners.set(index, partner)
    free.delete(name)
  })
  pairPlurals(ours, free, partners)
  return partners
}

function pairPlurals(
  ours: readonly Block[],
  free: Map<string, number>,
  partners: Map<number, number>,
): void {
  const lonely = [...ours.entries()].filter(([index]) => !partners.has(index)).reverse()
  for (const [index, { name = '' }] of lonely) {
    const base = baseOf(name)
    if (base === undefined) continue
    const isGeneral = name.endsWith('_other')
    const found = [...free].find(
      ([other]) => baseOf(other) === base && (isGeneral || other.endsWith('_other')),
    )
    if (found === undefined) continue
    partners.set(index, found[1])
    free.delete(found[0])
  }
}

function baseOf(name: string): string | undefined {
  const plural = PLURAL.exec(name)
  return plural === null ? undefined : name.slice(0, plural.index)
}
