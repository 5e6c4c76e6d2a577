import { oncePerReading } from '../reading/once.ts'
import type { Prose } from '../reading/prose.ts'
import type { Reading } from '../reading/readings.ts'
import { stemNumbersIn, type Words, wordsIn } from './stems.ts'

/** A run of words that stands twice in a block: offsets into the prose's text. */
export interface RepeatedRun {
  readonly first: Stretch
  readonly second: Stretch
  /** How many words, a Han character counted as one, stand in the run. */
  readonly length: number
  /** How many of them say something by themselves; all Han characters are taken to. */
  readonly content: number
  /** How many of them are Han characters. */
  readonly han: number
  /** How far the second begins behind the first, in words. */
  readonly distance: number
  /** Both lead up to something that differs: code, a figure, a quoted word. What is said of several things is said alike. */
  readonly isFrame: boolean
  /** Both lie in one sentence, the same. */
  readonly isInSentence: boolean
}

/** A stretch of a prose, and the sentence of its block that it begins in. */
export interface Stretch {
  readonly start: number
  readonly end: number
  /** Position in the block's `segments`. */
  readonly sentence: number
}

// Runs are found by their first words.
const SEED = 4

// No run is looked for further back than this many words.
const FARTHEST = 120

/** Two stretches of which the second says the first again. */
export type Repetition = Pick<RepeatedRun, 'first' | 'second'>

// A block of fewer words has no room for a run and its repetition.
const LEAST_WORDS = 2 * SEED

const knownRuns = oncePerReading((_: Reading) => new Map<Prose, readonly RepeatedRun[]>())

/** Finds the runs of words that stand twice in a block, each with the nearest place before it where it stands: linear in the text. */
export function repeatedRunsIn(prose: Prose, reading: Reading): readonly RepeatedRun[] {
  const known = knownRuns(reading)
  const runs = known.get(prose) ?? findRuns(prose, reading)
  known.set(prose, runs)
  return runs
}

function findRuns(prose: Prose, reading: Reading): readonly RepeatedRun[] {
  if (prose.text.length < LEAST_WORDS || !mayRepeat(prose, reading)) return NONE
  const words = wordsIn(prose, reading)
  const { stems } = words
  const found: RepeatedRun[] = []
  const latest = new Map<number, number>()
  let at = 0
  // Places not yet entered: a run must not be found in what overlaps it.
  let entered = 0
  while (at + SEED <= stems.length) {
    for (; entered + SEED <= at; entered += 1) latest.set(seedAt(words, entered), entered)
    const earlier = latest.get(seedAt(words, at))
    const length =
      earlier === undefined || at - earlier > FARTHEST ? 0 : lengthOf(words, earlier, at)
    if (earlier !== undefined && length >= SEED)
      found.push(runOf(prose, words, { earlier, at, length }))
    at += Math.max(1, length)
  }
  return found
}

const NONE: readonly RepeatedRun[] = []

// Room that is used again for each block: seeds by their own last bits (open addressing), 0 where there is none.
let seeds = new Int32Array(1 << 11)

// Whether any run of so many words as a seed has may stand twice: most blocks have none, and are done with.
function mayRepeat(prose: Prose, reading: Reading): boolean {
  const [stems, count] = stemNumbersIn(prose, reading)
  if (count < LEAST_WORDS) return false
  // The power of two that leaves half of the places free.
  const size = 1 << (32 - Math.clz32(2 * count - 1))
  if (seeds.length < size) seeds = new Int32Array(size)
  else seeds.fill(0, 0, size)
  for (let at = 0; at + SEED <= count; at += 1) {
    let seed = 0
    for (let step = 0; step < SEED; step += 1) seed = added(seed, stems[at + step] ?? 0)
    seed ||= 1
    // The lower bits of such a sum are the last word's more than the others'.
    let place = (seed ^ (seed >>> 15)) & (size - 1)
    while (seeds[place] !== 0) {
      if (seeds[place] === seed) return true
      place = (place + 1) & (size - 1)
    }
    seeds[place] = seed
  }
  return false
}

function added(seed: number, stem: number): number {
  return (Math.imul(seed, 0x01000193) + stem) | 0
}

// A number that two seeds seldom share: what it finds is compared word by word.
function seedAt({ stems }: Words, at: number): number {
  let seed = 0
  for (let step = 0; step < SEED; step += 1) seed = added(seed, stems[at + step]?.id ?? 0)
  return seed
}

function lengthOf({ stems }: Words, earlier: number, at: number): number {
  let length = 0
  while (
    earlier + length < at &&
    at + length < stems.length &&
    stems[earlier + length] === stems[at + length]
  )
    length += 1
  return length
}

function runOf(
  prose: Prose,
  words: Words,
  {
    earlier,
    at,
    length,
  }: { readonly earlier: number; readonly at: number; readonly length: number },
): RepeatedRun {
  const stems = words.stems.slice(at, at + length)
  const first = stretchOf(prose, words, earlier, length)
  const second = stretchOf(prose, words, at, length)
  return {
    first,
    second,
    isInSentence: first.sentence === sentenceAt(prose, second.end - 1),
    length,
    content: new Set(stems.filter(({ isContent }) => isContent)).size,
    han: words.tokens.slice(at, at + length).filter(({ kind }) => kind === 'han').length,
    distance: at - earlier,
    isFrame: [earlier, at].every((from) => isFilled(prose, words, from + length)),
  }
}

function stretchOf(prose: Prose, { tokens }: Words, from: number, length: number): Stretch {
  const start = tokens[from]?.start ?? 0
  const end = tokens[from + length - 1]?.end ?? start
  return { start, end, sentence: sentenceAt(prose, start) }
}

// What stands behind a run, with what marks it off.
function isFilled({ text }: Prose, { tokens }: Words, at: number): boolean {
  const [last, next] = [tokens[at - 1], tokens[at]]
  if (last === undefined || next === undefined) return false
  if (next.kind === 'atom' || /^\d/.test(next.text)) return true
  const between = text.slice(last.end, Math.min(next.start, last.end + 8))
  return /^(?:[\s,:，：]+["']|[\s,:，：]*[“‘「『《])/.test(between)
}

// The position, among the sentences of its block, of the one that holds an offset of a prose.
function sentenceAt({ block: { segments }, starts }: Prose, offset: number): number {
  const at = starts[offset] ?? 0
  let [low, high] = [0, segments.length]
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if ((segments[middle]?.start ?? 0) <= at) low = middle
    else high = middle
  }
  return low
}
