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
  readonly characters: Uint32Array
  readonly readingStarts: Uint32Array
  readonly readings: Uint16Array
  readonly syllableBytes: Uint8Array
}

/**
 * Opens a compiled Chinese–English dictionary (`data/zh-en.dictionary`) where it lies in memory; nothing is read before it is asked for.
 *
 * @throws {CollateError} `dictionary/damaged` where the bytes are none; so does a lookup that would lead outside them.
 */
export function readDictionary(bytes: Uint8Array): Dictionary {
  const compiled = openCompiled(bytes)
  const known = new Map<string, readonly Rendering[]>()
  let syllables: readonly string[] | undefined
  let isSpoken: ReadonlySet<string> | undefined
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
      syllables ??= syllablesOf(compiled.syllableBytes)
      return readingsOf(compiled, character, syllables)
    },
    isSyllable: (syllable) => {
      syllables ??= syllablesOf(compiled.syllableBytes)
      isSpoken ??= new Set(syllables)
      return isSpoken.has(syllable)
    },
  }
}

function openCompiled(bytes: Uint8Array): Compiled {
  // Typed arrays want their numbers aligned; a buffer's slice need not be.
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes)
  const size = bytes.byteLength
  if (size < HEADER_WORDS * 4) throw damaged()
  const header = new Uint32Array(buffer, byteOffset, HEADER_WORDS)
  const [magic, version] = header
  if (magic !== MAGIC || version !== COMPILED_VERSION) throw damaged()
  const [words, letters, entries, renderings, stemBytes, stems, characters, readings, syllables] =
    header.subarray(2) as unknown as Counts
  let offset = HEADER_WORDS * 4
  const take = (length: number): number => {
    const start = byteOffset + offset
    offset += padded(length)
    if (offset > size) throw damaged()
    return start
  }
  const compiled = {
    words,
    wordStarts: new Uint32Array(buffer, take((words + 1) * 4), words + 1),
    wordEntries: new Uint32Array(buffer, take(words * 4), words),
    entryStarts: new Uint32Array(buffer, take((entries + 1) * 4), entries + 1),
    stemStarts: new Uint32Array(buffer, take((stems + 1) * 4), stems + 1),
    characters: new Uint32Array(buffer, take(characters * 4), characters),
    readingStarts: new Uint32Array(buffer, take((characters + 1) * 4), characters + 1),
    letters: new Uint16Array(buffer, take(letters * 2), letters),
    stemNumbers: new Uint16Array(buffer, take(renderings * 2), renderings),
    weights: new Uint8Array(buffer, take(renderings), renderings),
    readings: new Uint16Array(buffer, take(readings * 2), readings),
    stemBytes: new Uint8Array(buffer, take(stemBytes), stemBytes),
    syllableBytes: new Uint8Array(buffer, take(syllables), syllables),
  }
  if (offset !== size) throw damaged()
  return compiled
}

type Counts = readonly [number, number, number, number, number, number, number, number, number]

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

/** The syllables, in order, with their numbers. */
function syllablesOf(bytes: Uint8Array): readonly string[] {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  }
  return text.split(' ')
}

function readingsOf(
  { characters, readingStarts, readings }: Compiled,
  character: string,
  syllables: readonly string[],
): readonly string[] {
  const wanted = character.codePointAt(0) ?? 0
  let low = 0
  let high = characters.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((characters[middle] as number) < wanted) low = middle + 1
    else high = middle
  }
  if (characters[low] !== wanted) return []
  const [first, last] = rangeAt(readingStarts, low, readings.length)
  return Array.from(readings.subarray(first, last), (number) => syllables[number] ?? '')
}
