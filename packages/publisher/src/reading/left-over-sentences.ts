import type { Link } from '@collate/parser'
import type { Profile } from '../checks/check.ts'
import { HAN } from '../language/characters.ts'
import { isWeighty } from '../language/sentence-weight.ts'
import { oncePerReading } from './once.ts'
import type { SideName } from './prose.ts'
import type { Pair, Reading, Readings } from './readings.ts'
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

// The words of another language behind their translation, which a translation into that language has no need to repeat. With Chinese
// words among them it is a remark, which is translated as well.
const GLOSS = new RegExp(`[（(][^（）()${HAN}]{0,300}[A-Za-z]{3}[^（）()${HAN}]{0,300}[）)]`, 'g')

const MAY_BE_GLOSS = /[（(]/

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
  if (target === undefined || !pairs.some((pair) => pair.links.some((link) => isOver(link, side))))
    return
  const other = side === 'source' ? 'target' : 'source'
  const [own, theirs] = side === 'source' ? [source, target] : [target, source]
  const sizes: Sizes = { side, other, own: lengthsIn(own), theirs: lengthsIn(theirs) }
  const segments = segmentsIn(own)
  const usual = usualRatio(pairs, sizes)
  if (usual === undefined) return
  for (const pair of pairs) {
    if (pair[side].length !== 1 || pair[other].length === 0) continue
    let block: number | undefined
    for (const link of pair.links) {
      if (!isOver(link, side)) continue
      block ??= ratioOf(pair.links, sizes) / usual
      if (!isShort(link, { block, link: ratioOf([link], sizes) / usual, sizes, profile })) continue
      const [first, last] = [segments[link[side][0] ?? -1], segments[link[side].at(-1) ?? -1]]
      if (first === undefined || last === undefined) continue
      const text = own.document.blocks[first.block]?.text.slice(first.start, last.end) ?? ''
      if (link[other].length === 0 ? isWeighty(text) : isLong(text))
        yield { block: first.block, start: first.start, end: last.end, text }
    }
  }
}

// The alignment leaves a sentence of the side over, or puts several into fewer; few links are such.
function isOver({ source, target, confidence }: Link, side: SideName): boolean {
  const [ours, theirs] =
    side === 'source' ? [source.length, target.length] : [target.length, source.length]
  return theirs > 0 ? ours > theirs : confidence < SURE_ALONE && confidence >= POSSIBLE
}

/** The length of what a reader sees of each segment. */
type Lengths = Uint32Array

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
  if (link[sizes.other].length > 0)
    return ratio < (confidence < SURE_ALONE ? left.doubtfulLink : left.link)
  return block < (confidence >= LIKELY ? left.block : left.darkBlock)
}

function isLong(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return han > 0 ? han >= LEAST_LETTERS.han : text.length >= LEAST_LETTERS.other
}

const lengthsIn = oncePerReading((reading: Reading): Lengths => {
  const segments = segmentsIn(reading)
  const lengths = new Uint32Array(segments.length)
  for (const { index, text } of segments) lengths[index] = lengthOf(text, reading.language)
  return lengths
})

function lengthOf(text: string, language: string): number {
  const shown = text.includes('<') || text.includes('](') ? text.replace(MARKUP, '') : text
  const isGlossed = language === 'zh' && MAY_BE_GLOSS.test(shown)
  return isGlossed ? shown.replace(GLOSS, '').length : shown.length
}

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
function usualRatio(
  pairs: readonly Pair[],
  { side, other, own, theirs }: Sizes,
): number | undefined {
  const ratios: number[] = []
  for (const { links } of pairs)
    for (const link of links) {
      if (link.source.length !== 1 || link.target.length !== 1) continue
      const ours = own[link[side][0] ?? -1] ?? 0
      ratios.push(ours === 0 ? 1 : (theirs[link[other][0] ?? -1] ?? 0) / ours)
    }
  return ratios.length < LEAST_LINKS
    ? undefined
    : Float64Array.from(ratios).sort()[ratios.length >> 1]
}
