import { COMPILED_VERSION, GREATEST_WEIGHT, HEADER_WORDS, MAGIC, padded } from './compiled-form.ts'
import type { Rendering } from './dictionary.ts'

/** A dictionary's content before it is compiled: words that share an entry stand together. */
export interface DictionaryContent {
  readonly entries: readonly {
    readonly words: readonly string[]
    readonly renderings: readonly Rendering[]
  }[]
  readonly readings: ReadonlyMap<string, readonly string[]>
}

// Stems are numbered in 16 bits.
const MOST_STEMS = 0x1_00_00

/**
 * Compiles a dictionary; the same content gives the same bytes.
 *
 * A word that stands in several entries has the last. Stems are Latin-1, at most 65,536 of them.
 *
 * @throws {Error} where there are more, or a syllable is no word, which is a bug of whoever folds them.
 */
export function writeDictionary({ entries, readings }: DictionaryContent): Uint8Array {
  const entryOf = new Map<string, number>()
  entries.forEach(({ words }, entry) => {
    for (const word of words) entryOf.set(word, entry)
  })
  const words = [...entryOf.keys()].sort((one, other) => (one < other ? -1 : 1))
  const stems = [
    ...new Set(entries.flatMap(({ renderings }) => renderings.map(([stem]) => stem))),
  ].sort()
  if (stems.length > MOST_STEMS)
    throw new Error(`A dictionary holds ${MOST_STEMS} stems, not ${stems.length}`)
  const numbers = new Map(stems.map((stem, number) => [stem, number]))
  const all = entries.flatMap(({ renderings }) => renderings)
  const letters = words.join('')
  const stemText = stems.join('')
  const spoken = readingTables(readings)
  const sections: readonly ArrayBufferView[] = [
    Uint32Array.of(
      ...[MAGIC, COMPILED_VERSION, words.length, letters.length],
      ...[entries.length, all.length, stemText.length, stems.length],
      ...[spoken.characters.length, spoken.numbers.length, spoken.syllables.length],
    ),
    startsOf(words.map(({ length }) => length)),
    Uint32Array.from(words, (word) => entryOf.get(word) ?? 0),
    startsOf(entries.map(({ renderings }) => renderings.length)),
    startsOf(stems.map(({ length }) => length)),
    spoken.characters,
    spoken.starts,
    Uint16Array.from({ length: letters.length }, (_, at) => letters.charCodeAt(at)),
    Uint16Array.from(all, ([stem]) => numbers.get(stem) ?? 0),
    Uint8Array.from(all, ([, weight]) => Math.max(1, Math.round(weight * GREATEST_WEIGHT))),
    spoken.numbers,
    bytesOf(stemText),
    bytesOf(spoken.syllables),
  ]
  return joined(sections)
}

function readingTables(readings: DictionaryContent['readings']): {
  readonly characters: Uint32Array
  readonly starts: Uint32Array
  readonly numbers: Uint16Array
  readonly syllables: string
} {
  const syllables = [...new Set([...readings.values()].flat())].sort()
  const odd = syllables.find((syllable) => !/^[\x21-\xff]+$/u.test(syllable))
  if (odd !== undefined) throw new Error(`A syllable is one word of Latin letters, not \`${odd}\``)
  const numbers = new Map(syllables.map((syllable, number) => [syllable, number]))
  const rows = Array.from(
    readings,
    ([character, list]) => [character.codePointAt(0) ?? 0, list] as const,
  ).sort(([one], [other]) => one - other)
  return {
    characters: Uint32Array.from(rows, ([character]) => character),
    starts: startsOf(rows.map(([, list]) => list.length)),
    numbers: Uint16Array.from(
      rows.flatMap(([, list]) => list),
      (syllable) => numbers.get(syllable) ?? 0,
    ),
    syllables: syllables.join(' '),
  }
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1)
  lengths.forEach((length, index) => {
    starts[index + 1] = (starts[index] as number) + length
  })
  return starts
}

function joined(sections: readonly ArrayBufferView[]): Uint8Array {
  const [header] = sections
  if (header?.byteLength !== HEADER_WORDS * 4)
    throw new Error('A dictionary has a header of its own')
  const size = sections.reduce((sum, { byteLength }) => sum + padded(byteLength), 0)
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const { buffer, byteOffset, byteLength } of sections) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), offset)
    offset += padded(byteLength)
  }
  return bytes
}
