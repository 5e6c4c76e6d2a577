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
 * @throws {Error} where there are more, which is a bug of whoever folds them.
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
  const sections: readonly ArrayBufferView[] = [
    Uint32Array.of(
      ...[MAGIC, COMPILED_VERSION, words.length, letters.length],
      ...[entries.length, all.length, stemText.length, stems.length],
    ),
    startsOf(words.map(({ length }) => length)),
    Uint32Array.from(words, (word) => entryOf.get(word) ?? 0),
    startsOf(entries.map(({ renderings }) => renderings.length)),
    startsOf(stems.map(({ length }) => length)),
    unitsOf(letters),
    Uint16Array.from(all, ([stem]) => numbers.get(stem) ?? 0),
    Uint8Array.from(all, ([, weight]) => Math.max(1, Math.round(weight * GREATEST_WEIGHT))),
    Uint8Array.from({ length: stemText.length }, (_, at) => stemText.charCodeAt(at)),
    unitsOf(
      [...readings].map(([character, syllables]) => [character, ...syllables].join(' ')).join('\n'),
    ),
  ]
  return joined(sections)
}

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1)
  lengths.forEach((length, index) => {
    starts[index + 1] = (starts[index] as number) + length
  })
  return starts
}

function joined(sections: readonly ArrayBufferView[]): Uint8Array {
  const [header, ...rest] = sections
  if (header?.byteLength !== HEADER_WORDS * 4)
    throw new Error('A dictionary has a header of its own')
  const last = rest.at(-1)?.byteLength ?? 0
  const size =
    sections.slice(0, -1).reduce((sum, { byteLength }) => sum + padded(byteLength), 0) + last
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const { buffer, byteOffset, byteLength } of sections) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), offset)
    offset += padded(byteLength)
  }
  return bytes
}
