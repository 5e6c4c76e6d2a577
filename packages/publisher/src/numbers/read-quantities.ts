import { type Locale, languageOf } from '@collate/parser'
import { readVagueness } from './approximators.ts'
import { CHINESE_GRAMMAR } from './chinese-grammar.ts'
import { CHINESE_IDIOMS, mayHaveChineseIdiom } from './chinese-idioms.ts'
import { HAN_NUMERALS } from './chinese-numeral.ts'
import { CHINESE_STARTS } from './chinese-starts.ts'
import { readCurrencies } from './currencies.ts'
import { toHalfwidth } from './digits.ts'
import { ENGLISH_GRAMMAR } from './english-grammar.ts'
import type { Hints } from './english-hints.ts'
import { ENGLISH_IDIOMS, mayHaveEnglishIdiom } from './english-idioms.ts'
import { readLoneWord } from './english-lone-words.ts'
import { ENGLISH_STARTS } from './english-starts.ts'
import { fittingRules } from './fitting-rules.ts'
import { readMeasure } from './measures.ts'
import type { Quantity, Reading, Rule } from './quantity.ts'
import type { Starts } from './starts.ts'
import { withoutIdentifiers } from './without-identifiers.ts'

interface Grammar {
  /** The rules that can fit a text at a place, in order. */
  readonly rulesAt: (text: string, start: number) => readonly Rule[]
  readonly starts: Starts
  /** What is passed over at once where no rule fits. */
  readonly skip: RegExp
  readonly idioms: RegExp
  /** Tells, at a glance, whether a text may have an idiom; of an English one it may be known whether it has a word of them. */
  readonly mayHaveIdiom: (text: string, hasIdiomWord?: boolean) => boolean
  readonly language: 'zh' | 'en'
}

function grammarOf(
  language: 'zh' | 'en',
  rules: readonly Rule[],
  idioms: readonly (readonly [string, string])[],
): Grammar {
  return {
    rulesAt: fittingRules(rules),
    starts: language === 'zh' ? CHINESE_STARTS : ENGLISH_STARTS,
    skip:
      language === 'zh'
        ? new RegExp(
            `(?:[几数成近]|(?<!以)上)[十百千万亿]{1,3}|[${HAN_NUMERALS}]{1,64}|\\d{1,64}|.`,
            'suy',
          )
        : /[\p{L}\p{N}_]{1,64}|./suy,
    idioms: joined(idioms),
    mayHaveIdiom: language === 'zh' ? mayHaveChineseIdiom : mayHaveEnglishIdiom,
    language,
  }
}

const joined = (rows: readonly (readonly [string, string])[]) =>
  new RegExp(rows.map(([, pattern]) => pattern).join('|'), 'gu')

const GRAMMARS: ReadonlyMap<string, Grammar> = new Map([
  ['zh', grammarOf('zh', CHINESE_GRAMMAR, CHINESE_IDIOMS)],
  ['en', grammarOf('en', ENGLISH_GRAMMAR, ENGLISH_IDIOMS)],
])

function grammarFor(locale: Locale): Grammar | undefined {
  return GRAMMARS.get(locale) ?? GRAMMARS.get(languageOf(locale))
}

/** Tells whether the quantities of a language can be read. */
export function hasGrammar(locale: Locale): boolean {
  return grammarFor(locale) !== undefined
}

/** Tells whether a text may have a quantity that is not weak: one look, where reading takes many. */
export function mayCount(text: string, locale: Locale): boolean {
  return grammarFor(locale)?.starts.hasFigure(text) ?? false
}

// A block of more quantities is data or an attack, no prose; to read and compare tens of thousands would take seconds.
const MAX_QUANTITIES = 4000

/**
 * Reads the quantities of a text in one normal form for all languages, in order and without overlap.
 *
 * Digits inside identifiers, versions and addresses never count, nor do idioms; `\uFFFC` stands for what is no language.
 * Nothing is read in a language without a grammar, nor in a text of more than four thousand quantities. What is known of an English
 * text by its words makes reading it quicker.
 */
export function readQuantities(text: string, locale: Locale, hints?: Hints): readonly Quantity[] {
  const grammar = grammarFor(locale)
  if (grammar === undefined) return []
  const next = hints === undefined ? grammar.starts.next : nextIn(hints.words, grammar.starts)
  const narrow = toHalfwidth(text)
  const first = next(narrow, 0)
  if (first < 0) return []
  const plain = withoutIdioms(grammar, withoutIdentifiers(narrow), hints)
  const quantities: Quantity[] = []
  let start = plain === narrow ? first : next(plain, 0)
  while (start >= 0) {
    const found = readAt(grammar, plain, start)
    if (typeof found === 'number') start = next(plain, found)
    else {
      if (quantities.length === MAX_QUANTITIES) return []
      quantities.push(found)
      start = next(plain, found.end)
    }
  }
  return quantities
}

// Goes from one of the words to the next that a quantity can begin in; offsets must not go back, but to 0.
function nextIn(words: Hints['words'], starts: Starts): Starts['next'] {
  let at = 0
  return (text, from) => {
    while ((words[at + 1] ?? from + 1) <= from) at += 2
    const start = words[at]
    return start === undefined ? -1 : starts.next(text, Math.max(start, from))
  }
}

function withoutIdioms({ idioms, mayHaveIdiom }: Grammar, text: string, hints?: Hints): string {
  if (!mayHaveIdiom(text, hints?.hasIdiomWord)) return text
  return text.replace(idioms, (found) => '\uFFFC'.repeat(found.length))
}

// The quantity at an offset, or where to go on.
function readAt(grammar: Grammar, text: string, start: number): Quantity | number {
  const alone = grammar.language === 'en' ? readLoneWord(text, start) : undefined
  if (alone !== undefined) return alone
  for (const { pattern, read } of grammar.rulesAt(text, start)) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    const reading = match === null ? undefined : read(match)
    if (match === null || reading === undefined || Number.isNaN(reading.value)) continue
    return quantityOf(grammar, text, reading, [start, start + match[0].length])
  }
  const { skip } = grammar
  skip.lastIndex = start
  return skip.test(text) ? Math.max(start + 1, skip.lastIndex) : start + 1
}

// A quantity with what the words beside it say of it: nothing of a date, a time or an ordinal.
function quantityOf(
  { language }: Grammar,
  text: string,
  reading: Reading,
  place: readonly [start: number, end: number],
): Quantity {
  const [start, end] = place
  const quantity = { ...reading, soft: reading.soft ?? false, start, end }
  if (!COUNTING.has(reading.kind) || reading.weak) return quantity
  const vague = reading.vague ?? readVagueness(text, place, language)
  const found = readMeasure(text, end, language)
  const currencies = readCurrencies(text, place, language)
  if (vague !== undefined) quantity.vague = vague
  if (found !== undefined) Object.assign(quantity, found)
  if (currencies !== undefined) quantity.currencies = currencies
  return quantity
}

const COUNTING: ReadonlySet<string> = new Set(['number', 'percent', 'fraction', 'multiple'])
