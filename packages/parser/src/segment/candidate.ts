import type { Atom } from './atoms.ts'
import {
  isCloser,
  isDigit,
  isSpace,
  isUpper,
  isWordCharacter,
  STRONG_TERMINALS,
  skipSpace,
  TRAILING_MARKS,
  WIDE_TERMINALS,
} from './characters.ts'
import type { SentenceRules } from './sentence-rules.ts'

/** A run of marks that may end a sentence, with what stands around it. */
export interface Candidate {
  readonly text: string
  /** Where the sentence that may end here begins. */
  readonly from: number
  /** Offsets of the run of marks. */
  readonly start: number
  readonly end: number
  /** What the run holds: a wide or strong mark decides before a trailing one, which decides before a lone full stop. */
  readonly kind: 'wide' | 'strong' | 'trailing' | 'stop'
  /** Behind the closing quotation marks, brackets, emphasis, footnote marks and emoji that follow the run. */
  readonly closed: number
  /** Whether a quotation mark is among them. */
  readonly isQuoteClosed: boolean
  /** The first character behind all that and behind white space. */
  readonly next: number
}

/** A text with all that is known about it before its sentences are. */
export interface Scan {
  readonly text: string
  readonly rules: SentenceRules
  readonly atoms: readonly Atom[]
  /** Offset of each closing emphasis marker → the offset behind it. */
  readonly emphasisEnds: ReadonlyMap<number, number>
  /** Offsets of all straight double quotation marks, and of all single ones. */
  readonly doubleQuotes: readonly number[]
  readonly singleQuotes: readonly number[]
}

const NONE = 0
const STOP = 1
const TRAILING = 2
const STRONG = 3
const WIDE = 4
// Ends a sentence in some languages only: see `marks` of the rules.
const LOCAL = 5

// One look-up a character keeps the scan linear and fast.
const CLASSES = new Uint8Array(0x10000)
for (const [marks, value] of [
  ['.', STOP],
  [`${TRAILING_MARKS}—`, TRAILING],
  [STRONG_TERMINALS, STRONG],
  [WIDE_TERMINALS, WIDE],
  [':;', LOCAL],
] as const) {
  for (const mark of marks) CLASSES[mark.charCodeAt(0)] = value
}

const KINDS = ['stop', 'stop', 'trailing', 'strong', 'wide', 'strong'] as const
const SUPERSCRIPTS = '¹²³⁰⁴⁵⁶⁷⁸⁹'
const PICTURE = /\p{Extended_Pictographic}/u
const QUOTATION_MARKS = '”’»›」』〞〟﹂﹄"\'“«'
// A footnote mark, also as links of a page copied as text: `[1]`, `[^note]`.
const FOOTNOTE = /^\[(?:\^[^\]\s]{1,40}|\d{1,3})\]/u

/** Returns the offset of the next mark that may end a sentence, or the text's length. */
export function nextMark(text: string, from: number, { marks }: SentenceRules): number {
  for (let at = from; at < text.length; at += 1) {
    const found = CLASSES[text.charCodeAt(at)]
    if (found !== NONE && (found !== LOCAL || marks.includes(text.charAt(at)))) return at
  }
  return text.length
}

/** Reads the run of marks at an offset and what closes behind it. */
export function readCandidate(scan: Scan, from: number, start: number): Candidate {
  const { text } = scan
  const end = endOfRun(text, start)
  let strongest = STOP
  for (let at = start; at < end; at += 1) {
    strongest = Math.max(strongest, CLASSES[text.charCodeAt(at)] ?? NONE)
  }
  if (strongest === STOP && end - start > 1) strongest = TRAILING
  const { closed, isQuoteClosed } = closeBehind(scan, from, end)
  const omission = strongest === WIDE ? endOfOmission(text, closed) : closed
  const next = skipSpace(text, omission)
  const kind = KINDS[strongest] ?? 'stop'
  return { text, from, start, end, kind, closed: omission, isQuoteClosed, next }
}

/** Marks in a row; full stops with a space between each two are one run too (`. . .`). */
function endOfRun(text: string, start: number): number {
  let end = start + 1
  while (isInRun(text.charCodeAt(end))) end += 1
  if (text.charAt(start) !== '.' || end > start + 1) return end
  while (
    isBlank(text.charAt(end)) &&
    text.charAt(end + 1) === '.' &&
    text.charAt(end + 2) !== '.'
  ) {
    end += 2
  }
  // Four, the first of them touching its word: a finished sentence, and an omission that opens the next.
  const isFinished = end - start === 7 && !isBlank(text.charAt(start - 1))
  const next = skipSpace(text, end)
  return isFinished && next > end && next < text.length ? start + 1 : end
}

function isInRun(code: number): boolean {
  const found = CLASSES[code] ?? NONE
  return found !== NONE && found !== LOCAL
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\u00a0'
}

// An omission that stands alone behind a finished sentence belongs to it: `走了。 ……他们`.
function endOfOmission(text: string, closed: number): number {
  let end = skipSpace(text, closed)
  if (end === closed || text.charAt(end) !== '…') return closed
  while (text.charAt(end) === '…') end += 1
  return end
}

function closeBehind(
  scan: Scan,
  from: number,
  end: number,
): { closed: number; isQuoteClosed: boolean } {
  let closed = end
  let isQuoteClosed = false
  for (;;) {
    const behind = endOfCloser(scan, from, end, closed)
    if (behind <= closed) return { closed, isQuoteClosed }
    isQuoteClosed ||= QUOTATION_MARKS.includes(scan.text.charAt(closed))
    closed = behind
  }
}

/** Returns the offset behind whatever closes at an offset, or the offset itself where nothing does. */
function endOfCloser(scan: Scan, from: number, end: number, at: number): number {
  const { text, rules, emphasisEnds } = scan
  const character = text.charAt(at)
  if (character === '') return at
  if (character === ']' && '(['.includes(text.charAt(at + 1))) {
    const atom = atomAround(scan.atoms, at)
    if (atom !== undefined) return atom.end
  }
  if (isCloser(character) || (at > end - 1 && isLocalCloser(character, rules))) return at + 1
  if (character === '"' || character === "'") return at + (isClosing(scan, from, at) ? 1 : 0)
  if (SUPERSCRIPTS.includes(character)) return at + 1
  if (character === '<') return endOfTag(text, at)
  if (character === '[') return at + (FOOTNOTE.exec(text.slice(at, at + 48))?.[0].length ?? 0)
  if (isDigit(character)) return endOfNoteNumber(text, end, at)
  const marker = emphasisEnds.get(at)
  return marker ?? endOfPicture(text, at)
}

// In German “ and « close; elsewhere they open, and stand behind white space then.
function isLocalCloser(character: string, rules: SentenceRules): boolean {
  return '“‘«»'.includes(character) && [...rules.quotes.values()].includes(character)
}

/** Tells whether a straight quotation mark closes: nothing to open follows, or one is open in this sentence. */
function isClosing(scan: Scan, from: number, at: number): boolean {
  const { text, doubleQuotes, singleQuotes } = scan
  if (!isWordCharacter(text.charAt(at + 1))) return true
  const quotes = text.charAt(at) === '"' ? doubleQuotes : singleQuotes
  return (lowerBound(quotes, at) - lowerBound(quotes, from)) % 2 === 1
}

/** Lists the offsets of a character. */
export function offsetsOf(text: string, character: string): readonly number[] {
  const offsets: number[] = []
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
    offsets.push(at)
  }
  return offsets
}

/** Returns how many of the rising numbers lie below a value. */
function lowerBound(rising: readonly number[], value: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

function atomAround(atoms: readonly Atom[], at: number): Atom | undefined {
  let low = 0
  let high = atoms.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((atoms[middle] as Atom).end <= at) low = middle + 1
    else high = middle
  }
  const atom = atoms[low]
  return atom !== undefined && atom.start < at ? atom : undefined
}

function endOfTag(text: string, at: number): number {
  if (text.charAt(at + 1) !== '/') return at
  const end = text.slice(at, at + 60).indexOf('>')
  return end < 0 ? at : at + end + 1
}

// A footnote number that lost its superscript: `martyrs.12 The emperor`, not `1.5`.
function endOfNoteNumber(text: string, end: number, at: number): number {
  if (at !== end || text.charAt(end - 1) !== '.' || isDigit(text.charAt(end - 2))) return at
  let behind = at
  while (isDigit(text.charAt(behind)) && behind - at < 3) behind += 1
  return isSpace(text.charAt(behind)) && isUpper(text.charAt(behind + 1)) ? behind : at
}

function endOfPicture(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0
  // Below are ©, ® and the marks themselves (‼, ⁉).
  if (code < 0x2190) return code === 0xfe0f || code === 0x200d ? at + 1 : at
  if (code === 0xfe0f || (code >= 0x1f3fb && code <= 0x1f3ff)) return at + (code > 0xffff ? 2 : 1)
  const character = String.fromCodePoint(code)
  return PICTURE.test(character) && !'〰〽㊗㊙'.includes(character) ? at + character.length : at
}
