import type { FileRange } from '../document/place-of-passage.ts'
import type { CodeText } from '../model/document.ts'

/** A comment's or a string's text, without its marks. */
export interface CodePassage extends FileRange {
  readonly kind: CodeText
}

interface Syntax {
  readonly line?: readonly string[]
  readonly block?: readonly (readonly [open: string, close: string])[]
  readonly quotes: string
}

const C: Syntax = { line: ['//'], block: [['/*', '*/']], quotes: '"\'' }
// A single quote is a lifetime or a character there, never a text.
const RUST: Syntax = { ...C, quotes: '"' }
const SCRIPT: Syntax = { ...C, quotes: '"\'`' }
const HASH: Syntax = { line: ['#'], quotes: '"\'' }
const MARKUP: Syntax = { block: [['<!--', '-->']], quotes: '' }

const SYNTAXES: Readonly<Record<string, Syntax>> = {
  ...of(C, 'c cpp c++ h java kotlin kt swift go dart scala csharp cs php json5 jsonc groovy'),
  ...of(RUST, 'rust rs zig'),
  ...of(SCRIPT, 'js javascript jsx mjs ts typescript tsx'),
  ...of(
    HASH,
    'py python rb ruby sh bash zsh shell console yaml yml toml ini r perl dockerfile make',
  ),
  ...of(MARKUP, 'html xml svg vue svelte md markdown'),
  ...of({ line: ['--'], block: [['/*', '*/']], quotes: "'" }, 'sql lua haskell hs'),
  ...of({ block: [['/*', '*/']], quotes: '"\'' }, 'css scss less'),
}

function of(syntax: Syntax, languages: string): Record<string, Syntax> {
  return Object.fromEntries(languages.split(' ').map((language) => [language, syntax]))
}

/**
 * Finds the comments and strings of a listing that hold words, line by line: offsets into the code, marks and white space left out.
 * In one pass; nothing where the language is not known.
 */
export function codeTexts(code: string, language: string): readonly CodePassage[] {
  const name = language.toLowerCase().replace(/[,{\s].*$/s, '')
  const syntax = Object.hasOwn(SYNTAXES, name) ? SYNTAXES[name] : undefined
  if (syntax === undefined) return []
  const found: CodePassage[] = []
  const unclosed = new Map<string, number>()
  for (let at = 0; at < code.length; ) {
    const passage = passageAt(code, at, syntax, unclosed)
    if (passage === undefined) at += 1
    else {
      for (const line of linesOf(code, passage)) found.push(line)
      at = passage.behind
    }
  }
  return found
}

interface Opened extends CodePassage {
  /** Where the code goes on. */
  readonly behind: number
}

function passageAt(
  code: string,
  at: number,
  syntax: Syntax,
  unclosed: Map<string, number>,
): Opened | undefined {
  const line = syntax.line?.find((mark) => code.startsWith(mark, at))
  if (line !== undefined && (line !== '#' || isFree(code, at))) {
    const end = lineEnd(code, at)
    return { kind: 'comments', start: at + line.length, end, behind: end }
  }
  const block = syntax.block?.find(([open]) => code.startsWith(open, at))
  if (block !== undefined) {
    const start = at + block[0].length
    const close = code.indexOf(block[1], start)
    const end = close < 0 ? code.length : close
    return { kind: 'comments', start, end, behind: Math.min(code.length, end + block[1].length) }
  }
  const quote = code[at] ?? ''
  if (quote === '' || !syntax.quotes.includes(quote) || at < (unclosed.get(quote) ?? 0))
    return undefined
  const string = stringAt(code, at, quote)
  // Where one has no partner, none behind it on the line is looked for: the search would go back on itself.
  if (string === undefined) unclosed.set(quote, quote === '`' ? code.length : lineEnd(code, at))
  return string
}

// `a#b` and `$#` are no comments.
function isFree(code: string, at: number): boolean {
  return at === 0 || /\s/.test(code[at - 1] ?? '')
}

// A string ends on its line, but for one in backticks: a quote without a partner is no string.
function stringAt(code: string, start: number, quote: string): Opened | undefined {
  const last = quote === '`' ? code.length : lineEnd(code, start)
  for (let at = start + 1; at < last; at += 1) {
    if (code[at] === '\\') at += 1
    else if (code[at] === quote)
      return { kind: 'strings', start: start + 1, end: at, behind: at + 1 }
  }
  return undefined
}

function lineEnd(code: string, at: number): number {
  const end = code.indexOf('\n', at)
  return end < 0 ? code.length : end
}

// Further marks of a comment (`///`, `//!`, ` * `) and white space are not what it says.
function linesOf(code: string, { kind, start, end }: Opened): readonly CodePassage[] {
  const passages: CodePassage[] = []
  for (let from = start; from <= end; ) {
    const to = Math.min(end, lineEnd(code, from))
    const written = code.slice(from, to)
    const marks = kind === 'comments' ? (/^[\s/*!#-]*/.exec(written)?.[0].length ?? 0) : 0
    const text = written.slice(marks).trimEnd()
    if (/\p{L}{2}/u.test(text))
      passages.push({ kind, start: from + marks, end: from + marks + text.length })
    from = to + 1
  }
  return passages
}
