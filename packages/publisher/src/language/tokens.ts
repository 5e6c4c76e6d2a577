import { oncePerProse } from '../reading/once.ts'
import { ATOM, type Prose, spotIn } from '../reading/prose.ts'
import { codeAt } from './code-at.ts'
import { hashed, type Spelling, type TokenKind } from './vocabulary.ts'

/** A word, a Han character, a mark or an atom where it stands in a prose: offsets into the prose's text. */
export class Token {
  readonly spelling: Spelling
  readonly start: number

  constructor(spelling: Spelling, start: number) {
    this.spelling = spelling
    this.start = start
  }

  get kind(): TokenKind {
    return this.spelling.kind
  }

  /** What two tokens that say the same share: the word in lower case, the code that an atom stands for. */
  get key(): string {
    return this.spelling.key
  }

  /** The same number for all tokens of one key, within one document. */
  get id(): number {
    return this.spelling.id
  }

  get text(): string {
    return this.spelling.text
  }

  get end(): number {
    return this.start + this.spelling.text.length
  }
}

/** Cuts a prose into tokens: once, whatever the number of checks that ask. */
export const tokensOf: (prose: Prose) => readonly Token[] = oncePerProse((prose: Prose) => {
  const { text, vocabulary } = prose
  const kinds = characterKinds()
  const { length } = text
  const tokens: Token[] = []
  let at = 0
  while (at < length) {
    const start = at
    const code = codeAt(text, at)
    const kind = kinds[code]
    at += 1
    if (kind === SPACE) continue
    let spelling: Spelling
    if (kind === WORD) {
      let hash = hashed(0, code)
      for (; at < length; at += 1) {
        const next = codeAt(text, at)
        // An apostrophe inside a word belongs to it.
        if (kinds[next] !== WORD && !(isApostrophe(next) && isWordAt(kinds, text, at + 1))) break
        hash = hashed(hash, next)
      }
      spelling = vocabulary.wordAt(text, start, at, hash)
    } else if (kind === ATOMS) {
      while (at < length && codeAt(text, at) === code) at += 1
      spelling = vocabulary.atom(text.slice(start, at), writtenAt(prose, start, at))
    } else spelling = vocabulary.character(code, kind === CHINESE ? 'han' : 'mark')
    tokens.push(new Token(spelling, start))
  }
  return tokens
})

// The block’s own text between two offsets of a prose: marks, escapes and code included.
function writtenAt(prose: Prose, from: number, to: number): string {
  const { start, end } = spotIn(prose, from, to)
  return prose.block.text.slice(start, end)
}

/** Tells whether a stretch of a prose holds no inline syntax: then it can be changed without a thought. */
export function isPlain(prose: Prose, from: number, to: number): boolean {
  const { text, block, starts, ends } = prose
  if (from >= to) return writtenAt(prose, from, to) === text.slice(from, to)
  const start = starts[from] ?? 0
  // Markup and escapes make it longer; code and addresses are shown as what they are not.
  if ((ends[to - 1] ?? 0) - start !== to - from) return false
  for (let at = from; at < to; at += 1)
    if (text.charCodeAt(at) !== block.text.charCodeAt(start + at - from)) return false
  return true
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
  return kinds[codeAt(text, at)] === WORD
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

// How far back a quotation is taken to have begun.
const QUOTATION = 90

/** Tells whether an offset of a text lies inside curly quotation marks that opened a little before. */
export function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - QUOTATION), at)
  return before.lastIndexOf('“') > before.lastIndexOf('”')
}
