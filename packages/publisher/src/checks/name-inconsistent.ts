import { isOneEdit } from '../language/one-edit.ts'
import { isPinyinIn, isPinyinLike } from '../language/romanise.ts'
import { questionOf } from '../language/spelling-question.ts'
import { tokenNumbersOf } from '../language/token-numbers.ts'
import { writesLatin } from '../language/writing.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import type { Pair, Reading } from '../reading/readings.ts'
import type { Check, Report } from './check.ts'

// Shorter names are too close to each other: Wang and Wan, Li and Lu.
const LEAST_LETTERS = 5

// A name with a capital in the middle of a sentence.
const NAME = /(?<=[\p{L}\p{N},;] )\p{Lu}\p{Ll}{4,20}(?![\p{L}\p{N}-])/uy
const WORD = /(?<![\p{L}\p{N}])\p{Ll}{5,24}(?![\p{L}\p{N}])/gu

// So often, a name is no slip.
const FREQUENT = 2

/** Two spellings of what seems to be one name. */
export const nameInconsistent: Check = {
  id: 'name-inconsistent',
  severity: 'warning',
  summary: 'Two names in one text are a single letter apart.',
  reason: `A name that is spelt in two ways (Ganan, Gannan) is two persons or two places to a reader, and to the search.

Compared are words of five letters or more that have a capital in the middle of a sentence and that are one letter apart. One of them must
stand there once and the other more often, and both must look like pinyin or be long. Inflections (Asia, Asian) and words that the text
also writes with a small letter are left alone, and so is a name that is the pinyin of what the other side has. In a publication the names of all documents are compared.`,
  profiles: { ui: 'off' },
  examples: [
    {
      locales: ['en'],
      source:
        'The tea of Jinggang is green. We went to Jinggang by bus, and from Jingang we walked.\n',
      finds: ['Jingang'],
    },
    {
      locales: ['en'],
      source: 'In Asia we met Asian friends, in Asia. Mr Wang and Mr Wang met Mr Wan.\n',
      finds: [],
    },
  ],
  *checkDocument({ source, target, pairs }) {
    for (const reading of target === undefined ? [source] : [source, target])
      for (const { report, name, prose } of slipsIn([[reading, 0]]))
        if (!isSpeltSo(name, prose, pairs)) yield report
  },
  *checkPublication(documents) {
    for (const side of ['source', 'target'] as const) {
      const readings = documents.flatMap((readings, document): [Reading, number][] => {
        const reading = readings[side]
        return reading === undefined ? [] : [[reading, document]]
      })
      // What a document shows by itself is found there.
      for (const { report, document, usual, name, prose } of slipsIn(readings))
        if (!usual.has(document) && !isSpeltSo(name, prose, documents[document]?.pairs ?? []))
          yield { ...report, message: 'elsewhere', document }
    }
  },
}

// 富田 is Futian, however near Fujian is.
function isSpeltSo(name: string, prose: Prose, pairs: readonly Pair[]): boolean {
  const pair = pairs.find((each) => each[prose.side].includes(prose))
  const across = pair?.[prose.side === 'source' ? 'target' : 'source'] ?? []
  return across.some(({ text }) => isPinyinIn(name, text))
}

interface Mention {
  readonly prose: Prose
  readonly start: number
  readonly document: number
}

function* slipsIn(readings: readonly (readonly [Reading, number])[]) {
  const names = namesIn(readings)
  const frequent = byLooks([...names].filter(([, { length }]) => length >= FREQUENT))
  let words: ReadonlySet<string> | undefined
  for (const [name, [mention, another]] of names) {
    if (mention === undefined || another !== undefined) continue
    const usual = (frequent.get(name.slice(0, 1)) ?? []).find((other) => isSlip(name, other))
    if (usual === undefined) continue
    // Seldom does it come to this, so the words are gathered only now.
    words ??= wordsIn(readings)
    if (words.has(name.toLowerCase()) || words.has(usual.toLowerCase())) continue
    const { prose, start, document } = mention
    const report: Report = {
      message: 'near',
      values: { name, usual },
      at: spotIn(prose, start, start + name.length),
    }
    yield {
      report,
      document,
      name,
      prose,
      usual: new Set(names.get(usual)?.map((other) => other.document)),
    }
  }
}

function wordsIn(readings: readonly (readonly [Reading, number])[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const [{ locale, proses }] of readings)
    if (writesLatin(locale))
      for (const { block, text } of proses)
        if (block.kind !== 'heading') for (const [word] of text.matchAll(WORD)) words.add(word)
  return words
}

function namesIn(readings: readonly (readonly [Reading, number])[]) {
  const names = new Map<string, Mention[]>()
  for (const [{ locale, proses }, document] of readings) {
    if (!writesLatin(locale)) continue
    for (const prose of proses) {
      if (prose.block.kind === 'heading') continue
      for (const [name, start] of namesOf(prose)) {
        const mentions = names.get(name)
        if (mentions === undefined) names.set(name, [{ prose, start, document }])
        else mentions.push({ prose, start, document })
      }
    }
  }
  return names
}

// The names of a block, each with its place: looked for only where a word with a capital stands behind a space.
function namesOf(prose: Prose): readonly (readonly [name: string, start: number])[] {
  const { vocabulary, text } = prose
  const { first, count, spellings, starts } = tokenNumbersOf(prose)
  let found: [string, number][] | undefined
  for (let place = first + 1; place < first + count; place += 1) {
    if (!mayBeName(vocabulary.spelling(spellings[place] ?? 0))) continue
    const start = starts[place] ?? 0
    if (text.charCodeAt(start - 1) !== SPACE) continue
    NAME.lastIndex = start
    const name = NAME.exec(text)?.[0]
    if (name === undefined) continue
    found ??= []
    found.push([name, start])
  }
  return found ?? NONE
}

const SPACE = 0x20
const NONE: readonly (readonly [string, number])[] = []

const mayBeName = questionOf(({ kind, text }) => kind === 'word' && /^\p{Lu}\p{Ll}{4}/u.test(text))

// A slip of the finger seldom takes the first letter, so names are compared with those of the same one.
function byLooks(names: readonly (readonly [string, unknown])[]): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [name] of names.slice(0, MAX_NAMES)) {
    const list = found.get(name.slice(0, 1))
    if (list === undefined) found.set(name.slice(0, 1), [name])
    else list.push(name)
  }
  return found
}

// More names than any book repeats; a text made of nothing but names must not take quadratic time.
const MAX_NAMES = 500

function isSlip(name: string, other: string): boolean {
  if (Math.min(name.length, other.length) < LEAST_LETTERS || !isOneEdit(name, other)) return false
  const [short = '', long = ''] = [name, other].sort((a, b) => a.length - b.length)
  if (/^(?:s|n|y|e|d|i|r)$/.test(long.slice(short.length)) && long.startsWith(short)) return false
  return (isPinyinLike(name) && isPinyinLike(other)) || short.length >= LONG
}

const LONG = 7
