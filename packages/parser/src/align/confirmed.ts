import { CollateError } from '../model/error.ts'
import type { Link } from '../model/unit.ts'

/** A link that a person has confirmed: it stands, whatever the aligner thinks. Either side may be empty: then nothing says the same. */
export type ConfirmedLink = Pick<Link, 'source' | 'target'>

/** A run of source sentences and a run of target sentences, as half-open ranges. */
export interface Stretch {
  readonly sourceStart: number
  readonly sourceEnd: number
  readonly targetStart: number
  readonly targetEnd: number
}

/** What is confirmed of two texts, ready to align by. */
export interface Confirmed {
  /** The two-sided links, in order. */
  readonly held: readonly Stretch[]
  /** The first source sentences of `held`. */
  readonly heldStarts: ReadonlySet<number>
  /** The sentences that are confirmed to have no counterpart. */
  readonly aloneSource: ReadonlySet<number>
  readonly aloneTarget: ReadonlySet<number>
}

/** Nothing is confirmed. */
export const NOTHING_CONFIRMED: Confirmed = {
  held: [],
  heldStarts: new Set(),
  aloneSource: new Set(),
  aloneTarget: new Set(),
}

/** The blocks of both texts' sentences; a link never joins sentences of two blocks of one side. */
interface Blocks {
  readonly source: readonly number[]
  readonly target: readonly number[]
}

/**
 * Puts confirmed links in order.
 *
 * @throws {CollateError} `align/confirmed-indices` where a link names a sentence that is not there, or sentences that do not follow
 * each other; `align/confirmed-blocks` where it joins two blocks of one side; `align/confirmed-order` where it crosses another or
 * takes its sentences. `values.number` is the link's place in the list, from 1.
 */
export function confirmedOf(
  links: readonly ConfirmedLink[] | undefined,
  blocks: Blocks,
): Confirmed {
  if (links === undefined || links.length === 0) return NOTHING_CONFIRMED
  const aloneSource = new Set<number>()
  const aloneTarget = new Set<number>()
  const held: (Stretch & { readonly link: number })[] = []
  links.forEach(({ source, target }, link) => {
    mustBeRun(source, blocks.source, link)
    mustBeRun(target, blocks.target, link)
    if (source.length > 0 && target.length > 0) held.push({ ...stretchOf(source, target), link })
    else {
      for (const index of source) addOnce(aloneSource, index, link)
      for (const index of target) addOnce(aloneTarget, index, link)
    }
  })
  held.sort((one, other) => one.sourceStart - other.sourceStart)
  mustNotCross(held)
  for (const { sourceStart, sourceEnd, targetStart, targetEnd, link } of held) {
    for (let at = sourceStart; at < sourceEnd; at += 1)
      if (aloneSource.has(at)) throw disorder(link)
    for (let at = targetStart; at < targetEnd; at += 1)
      if (aloneTarget.has(at)) throw disorder(link)
  }
  const heldStarts = new Set(held.map(({ sourceStart }) => sourceStart))
  return { held, heldStarts, aloneSource, aloneTarget }
}

function addOnce(alone: Set<number>, index: number, link: number): void {
  if (alone.has(index)) throw disorder(link)
  alone.add(index)
}

function stretchOf(source: readonly number[], target: readonly number[]): Stretch {
  const [sourceStart = 0] = source
  const [targetStart = 0] = target
  return {
    sourceStart,
    sourceEnd: sourceStart + source.length,
    targetStart,
    targetEnd: targetStart + target.length,
  }
}

function mustBeRun(indices: readonly number[], blocks: readonly number[], link: number): void {
  const [first = 0] = indices
  const isRun = indices.every((index, at) => Number.isInteger(index) && index === first + at)
  if (!isRun || first < 0 || first + indices.length > blocks.length) {
    throw new CollateError(
      'align/confirmed-indices',
      `Cannot hold confirmed link ${link + 1}, expected numbers of sentences that follow each other, below ${blocks.length}`,
      { values: { number: link + 1, indices: indices.join(', '), count: blocks.length } },
    )
  }
  if (indices.some((index) => blocks[index] !== blocks[first])) {
    throw new CollateError(
      'align/confirmed-blocks',
      `Cannot hold confirmed link ${link + 1}, which joins sentences of two blocks`,
      { values: { number: link + 1, indices: indices.join(', ') } },
    )
  }
}

function mustNotCross(held: readonly (Stretch & { readonly link: number })[]): void {
  held.forEach((stretch, at) => {
    const before = held[at - 1]
    if (before === undefined) return
    if (before.sourceEnd > stretch.sourceStart || before.targetEnd > stretch.targetStart) {
      throw disorder(Math.max(before.link, stretch.link))
    }
  })
}

function disorder(link: number): CollateError {
  return new CollateError(
    'align/confirmed-order',
    `Cannot hold confirmed link ${link + 1}, which crosses another or takes its sentences`,
    { values: { number: link + 1 } },
  )
}

/** The confidence of a link that a person has confirmed; nothing for others. */
export function sureOf(
  link: Stretch,
  { heldStarts, aloneSource, aloneTarget }: Confirmed,
): 1 | undefined {
  if (link.sourceEnd === link.sourceStart) return aloneTarget.has(link.targetStart) ? 1 : undefined
  if (link.targetEnd === link.targetStart) return aloneSource.has(link.sourceStart) ? 1 : undefined
  return heldStarts.has(link.sourceStart) ? 1 : undefined
}

/** Tells which links touch a sentence that is confirmed to have no counterpart, and are not one-sided. */
export function breaksAlone(
  { aloneSource, aloneTarget }: Confirmed,
  { sourceStart, sourceEnd, targetStart, targetEnd }: Stretch,
): boolean {
  if (sourceStart === sourceEnd || targetStart === targetEnd) return false
  for (let at = sourceStart; at < sourceEnd; at += 1) if (aloneSource.has(at)) return true
  for (let at = targetStart; at < targetEnd; at += 1) if (aloneTarget.has(at)) return true
  return false
}
