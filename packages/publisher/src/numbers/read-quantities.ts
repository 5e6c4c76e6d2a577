import { type Locale, languageOf } from '@collate/parser'
import { readVagueness } from './approximators.ts'
import { CHINESE_GRAMMAR } from './chinese-grammar.ts'
import { CHINESE_IDIOMS } from './chinese-idioms.ts'
import { HAN_NUMERALS } from './chinese-numeral.ts'
import { readCurrencies } from './currencies.ts'
import { toHalfwidth } from './digits.ts'
import { ENGLISH_GRAMMAR, HIDDEN_WORDS, LONE_WORD, LONE_WORDS } from './english-grammar.ts'
import { ENGLISH_IDIOMS } from './english-idioms.ts'
import { IDENTIFIERS } from './identifiers.ts'
import { readMeasure } from './measures.ts'
import type { Quantity, Reading, Rule } from './quantity.ts'
import { CHINESE_FIGURES, CHINESE_START, englishFigures, englishStart } from './starters.ts'

interface Grammar {
  readonly rules: readonly Rule[]
  /** All rules as one: a group for each, so that a place where none fits costs one look. */
  readonly any: RegExp
  /** Where a quantity can begin. */
  readonly begin: RegExp
  /** One of them matches in each text that has a quantity that is not weak. */
  readonly figures: readonly RegExp[]
  /** A word that is a quantity by itself: most of English's are, and need no try of the other rules. */
  readonly lone?: Rule
  /** What is passed over at once where no rule fits. */
  readonly skip: RegExp
  readonly idioms: RegExp
  /** What a text with an idiom in it has: one quick look saves the long one. */
  readonly idiomCue: RegExp
  readonly language: 'zh' | 'en'
}

function grammarOf(
  language: 'zh' | 'en',
  rules: readonly Rule[],
  idioms: readonly (readonly [string, string])[],
): Grammar {
  return {
    rules,
    any: anyOf(rules),
    begin: language === 'zh' ? CHINESE_START : englishStart(HIDDEN_WORDS),
    figures: language === 'zh' ? CHINESE_FIGURES : englishFigures(HIDDEN_WORDS, LONE_WORDS),
    ...(language === 'en' && { lone: LONE_WORD }),
    skip:
      language === 'zh'
        ? new RegExp(
            `(?:[几数成近]|(?<!以)上)[十百千万亿]{1,3}|[${HAN_NUMERALS}]{1,64}|\\d{1,64}|.`,
            'suy',
          )
        : /[\p{L}\p{N}_]{1,64}|./suy,
    idioms: joined(idioms),
    idiomCue:
      language === 'zh'
        ? /[一二三四五六七八九十正腊冬月]|历|\d\.\d|^\d/u
        : /(?:year|month|day) of |lunar|second|minute|thing|percent|thousand|cloud|star|sixes|-hand|-22|\/7|\/11|of the [A-Z]|^\d/u,
    language,
  }
}

const joined = (rows: readonly (readonly [string, string])[]) =>
  new RegExp(rows.map(([, pattern]) => pattern).join('|'), 'gu')

const NAMES = joined(IDENTIFIERS)

// Only the groups of the rules themselves count; theirs are made mere brackets.
function anyOf(rules: readonly Rule[]): RegExp {
  const groups = rules.map(
    ({ pattern }) =>
      `(${pattern.source.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\((?!\?)/g, (found) => (found === '(' ? '(?:' : found))})`,
  )
  return new RegExp(groups.join('|'), rules[0]?.pattern.flags)
}

const GRAMMARS: Readonly<Record<string, Grammar>> = {
  zh: grammarOf('zh', CHINESE_GRAMMAR, CHINESE_IDIOMS),
  en: grammarOf('en', ENGLISH_GRAMMAR, ENGLISH_IDIOMS),
}

/** Tells whether the quantities of a language can be read. */
export function hasGrammar(locale: Locale): boolean {
  return languageOf(locale) in GRAMMARS
}

/** Tells whether a text may have a quantity that is not weak: one look, where reading takes many. */
export function mayCount(text: string, locale: Locale): boolean {
  return GRAMMARS[languageOf(locale)]?.figures.some((figure) => figure.test(text)) ?? false
}

// A block of more quantities is data or an attack, no prose; to read and compare tens of thousands would take seconds.
const MAX_QUANTITIES = 4000

/**
 * Reads the quantities of a text in one normal form for all languages, in order and without overlap.
 *
 * Digits inside identifiers, versions and addresses never count, nor do idioms; `\uFFFC` stands for what is no language.
 * Nothing is read in a language without a grammar, nor in a text of more than four thousand quantities.
 */
export function readQuantities(text: string, locale: Locale): readonly Quantity[] {
  const grammar = GRAMMARS[languageOf(locale)]
  if (grammar === undefined) return []
  const narrow = toHalfwidth(text)
  const { begin } = grammar
  begin.lastIndex = 0
  if (!begin.test(narrow)) return []
  const blank = (found: string) => '\uFFFC'.repeat(found.length)
  const named = /[\d#{]/.test(narrow) ? narrow.replace(NAMES, blank) : narrow
  const plain = grammar.idiomCue.test(named) ? named.replace(grammar.idioms, blank) : named
  const quantities: Quantity[] = []
  begin.lastIndex = 0
  for (let match = begin.exec(plain); match !== null; match = begin.exec(plain)) {
    const found = readAt(grammar, plain, match.index)
    if (typeof found === 'number') begin.lastIndex = found
    else {
      if (quantities.length === MAX_QUANTITIES) return []
      quantities.push(found)
      begin.lastIndex = found.end
    }
  }
  return quantities
}

// The quantity at an offset, or where to go on.
function readAt(grammar: Grammar, text: string, start: number): Quantity | number {
  const alone = loneAt(grammar, text, start)
  if (alone !== undefined) return alone
  grammar.any.lastIndex = start
  const fitting = grammar.any.exec(text)
  for (let at = firstGroup(fitting); at > 0 && at <= grammar.rules.length; at += 1) {
    const rule = grammar.rules[at - 1]
    if (rule === undefined) break
    const { pattern, read } = rule
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

// The first group that took part in a match; 0 where there is none.
function firstGroup(match: RegExpExecArray | null): number {
  if (match !== null)
    for (let at = 1; at < match.length; at += 1) if (match[at] !== undefined) return at
  return 0
}

function loneAt({ lone }: Grammar, text: string, start: number): Quantity | undefined {
  if (lone === undefined) return undefined
  lone.pattern.lastIndex = start
  const match = lone.pattern.exec(text)
  const reading = match === null ? undefined : lone.read(match)
  if (match === null || reading === undefined) return undefined
  return { soft: false, ...reading, start, end: start + match[0].length }
}

// What the words beside a quantity say of it: nothing of a date, a time or an ordinal.
function besideOf(
  { language }: Grammar,
  text: string,
  { kind, vague, weak }: Reading,
  place: readonly [start: number, end: number],
): Pick<Quantity, 'vague' | 'measure' | 'unitEnd' | 'currencies'> {
  if (!COUNTING.has(kind) || weak) return {}
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
