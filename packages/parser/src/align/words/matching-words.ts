import { jointOf, type Locale, languageOf } from '../../model/locale.ts'
import type { Dictionary } from '../dictionary/dictionary.ts'
import { readNumbers } from '../numerals.ts'
import { englishWords } from './english-words.ts'

/** A text's words for matching, clause by clause; a text without any has one empty clause. */
export type Clauses = readonly (readonly string[])[]

// Where a clause ends. A clause says one thing, and says it in one place of the translation too.
const CLAUSE_END = /[，,；;：:。！？!?—…()（）“”"]+/u
// A single word between two commas is no clause of its own.
const SHORT_CLAUSE = 2

/**
 * Lists the words of a text that can be matched with another language's, folded: words by the language's rules, then what reads the
 * same everywhere: numbers by value, Latin words in a text of another script, code and addresses.
 *
 * Chinese words that `dictionary` does not hold give way to the longest words in them that it does.
 */
export function matchingClauses(text: string, locale: Locale, dictionary?: Dictionary): Clauses {
  const wordsOf = wordsIn(locale, dictionary)
  const clauses: string[][] = []
  const plain = text.normalize('NFKC')
  for (const part of plain.split(CLAUSE_END)) {
    const words = wordsOf(part)
    const last = clauses.at(-1)
    if (words.length === 0) continue
    if (last !== undefined && (words.length < SHORT_CLAUSE || last.length < SHORT_CLAUSE)) {
      last.push(...words)
    } else clauses.push([...words])
  }
  const shared = sharedTokens(text)
  const last = clauses.at(-1)
  if (last === undefined) return [shared]
  last.push(...shared)
  return clauses
}

function wordsIn(
  locale: Locale,
  dictionary: Dictionary | undefined,
): (text: string) => readonly string[] {
  const language = languageOf(locale)
  if (language === 'en') return englishWords
  if (jointOf(locale) === ' ') return spacedWords
  const known = dictionary?.source === language ? dictionary : undefined
  return (text) => unspacedWords(text, locale, known)
}

const WORD = /[\p{L}\p{M}]+/gu
// So much of a word is the same in most of its forms, in the languages that inflect at the end.
const STEM_LENGTH = 5

function spacedWords(text: string): readonly string[] {
  return Array.from(text.toLowerCase().matchAll(WORD), ([word]) => word.slice(0, STEM_LENGTH))
}

const LATIN = /^[\p{Script=Latin}\p{M}]+$/u
const segmenters = new Map<Locale, Intl.Segmenter>()

// Languages without spaces between words are cut by the runtime's dictionary, which is good enough to match by.
function unspacedWords(
  text: string,
  locale: Locale,
  dictionary: Dictionary | undefined,
): readonly string[] {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' })
  segmenters.set(locale, segmenter)
  const words: string[] = []
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (!isWordLike || /^\d/u.test(segment)) continue
    if (LATIN.test(segment)) words.push(...englishWords(segment))
    else if (dictionary === undefined || dictionary.has(segment)) words.push(segment)
    else words.push(...wordsInside(segment, dictionary))
  }
  return words
}

// Longer stretches are names and transliterations; looking at all their parts would take quadratic time.
const LONGEST_WORD = 12

function wordsInside(segment: string, dictionary: Dictionary): readonly string[] {
  const words: string[] = []
  for (let start = 0; start < segment.length; ) {
    // A character outside the first plane is two units long.
    const least = (segment.codePointAt(start) ?? 0) > 0xffff ? 2 : 1
    let length = Math.min(LONGEST_WORD, segment.length - start)
    while (length > least && !dictionary.has(segment.slice(start, start + length))) length -= 1
    words.push(segment.slice(start, start + length))
    start += length
  }
  return words
}

const CODE = /`([^`]{1,200})`/gu
const ADDRESS = /\]\(([^()\s]{1,300})\)/gu

// A heading, an item of a list: what plain lines of Markdown begin with.
const MARKER = /^\s{0,8}(#{1,6}|[-*+]|\d{1,3}[.)])\s/u

function sharedTokens(text: string): readonly string[] {
  const marker = MARKER.exec(text)?.[1]
  return [
    ...(marker === undefined ? [] : [`^${marker.replace(/[*+]/u, '-')}`]),
    ...Array.from(text.matchAll(CODE), ([, code]) => `\`${code}`),
    ...Array.from(text.matchAll(ADDRESS), ([, address]) => `@${address}`),
    ...readNumbers(text).map((value) => `#${value}`),
  ]
}
