import {
  mayRepeatRun,
  type RepeatedRun,
  type Repetition,
  repeatedRunsIn,
} from '../language/repeated-runs.ts'
import { repeatedSentencesIn } from '../language/repeated-sentences.ts'
import { restartsIn } from '../language/restarts.ts'
import { oncePerPair } from '../reading/once.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import type { Pair } from '../reading/readings.ts'
import type { Check, Profile, Report } from './check.ts'

interface Least {
  /** Whether shorter runs close together, and sentences that begin anew, are looked for as well. */
  readonly isStrict: boolean
  readonly words: number
  readonly content: number
  readonly han: number
  /** How many Han characters are enough where the two stand side by side. */
  readonly besideHan?: number
}

// How long a run must be before its repetition is seen: words with so many of meaning, or Han characters. Definitions and stories
// repeat their words on purpose, so there it takes more.
const SHORT: Least = { isStrict: true, words: 6, content: 3, han: 8 }
const LONG: Least = { isStrict: false, words: 8, content: 4, han: 12 }
const LEAST: Readonly<Record<Profile, Least>> = {
  news: SHORT,
  ui: SHORT,
  technical: { ...LONG, isStrict: true },
  literary: LONG,
}

// How many words may lie between the two beginnings.
const FARTHEST = { words: 80, han: 120 }

// A shorter run is seen where it stands twice in one sentence, so many words apart at most.
const CLOSE = 12

/** A clause that stands twice in a paragraph. */
export const nearDuplicateClause: Check = {
  id: 'near-duplicate-clause',
  severity: 'warning',
  summary: 'A clause stands twice in a paragraph.',
  reason: `A machine translator that loses its place says a clause again; so does an editor who moves it and forgets the old one. The reader looks
for the difference between the two, and there is none.

Looked for is a run of words that stands twice within some lines, and a sentence that begins by saying again what the one before ended
with. With a source beside it, only what the source does not repeat is reported: what has two sentences of its own in the source may well
say the same of two things. Definitions and stories are given more room than news, as they repeat their words on purpose; runs that lead
up to code, a figure or a quotation are a frame for it and are left alone. In a Chinese document by itself only long runs count.`,
  profiles: { technical: 'info', literary: 'info' },
  examples: [
    {
      locales: ['en'],
      source:
        'It is not hot.\n\nWhite tea is light: see the note at the end of this chapter. Black tea is strong, so see the note at the end of this chapter.\n',
      finds: ['see the note at the end of this chapter'],
    },
    {
      locales: ['en'],
      profile: 'news',
      source:
        'The guild trained the pickers, packers, tasters and blenders of the valley without pay. It trained the pickers, packers, tasters and blenders of the valley, so the trade grew.\n',
      finds: ['trained the pickers, packers, tasters and blenders of the valley'],
    },
    {
      locales: ['en'],
      profile: 'news',
      source:
        'At dusk they lit the old stove of that tea house with dry branches. In the house, the stove for tea, old and lit with dry wood, glowed.\n',
      finds: ['house, the stove for tea, old and lit with dry'],
    },
    {
      locales: ['zh', 'en'],
      profile: 'news',
      source: '行会免费培训采茶人、制茶人和品茶人，使这一行兴旺起来。\n',
      target:
        'The guild trained the pickers, makers and tasters of tea for free. It trained the pickers, makers and tasters of tea, and the trade grew.\n',
      finds: ['trained the pickers, makers and tasters of tea'],
    },
    {
      locales: ['zh', 'en'],
      profile: 'news',
      source: '行会培训采茶人、制茶人和品茶人。商会也培训采茶人、制茶人和品茶人。\n',
      target:
        'The guild trained the pickers, makers and tasters of tea. The chamber trained the pickers, makers and tasters of tea as well.\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      profile: 'news',
      source: 'The guild taught the pickers to tell good leaves from bad, and the trade grew.\n',
      target: '行会教采茶人分辨茶叶的好坏优劣，教采茶人分辨茶叶的好坏优劣以后这一行兴旺起来。\n',
      finds: ['教采茶人分辨茶叶的好坏优劣'],
    },
    {
      locales: ['en'],
      source:
        'The first cup of the green tea is `light`, and the first cup of the green tea is `dark` later.\n',
      finds: [],
    },
  ],
  check(pair, context) {
    const { target } = context
    if (target === undefined) return []
    const least = { ...LEAST[context.profile], besideHan: SHORT.han }
    const found: Report[] = []
    for (const prose of pair.target)
      for (const repetition of repetitionsIn(prose, least))
        if (!isInSource(repetition, prose, sourceOf(pair))) found.push(report(prose, repetition))
    return found
  },
  checkSide(prose, { profile }) {
    // Chinese names its institutions in many characters, and says them in full.
    const least = { ...LEAST[profile], han: LONG.han }
    return repetitionsIn(prose, least).map((repetition) => report(prose, repetition))
  },
}

// What any run must have that counts (see `isClause`): so many words, or its repetition so close.
const LEAST_RUN = { words: SHORT.words, close: CLOSE }

const NONE: readonly never[] = []

function repetitionsIn(prose: Prose, least: Least): readonly (Repetition & Partial<RepeatedRun>)[] {
  const runs = mayRepeatRun(prose, LEAST_RUN)
    ? repeatedRunsIn(prose).filter((run) => isClause(run, least))
    : NONE
  const restarts = least.isStrict ? restartsIn(prose) : NONE
  // Most blocks have neither.
  if (runs.length + restarts.length === 0) return NONE
  return [...clausesIn(prose, { runs, restarts })]
}

interface Found {
  readonly runs: readonly RepeatedRun[]
  readonly restarts: readonly Repetition[]
}

function* clausesIn(
  prose: Prose,
  { runs, restarts }: Found,
): Generator<Repetition & Partial<RepeatedRun>> {
  // What is a whole sentence is another check's finding.
  const whole = new Map(repeatedSentencesIn(prose).map(({ second }) => [second.sentence, second]))
  const taken = new Set(whole.keys())
  for (const run of runs) {
    if (run.second.start < (whole.get(run.second.sentence)?.end ?? 0)) continue
    taken.add(run.second.sentence)
    yield run
  }
  for (const restart of restarts) if (!taken.has(restart.second.sentence)) yield restart
}

function isClause(run: RepeatedRun, least: Least): boolean {
  const { length, content, han, distance } = run
  if (run.isFrame) return false
  // One right behind the other, with nothing but a mark between.
  if (2 * han > length && distance <= length + 2 && han >= (least.besideHan ?? least.han))
    return true
  if (2 * han > length)
    return length >= least.han && content >= SHORT.words && distance <= FARTHEST.han
  if (length >= least.words && content >= least.content) return distance <= FARTHEST.words
  return least.isStrict && run.isInSentence && distance <= CLOSE && content >= SHORT.content
}

/** What the source of a pair says twice, and which of its sentences stand behind which of the target’s. */
interface SourceOfPair {
  /** By a target segment, the source segments it translates. */
  readonly segments: ReadonlyMap<number, ReadonlySet<number>>
  /** By two source segments, `from to`, the size of the largest run that stands in both. */
  readonly repeated: ReadonlyMap<string, number>
}

const sourceOf = oncePerPair(({ source, links }: Pair): SourceOfPair => {
  const segments = new Map<number, Set<number>>()
  for (const link of links)
    for (const index of link.target) {
      const own = segments.get(index) ?? new Set()
      segments.set(index, own)
      for (const other of link.source) own.add(other)
    }
  const repeated = new Map<string, number>()
  for (const prose of source)
    for (const run of repeatedRunsIn(prose)) {
      const [from, to] = [run.first, run.second].map(
        ({ sentence }) => prose.block.segments[sentence]?.index,
      )
      const key = `${from} ${to}`
      repeated.set(key, Math.max(repeated.get(key) ?? 0, sizeOf(run)))
    }
  return { segments, repeated }
})

// So many pairs of sentences are compared; what is linked to more is linked to the whole block.
const MOST_PAIRS = 100

// Both have a sentence of their own in the source, or the sentence they share repeats itself there.
function isInSource(
  repetition: Repetition & Partial<RepeatedRun>,
  { block }: Prose,
  { segments, repeated }: SourceOfPair,
): boolean {
  const [one, other] = [repetition.first, repetition.second].map(
    ({ sentence }) => segments.get(block.segments[sentence]?.index ?? -1) ?? new Set<number>(),
  )
  if (one === undefined || other === undefined) return false
  if (one.size * other.size > MOST_PAIRS) return repeated.size > 0
  if (one.size > 0 && other.size > 0 && ![...one].some((index) => other.has(index))) return true
  return [...one].some((from) =>
    [...other].some(
      (to) => (repeated.get(`${from} ${to}`) ?? -1) * MOST_LOST >= sizeOf(repetition),
    ),
  )
}

// A language may say in one character what takes another two words, so a repetition may shrink to a quarter.
const MOST_LOST = 4

function sizeOf({ length = 0, han = 0 }: Partial<RepeatedRun>): number {
  return han + 2 * (length - han)
}

function report(prose: Prose, { first, second }: Repetition): Report {
  return {
    message: 'repeated',
    values: { clause: prose.text.slice(first.start, first.end) },
    at: spotIn(prose, second.start, second.end),
  }
}
