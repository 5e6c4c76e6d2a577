import type { Atom } from './atoms.ts'
import { isSpace, isWordCharacter, oneOf, STRONG_TERMINALS, WIDE_TERMINALS } from './characters.ts'
import type { SentenceRules } from './sentence-rules.ts'

/** A stretch between a pair of marks that no sentence ends inside. */
export interface Guard extends Atom {
  /** The sentence goes on behind it, so that it doesn't end at the guard's end either. */
  readonly continues: boolean
  readonly kind: 'bracket' | 'title' | 'quote'
}

/** Whether whole quotations are one sentence (`keep`) or hold sentences of their own (`split`). */
export type QuoteStyle = 'split' | 'keep'

// Titles of works hold marks that end no sentence: 《摔跤吧！爸爸》.
const TITLES = new Map([
  ['《', '》'],
  ['〈', '〉'],
])
const BRACKETS = new Map([
  ['(', ')'],
  ['（', '）'],
  ['[', ']'],
  ['［', '］'],
])
const isQuotationMark = oneOf('“”‘’„‚«»「」『』"\'')
// A bracket or quotation longer than this has most likely lost its other half.
const LONGEST: Record<Guard['kind'], number> = { title: 120, bracket: 600, quote: 4000 }
// No prose nests deeper; keeps the search for a partner constant.
const DEEPEST = 12

interface Open {
  readonly closer: string
  readonly start: number
  readonly kind: Guard['kind']
}

/** Finds the stretches that keep a sentence whole, from the offsets of brackets, quotation marks and blank lines; they may nest, rising by their end. */
export function findGuards(
  text: string,
  pairs: readonly number[],
  rules: SentenceRules,
  quotes: QuoteStyle,
): readonly Guard[] {
  const guards: Guard[] = []
  if (pairs.length === 0) return guards
  let open: Open[] = []
  for (const index of pairs) {
    if (quotes === 'split' && isQuotationMark(text.charCodeAt(index))) continue
    const mark = text.charAt(index)
    if (mark === '\n') open = []
    else if (!close(text, mark, index, open, guards, rules)) {
      const opened = openerAt(text, mark, index, rules, quotes)
      if (opened !== undefined) open.push(opened)
    }
    if (open.length > DEEPEST) open.shift()
  }
  return guards
}

function close(
  text: string,
  mark: string,
  index: number,
  open: Open[],
  guards: Guard[],
  rules: SentenceRules,
): boolean {
  const position = open.findLastIndex(({ closer }) => closer === mark)
  const opened = open[position]
  if (opened === undefined || (mark === "'" && isWordCharacter(text.charCodeAt(index + 1))))
    return false
  // A bracket inside a word or list head (`1)`, `:)`) closes nothing that lies outside its quotation.
  open.length = position
  const { start, kind } = opened
  const isLong = index - start > LONGEST[kind]
  if (!isLong && (kind !== 'bracket' || isMidSentence(text, start))) {
    guards.push({ start, end: index + 1, kind, continues: kind === 'bracket' && rules.spaceless })
  }
  return true
}

function openerAt(
  text: string,
  mark: string,
  index: number,
  rules: SentenceRules,
  quotes: QuoteStyle,
): Open | undefined {
  const title = TITLES.get(mark)
  if (title !== undefined) return { closer: title, start: index, kind: 'title' }
  const bracket = BRACKETS.get(mark)
  if (bracket !== undefined) return { closer: bracket, start: index, kind: 'bracket' }
  const quote = rules.quotes.get(mark)
  if (quotes === 'split' || quote === undefined) return undefined
  // A straight quotation mark opens only in front of a word and not behind one, else it is an apostrophe or an inch.
  const isStraight = mark === '"' || mark === "'"
  if (isStraight && !rules.spaceless && isWordCharacter(text.charCodeAt(index - 1)))
    return undefined
  if (isStraight && isSpace(text.charCodeAt(index + 1))) return undefined
  return { closer: quote, start: index, kind: 'quote' }
}

/** Tells whether a bracket opens inside a sentence rather than before one. */
function isMidSentence(text: string, start: number): boolean {
  let before = start - 1
  while (before >= 0 && isSpace(text.charCodeAt(before))) before -= 1
  const blank = text.slice(before + 1, start)
  if (before < 0 || blank.includes('\n')) return false
  while (before >= 0 && '"\'”’」』»*_'.includes(text.charAt(before))) before -= 1
  const mark = text.charAt(before)
  return !(`.…${WIDE_TERMINALS}${STRONG_TERMINALS}`.includes(mark) && mark !== '')
}
