import type { Dictionary } from '../dictionary/dictionary.ts'

// A given name has one or two syllables, a surname rarely two; longer words are hardly names.
const MOST_SYLLABLES = 4
const LONGEST_SYLLABLE = 6
// A single syllable of two letters is as often an English word: He, An, Yu. One with ü (written v here) never is: Lü.
const SHORTEST_NAME = 3
// A word that stands in every other sentence places none.
const COMMON = 0.25

const CAPITALISED = /\p{Lu}[\p{L}\p{M}]{1,22}/gu
const MARKS = /\p{M}/gu

/**
 * Finds Chinese names spelt in pinyin (GB/T 16159, Hanyu Pinyin orthography): a capitalised English word that parses into syllables,
 * and the Chinese sentences with characters that are read so, one after the other.
 *
 * @returns for each sentence of either side, the tokens `~qingyang` that it shares with sentences of the other.
 */
export function nameTokens(
  chinese: readonly string[],
  english: readonly string[],
  dictionary: Dictionary,
): { readonly chinese: readonly string[][]; readonly english: readonly string[][] } {
  const spellings = new Map<string, number[]>()
  english.forEach((sentence, index) => {
    const names = Array.from(sentence.matchAll(CAPITALISED), ([word]) => plainOf(word))
    for (const name of new Set(names)) addTo(spellings, name, index)
  })
  const found = {
    chinese: chinese.map((): string[] => []),
    english: english.map((): string[] => []),
  }
  const bySyllable = indexBySyllable(spellings, english.length, dictionary)
  const seen = new Set<string>()
  chinese.forEach((sentence, index) => {
    for (const name of namesRead(sentence, bySyllable, dictionary)) {
      found.chinese[index]?.push(`~${name}`)
      seen.add(name)
    }
  })
  for (const name of seen)
    for (const at of spellings.get(name) ?? []) found.english[at]?.push(`~${name}`)
  return found
}

/** Writes ü as dictionaries do, with or without a tone, and drops tones and case. */
function plainOf(word: string): string {
  return word.toLowerCase().normalize('NFD').replaceAll('u\u0308', 'v').replaceAll(MARKS, '')
}

/** All ways to read the names, by their first syllable. */
function indexBySyllable(
  spellings: ReadonlyMap<string, readonly number[]>,
  sentences: number,
  dictionary: Dictionary,
): ReadonlyMap<string, readonly (readonly [name: string, syllables: readonly string[]])[]> {
  const index = new Map<string, (readonly [name: string, syllables: readonly string[]])[]>()
  for (const [name, places] of spellings) {
    if (places.length > Math.max(2, sentences * COMMON)) continue
    for (const syllables of parsesOf(name, dictionary)) {
      addTo(index, syllables[0] ?? '', [name, syllables] as const)
    }
  }
  return index
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

function parsesOf(name: string, dictionary: Dictionary): readonly (readonly string[])[] {
  const parses: (readonly string[])[] = []
  const parse = (start: number, syllables: readonly string[]): void => {
    if (start === name.length) parses.push(syllables)
    if (syllables.length === MOST_SYLLABLES) return
    for (let end = Math.min(name.length, start + LONGEST_SYLLABLE); end > start; end -= 1) {
      const syllable = name.slice(start, end)
      if (dictionary.isSyllable(syllable)) parse(end, [...syllables, syllable])
    }
  }
  if (name.length >= SHORTEST_NAME || name.includes('v')) parse(0, [])
  return parses
}

function namesRead(
  sentence: string,
  bySyllable: ReadonlyMap<
    string,
    readonly (readonly [name: string, syllables: readonly string[]])[]
  >,
  dictionary: Dictionary,
): ReadonlySet<string> {
  const names = new Set<string>()
  const readings = Array.from(sentence, (character) => dictionary.readings(character))
  readings.forEach((syllables, start) => {
    for (const first of syllables) {
      for (const [name, rest] of bySyllable.get(first) ?? []) {
        if (rest.every((syllable, at) => readings[start + at]?.includes(syllable))) names.add(name)
      }
    }
  })
  return names
}
