import type { Candidate } from './candidate.ts'
import {
  isDigit,
  isLower,
  isOpener,
  isSpace,
  isUpper,
  isWide,
  isWordCharacter,
} from './characters.ts'
import { isListHead } from './list-heads.ts'
import type { SentenceRules } from './sentence-rules.ts'

// No word of prose that matters here is longer; keeps the look around a mark constant.
const LONGEST_WORD = 40
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
/** What no sentence begins with. */
export const CONTINUING = ',;:)]}%=+/|，；：）、'

/** Decides whether a single full stop ends its sentence. */
export function endsAtFullStop(candidate: Candidate, rules: SentenceRules): boolean {
  const { text, from, start, closed, next } = candidate
  const first = firstCharacter(text, next)
  if (first === '' || CONTINUING.includes(first) || isLower(first)) return isOddName(text, next)
  if (isListHead(text, from, start)) return false
  const word = wordBefore(text, start)
  if (next === closed)
    return isWide(first) ? !isDigit(word) : startsUnspaced(candidate, word, rules)
  if (word === '') return true
  if (closed > candidate.end) return true
  return endsBehindWord(candidate, word, first, rules)
}

function endsBehindWord(
  candidate: Candidate,
  word: string,
  first: string,
  rules: SentenceRules,
): boolean {
  const { text, next } = candidate
  const lower = word.toLowerCase()
  const following = wordAt(text, next)
  const isStart = rules.starters.has(following.toLowerCase())
  if (/^\p{Ll}$/u.test(word) && isInitial(text, next)) return false
  switch (kindOf(word, lower, rules)) {
    case 'title':
    case 'inside':
      return false
    case 'number':
      return !isDigit(first) && !/^[IVXLC]+$/u.test(following)
    case 'either':
      return (
        isStart || (!isWordCharacter(first) && !isOpener(first) && !isWide(first) && first !== '-')
      )
    case 'time':
      return !isOpening(candidate)
    case 'initial':
      return (isStart && !isInitial(text, next)) || isWide(first)
    default:
      return !(/^\d{1,4}$/u.test(word) && rules.ordinalNouns.has(following.toLowerCase()))
  }
}

function kindOf(
  word: string,
  lower: string,
  rules: SentenceRules,
): 'title' | 'inside' | 'number' | 'either' | 'time' | 'initial' | 'word' {
  // Single letters are in the tables for their lower case: `p. 5` is a page, `P. Smith` a person.
  if (/^\p{Lu}$/u.test(word)) return 'initial'
  const kind = rules.abbreviations.get(lower) ?? rules.abbreviations.get(lastPart(lower))
  if (kind !== undefined) return kind
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return 'either'
  // Run together with the sentence before: `Tuesday.Mr. Smith`.
  if (rules.abbreviations.get(lower.slice(lower.lastIndexOf('.') + 1)) === 'title') return 'title'
  return 'word'
}

// `Berlin-Str.` ends in `str`, `l'Ing.` in `ing`.
function lastPart(word: string): string {
  return word.slice(Math.max(...['-', '/', "'", '’'].map((mark) => word.lastIndexOf(mark))) + 1)
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
  const lower = following.toLowerCase()
  if (
    word.includes('.') ||
    !/[\p{Ll}\d]$/u.test(word) ||
    rules.abbreviations.has(word.toLowerCase())
  ) {
    return false
  }
  if (!isUpper(following.charAt(0)) || following.length < 2) return false
  return (
    rules.starters.has(lower) || rules.abbreviations.get(lower.replace(/\..*$/u, '')) === 'title'
  )
}

/** Names that start in lower case although a sentence starts with them: `iPhone`, `macOS`, `npm2`. */
function isOddName(text: string, next: number): boolean {
  const word = wordAt(text, next)
  return /^[a-z]{1,5}[A-Z]/u.test(word) && isSpace(text.charAt(next - 1))
}

/** Returns the word that ends at an offset, full stops inside it included. */
export function wordBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start < LONGEST_WORD) {
    const character = text.charAt(start - 1)
    if (isWide(character)) break
    if (!isWordCharacter(character) && !INNER.includes(character)) break
    start -= 1
  }
  return text.slice(start, end).replace(/^[.'’&/-]+/u, '')
}

/** Returns the word that starts at an offset, behind opening marks. */
export function wordAt(text: string, at: number): string {
  const start = skipOpening(text, at)
  let end = start
  while (end < text.length && end - start < LONGEST_WORD) {
    const character = text.charAt(end)
    if (isWide(character) || !(isWordCharacter(character) || "'’".includes(character))) break
    end += 1
  }
  return text.slice(start, end).replace(/['’]$/u, '')
}

/** Returns the first character behind opening marks; a code span or formula counts as one. */
export function firstCharacter(text: string, at: number): string {
  return text.charAt(skipOpening(text, at))
}

function skipOpening(text: string, at: number): number {
  let next = at
  for (let tries = 0; tries < 12 && next < text.length; tries += 1) {
    const character = text.charAt(next)
    if (character === '<') {
      const end = text.slice(next, next + 200).indexOf('>')
      if (end < 0) return next
      next += end + 1
    } else if (isOpener(character) || '*_~!¿¡–—'.includes(character)) next += 1
    else if (isSpace(character)) next += 1
    else if (character === '-' && isSpace(text.charAt(next + 1))) next += 2
    else return next
  }
  return next
}
