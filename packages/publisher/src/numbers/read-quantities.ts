import { type Locale, languageOf } from '@collate/parser'
import { readVagueness } from './approximators.ts'
import { CHINESE_GRAMMAR } from './chinese-grammar.ts'
import { CHINESE_IDIOMS } from './chinese-idioms.ts'
import { HAN_NUMERALS } from './chinese-numeral.ts'
import { readCurrencies } from './currencies.ts'
import { toHalfwidth } from './digits.ts'
import { ENGLISH_GRAMMAR } from './english-grammar.ts'
import { ENGLISH_IDIOMS } from './english-idioms.ts'
import { IDENTIFIERS } from './identifiers.ts'
import { readMeasure } from './measures.ts'
import type { Quantity, Reading, Rule } from './quantity.ts'

interface Grammar {
  readonly rules: readonly Rule[]
  /** Where a quantity can begin. */
  readonly begin: RegExp
  /** What is passed over at once where no rule fits. */
  readonly skip: RegExp
  readonly idioms: RegExp
  readonly language: 'zh' | 'en'
}

function grammarOf(
  language: 'zh' | 'en',
  rules: readonly Rule[],
  idioms: readonly (readonly [string, string])[],
): Grammar {
  const patterns = [...IDENTIFIERS, ...idioms].map(([, pattern]) => pattern)
  const han = `\\d${HAN_NUMERALS}第首初头其翻半打公几数上成近周星礼壹贰叁肆伍陆柒捌玖拾`
  return {
    rules,
    begin: language === 'zh' ? new RegExp(`[${han}]`, 'gu') : /(?<![\p{L}\p{N}_])[\p{L}\d]/gu,
    skip:
      language === 'zh'
        ? new RegExp(`[几数上成近]?[${HAN_NUMERALS}]{1,64}|\\d{1,64}|.`, 'suy')
        : /[\p{L}\p{N}_]{1,64}|./suy,
    idioms: new RegExp(patterns.join('|'), 'gu'),
    language,
  }
}

const GRAMMARS: Readonly<Record<string, Grammar>> = {
  zh: grammarOf('zh', CHINESE_GRAMMAR, CHINESE_IDIOMS),
  en: grammarOf('en', ENGLISH_GRAMMAR, ENGLISH_IDIOMS),
}

/** Tells whether the quantities of a language can be read. */
export function hasGrammar(locale: Locale): boolean {
  return languageOf(locale) in GRAMMARS
}

/**
 * Reads the quantities of a text in one normal form for all languages, in order and without overlap.
 *
 * Digits inside identifiers, versions and addresses never count, nor do idioms; `\uFFFC` stands for what is no language.
 * Nothing is read in a language without a grammar.
 */
export function readQuantities(text: string, locale: Locale): readonly Quantity[] {
  const grammar = GRAMMARS[languageOf(locale)]
  if (grammar === undefined) return []
  const plain = toHalfwidth(text).replace(grammar.idioms, (found) => '\uFFFC'.repeat(found.length))
  const quantities: Quantity[] = []
  const begin = new RegExp(grammar.begin)
  for (let match = begin.exec(plain); match !== null; match = begin.exec(plain)) {
    const found = readAt(grammar, plain, match.index)
    if (typeof found === 'number') begin.lastIndex = found
    else {
      quantities.push(found)
      begin.lastIndex = found.end
    }
  }
  return quantities
}

// The quantity at an offset, or where to go on.
function readAt(grammar: Grammar, text: string, start: number): Quantity | number {
  for (const { pattern, read } of grammar.rules) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    const reading = match === null ? undefined : read(match)
    if (match === null || reading === undefined || Number.isNaN(reading.value)) continue
    const end = start + match[0].length
    return {
      soft: false,
      ...reading,
      start,
      end,
      ...besideOf(grammar, text, reading, [start, end]),
    }
  }
  grammar.skip.lastIndex = start
  return start + Math.max(1, grammar.skip.exec(text)?.[0].length ?? 1)
}

// What the words beside a quantity say of it: nothing of a date, a time or an ordinal.
function besideOf(
  { language }: Grammar,
  text: string,
  { kind, vague }: Reading,
  place: readonly [start: number, end: number],
): Pick<Quantity, 'vague' | 'measure' | 'unitEnd' | 'currencies'> {
  if (!COUNTING.has(kind)) return {}
  const about = vague ?? readVagueness(text, place, language)
  const measure = readMeasure(text, place[1], language)
  const currencies = readCurrencies(text, place, language)
  return {
    ...(about && { vague: about }),
    ...measure,
    ...(currencies && { currencies }),
  }
}

const COUNTING: ReadonlySet<string> = new Set(['number', 'percent', 'fraction', 'multiple'])
