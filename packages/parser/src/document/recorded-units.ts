import type { Range } from '../segment/segment-block.ts'

/** The segmentation that a person or an earlier run has settled on. */
export interface RecordedUnits {
  /** Texts of units, in document order. */
  readonly texts: readonly string[]
  /** The same without repetition, sorted by code unit. */
  readonly sorted: readonly string[]
  /** For each of `sorted`, the longest other one that it starts with; -1 where there is none. */
  readonly heads: readonly number[]
  /** For each text, its positions in `texts`. */
  readonly positions: ReadonlyMap<string, readonly number[]>
  readonly longest: number
}

/** Indexes the texts of units, so that those which stand at a place are found in logarithmic time. */
export function indexUnits(units: readonly string[]): RecordedUnits {
  const positions = new Map<string, number[]>()
  for (const [index, text] of units.entries()) {
    const list = positions.get(text)
    if (list === undefined) positions.set(text, [index])
    else list.push(index)
  }
  const sorted = [...positions.keys()].filter((text) => text !== '').sort(byCodeUnit)
  const longest = sorted.reduce((most, { length }) => Math.max(most, length), 0)
  return { texts: units, sorted, heads: headsOf(sorted), positions, longest }
}

/**
 * Cuts a block's text as recorded wherever a recorded text stands, and as freshly found elsewhere. The next unit in order comes
 * first, then the longest one that fits. A unit fits where it ends with a sentence, or where the next unit goes on with the rest;
 * the next one in order also where it ends in punctuation, for then a person has cut the sentence there.
 *
 * `next` is the position of the unit expected first; the result has that for the block behind.
 */
export function cutAsRecorded(
  units: RecordedUnits,
  text: string,
  fresh: readonly Range[],
  next: number,
): { readonly ranges: readonly Range[]; readonly next: number } {
  const ends = new Set(fresh.map(({ end }) => end))
  const ranges: Range[] = []
  let position = 0
  let expected = next
  for (const range of fresh) {
    let start = behindSpace(text, Math.max(range.start, position), range.end)
    while (start < range.end) {
      const unit = unitAt(units, { text, ends }, start, expected)
      const end = unit === undefined ? range.end : start + (units.texts[unit]?.length ?? 0)
      ranges.push({ start, end })
      expected = unit === undefined ? expected : unit + 1
      position = end
      start = behindSpace(text, end, range.end)
    }
  }
  return { ranges, next: expected }
}

interface FreshText {
  readonly text: string
  /** Where its sentences end. */
  readonly ends: ReadonlySet<number>
}

function unitAt(
  units: RecordedUnits,
  { text, ends }: FreshText,
  start: number,
  next: number,
): number | undefined {
  const fits = (index: number) => {
    const unit = units.texts[index]
    if (unit === undefined || unit === '' || !text.startsWith(unit, start)) return false
    return ends.has(start + unit.length) || goesOn(units, text, start + unit.length, index + 1)
  }
  if (fits(next)) return next
  for (const unit of unitsStarting(units, text, start)) {
    const index = positionOf(units, unit, next)
    if (fits(index)) return index
  }
  const expected = units.texts[next] ?? ''
  const isCutByHand = /[\p{P}\p{S}]$/u.test(expected.slice(-2)) && text.startsWith(expected, start)
  return isCutByHand ? next : undefined
}

function goesOn({ texts }: RecordedUnits, text: string, end: number, index: number): boolean {
  const unit = texts[index]
  if (unit === undefined || unit === '') return false
  return text.startsWith(unit, behindSpace(text, end, text.length))
}

// The units that a text goes on with at a place, longest first: all of them lie on one chain of heads (a trie's path, in effect).
function* unitsStarting(
  { sorted, heads, longest }: RecordedUnits,
  text: string,
  start: number,
): Generator<string> {
  const rest = text.slice(start, start + longest)
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') <= rest) low = middle + 1
    else high = middle
  }
  for (let at = low - 1; at >= 0; at = heads[at] ?? -1) {
    const unit = sorted[at] ?? ''
    if (rest.startsWith(unit)) yield unit
  }
}

function headsOf(sorted: readonly string[]): readonly number[] {
  const open: number[] = []
  return sorted.map((text, index) => {
    while (open.length > 0 && !text.startsWith(sorted[open.at(-1) ?? 0] ?? '')) open.pop()
    const head = open.at(-1) ?? -1
    open.push(index)
    return head
  })
}

// Of a text that stands several times, the first still to come, or else the first of all.
function positionOf({ positions }: RecordedUnits, text: string, next: number): number {
  const list = positions.get(text) ?? []
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) < next) low = middle + 1
    else high = middle
  }
  return list[low] ?? list[0] ?? -1
}

function behindSpace(text: string, from: number, end: number): number {
  let at = from
  while (at < end && /\s/.test(text[at] ?? '')) at += 1
  return at
}

function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
