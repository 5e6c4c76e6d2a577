import type { Atom } from './atoms.ts'
import {
  isCloser,
  isDigit,
  isSpace,
  isUpper,
  isWordCharacter,
  oneOf,
  STRONG_TERMINALS,
  skipSpace,
  TRAILING_MARKS,
  WIDE_TERMINALS,
} from './characters.ts'
import type { SentenceRules } from './sentence-rules.ts'
import type { Survey } from './survey.ts'

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
  readonly survey: Survey
}

const STOP = 1
const TRAILING = 2
const STRONG = 3
const WIDE = 4

const STRENGTHS = new Uint8Array(0x10000)
for (const [marks, value] of [
  ['.', STOP],
  [`${TRAILING_MARKS}—`, TRAILING],
  [STRONG_TERMINALS, STRONG],
  [WIDE_TERMINALS, WIDE],
] as const) {
  for (const mark of marks) STRENGTHS[mark.charCodeAt(0)] = value
}

const KINDS = ['strong', 'stop', 'trailing', 'strong', 'wide'] as const
const FULL_STOP = 0x2e
const ELLIPSIS = 0x2026
const DASH = 0x2014
const isSuperscript = oneOf('¹²³⁰⁴⁵⁶⁷⁸⁹')
const PICTURE = /\p{Extended_Pictographic}/u
const isQuotationMark = oneOf('”’»›」』〞〟﹂﹄"\'“«')
// A footnote mark, also as links of a page copied as text: `[1]`, `[^note]`.
const FOOTNOTE = /^\[(?:\^[^\]\s]{1,40}|\d{1,3})\]/u

/** Reads the run of marks at an offset and what closes behind it. */
export function readCandidate(scan: Scan, from: number, start: number): Candidate {
  const { text } = scan
  const end = endOfRun(text, start)
  // A mark of the language's own (`:`, `;`) has no strength here, and counts as a strong one.
  let strongest = STRENGTHS[text.charCodeAt(start)] as number
  for (let at = start + 1; at < end; at += 1) {
    const strength = STRENGTHS[text.charCodeAt(at)] as number
    if (strength > strongest) strongest = strength
  }
  if (strongest === STOP && end - start > 1) strongest = TRAILING
  const candidate = {
    text,
    from,
    start,
    end,
    kind: KINDS[strongest] ?? 'stop',
    closed: end,
    isQuoteClosed: false,
    next: end,
  }
  closeBehind(scan, candidate)
  if (strongest === WIDE) candidate.closed = endOfOmission(text, candidate.closed)
  candidate.next = skipSpace(text, candidate.closed)
  return candidate
}

/** Marks in a row; full stops with a space between each two are one run too (`. . .`). */
function endOfRun(text: string, start: number): number {
  let end = start + 1
  if (isSpaceThenLetter(text, end)) return end
  while (end < text.length && isInRun(text, end)) end += 1
  if (end > start + 1 || text.charCodeAt(start) !== FULL_STOP) return end
  while (
    isBlank(text.charCodeAt(end)) &&
    text.charCodeAt(end + 1) === FULL_STOP &&
    text.charCodeAt(end + 2) !== FULL_STOP
  ) {
    end += 2
  }
  if (end === start + 1) return end
  // Four, the first of them touching its word: a finished sentence, and an omission that opens the next.
  const isFinished = end - start === 7 && !isBlank(text.charCodeAt(start - 1))
  const next = skipSpace(text, end)
  return isFinished && next > end && next < text.length ? start + 1 : end
}

// What most often follows: the run is a single mark then.
function isSpaceThenLetter(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x20 && text.charCodeAt(at + 1) >= 0x41
}

// A dash behind a wide mark belongs to what follows: `走吧。——谁？`
function isInRun(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (STRENGTHS[code] === 0) return false
  return code !== DASH || STRENGTHS[text.charCodeAt(at - 1)] !== WIDE
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0
}

// An omission that stands alone behind a finished sentence belongs to it: `走了。 ……他们`.
function endOfOmission(text: string, closed: number): number {
  let end = skipSpace(text, closed)
  if (end === closed || text.charCodeAt(end) !== ELLIPSIS) return closed
  while (text.charCodeAt(end) === ELLIPSIS) end += 1
  return end
}

function closeBehind(
  scan: Scan,
  candidate: {
    readonly from: number
    readonly end: number
    closed: number
    isQuoteClosed: boolean
  },
): void {
  const { text } = scan
  for (;;) {
    const { from, end } = candidate
    const closed = candidate.closed + spaceBeforeGuillemet(scan, candidate.closed)
    const code = text.charCodeAt(closed)
    if (!mayClose(code)) return
    const behind = endOfCloser(scan, from, end, closed)
    if (behind <= closed) return
    candidate.isQuoteClosed ||= isQuotationMark(code)
    candidate.closed = behind
  }
}

const GUILLEMET = 0xbb

// French sets its quotation marks off: `« Oui ! » dit-il`. Where the mark opens too, as in German, it does so behind a space.
function spaceBeforeGuillemet({ text, rules }: Scan, at: number): number {
  const isSetOff = text.charCodeAt(at + 1) === GUILLEMET && isSpace(text.charCodeAt(at))
  return isSetOff && !rules.quotes.has('»') && isLocalCloser('»', rules) ? 1 : 0
}

// What most often follows a mark is a space, a letter or an ideograph: none of them closes anything.
function mayClose(code: number): boolean {
  if (code <= 0x20 || (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return false
  return !(code >= 0x3400 && code <= 0x9fff)
}

/** Returns the offset behind whatever closes at an offset, or the offset itself where nothing does. */
function endOfCloser(scan: Scan, from: number, end: number, at: number): number {
  const { text, rules, emphasisEnds } = scan
  const code = text.charCodeAt(at)
  if (code === 0x5d && '(['.includes(text.charAt(at + 1))) {
    const atom = atomAround(scan.atoms, at)
    if (atom !== undefined) return atom.end
  }
  if (isCloser(code)) return at + 1
  const character = text.charAt(at)
  if (character === '') return at
  if (isLocalCloser(character, rules)) return at + 1
  if (character === '"' || character === "'") return at + (isClosing(scan, from, at) ? 1 : 0)
  if (isSuperscript(code)) return at + 1
  if (character === '<') return endOfTag(text, at)
  if (character === '[') return at + (FOOTNOTE.exec(text.slice(at, at + 48))?.[0].length ?? 0)
  if (isDigit(code)) return endOfNoteNumber(text, end, at)
  const marker = emphasisEnds.get(at)
  return marker ?? endOfPicture(text, at)
}

// In German “ and « close; elsewhere they open, and stand behind white space then.
function isLocalCloser(character: string, rules: SentenceRules): boolean {
  return '“‘«»'.includes(character) && [...rules.quotes.values()].includes(character)
}

/** Tells whether a straight quotation mark closes: nothing to open follows, or one is open in this sentence. */
function isClosing(scan: Scan, from: number, at: number): boolean {
  const { text, survey } = scan
  if (!isWordCharacter(text.charCodeAt(at + 1))) return true
  const quotes = text.charAt(at) === '"' ? survey.doubleQuotes : survey.singleQuotes
  return (lowerBound(quotes, at) - lowerBound(quotes, from)) % 2 === 1
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
  if (at !== end || text.charCodeAt(end - 1) !== FULL_STOP || isDigit(text.charCodeAt(end - 2)))
    return at
  let behind = at
  while (isDigit(text.charCodeAt(behind)) && behind - at < 3) behind += 1
  return isSpace(text.charCodeAt(behind)) && isUpper(text.charCodeAt(behind + 1)) ? behind : at
}

function endOfPicture(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0
  // Below are ©, ® and the marks themselves (‼, ⁉).
  if (code < 0x2190) return code === 0xfe0f || code === 0x200d ? at + 1 : at
  if (code === 0xfe0f || (code >= 0x1f3fb && code <= 0x1f3ff)) return at + (code > 0xffff ? 2 : 1)
  const character = String.fromCodePoint(code)
  return PICTURE.test(character) && !'〰〽㊗㊙'.includes(character) ? at + character.length : at
}
