import { type Document, type FlowNode, type Link, languageOf, pairBlocks } from '@collate/parser'
import { currentVocabulary } from '../language/vocabulary.ts'
import { type Prose, readProse, type SideName } from './prose.ts'
import type { Pair, Reading } from './readings.ts'
import { segmentsIn } from './segments.ts'

/** Reads a document for checking: once, whatever the number of checks. */
export function readForChecks(document: Document, side: SideName): Reading {
  const urls = imageUrls(document)
  const { locale } = document
  const common = { side, locale, language: languageOf(locale) }
  const shared = { ...common, vocabulary: currentVocabulary() }
  const proses = document.blocks.map((block) => readProse(block, shared, urls.get(block.index)))
  return { ...common, document, proses, kept: [] }
}

/** Puts some blocks of both sides together. */
export function pairOf(
  source: readonly Prose[],
  target: readonly Prose[] = [],
  links: readonly Link[] = [],
): Pair {
  let [traits, seams] = [0, 0]
  for (const proses of [source, target])
    for (const prose of proses) {
      traits |= prose.traits
      seams |= prose.seams
    }
  return { source, target, links, traits, seams, kept: [] }
}

/** Puts the blocks of two documents into pairs, each with the links inside it. */
export function readPairs(
  source: Reading,
  target: Reading,
  links: readonly Link[],
): readonly Pair[] {
  // The links of the pair that a block belongs to, by the block.
  const ours: Link[][] = []
  const theirs: Link[][] = []
  const pairs = pairBlocks(source.document, target.document, links).map((group) => {
    const own: Link[] = []
    for (const block of group.source) ours[block] = own
    for (const block of group.target) theirs[block] = own
    return pairOf(prosesAt(group.source, source), prosesAt(group.target, target), own)
  })
  const sources = segmentsIn(source)
  const targets = segmentsIn(target)
  for (const link of links) {
    const [first] = link.source
    const own =
      first === undefined
        ? theirs[targets[link.target[0] ?? -1]?.block ?? -1]
        : ours[sources[first]?.block ?? -1]
    own?.push(link)
  }
  return pairs
}

function prosesAt(blocks: readonly number[], { proses }: Reading): readonly Prose[] {
  const found: Prose[] = []
  for (const block of blocks) {
    const prose = proses[block]
    if (prose !== undefined) found.push(prose)
  }
  return found
}

const NO_URLS: ReadonlyMap<number, string> = new Map()

// An image that stands alone is a paragraph whose value is its address.
function imageUrls({ blocks, flow }: Document): ReadonlyMap<number, string> {
  if (!blocks.some(({ kind }) => kind === 'image')) return NO_URLS
  const urls = new Map<number, string>()
  const visit = (node: FlowNode) => {
    const { kind, firstBlock, endBlock, value } = node
    if (kind === 'paragraph' && value !== undefined && endBlock === firstBlock + 1) {
      if (blocks[firstBlock]?.kind === 'image') urls.set(firstBlock, value)
    }
    node.children.forEach(visit)
  }
  flow.forEach(visit)
  return urls
}
