/** How a sentence ends. */
export type Ending = 'stop' | 'question' | 'exclamation' | 'colon' | 'trailing' | 'none'

/** What of a sentence can be compared with a sentence of another language. */
export interface Traits {
  /** In Latin letters' worth: an ideograph counts for several. */
  readonly length: number
  readonly ending: Ending
  readonly opensQuote: boolean
  readonly closesQuote: boolean
  readonly questions: number
  readonly exclamations: number
  /** Quotations that open and close in it. */
  readonly quotations: number
  readonly quotationEnds: number
}

// An ideograph stands for about this many letters of a translation. The document's own ratio is estimated on top of it.
const LETTERS_AN_IDEOGRAPH = 2.8
const WIDE = /[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/gu
const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/gu
const CLOSING = /[\s"'”’」』)）\]*_]/u
const OPENING_QUOTE = /^[\s*_(（]*(?:["“「『]|['‘](?=\S))/u
const CLOSING_QUOTE = /(?:["”」』]|[^\w\s]['’])[\s*_)）]*$/u
const QUOTATIONS = /[“「『]|(?<=^|[\s(—])["'‘](?=[^\s])/gu
const QUOTATION_ENDS = /[”」』]|(?<=[^\s(—])["'’](?=[\s.,;:!?)—…]|$)/gu

const ENDINGS: readonly (readonly [RegExp, Ending])[] = [
  [/[?？]!?$/u, 'question'],
  [/[!！]$/u, 'exclamation'],
  [/[:：]$/u, 'colon'],
  [/(?:…|\.\.\.?|\. \.|—)$/u, 'trailing'],
  [/[.。．;；]$/u, 'stop'],
]

/** Reads the traits of a sentence. */
export function traitsOf(sentence: string): Traits {
  const text = sentence.trim()
  const bare = withoutClosing(text)
  return {
    length: lengthOf(text),
    ending: ENDINGS.find(([pattern]) => pattern.test(bare))?.[1] ?? 'none',
    opensQuote: OPENING_QUOTE.test(text),
    closesQuote: CLOSING_QUOTE.test(text),
    questions: countOf(text, /[?？]/gu),
    exclamations: countOf(text, /[!！]/gu),
    quotations: countOf(text, QUOTATIONS),
    quotationEnds: countOf(text, QUOTATION_ENDS),
  }
}

// Backwards by hand: a pattern bound to the end would be tried at every mark.
function withoutClosing(text: string): string {
  let end = text.length
  while (end > 0 && CLOSING.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

/** Measures a text in Latin letters' worth, white space left out. */
function lengthOf(text: string): number {
  const wide = countOf(text, WIDE)
  const ideographs = countOf(text, IDEOGRAPH)
  const rest = text.replace(/\s+/gu, ' ').length - wide
  return 1 + rest + ideographs * LETTERS_AN_IDEOGRAPH
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
