import type { Candidate } from './candidate.ts'
import {
  isDigit,
  isLower,
  isOpener,
  isUpper,
  isWide,
  STRONG_TERMINALS,
  skipSpace,
  TRAILING_MARKS,
  WIDE_TERMINALS,
} from './characters.ts'
import {
  CONTINUING,
  endsAtFullStop,
  firstCharacter,
  startsUnspaced,
  wordAt,
  wordBefore,
} from './full-stop.ts'
import type { SentenceRules } from './sentence-rules.ts'

// So many dots lead the eye to a page number in a table of contents.
const LEADERS = 7

/** Decides whether a sentence ends at a run of marks. */
export function endsSentence(candidate: Candidate, rules: SentenceRules): boolean {
  const { text, start, next } = candidate
  if (next >= text.length) return false
  const isWideText = rules.spaceless && isWideBefore(text, start)
  switch (candidate.kind) {
    case 'wide':
      return endsAtWide(candidate, rules)
    case 'strong':
      return isWideText ? endsAtWide(candidate, rules) : endsAtStrong(candidate, rules)
    case 'trailing':
      return rules.spaceless ? endsWideTrailing(candidate) : endsTrailing(candidate, rules)
    case 'stop':
      return isWideText ? endsAtHalfStop(candidate, rules) : endsAtFullStop(candidate, rules)
  }
}

/** 。！？ end a sentence wherever something new follows, white space or not. */
function endsAtWide(
  { text, end, closed, isQuoteClosed, next }: Candidate,
  rules: SentenceRules,
): boolean {
  const first = text.charAt(next)
  if (`${CONTINUING}.${WIDE_TERMINALS}${STRONG_TERMINALS}`.includes(first) && first !== '[')
    return false
  // A dash or dots right behind a closing mark or a cry go on with it: “住手！”——他喊道。
  if (next === closed && `—${TRAILING_MARKS}`.includes(first)) {
    return closed === end && '。｡'.includes(text.charAt(end - 1))
  }
  return !(isQuoteClosed && rules.continuers.some((particle) => text.startsWith(particle, closed)))
}

/** `!` and `?` want a space and no lower case behind them, nor a name that says who spoke. */
function endsAtStrong(candidate: Candidate, rules: SentenceRules): boolean {
  const { text, start, closed, next } = candidate
  const first = firstCharacter(text, next)
  if (first === '' || CONTINUING.includes(text.charAt(next)) || isLower(first)) return false
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
  if (next === closed && !isWide(first) && !isOpener(text.charAt(next))) return false
  return !isDigit(first) && endsAtWide(candidate, rules)
}

/** Dots and dashes of Chinese end a sentence only before a closing quotation mark that something new follows. */
function endsWideTrailing({ text, isQuoteClosed, next }: Candidate): boolean {
  const first = text.charAt(next)
  const goesOn = `${CONTINUING}—.${TRAILING_MARKS}${WIDE_TERMINALS}${STRONG_TERMINALS}`.includes(
    first,
  )
  return isQuoteClosed && !goesOn
}

/** Dots end a sentence before a capital, unless a word is stammered or left out in mid-sentence (`and ... Alice came`; Chicago Manual of Style, 13.50 ff.). */
function endsTrailing(candidate: Candidate, rules: SentenceRules): boolean {
  const { text, start, end, closed, next, isQuoteClosed } = candidate
  const dash = text.charAt(end - 1) === '—'
  const first = firstCharacter(text, next)
  if (next === closed || (dash && !isQuoteClosed) || text.charAt(start - 1) === '[') return false
  if (
    !(isUpper(first) || isDigit(first) || isWide(first)) ||
    CONTINUING.includes(text.charAt(next))
  )
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
  if (name === undefined || !isUpper(name.charAt(0)) || rules.starters.has(name.toLowerCase()))
    return false
  return words.some((word, index) => {
    const areNames = words.slice(0, index).every((part) => isUpper(part.charAt(0)))
    return areNames && rules.speechVerbs.has(word)
  })
}

function isWideBefore(text: string, start: number): boolean {
  const before = text.charAt(start - 1)
  return isWide(before) || '”’」』）》，；：、】'.includes(before || ' ')
}
