import type { Candidate } from './candidate.ts'
import {
  CONTINUING,
  isContinuing,
  isDigit,
  isLower,
  isOpener,
  isUpper,
  isWide,
  oneOf,
  STRONG_TERMINALS,
  skipSpace,
  TRAILING_MARKS,
  WIDE_TERMINALS,
} from './characters.ts'
import type { CutRule } from './cut.ts'
import { endsAtFullStop, firstCharacter, startsUnspaced, wordAt, wordBefore } from './full-stop.ts'
import type { SentenceRules } from './sentence-rules.ts'

const goesOnAtWide = oneOf(`${CONTINUING}.${WIDE_TERMINALS}${STRONG_TERMINALS}`)
const goesOnAtTrailing = oneOf(
  `${CONTINUING}—.${TRAILING_MARKS}${WIDE_TERMINALS}${STRONG_TERMINALS}`,
)
const isTrailing = oneOf(`—${TRAILING_MARKS}`)
const isWideStop = oneOf('。｡')
const isWideClose = oneOf('”’」』）》，；：、】')
const DASH = 0x2014
// So many dots lead the eye to a page number in a table of contents.
const LEADERS = 7

/** Decides whether a sentence ends at a run of marks, and says by which rule; undefined where it goes on. */
export function ruleAt(candidate: Candidate, rules: SentenceRules): CutRule | undefined {
  const { text, start, next } = candidate
  if (next >= text.length) return undefined
  switch (candidate.kind) {
    case 'wide':
      return endsAtWide(candidate, rules) ? 'wide-mark' : undefined
    case 'strong':
      if (rules.spaceless && isWideBefore(text, start))
        return endsAtWide(candidate, rules) ? 'half-width-mark' : undefined
      return endsAtStrong(candidate, rules) ? 'strong-mark' : undefined
    case 'trailing':
      if (rules.spaceless) return endsWideTrailing(candidate) ? 'trailing-mark' : undefined
      return endsTrailing(candidate, rules) ? 'trailing-mark' : undefined
    case 'stop':
      if (rules.spaceless && isWideBefore(text, start))
        return endsAtHalfStop(candidate, rules) ? 'half-width-mark' : undefined
      return endsAtFullStop(candidate, rules) ? 'full-stop' : undefined
  }
}

/** 。！？ end a sentence wherever something new follows, white space or not. */
function endsAtWide(
  { text, end, closed, isQuoteClosed, next }: Candidate,
  rules: SentenceRules,
): boolean {
  const first = text.charCodeAt(next)
  if (goesOnAtWide(first)) return false
  // A dash or dots right behind a closing mark or a cry go on with it: “住手！”——他喊道。
  if (next === closed && isTrailing(first)) {
    return closed === end && isWideStop(text.charCodeAt(end - 1))
  }
  return !(isQuoteClosed && rules.continuers.some((particle) => text.startsWith(particle, closed)))
}

/** `!` and `?` want a space and no lower case behind them, nor a name that says who spoke. */
function endsAtStrong(candidate: Candidate, rules: SentenceRules): boolean {
  const { text, start, closed, next } = candidate
  const first = firstCharacter(text, next)
  if (!(first >= 0) || isContinuing(text.charCodeAt(next)) || isLower(first)) return false
  const word = wordBefore(text, start)
  if (next === closed) return isWide(first) || startsUnspaced(candidate, word, rules)
  const following = wordAt(text, next).toLowerCase()
  if (rules.exclaimingNames.has(word.toLowerCase())) return rules.starters.has(following)
  return !(candidate.isQuoteClosed && isAttribution(text, next, rules))
}

/** A half-width full stop in Chinese text, where no digit or Latin letter follows it. */
function endsAtHalfStop(candidate: Candidate, rules: SentenceRules): boolean {
  const { text, closed, next } = candidate
  const first = firstCharacter(text, next)
  if (next === closed && !isWide(first) && !isOpener(text.charCodeAt(next))) return false
  return !isDigit(first) && endsAtWide(candidate, rules)
}

/** Dots and dashes of Chinese end a sentence only before a closing quotation mark that something new follows. */
function endsWideTrailing({ text, isQuoteClosed, next }: Candidate): boolean {
  return isQuoteClosed && !goesOnAtTrailing(text.charCodeAt(next))
}

/** Dots end a sentence before a capital, unless a word is stammered or left out in mid-sentence (`and ... Alice came`; Chicago Manual of Style, 13.50 ff.). */
function endsTrailing(candidate: Candidate, rules: SentenceRules): boolean {
  const { text, start, end, closed, next, isQuoteClosed } = candidate
  const isDash = text.charCodeAt(end - 1) === DASH
  const first = firstCharacter(text, next)
  if (next === closed || (isDash && !isQuoteClosed) || text.charAt(start - 1) === '[') return false
  if (!(isUpper(first) || isDigit(first) || isWide(first)) || isContinuing(text.charCodeAt(next)))
    return false
  // Dots that open a sentence are not one.
  if (skipSpace(text, candidate.from) === start) return false
  const following = wordAt(text, next).toLowerCase()
  if (following === wordBefore(text, start).toLowerCase()) return false
  const dots = text.slice(start, end).replaceAll(' ', '').length
  if (dots >= LEADERS) return false
  const isLeftOut = text.charAt(start - 1) === ' ' && dots < 4
  // `I` is a capital wherever it stands.
  return !isLeftOut || isQuoteClosed || (following !== 'i' && rules.starters.has(following))
}

/** Tells whether a name and a verb of speech follow: `'Why?' Alice asked.` */
function isAttribution(text: string, next: number, rules: SentenceRules): boolean {
  if (rules.speechVerbs.size === 0) return false
  const [name, ...words] = text.slice(next, next + 60).split(/[\s,.;:!?]+/u, 4)
  if (name === undefined || !isUpper(name.charCodeAt(0)) || rules.starters.has(name.toLowerCase()))
    return false
  return words.some((word, index) => {
    const areNames = words.slice(0, index).every((part) => isUpper(part.charCodeAt(0)))
    return areNames && rules.speechVerbs.has(word)
  })
}

function isWideBefore(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1)
  return isWide(before) || isWideClose(before)
}
