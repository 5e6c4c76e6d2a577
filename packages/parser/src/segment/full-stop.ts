import type { Candidate } from './candidate.ts'
import {
  isContinuing,
  isDigit,
  isLower,
  isOpener,
  isSpace,
  isUpper,
  isWide,
  isWordCharacter,
  oneOf,
} from './characters.ts'
import { isListHead } from './list-heads.ts'
import type { SentenceRules } from './sentence-rules.ts'

// No word of prose that matters here is longer; keeps the look around a mark constant.
const LONGEST_WORD = 40
/** How many ASCII letters in a row an abbreviation of the tables ends with at most (`messrs`): a word with more just ends. */
export const LONGEST_ABBREVIATION = 6
// Marks between words that are part of an abbreviation: `U.S`, `int'l`, `dr.-ing`, `n°`.
const INNER = ".'’-°º№&/"
// Words that open a sentence with a time: `At 5 a.m. Mr. Smith went` holds one sentence.
const TIME_OPENERS = new Set([
  'at',
  'by',
  'on',
  'from',
  'until',
  'till',
  'around',
  'about',
  'before',
  'after',
])
const isInner = oneOf(INNER)
const isLeadingMark = oneOf(".'’&/-")
const isApostrophe = oneOf("'’")
const HYPHEN = 0x2d
// № goes on with what is cited: `2012. № 5`.
const NUMERO = 0x2116
const isOpeningMark = oneOf('*_~!¿¡–—')

/** Decides whether a single full stop ends its sentence. */
export function endsAtFullStop(candidate: Candidate, rules: SentenceRules): boolean {
  const { text, from, start, closed, next } = candidate
  const first = firstCharacter(text, next)
  if (!(first >= 0) || isContinuing(first) || isLower(first)) return isOddName(text, next)
  if (first === NUMERO) return false
  if (isListHead(text, from, start)) return false
  if (next > closed && plainLettersBefore(text, start) > LONGEST_ABBREVIATION) return true
  const word = wordBefore(text, start)
  if (next === closed) {
    if (!isWide(first)) return startsUnspaced(candidate, word, rules)
    // Chinese that ends with an abbreviation puts its own mark behind: `他在U.S.。`
    return !/^\d/u.test(word) && kindOf(word, rules) === 'word'
  }
  if (word === '') return true
  if (closed > candidate.end) return true
  return endsBehindWord(candidate, word, first, rules)
}

function endsBehindWord(
  candidate: Candidate,
  word: string,
  first: number,
  rules: SentenceRules,
): boolean {
  const { text, next } = candidate
  if (word.length === 1 && isLower(word.charCodeAt(0)) && isInitial(text, next)) return false
  const startsSentence = () => rules.starters.has(lowerCase(wordAt(text, next)))
  switch (kindOf(word, rules)) {
    case 'title':
    case 'inside':
      return false
    case 'number':
      return !isDigit(first) && !/^[IVXLC]+$/u.test(wordAt(text, next))
    case 'either':
      return (
        startsSentence() ||
        (!isWordCharacter(first) && !isOpener(first) && !isWide(first) && first !== HYPHEN)
      )
    case 'time':
      return !isOpening(candidate)
    case 'initial':
      return isWide(first) || (!isInitial(text, next) && startsSentence())
    default:
      return rules.ordinalNouns.size === 0 || !isOrdinal(candidate, word, rules)
  }
}

/** Counts the ASCII letters in lower case before an offset: the ends of most words, which need no table. */
function plainLettersBefore(text: string, end: number): number {
  let start = end
  while (isPlain(text.charCodeAt(start - 1)) && end - start < LONGEST_WORD) start -= 1
  return end - start
}

function isPlain(code: number): boolean {
  return code >= 0x61 && code <= 0x7a
}

/** Tells whether a number with a full stop is an ordinal: its noun follows, or the end of a range (`1. -3. Jahrhundert`). */
function isOrdinal({ text, next }: Candidate, word: string, rules: SentenceRules): boolean {
  if (!/^\d{1,4}$/u.test(word)) return false
  return (
    /^[-–]\d/u.test(text.slice(next, next + 2)) ||
    rules.ordinalNouns.has(lowerCase(wordAt(text, next)))
  )
}

function kindOf(
  word: string,
  rules: SentenceRules,
): 'title' | 'inside' | 'number' | 'either' | 'time' | 'initial' | 'word' {
  // Single letters are in the tables for their lower case: `p. 5` is a page, `P. Smith` a person.
  if (word.length === 1 && isUpper(word.charCodeAt(0))) return 'initial'
  const lower = lowerCase(word)
  const kind = rules.abbreviations.get(lower)
  if (kind !== undefined) return kind
  if (!hasInner(lower)) return 'word'
  const last = rules.abbreviations.get(lastPart(lower))
  if (last !== undefined) return last
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return 'either'
  // Run together with the sentence before: `Tuesday.Mr. Smith`.
  if (rules.abbreviations.get(lower.slice(lower.lastIndexOf('.') + 1)) === 'title') return 'title'
  return 'word'
}

function hasInner(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    if (isInner(word.charCodeAt(at))) return true
  }
  return false
}

/** Puts a word in lower case; most are already, and a look at their letters is cheaper than a new string. */
function lowerCase(word: string): string {
  for (let at = 0; at < word.length; at += 1) {
    if (isUpper(word.charCodeAt(at))) return word.toLowerCase()
  }
  return word
}

// `Berlin-Str.` ends in `str`, `l'Ing.` in `ing`.
function lastPart(word: string): string {
  return word.slice(word.search(/[^-/'’]*$/u))
}

/** Tells whether a single letter with a full stop stands at an offset: the next initial, or the other half of `z. B.` */
function isInitial(text: string, at: number): boolean {
  return /^\p{L}\./u.test(text.slice(at, at + 3))
}

/** Tells whether the sentence is so far no more than the opening of one: a preposition and a time. */
function isOpening({ text, from, start }: Candidate): boolean {
  if (start - from > 40) return false
  const words = text.slice(from, start).trim().split(/\s+/u)
  return words.length <= 4 && TIME_OPENERS.has(words[0]?.toLowerCase() ?? '')
}

/** Decides where no space follows: only a word that starts sentences, behind an ordinary word or number, was run together. */
export function startsUnspaced(
  { text, next }: Candidate,
  word: string,
  rules: SentenceRules,
): boolean {
  const following = wordAt(text, next)
  if (!isUpper(following.charCodeAt(0)) || !/[\p{Ll}\d]$/u.test(word) || word.includes('.')) {
    return false
  }
  if (rules.abbreviations.has(lowerCase(word))) return false
  // Names of files, hosts and properties are Latin.
  if (/^[^\p{Script=Latin}\d]{3,}$/u.test(word)) return true
  const lower = lowerCase(following)
  if (following.length === 1) {
    return rules.starters.has(lower) && isSpace(text.charCodeAt(next + 1))
  }
  return (
    rules.starters.has(lower) || rules.abbreviations.get(lower.replace(/\..*$/u, '')) === 'title'
  )
}

/** Names that start in lower case although a sentence starts with them: `iPhone`, `macOS`, `npm2`. */
function isOddName(text: string, next: number): boolean {
  const word = wordAt(text, next)
  return /^[a-z]{1,5}[A-Z]/u.test(word) && isSpace(text.charCodeAt(next - 1))
}

/** Returns the word that ends at an offset, full stops inside it included. */
export function wordBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start < LONGEST_WORD) {
    const code = text.charCodeAt(start - 1)
    if (!isPlain(code) && (isWide(code) || !(isWordCharacter(code) || isInner(code)))) break
    start -= 1
  }
  while (start < end && isLeadingMark(text.charCodeAt(start))) start += 1
  return text.slice(start, end)
}

/** Returns the word that starts at an offset, behind opening marks. */
export function wordAt(text: string, at: number): string {
  const start = skipOpening(text, at)
  let end = start
  while (end < text.length && end - start < LONGEST_WORD) {
    const code = text.charCodeAt(end)
    if (isWide(code) || !(isWordCharacter(code) || isApostrophe(code))) break
    end += 1
  }
  if (end > start && isApostrophe(text.charCodeAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/** Returns the code of the first character behind opening marks, NaN where nothing follows; a code span or formula counts as one. */
export function firstCharacter(text: string, at: number): number {
  return text.charCodeAt(skipOpening(text, at))
}

function skipOpening(text: string, at: number): number {
  let next = at
  for (let tries = 0; tries < 12 && next < text.length; tries += 1) {
    const code = text.charCodeAt(next)
    if (code === 0x3c) {
      const end = text.slice(next, next + 200).indexOf('>')
      if (end < 0) return next
      next += end + 1
    } else if (isOpener(code) || isOpeningMark(code) || isSpace(code)) next += 1
    else if (code === HYPHEN && isSpace(text.charCodeAt(next + 1))) next += 2
    else return next
  }
  return next
}
