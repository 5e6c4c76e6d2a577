import {
  type Document,
  type FlowNode,
  type Link,
  languageOf,
  pairBlocks,
  segmentsOf,
} from '@collate/parser'
import { currentVocabulary } from '../language/vocabulary.ts'
import { type Prose, readProse, type SideName } from './prose.ts'
import type { Pair, Reading } from './readings.ts'

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
  const grouped = pairBlocks(source.document, target.document, links)
  const ours = new Map<number, Link[]>()
  const theirs = new Map<number, Link[]>()
  const pairs = grouped.map((group) => {
    const own: Link[] = []
    for (const block of group.source) ours.set(block, own)
    for (const block of group.target) theirs.set(block, own)
    const proses = ({ proses }: Reading, blocks: readonly number[]): readonly Prose[] =>
      blocks.flatMap((block) => proses[block] ?? [])
    return pairOf(proses(source, group.source), proses(target, group.target), own)
  })
  const sources = segmentsOf(source.document)
  const targets = segmentsOf(target.document)
  for (const link of links) {
    const [first] = link.source
    const own =
      first === undefined
        ? theirs.get(targets[link.target[0] ?? -1]?.block ?? -1)
        : ours.get(sources[first]?.block ?? -1)
    own?.push(link)
  }
  return pairs
}

// An image that stands alone is a paragraph whose value is its address.
function imageUrls({ blocks, flow }: Document): ReadonlyMap<number, string> {
  const urls = new Map<number, string>()
  if (!blocks.some(({ kind }) => kind === 'image')) return urls
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
