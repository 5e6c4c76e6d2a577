// Fits the weights of alignment to hand-aligned texts, by conditional maximum likelihood, and writes packages/parser/src/align/weights.ts.
// usage: pnpm fit-alignment FOLDER [MORE…] [--folds N [--without GROUP | --learn]]
// A folder holds NAME.zh and NAME.en, a sentence a line, and NAME.gold, a link a line (`0,1:0`). The weights for texts without a dictionary are
// fitted to all folders, the others to the first. With --folds nothing is written:
// the texts are aligned in N parts, each with weights fitted to the others, and the links are compared with the gold ones; --without leaves
// features, words or the fitting of omissions out, to see what they are worth, and --learn adds the second pass.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { zstdDecompressSync } from 'node:zlib'
import { alignScored } from '../packages/parser/src/align/align-lattice.ts'
import { pairingOf } from '../packages/parser/src/align/align-sides.ts'
import { chooseBand } from '../packages/parser/src/align/band.ts'
import { readDictionary } from '../packages/parser/src/align/dictionary/read-dictionary.ts'
import { FEATURE_COUNT, FEATURES, SHAPES } from '../packages/parser/src/align/features.ts'
import { type Lattice, type LatticeLink, latticeOf } from '../packages/parser/src/align/lattice.ts'
import { learnLexicon } from '../packages/parser/src/align/learn-lexicon.ts'
import { lexiconOf } from '../packages/parser/src/align/lexicon.ts'
import { isHopeless, measureOf } from '../packages/parser/src/align/measure-link.ts'
import { SENTENCE_MOVES } from '../packages/parser/src/align/moves.ts'
import { posteriorsOf } from '../packages/parser/src/align/posteriors.ts'
import { ratioOf } from '../packages/parser/src/align/ratio.ts'
import { pairTexts, type TextPair } from '../packages/parser/src/align/text-pair.ts'
import type { Evidence } from '../packages/parser/src/align/weights.ts'
import { minimise } from './minimise.ts'

// How strongly weights are held near zero: the logarithm of a normal distribution with this inverse variance; 0.3 and 1 fit texts left out less well.
const HOLD = 0.6

interface Text {
  readonly name: string
  readonly pair: TextPair
  readonly gold: readonly (readonly [sources: readonly number[], targets: readonly number[]])[]
}

/** A text's lattice with the features of all its links. */
interface Measured {
  readonly text: Text
  readonly lattice: Lattice
  readonly features: Float32Array
  /** The edges of the gold path. */
  readonly gold: readonly number[]
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { folds: { type: 'string' }, without: { type: 'string' }, learn: { type: 'boolean' } },
})
// What can be left out to see what it is worth.
const GROUPS: Readonly<Record<string, RegExp>> = {
  lengths: /^length/u,
  quotes: /^(?:opens|closes|quot)/u,
  endings: /^(?:ending|question|exclamation)/u,
  clauses: /Clause|Sentence$/u,
  leftovers: /[cC]overed|LeftOver/u,
  shapes: /^\d-\d$|^other$|^size$/u,
  words: /Likelihood|Evidence|[cC]overed|LeftOver|Clause|Sentence$/u,
}
// Words that render nothing, where they are left out: they stand for themselves on both sides (see matching-words.ts).
const WORDS: Readonly<Record<string, RegExp>> = {
  names: /^~/u,
  numbers: /^#/u,
  latin: /^[`@^\p{Script=Latin}]/u,
}
const without = GROUPS[values.without ?? '']
const silent = WORDS[values.without ?? '']
const rounds = values.without === 'omissions' ? 0 : undefined
if (values.without !== undefined && !without && !silent && rounds === undefined)
  throw new Error(`There is no group ${values.without}`)
const leftOut = [...FEATURES, ...SHAPES].flatMap((name, at) =>
  without?.test(name) === true ? [at] : [],
)
const packed = new URL('../packages/parser/data/zh-en.dictionary.zst', import.meta.url)
const dictionary = readDictionary(zstdDecompressSync(readFileSync(packed)))
const [folder = '', ...more] = positionals
const known = textsIn(folder, true)
const unknown = [folder, ...more].flatMap((one) => textsIn(one, false))
if (values.folds === undefined) writeWeights()
else crossValidate(Number(values.folds))

function textsIn(folder: string, hasDictionary: boolean): readonly Text[] {
  const names = readdirSync(folder).filter((file) => file.endsWith('.gold'))
  return names
    .sort()
    .map((file) => readText(join(folder, file.slice(0, -'.gold'.length)), hasDictionary))
}

function readText(name: string, hasDictionary: boolean): Text {
  const lines = (extension: string) =>
    readFileSync(`${name}.${extension}`, 'utf8').replace(/\n$/u, '').split('\n')
  const gold = lines('gold').map((line) => {
    const [sources = [], targets = []] = line
      .split(':')
      .map((side) => side.split(',').filter(Boolean).map(Number))
    return [sources, targets] as const
  })
  const pair = pairTexts(
    { texts: lines('zh'), locale: 'zh' },
    { texts: lines('en'), locale: 'en' },
    hasDictionary ? { dictionary } : {},
  )
  return { name, pair: silent === undefined ? pair : silenced(pair, silent), gold }
}

/** Takes the renderings of some words of the first side away. */
function silenced(pair: TextPair, words: RegExp): TextPair {
  const { starts, others, weights } = pair.lexicon
  const rows = pair.source.vocabulary.words.map((word, number) => {
    const row = new Map<number, number>()
    const end = words.test(word) ? 0 : (starts[number + 1] ?? 0)
    for (let at = starts[number] ?? 0; at < end; at += 1) row.set(others[at] ?? 0, weights[at] ?? 0)
    return row
  })
  return { ...pair, lexicon: lexiconOf(rows) }
}

/** Fits each kind of evidence in turn; what is learnt from a text starts from its links by shared words. */
function writeWeights(): void {
  const shared = fit(unknown.map((text) => measure(text, text.pair)))
  const weights: Record<Evidence, readonly number[]> = {
    dictionary: fit(known.map((text) => measure(text, text.pair))),
    learnt: fit(unknown.map((text) => measure(text, withLearnt(text, shared)))),
    shared,
  }
  const labels = [...FEATURES, ...SHAPES]
  const table = labels.map((label, index) => {
    const row = (['dictionary', 'learnt', 'shared'] as const).map((kind) =>
      (weights[kind][index] ?? 0).toFixed(2),
    )
    return `  ['${label}', ${row.join(', ')}],`
  })
  const file = new URL('../packages/parser/src/align/weights.ts', import.meta.url)
  const text = readFileSync(file, 'utf8')
  const [head = '', rest = ''] = text.split('// fitted: begin\n')
  const tail = rest.split('  // fitted: end')[1] ?? ''
  writeFileSync(file, `${head}// fitted: begin\n${table.join('\n')}\n  // fitted: end${tail}`)
}

/** Aligns each text with weights fitted to the others, and prints how many links are right. */
function crossValidate(folds: number): void {
  for (const hasDictionary of values.without === undefined && !values.learn
    ? [true, false]
    : [true]) {
    const texts = hasDictionary ? known : unknown
    const counts = { right: 0, found: 0, wanted: 0 }
    const bins = new Map<number, { all: number; right: number }>()
    let loss = 0
    for (let fold = 0; fold < folds; fold += 1) {
      const size = texts.length / folds
      const isHeld = (index: number) => Math.floor(index / size) === fold
      const rest = texts.filter((_, index) => !isHeld(index))
      const held = texts.filter((_, index) => isHeld(index))
      const first = fit(rest.map((text) => measure(text, text.pair)))
      const isOnce = hasDictionary && values.learn !== true
      const look = (text: Text) => (isOnce ? text.pair : withLearnt(text, first))
      const weights = isOnce ? first : fit(rest.map((text) => measure(text, look(text))))
      for (const text of held) {
        const measured = measure(text, look(text))
        loss += lossOf(measured, weights)
        count(text, linksOf(measured, weights), counts, bins)
      }
    }
    const precision = counts.right / counts.found
    const recall = counts.right / counts.wanted
    const strict = (2 * precision * recall) / (precision + recall)
    const sure = [...bins].sort(([one], [other]) => other - one)
    process.stdout.write(
      `${hasDictionary ? 'dictionary' : 'learnt'}: strict ${strict.toFixed(4)}, loss ${loss.toFixed(0)}; by confidence ${sure
        .map(([low, { all, right }]) => `${low}: ${right}/${all}`)
        .join(', ')}\n`,
    )
  }
}

function count(
  { gold }: Text,
  links: readonly LatticeLink[],
  counts: { right: number; found: number; wanted: number },
  bins: Map<number, { all: number; right: number }>,
): void {
  const keys = new Set(gold.map(([sources, targets]) => `${sources}:${targets}`))
  counts.wanted += gold.filter(
    ([sources, targets]) => sources.length > 0 && targets.length > 0,
  ).length
  for (const link of links) {
    const range = (start: number, end: number) =>
      Array.from({ length: end - start }, (_, at) => start + at)
    const isRight = keys.has(
      `${range(link.sourceStart, link.sourceEnd)}:${range(link.targetStart, link.targetEnd)}`,
    )
    counts.found += 1
    if (isRight) counts.right += 1
    const low = [0.99, 0.95, 0.8, 0.5].find((edge) => link.confidence >= edge) ?? 0
    const bin = bins.get(low) ?? { all: 0, right: 0 }
    bins.set(low, { all: bin.all + 1, right: bin.right + (isRight ? 1 : 0) })
  }
}

function withLearnt(text: Text, shared: readonly number[]): TextPair {
  const links = linksOf(measure(text, text.pair), shared)
  return { ...text.pair, lexicon: learnLexicon(text.pair, links) }
}

function measure(text: Text, pair: TextPair): Measured {
  const ratio = ratioOf(pair)
  const { band } = chooseBand(pair, ratio)
  const pairing = pairingOf(pair, pair.lexicon, band, SENTENCE_MOVES, ratio)
  const take = measureOf(pairing)
  const rows: Float64Array[] = []
  const lattice = latticeOf(band, SENTENCE_MOVES, (...link) => {
    if (isHopeless(pairing, ...link)) return Number.NEGATIVE_INFINITY
    const row = new Float64Array(FEATURE_COUNT)
    take(...link, row)
    for (const at of leftOut) row[at] = 0
    rows.push(row)
    return 0
  })
  const features = new Float32Array(rows.length * FEATURE_COUNT)
  rows.forEach((row, edge) => {
    features.set(row, edge * FEATURE_COUNT)
  })
  return { text, lattice, features, gold: goldPath(text, lattice) }
}

/** Finds the edges of the gold path; a text whose band lacks one is no use to fit to. */
function goldPath({ name, gold }: Text, lattice: Lattice): readonly number[] {
  let source = 0
  let target = 0
  return gold.map(([sources, targets]) => {
    source += sources.length
    target += targets.length
    const move = SENTENCE_MOVES.findIndex(
      (one) => one.source === sources.length && one.target === targets.length,
    )
    const { band, rowStart, starts, kinds } = lattice
    const cell = (rowStart[source] ?? 0) + target - (band.low[source] ?? 0)
    const edge = kinds.subarray(0, starts[cell + 1]).indexOf(move, starts[cell])
    if (move < 0 || target < (band.low[source] ?? 0) || edge < 0) {
      throw new Error(`The band of ${name} does not hold the link ${sources}:${targets}`)
    }
    return edge
  })
}

function scored({ lattice, features }: Measured, weights: ArrayLike<number>): Lattice {
  const scores = lattice.scores.map((_, edge) => {
    let sum = 0
    const at = edge * FEATURE_COUNT
    for (let index = 0; index < FEATURE_COUNT; index += 1) {
      sum += (weights[index] as number) * (features[at + index] as number)
    }
    return sum
  })
  return { ...lattice, scores }
}

function linksOf(measured: Measured, weights: ArrayLike<number>): readonly LatticeLink[] {
  return alignScored(scored(measured, weights), rounds)
}

/** The negative logarithm of the gold path's probability. */
function lossOf(measured: Measured, weights: ArrayLike<number>): number {
  const lattice = scored(measured, weights)
  const { total } = posteriorsOf(lattice)
  return measured.gold.reduce((sum, edge) => sum - (lattice.scores[edge] as number), total)
}

/** Finds the weights under which the gold paths are most likely. */
function fit(texts: readonly Measured[]): readonly number[] {
  const start = new Float64Array(FEATURE_COUNT)
  return [
    ...minimise(start, (weights) => {
      const slope = weights.map((weight) => HOLD * weight)
      let loss = weights.reduce((sum, weight) => sum + (HOLD * weight * weight) / 2, 0)
      const addTo = (features: Float32Array, edge: number, share: number) => {
        for (let index = 0; index < FEATURE_COUNT; index += 1) {
          slope[index] =
            (slope[index] as number) + share * (features[edge * FEATURE_COUNT + index] as number)
        }
      }
      for (const text of texts) {
        const lattice = scored(text, weights)
        const { total, posteriors } = posteriorsOf(lattice)
        loss += total
        for (const edge of text.gold) {
          loss -= lattice.scores[edge] as number
          addTo(text.features, edge, -1)
        }
        posteriors.forEach((share, edge) => {
          if (share > 1e-7) addTo(text.features, edge, share)
        })
      }
      return { value: loss, slope }
    }),
  ]
}
