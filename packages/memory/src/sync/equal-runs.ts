/** An item of one sequence and the item of the other that equals it. */
export type EqualPair = readonly [first: number, second: number]

interface Range {
  readonly firstStart: number
  readonly firstEnd: number
  readonly secondStart: number
  readonly secondEnd: number
}

// Up to this many comparisons a stretch without a unique item is solved exactly; beyond it, greedily.
const EXACT_LIMIT = 250_000

/**
 * Finds a longest run of equal items in the same order in both sequences, by patience (Cohen 2003): equal ends first,
 * then the items that occur once on each side, then the same again between those. Near linear time.
 */
export function equalRuns(
  first: readonly string[],
  second: readonly string[],
): readonly EqualPair[] {
  const pairs: EqualPair[] = []
  const open: Range[] = [
    { firstStart: 0, firstEnd: first.length, secondStart: 0, secondEnd: second.length },
  ]
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const rest = trim(first, second, range, pairs)
    const anchors = uniqueAnchors(first, second, rest)
    if (anchors.length === 0) pairs.push(...remainder(first, second, rest))
    else open.push(...between(rest, anchors))
    pairs.push(...anchors)
  }
  return pairs.sort((one, other) => one[0] - other[0])
}

function trim(
  first: readonly string[],
  second: readonly string[],
  { firstStart, firstEnd, secondStart, secondEnd }: Range,
  pairs: EqualPair[],
): Range {
  let [start, end] = [0, 0]
  const shorter = Math.min(firstEnd - firstStart, secondEnd - secondStart)
  while (start < shorter && first[firstStart + start] === second[secondStart + start]) {
    pairs.push([firstStart + start, secondStart + start])
    start += 1
  }
  while (end < shorter - start && first[firstEnd - end - 1] === second[secondEnd - end - 1]) {
    end += 1
    pairs.push([firstEnd - end, secondEnd - end])
  }
  return {
    firstStart: firstStart + start,
    firstEnd: firstEnd - end,
    secondStart: secondStart + start,
    secondEnd: secondEnd - end,
  }
}

function uniqueAnchors(
  first: readonly string[],
  second: readonly string[],
  { firstStart, firstEnd, secondStart, secondEnd }: Range,
): readonly EqualPair[] {
  const inSecond = uniquePositions(second, secondStart, secondEnd)
  const candidates: EqualPair[] = []
  for (const [text, position] of uniquePositions(first, firstStart, firstEnd)) {
    const other = inSecond.get(text)
    if (position !== undefined && other !== undefined) candidates.push([position, other])
  }
  return longestIncreasing(candidates)
}

// Position of each item that occurs once; undefined for those that occur more often. In order of first occurrence.
function uniquePositions(
  items: readonly string[],
  start: number,
  end: number,
): ReadonlyMap<string, number | undefined> {
  const positions = new Map<string, number | undefined>()
  for (let position = start; position < end; position += 1) {
    const item = items[position] ?? ''
    positions.set(item, positions.has(item) ? undefined : position)
  }
  return positions
}

/** Keeps the most pairs whose second positions increase, the first ones being in order already. */
function longestIncreasing(pairs: readonly EqualPair[]): readonly EqualPair[] {
  const piles: number[] = []
  const previous: number[] = []
  for (const [index, [, second]] of pairs.entries()) {
    let [low, high] = [0, piles.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[piles[middle] ?? 0]?.[1] ?? 0) < second) low = middle + 1
      else high = middle
    }
    previous[index] = piles[low - 1] ?? -1
    piles[low] = index
  }
  const chain: EqualPair[] = []
  for (let index = piles.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index]
    if (pair !== undefined) chain.push(pair)
  }
  return chain.reverse()
}

function between(range: Range, anchors: readonly EqualPair[]): readonly Range[] {
  const ranges: Range[] = []
  let { firstStart, secondStart } = range
  for (const [first, second] of [...anchors, [range.firstEnd, range.secondEnd] as const]) {
    if (first > firstStart && second > secondStart) {
      ranges.push({ firstStart, firstEnd: first, secondStart, secondEnd: second })
    }
    ;[firstStart, secondStart] = [first + 1, second + 1]
  }
  return ranges
}

function remainder(first: readonly string[], second: readonly string[], range: Range): EqualPair[] {
  const height = range.firstEnd - range.firstStart
  const width = range.secondEnd - range.secondStart
  if (height === 0 || width === 0) return []
  return height * width <= EXACT_LIMIT ? exact(first, second, range) : greedy(first, second, range)
}

// Longest common subsequence by dynamic programming over the suffixes.
function exact(
  first: readonly string[],
  second: readonly string[],
  { firstStart, firstEnd, secondStart, secondEnd }: Range,
): EqualPair[] {
  const width = secondEnd - secondStart + 1
  const lengths = new Uint32Array((firstEnd - firstStart + 1) * width)
  const at = (one: number, other: number) => (one - firstStart) * width + other - secondStart
  for (let one = firstEnd - 1; one >= firstStart; one -= 1) {
    for (let other = secondEnd - 1; other >= secondStart; other -= 1) {
      lengths[at(one, other)] =
        first[one] === second[other]
          ? (lengths[at(one + 1, other + 1)] ?? 0) + 1
          : Math.max(lengths[at(one + 1, other)] ?? 0, lengths[at(one, other + 1)] ?? 0)
    }
  }
  const pairs: EqualPair[] = []
  let [one, other] = [firstStart, secondStart]
  while (one < firstEnd && other < secondEnd) {
    const gain = (lengths[at(one + 1, other)] ?? 0) - (lengths[at(one, other + 1)] ?? 0)
    // Where either may be skipped, what has more left is: that keeps near to the diagonal.
    const isFirstLonger = firstEnd - one >= secondEnd - other
    if (first[one] === second[other]) pairs.push([one++, other++])
    else if (gain > 0 || (gain === 0 && isFirstLonger)) one += 1
    else other += 1
  }
  return pairs
}

function greedy(
  first: readonly string[],
  second: readonly string[],
  { firstStart, firstEnd, secondStart, secondEnd }: Range,
): EqualPair[] {
  const positions = new Map<string, number[]>()
  for (let other = secondEnd - 1; other >= secondStart; other -= 1) {
    const list = positions.get(second[other] ?? '')
    if (list === undefined) positions.set(second[other] ?? '', [other])
    else list.push(other)
  }
  const pairs: EqualPair[] = []
  let next = secondStart
  for (let one = firstStart; one < firstEnd; one += 1) {
    const list = positions.get(first[one] ?? '') ?? []
    while ((list.at(-1) ?? next) < next) list.pop()
    const found = list.pop()
    if (found === undefined) continue
    pairs.push([one, found])
    next = found + 1
  }
  return pairs
}
