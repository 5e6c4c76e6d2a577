import { CollateError } from '../../model/error.ts'
import { COMPILED_VERSION, GREATEST_WEIGHT, HEADER_WORDS, MAGIC, padded } from './compiled-form.ts'
import type { Dictionary, Rendering } from './dictionary.ts'

interface Compiled {
  readonly words: number
  readonly wordStarts: Uint32Array
  readonly wordEntries: Uint32Array
  readonly entryStarts: Uint32Array
  readonly stemStarts: Uint32Array
  readonly letters: Uint16Array
  readonly stemNumbers: Uint16Array
  readonly weights: Uint8Array
  readonly stemBytes: Uint8Array
  readonly readings: Uint16Array
}

/**
 * Opens a compiled Chinese–English dictionary (`data/zh-en.dictionary`) where it lies in memory; nothing is read before it is asked for.
 *
 * @throws {CollateError} `dictionary/damaged` where the bytes are none; so does a lookup that would lead outside them.
 */
export function readDictionary(bytes: Uint8Array): Dictionary {
  const compiled = openCompiled(bytes)
  const known = new Map<string, readonly Rendering[]>()
  let readings: Readings | undefined
  return {
    source: 'zh',
    target: 'en',
    has: (word) => findWord(compiled, word) >= 0,
    renderings: (word) => {
      const found = known.get(word) ?? renderingsOf(compiled, findWord(compiled, word))
      known.set(word, found)
      return found
    },
    readings: (character) => {
      readings ??= readingsOf(compiled.readings)
      return readings.byCharacter.get(character) ?? []
    },
    isSyllable: (syllable) => {
      readings ??= readingsOf(compiled.readings)
      return readings.syllables.has(syllable)
    },
  }
}

function openCompiled(bytes: Uint8Array): Compiled {
  // Typed arrays want their numbers aligned; a buffer's slice need not be.
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes)
  const size = bytes.byteLength
  if (size < HEADER_WORDS * 4) throw damaged()
  const [magic, version, words, letters, entries, renderings, stemBytes, stems] = new Uint32Array(
    buffer,
    byteOffset,
    HEADER_WORDS,
  ) as unknown as readonly [number, number, number, number, number, number, number, number]
  if (magic !== MAGIC || version !== COMPILED_VERSION) throw damaged()
  let offset = HEADER_WORDS * 4
  const take = (length: number): number => {
    const start = byteOffset + offset
    offset += padded(length)
    if (offset > size) throw damaged()
    return start
  }
  return {
    words,
    wordStarts: new Uint32Array(buffer, take((words + 1) * 4), words + 1),
    wordEntries: new Uint32Array(buffer, take(words * 4), words),
    entryStarts: new Uint32Array(buffer, take((entries + 1) * 4), entries + 1),
    stemStarts: new Uint32Array(buffer, take((stems + 1) * 4), stems + 1),
    letters: new Uint16Array(buffer, take(letters * 2), letters),
    stemNumbers: new Uint16Array(buffer, take(renderings * 2), renderings),
    weights: new Uint8Array(buffer, take(renderings), renderings),
    stemBytes: new Uint8Array(buffer, take(stemBytes), stemBytes),
    readings: new Uint16Array(buffer, byteOffset + offset, (size - offset) >> 1),
  }
}

function damaged(): CollateError {
  return new CollateError(
    'dictionary/damaged',
    'Cannot read the dictionary, expected a compiled one',
  )
}

/** Finds a word's number by halving; below zero where it is not there. */
function findWord({ words, wordStarts, letters }: Compiled, word: string): number {
  let low = 0
  let high = words - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const start = wordStarts[middle] as number
    const end = wordStarts[middle + 1] as number
    if (end > letters.length) throw damaged()
    const order = compare(letters, start, end, word)
    if (order === 0) return middle
    if (order < 0) low = middle + 1
    else high = middle - 1
  }
  return -1
}

// Four parameters rather than a view of the letters: a book asks for hundreds of thousands of words and parts of words.
function compare(letters: Uint16Array, start: number, end: number, word: string): number {
  const length = Math.min(end - start, word.length)
  for (let index = 0; index < length; index += 1) {
    const difference = (letters[start + index] as number) - word.charCodeAt(index)
    if (difference !== 0) return difference
  }
  return end - start - word.length
}

/** Where item `index` of a section of `size` begins and ends; damaged bytes never lead out of the section. */
function rangeAt(
  starts: Uint32Array,
  index: number,
  size: number,
): readonly [start: number, end: number] {
  const start = starts[index]
  const end = starts[index + 1]
  if (start === undefined || end === undefined || start > end || end > size) throw damaged()
  return [start, end]
}

// A call takes only so many arguments; no stem is nearly as long.
const CHUNK = 4096

function renderingsOf(compiled: Compiled, word: number): readonly Rendering[] {
  if (word < 0) return []
  const { wordEntries, entryStarts, stemStarts, stemNumbers, stemBytes, weights } = compiled
  const [first, last] = rangeAt(entryStarts, wordEntries[word] as number, stemNumbers.length)
  const found: Rendering[] = []
  for (let at = first; at < last; at += 1) {
    const [start, end] = rangeAt(stemStarts, stemNumbers[at] as number, stemBytes.length)
    if (end - start > CHUNK) throw damaged()
    const stem = String.fromCharCode(...stemBytes.subarray(start, end))
    found.push([stem, (weights[at] as number) / GREATEST_WEIGHT])
  }
  return found
}

interface Readings {
  readonly byCharacter: ReadonlyMap<string, readonly string[]>
  readonly syllables: ReadonlySet<string>
}

function readingsOf(units: Uint16Array): Readings {
  const byCharacter = new Map<string, readonly string[]>()
  let text = ''
  for (let at = 0; at < units.length; at += CHUNK) {
    text += String.fromCharCode(...units.subarray(at, at + CHUNK))
  }
  for (const line of text.split('\n')) {
    const [character, ...syllables] = line.trim().split(' ')
    if (character !== undefined) byCharacter.set(character, syllables)
  }
  return { byCharacter, syllables: new Set([...byCharacter.values()].flat()) }
}
