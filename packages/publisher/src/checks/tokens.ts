import { once } from './once.ts'
import { ATOM, type Prose, spotIn } from './prose.ts'

/** What a token is: a word of an alphabet, one Han character, a stretch that is no language, or a mark. */
export type TokenKind = 'word' | 'han' | 'atom' | 'mark'

/** A word, a Han character, a mark or an atom of a prose: offsets into the prose's text. */
export interface Token {
  readonly kind: TokenKind
  /** What two tokens that say the same share: the word in lower case, the code that an atom stands for. */
  readonly key: string
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Cuts a prose into tokens: once, whatever the number of checks that ask. */
export const tokensOf: (prose: Prose) => readonly Token[] = once((prose: Prose) => {
  const { text } = prose
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const kind = kindAt(text, at)
    const end = kind === 'word' || kind === 'atom' ? endOfRun(text, at, kind) : at + 1
    if (kind !== 'space') {
      const written = text.slice(at, end)
      const key = kind === 'atom' ? writtenAt(prose, at, end) : written.toLowerCase()
      tokens.push({ kind, key, text: written, start: at, end })
    }
    at = end
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
  return writtenAt(prose, from, to) === prose.text.slice(from, to)
}

const ATOM_CODE = ATOM.charCodeAt(0)

function kindAt(text: string, at: number): TokenKind | 'space' {
  const code = text.charCodeAt(at)
  if (code < 0x80) return isAsciiWord(code) ? 'word' : code <= 0x20 ? 'space' : 'mark'
  if (code === ATOM_CODE) return 'atom'
  if (isHan(code)) return 'han'
  return isOtherWord(code) ? 'word' : isSpace(code) ? 'space' : 'mark'
}

function endOfRun(text: string, from: number, kind: TokenKind): number {
  let at = from + 1
  for (; at < text.length; at += 1) {
    if (kindAt(text, at) === kind) continue
    // An apostrophe inside a word belongs to it.
    const isInner = kind === 'word' && isApostrophe(text.charCodeAt(at))
    if (!isInner || at + 1 >= text.length || kindAt(text, at + 1) !== 'word') break
  }
  return at
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
