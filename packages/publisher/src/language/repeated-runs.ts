import { oncePerProse } from '../reading/once.ts'
import type { Prose } from '../reading/prose.ts'
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

/** Finds the runs of words that stand twice in a block, each with the nearest place before it where it stands: linear in the text. */
export const repeatedRunsIn: (prose: Prose) => readonly RepeatedRun[] = oncePerProse(findRuns)

function findRuns(prose: Prose): readonly RepeatedRun[] {
  if (prose.text.length < LEAST_WORDS) return []
  const words = wordsIn(prose)
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

// Where a seed stood last, by its own last bits: positions that go on from block to block. Two seeds that share a place only seem nearer.
const latestSeeds = new Int32Array(1 << 16)
let position = FARTHEST

// Before they no longer fit into 32 bits, positions begin anew.
const LAST_POSITION = 1 << 30

/**
 * Tells whether a block may have a run of so many words twice, or any run with its repetition so many words behind it: most have
 * neither, and are done with.
 */
export function mayRepeatRun(
  prose: Prose,
  { words, close }: Readonly<Record<'words' | 'close', number>>,
): boolean {
  if (prose.text.length < LEAST_WORDS) return false
  const [stems, count] = stemNumbersIn(prose)
  if (position > LAST_POSITION) forgetSeeds()
  let run = 0
  position += FARTHEST
  for (let at = 0; at + SEED <= count; at += 1) {
    let seed = 0
    for (let step = 0; step < SEED; step += 1) seed = added(seed, stems[at + step] ?? 0)
    // The lower bits of such a sum are the last word's more than the others'.
    const place = (seed ^ (seed >>> 15)) & (latestSeeds.length - 1)
    const distance = position - (latestSeeds[place] ?? 0)
    latestSeeds[place] = position
    position += 1
    run = distance > FARTHEST ? 0 : run + 1
    if (run > words - SEED || distance <= close) return true
  }
  return false
}

function forgetSeeds(): void {
  latestSeeds.fill(0)
  position = FARTHEST
}

function added(seed: number, stem: number): number {
  return (Math.imul(seed, 0x01000193) + stem) | 0
}

// A number that two seeds seldom share: what it finds is compared word by word.
function seedAt({ stems }: Words, at: number): number {
  let seed = 0
  for (let step = 0; step < SEED; step += 1) seed = added(seed, stems[at + step] ?? 0)
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
  const tokens = words.tokens.slice(at, at + length)
  const stems = words.stems.slice(at, at + length)
  const first = stretchOf(prose, words, earlier, length)
  const second = stretchOf(prose, words, at, length)
  return {
    first,
    second,
    isInSentence: first.sentence === sentenceAt(prose, second.end - 1),
    length,
    content: new Set(stems.filter((_, step) => words.contents[at + step])).size,
    han: tokens.filter(({ kind }) => kind === 'han').length,
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
