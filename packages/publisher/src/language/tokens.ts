import { oncePerProse } from '../reading/once.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import { codeAt } from './code-at.ts'
import { tokenNumbersOf } from './token-numbers.ts'
import type { Spelling, TokenKind } from './vocabulary.ts'

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

/** The tokens of a prose, for where more is to be said of them than their numbers tell: most blocks are done with before. */
export const tokensOf: (prose: Prose) => readonly Token[] = oncePerProse((prose: Prose) => {
  const { first, count, spellings, starts } = tokenNumbersOf(prose)
  const tokens: Token[] = []
  for (let place = first; place < first + count; place += 1)
    tokens.push(new Token(prose.vocabulary.spelling(spellings[place] ?? 0), starts[place] ?? 0))
  return tokens
})

/** Tells whether a stretch of a prose holds no inline syntax: then it can be changed without a thought. */
export function isPlain(prose: Prose, from: number, to: number): boolean {
  const { text, block, starts, ends } = prose
  if (from >= to) {
    const spot = spotIn(prose, from, to)
    return block.text.slice(spot.start, spot.end) === text.slice(from, to)
  }
  const start = starts[from] ?? 0
  // Markup and escapes make it longer; code and addresses are shown as what they are not.
  if ((ends[to - 1] ?? 0) - start !== to - from) return false
  for (let at = from; at < to; at += 1)
    if (codeAt(text, at) !== codeAt(block.text, start + at - from)) return false
  return true
}

// How far back a quotation is taken to have begun.
const QUOTATION = 90

/** Tells whether an offset of a text lies inside curly quotation marks that opened a little before. */
export function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - QUOTATION), at)
  return before.lastIndexOf('“') > before.lastIndexOf('”')
}
