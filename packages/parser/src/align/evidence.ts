import type { Band } from './lattice.ts'
import { prefixSums, sumOf } from './side.ts'

/** How much any run of source sentences shares with any run of target sentences, inside a band. */
export interface Evidence {
  readonly band: Band
  readonly rowStart: Float64Array
  /** What each pair of sentences in the band shares. */
  readonly shares: Float32Array
  /** What each side holds at most: sums over the sentences before each index. */
  readonly sourceMass: Float64Array
  readonly targetMass: Float64Array
}

/** What a source token stands for on the target side, and how much each rendering says, the most telling first. */
export type Lexicon = ReadonlyMap<string, readonly (readonly [string, number])[]>

/** Counts in how many sentences each token occurs. */
export function frequenciesOf(sentences: readonly (readonly string[])[]): Map<string, number> {
  const frequencies = new Map<string, number>()
  for (const tokens of sentences) {
    for (const token of new Set(tokens)) frequencies.set(token, (frequencies.get(token) ?? 0) + 1)
  }
  return frequencies
}

/** Pairs each token that both sides hold with itself; the rarer it is, the more it says. */
export function sharedTokens(
  source: readonly (readonly string[])[],
  target: readonly (readonly string[])[],
): Lexicon {
  const targetFrequencies = frequenciesOf(target)
  const renderings = new Map<string, readonly (readonly [string, number])[]>()
  const size = Math.max(source.length, target.length)
  for (const [token, frequency] of frequenciesOf(source)) {
    const other = targetFrequencies.get(token)
    if (other !== undefined) {
      renderings.set(token, [[token, Math.log(1 + size / Math.max(frequency, other))]])
    }
  }
  return renderings
}

/** Adds up what the sentences of a band share. */
export function gatherEvidence(
  source: readonly (readonly string[])[],
  target: readonly (readonly string[])[],
  renderings: Lexicon,
  band: Band,
): Evidence {
  const rowStart = new Float64Array(source.length + 1)
  const postings = postingsOf(target)
  for (let row = 0; row < source.length; row += 1) {
    rowStart[row + 1] = (rowStart[row] as number) + widthOf(band, row)
  }
  const shares = new Float32Array(rowStart[source.length] as number)
  const targetBest = new Map<string, number>()
  const sourceMass: number[] = []
  source.forEach((tokens, row) => {
    let mass = 0
    for (const token of new Set(tokens)) {
      const others = renderings.get(token) ?? []
      mass += others[0]?.[1] ?? 0
      for (const [other, weight] of others) {
        targetBest.set(other, Math.max(targetBest.get(other) ?? 0, weight))
        addShares(shares, rowStart[row] as number, band, row, postings.get(other) ?? [], weight)
      }
    }
    sourceMass.push(mass)
  })
  const targetMass = target.map((tokens) =>
    [...new Set(tokens)].reduce((sum, token) => sum + (targetBest.get(token) ?? 0), 0),
  )
  return {
    band,
    rowStart,
    shares,
    sourceMass: prefixSums(sourceMass),
    targetMass: prefixSums(targetMass),
  }
}

/** Returns what two runs of sentences share, at most what either holds. */
export function sharedBy(
  evidence: Evidence,
  sourceStart: number,
  sourceEnd: number,
  targetStart: number,
  targetEnd: number,
): number {
  const { band, rowStart, shares } = evidence
  const most = Math.min(
    sumOf(evidence.sourceMass, sourceStart, sourceEnd),
    sumOf(evidence.targetMass, targetStart, targetEnd),
  )
  if (most <= 0) return 0
  let sum = 0
  for (let row = sourceStart; row < sourceEnd; row += 1) {
    const low = band.low[row] as number
    const start = (rowStart[row] as number) - low
    const end = Math.min(targetEnd, low + widthOf(band, row))
    for (let column = Math.max(targetStart, low); column < end; column += 1) {
      sum += shares[start + column] as number
    }
  }
  return Math.min(sum, most)
}

// A link that starts in row `row` can reach the targets of the rows behind it.
function widthOf(band: Band, row: number): number {
  return Math.max(0, (band.high[row + 1] as number) - (band.low[row] as number))
}

function addShares(
  shares: Float32Array,
  start: number,
  band: Band,
  row: number,
  sentences: readonly number[],
  weight: number,
): void {
  const low = band.low[row] as number
  const high = low + widthOf(band, row)
  for (let index = lowerBound(sentences, low); index < sentences.length; index += 1) {
    const column = sentences[index] as number
    if (column >= high) return
    const cell = start + column - low
    shares[cell] = (shares[cell] as number) + weight
  }
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

function postingsOf(sentences: readonly (readonly string[])[]): Map<string, number[]> {
  const postings = new Map<string, number[]>()
  sentences.forEach((tokens, index) => {
    for (const token of new Set(tokens)) {
      const list = postings.get(token)
      if (list === undefined) postings.set(token, [index])
      else list.push(index)
    }
  })
  return postings
}
