import { codeTexts } from '@collate/parser'

/** A listing as far as no translator touches it. */
export interface CodeSkeleton {
  /** Lines without comments, with strings that hold words blanked, quotation marks and ends alike; empty lines are left out. */
  readonly lines: readonly CodeLine[]
  /** The lines in one, with their depths where those are part of the language: equal where nothing but comments and such strings differs. */
  readonly key: string
  /** Whether white space at the head of a line says what the line belongs to. */
  readonly isIndented: boolean
}

/** A line of a listing. */
interface CodeLine {
  readonly text: string
  /** As it is written, without white space at its ends. */
  readonly written: string
  /** The strings in it, and the line without them. */
  readonly strings: readonly string[]
  readonly bare: string
  /** How far in it stands among the lines of the listing: 0, 1, 2 … */
  readonly depth: number
}

// What is left of a comment when its text is gone: words at the end of a line that are nothing else.
const MARK = /^(?:\/{2,3}!?|#!?|\/\*+|\*+\/|\*+|--|<!--|-->)?$/

// A comment on a line of script in markup, or one that holds no word to the parser: `// 升`.
const SLASHES = /(^|\s)\/\/(?:\s.*)?$/
const HASHES = /(^|\s)#\s*\p{Script=Han}.*$/u

const INDENTED = /^(?:py|python|ya?ml|haskell|hs|pug|sass|coffee|coffeescript|nim)\b/

// Where two slashes divide.
const DIVIDES = /^(?:py|python|lua|r|julia)\b/

// Stand for a string in a line, and part the strings that were taken out of a listing.
const STRING = '\u0001'

/** Reads a listing; in an unknown language nothing is taken for a comment. */
export function skeletonOf(code: string, language: string): CodeSkeleton {
  let [shown, bare] = ['', '']
  const strings: string[] = []
  let at = 0
  for (const { kind, start, end } of codeTexts(code, language)) {
    const text = code.slice(start, end)
    const before = code.slice(at, start)
    const breaks = text.includes('\n') ? text.replace(/[^\n]/g, '') : ''
    // A word in a string may be a name: it is blanked where it can be nothing but language.
    const isProse = kind === 'comments' || isLanguage(text)
    shown += before + (isProse ? breaks : text)
    bare += before + (kind === 'comments' ? '' : STRING) + breaks
    if (kind !== 'comments') strings.push(text)
    at = end
  }
  const rest = code.slice(at)
  const isIndented = INDENTED.test(language)
  const lines = linesOf({ code, shown: shown + rest, bare: bare + rest, strings, language })
  const key = lines.map(({ text, depth }) => (isIndented ? `${depth} ${text}` : text)).join('\n')
  return { lines, key, isIndented }
}

interface Shown {
  readonly code: string
  /** Without comments, and without strings that are language. */
  readonly shown: string
  /** Without comments and strings. */
  readonly bare: string
  /** The strings, in order. */
  readonly strings: readonly string[]
  readonly language: string
}

function linesOf({ code, shown, bare, strings, language }: Shown): readonly CodeLine[] {
  const written = code.split('\n')
  const bareLines = bare.split('\n')
  const isDivision = DIVIDES.test(language)
  const depths = depthsOf(written)
  const lines: CodeLine[] = []
  let taken = 0
  for (const [index, line] of shown.split('\n').entries()) {
    const bareLine = bareLines[index] ?? ''
    const own = strings.slice(taken, taken + countStrings(bareLine))
    taken += own.length
    const text = withoutComments(line, isDivision)
    if (text === '') continue
    lines.push({
      text,
      written: (written[index] ?? '').trim(),
      strings: own,
      bare: bareLine === line ? text : withoutComments(bareLine, isDivision),
      depth: depths[index] ?? 0,
    })
  }
  return lines
}

function countStrings(line: string): number {
  let count = 0
  for (let at = line.indexOf(STRING); at >= 0; at = line.indexOf(STRING, at + 1)) count += 1
  return count
}

function isLanguage(text: string): boolean {
  return /[^\x20-\x7e]|\w[,.;:!?]*\s+\w|[A-Za-z]{2}[!?.]$/.test(text)
}

function withoutComments(line: string, isDivision: boolean): string {
  const mark = isDivision ? '#' : '//'
  const code = line.includes(mark) ? line.replace(isDivision ? HASHES : SLASHES, '') : line
  let text = code.trim()
  if (WIDE_SPACE.test(text)) text = text.replace(/\s+/g, ' ')
  while (text !== '') {
    const space = text.lastIndexOf(' ')
    if (!MARK.test(text.slice(space + 1))) break
    text = text.slice(0, Math.max(0, space))
  }
  if (/["`]/.test(text)) text = text.replace(/["`]/g, "'")
  return /[,;]$/.test(text) ? text.slice(0, -1).trimEnd() : text
}

// Any but a single blank.
const WIDE_SPACE = /\s\s|[^\S ]/

// Two blanks or four, tabs or none: what counts is which lines stand further in than others.
function depthsOf(lines: readonly string[]): readonly number[] {
  const widths = lines.map(indentOf)
  const ranks = [...new Set(widths.filter((_, at) => lines[at]?.trim() !== ''))].sort(
    (a, b) => a - b,
  )
  return widths.map((width) => ranks.indexOf(width))
}

function indentOf(line: string): number {
  let width = 0
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at)
    if (character === '\t') width += 4
    else if (character === ' ' || /\s/.test(character)) width += 1
    else break
  }
  return width
}

/** The lines that make a listing differ from another, on either side. */
export interface CodeDifferences {
  readonly missing: readonly CodeLine[]
  readonly extra: readonly CodeLine[]
  /** The first lines that changed places or depth, where the lines are the same. */
  readonly moved?: readonly [source: CodeLine, target: CodeLine]
}

/**
 * Compares two listings line by line, in any order. Lines that are written in another script on one side only have been translated (output,
 * pseudo-code, comments of a language we don't know), and are no difference; nor is a string that is.
 */
export function compareCode(source: CodeSkeleton, target: CodeSkeleton): CodeDifferences {
  const [missing, extra] = withoutTranslated(
    without(source.lines, target.lines),
    without(target.lines, source.lines),
  )
  const [ours, theirs] = [missing.filter(isHan), extra.filter(isHan)]
  const [plainOurs, plainTheirs] = [missing.filter(isPlain), extra.filter(isPlain)]
  if (missing.length + extra.length === 0) {
    const moved = movedIn(source, target)
    return { missing, extra, ...(moved && { moved }) }
  }
  return {
    missing: plainOurs.slice(0, Math.max(0, plainOurs.length - theirs.length)),
    extra: plainTheirs.slice(0, Math.max(0, plainTheirs.length - ours.length)),
  }
}

function movedIn(source: CodeSkeleton, target: CodeSkeleton): CodeDifferences['moved'] {
  if (source.lines.length !== target.lines.length) return undefined
  for (const [at, ours] of source.lines.entries()) {
    const theirs = target.lines[at]
    if (theirs === undefined || isSameLine(ours, theirs, source.isIndented)) continue
    return [ours, theirs]
  }
  return undefined
}

function isSameLine(ours: CodeLine, theirs: CodeLine, isIndented: boolean): boolean {
  if (isIndented && ours.depth !== theirs.depth) return false
  return ours.text === theirs.text || ours.written === theirs.written || isTranslation(ours, theirs)
}

// Pairs off the lines that differ in nothing but strings, where each is the same or in another script.
function withoutTranslated(
  missing: readonly CodeLine[],
  extra: readonly CodeLine[],
): readonly [readonly CodeLine[], readonly CodeLine[]] {
  const waiting = Map.groupBy(
    extra.filter(({ strings }) => strings.length > 0),
    ({ bare }) => bare,
  )
  const taken = new Set<CodeLine>()
  const left = missing.filter((ours) => {
    const candidates = waiting.get(ours.bare)?.slice(0, MOST_ALIKE) ?? []
    const other = candidates.find((theirs) => !taken.has(theirs) && isTranslation(ours, theirs))
    if (other !== undefined) taken.add(other)
    return other === undefined
  })
  return [left, extra.filter((line) => !taken.has(line))]
}

// Of lines that are alike but for their strings so many are looked at.
const MOST_ALIKE = 50

function isTranslation(ours: CodeLine, theirs: CodeLine): boolean {
  if (ours.bare !== theirs.bare || ours.strings.length !== theirs.strings.length) return false
  return ours.strings.every((text, at) => {
    const other = theirs.strings[at] ?? ''
    return (
      text === other ||
      isForeign(text) !== isForeign(other) ||
      (isLanguage(text) && isLanguage(other))
    )
  })
}

function isForeign(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

function without(lines: readonly CodeLine[], others: readonly CodeLine[]): readonly CodeLine[] {
  const counts = new Map<string, number>()
  // Where a quotation mark is astray, the same line may be read otherwise.
  const same = new Set(others.map(({ written }) => written))
  for (const { text } of others) counts.set(text, (counts.get(text) ?? 0) + 1)
  return lines.filter(({ text, written }) => {
    const left = counts.get(text) ?? 0
    counts.set(text, left - 1)
    return left <= 0 && !same.has(written)
  })
}

function isHan({ text }: CodeLine): boolean {
  return /\p{Script=Han}/u.test(text)
}

function isPlain(line: CodeLine): boolean {
  return !isHan(line)
}
