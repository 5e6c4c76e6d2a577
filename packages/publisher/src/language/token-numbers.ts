import { oncePerProse } from '../reading/once.ts'
import { ATOM, type Prose } from '../reading/prose.ts'
import { codeAt } from './code-at.ts'
import { FIRST_HASH, hashed } from './hashed-texts.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * The tokens of a prose as numbers, in the order of the text: an object for each of the hundreds of thousands of tokens of a book would
 * take longer to make and to throw away than all that is asked of them. Token `n` stands at place `first + n` of both lists, which many
 * blocks share.
 */
export interface TokenNumbers {
  readonly first: number
  readonly count: number
  /** The numbers of their spellings in the vocabulary of the prose. */
  readonly spellings: Int32Array
  /** Where they start: offsets into the text of the prose. */
  readonly starts: Int32Array
}

/** Cuts a prose into tokens: once, whatever the number of checks that ask. */
export const tokenNumbersOf: (prose: Prose) => TokenNumbers = oncePerProse((prose: Prose) => {
  const lists = listsFor(prose.text.length)
  const { spellings, starts, used: first } = lists
  lists.used = cut(prose, spellings, starts, first)
  return { first, count: lists.used - first, spellings, starts }
})

// So many tokens of blocks that are cut one after the other share lists: each is kept as long as any of its blocks.
const SHARED = 1 << 14

let open = { spellings: new Int32Array(0), starts: new Int32Array(0), used: 0 }

function listsFor(most: number): typeof open {
  if (open.used + most <= open.starts.length) return open
  const length = Math.max(SHARED, most)
  open = { spellings: new Int32Array(length), starts: new Int32Array(length), used: 0 }
  return open
}

// Puts the tokens of a prose into lists, from a place on, and tells where it came to.
function cut(prose: Prose, spellings: Int32Array, starts: Int32Array, first: number): number {
  const { text, vocabulary } = prose
  const kinds = characterKinds()
  const { length } = text
  let place = first
  let at = 0
  while (at < length) {
    const start = at
    const code = codeAt(text, at)
    const kind = kinds[code]
    at += 1
    if (kind === SPACE) continue
    starts[place] = start
    if (kind === WORD) {
      let hash = hashed(FIRST_HASH, code)
      for (; at < length; at += 1) {
        const next = codeAt(text, at)
        // An apostrophe inside a word belongs to it.
        if (kinds[next] !== WORD && !(isApostrophe(next) && isWordAt(kinds, text, at + 1))) break
        hash = hashed(hash, next)
      }
      spellings[place] = vocabulary.wordAt(text, start, at, hash)
    } else if (kind === ATOMS) {
      while (at < length && codeAt(text, at) === code) at += 1
      spellings[place] = atomAt(prose, vocabulary, start, at)
    } else spellings[place] = vocabulary.character(code, kind === CHINESE ? 'han' : 'mark')
    place += 1
  }
  return place
}

// What is written there is the block’s own text: marks, escapes and code included.
function atomAt(
  { block, starts, ends }: Prose,
  vocabulary: Vocabulary,
  from: number,
  to: number,
): number {
  return vocabulary.atomAt(block.text, starts[from] ?? 0, ends[to - 1] ?? 0, to - from)
}

const SPACE = 0
const WORD = 1
const CHINESE = 2
const ATOMS = 3
const MARK = 4

let table: Uint8Array | undefined

// The kind of each UTF-16 code unit: looked up some hundred thousand times for a book.
function characterKinds(): Uint8Array {
  table ??= Uint8Array.from({ length: 0x10000 }, (_, code) => kindOf(code))
  return table
}

function isWordAt(kinds: Uint8Array, text: string, at: number): boolean {
  return at < text.length && kinds[codeAt(text, at)] === WORD
}

const ATOM_CODE = ATOM.charCodeAt(0)

function kindOf(code: number): number {
  if (code < 0x80) return isAsciiWord(code) ? WORD : code <= 0x20 ? SPACE : MARK
  if (code === ATOM_CODE) return ATOMS
  if (isHan(code)) return CHINESE
  return isOtherWord(code) ? WORD : isSpace(code) ? SPACE : MARK
}

function isAsciiWord(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f
  )
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019
}

// Han characters of the basic plane, with 々 and 〇.
function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    code === 0x3005 ||
    code === 0x3007
  )
}

function isSpace(code: number): boolean {
  return code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f
}

// Letters beyond ASCII. Punctuation, symbols, full-width marks and halves of surrogate pairs are marks.
function isOtherWord(code: number): boolean {
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba
  if (code === 0xd7 || code === 0xf7) return false
  if (code >= 0x2000 && code <= 0x303f) return false
  return (
    code < 0xd800 || (code >= 0xff10 && code <= 0xff5a && LETTER.test(String.fromCharCode(code)))
  )
}

const LETTER = /[\p{L}\p{N}]/u
