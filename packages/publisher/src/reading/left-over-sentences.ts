import type { Link } from '@collate/parser'
import type { Profile } from '../checks/check.ts'
import { isWeighty } from '../language/sentence-weight.ts'
import { oncePerReading } from './once.ts'
import type { SideName } from './prose.ts'
import type { Reading, Readings } from './readings.ts'
import { SURE_ALONE, segmentsIn } from './segments.ts'

// A sentence that is missing for sure is another check's finding; below that the aligner only guesses, and further below in the dark.
const LIKELY = 0.5
const POSSIBLE = 0.3

// What is left of a block, or of the sentences of a link, measured by the usual length of this document's translation, where a sentence
// is gone; the less sure the aligner is of a link, the more may be left, and of a missing link the less.
const LEFT = { block: 0.75, darkBlock: 0.6, link: 0.55, doubtfulLink: 0.65 }

// Two sentences of fiction are easily told in half of the words.
const LEFT_IN_FICTION = { block: 0.6, darkBlock: 0.4, link: 0.3, doubtfulLink: 0.3 }

// Shorter blocks vary too much.
const LEAST_LETTERS = { han: 30, other: 90 }

// Fewer sentences say nothing about what is usual.
const LEAST_LINKS = 8

// The words of another language behind their translation, which a translation into that language has no need to repeat.
const GLOSS = /[（(][^（）()]{0,300}[A-Za-z]{3}[^（）()]{0,300}[）)]/g

// Addresses and tags, which are as long in any language.
const MARKUP = /(?<=\])\([^()\s]{1,500}\)|<[^<>]{1,500}>/g

/** Sentences of one side, in one block, of which the other side seems to leave something out. */
export interface LeftOver {
  readonly block: number
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Finds where one side says more than the other, though no sentence is missing for sure. Two signs must agree: the alignment of a block’s
 * sentences leaves one over or puts several into one, and the other side is much shorter than it usually is in this document.
 */
export function* leftOverSentences(
  { source, target, pairs }: Readings,
  side: SideName,
  profile: Profile,
): Generator<LeftOver> {
  if (target === undefined) return
  const other = side === 'source' ? 'target' : 'source'
  const [own, theirs] = side === 'source' ? [source, target] : [target, source]
  const sizes: Sizes = { side, other, own: lengthsIn(own), theirs: lengthsIn(theirs) }
  const segments = segmentsIn(own)
  const usual = usualRatio(
    pairs.flatMap(({ links }) => links),
    sizes,
  )
  if (usual === undefined) return
  for (const pair of pairs) {
    if (pair[side].length !== 1 || pair[other].length === 0 || pair.links.length === 0) continue
    const block = ratioOf(pair.links, sizes) / usual
    for (const link of pair.links) {
      if (!isShort(link, { block, link: ratioOf([link], sizes) / usual, sizes, profile })) continue
      const [first, last] = [segments[link[side][0] ?? -1], segments[link[side].at(-1) ?? -1]]
      if (first === undefined || last === undefined) continue
      const text = own.document.blocks[first.block]?.text.slice(first.start, last.end) ?? ''
      if (link[other].length === 0 ? isWeighty(text) : isLong(text))
        yield { block: first.block, start: first.start, end: last.end, text }
    }
  }
}

/** The length of what a reader sees of each segment. */
type Lengths = readonly number[]

interface Sizes {
  readonly side: SideName
  readonly other: SideName
  readonly own: Lengths
  readonly theirs: Lengths
}

interface Measured {
  readonly block: number
  readonly link: number
  readonly sizes: Sizes
  readonly profile: Profile
}

function isShort(link: Link, { block, link: ratio, sizes, profile }: Measured): boolean {
  const left = profile === 'literary' ? LEFT_IN_FICTION : LEFT
  const { confidence } = link
  const [ours, theirs] = [link[sizes.side].length, link[sizes.other].length]
  if (theirs > 0)
    return ours > theirs && ratio < (confidence < SURE_ALONE ? left.doubtfulLink : left.link)
  if (confidence >= SURE_ALONE || confidence < POSSIBLE) return false
  return block < (confidence >= LIKELY ? left.block : left.darkBlock)
}

function isLong(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return han > 0 ? han >= LEAST_LETTERS.han : text.length >= LEAST_LETTERS.other
}

const lengthsIn = oncePerReading(
  (reading: Reading): Lengths =>
    segmentsIn(reading).map(({ text }) => {
      const shown = /[<(]/.test(text) ? text.replace(MARKUP, '') : text
      return (reading.language === 'zh' ? shown.replace(GLOSS, '') : shown).length
    }),
)

// How much longer the other side of some links is.
function ratioOf(links: readonly Link[], { side, other, own, theirs }: Sizes): number {
  let [ours, others] = [0, 0]
  for (const link of links) {
    for (const index of link[side]) ours += own[index] ?? 0
    for (const index of link[other]) others += theirs[index] ?? 0
  }
  return ours === 0 ? 1 : others / ours
}

// The median of how much longer the other side of a sentence is.
function usualRatio(links: readonly Link[], sizes: Sizes): number | undefined {
  const ratios = links
    .filter(({ source, target }) => source.length === 1 && target.length === 1)
    .map((link) => ratioOf([link], sizes))
    .sort((one, other) => one - other)
  return ratios.length < LEAST_LINKS ? undefined : ratios[ratios.length >> 1]
}
