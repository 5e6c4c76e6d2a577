import type { CheckContext } from '../checks/check.ts'
import { oncePerReading } from '../reading/once.ts'
import type { Prose } from '../reading/prose.ts'
import type { Reading } from '../reading/readings.ts'
import { hasHan, TRAITS } from './characters.ts'
import { boundariesIn, type Neighbour, spacingKinds } from './spacing.ts'

/** What a text decides for itself, as good publications differ; what is left out is read from the text. */
export interface Conventions {
  /** Whether a space is typed between Chinese characters and Latin letters, figures or code. */
  readonly spacing?: 'spaced' | 'unspaced'
  /** Quotation marks: “curly” or 「corner」. */
  readonly quotes?: 'curly' | 'corner'
  /** The dash: two em dashes, or one. */
  readonly dash?: 'double' | 'single'
  /** Brackets round Chinese words: full-width, or half-width with spaces outside. */
  readonly brackets?: 'full' | 'half'
  /** What parts titles and quotations in a row: 、 or nothing. A text's own custom is never held against it. */
  readonly enumeration?: 'marked' | 'bare'
}

/** A published style guide. */
export type Preset = 'gb' | 'clreq' | 'vue' | 'mdn' | 'sparanoid'

/** Conventions that someone declares: a style guide, with exceptions from it. */
export interface DeclaredConventions extends Conventions {
  readonly preset?: Preset
}

/** What each style guide says. What it leaves open is read from the text itself. */
export const PRESETS: Readonly<Record<Preset, { readonly reason: string } & Conventions>> = {
  gb: {
    reason:
      'GB/T 15834-2011 asks for full-width brackets, “” and ——; on spaces it says nothing. Titles and quotations in a row usually take no 、.',
    quotes: 'curly',
    dash: 'double',
    brackets: 'full',
    enumeration: 'bare',
  },
  clreq: {
    reason:
      'The W3C’s Requirements for Chinese Text Layout leave the gap between scripts to layout: no space is typed. Quotation marks differ by region.',
    spacing: 'unspaced',
    dash: 'double',
    brackets: 'full',
  },
  vue: {
    reason:
      'The Chinese documentation of Vue types spaces, and half-width brackets with spaces outside.',
    spacing: 'spaced',
    quotes: 'curly',
    dash: 'double',
    brackets: 'half',
  },
  mdn: {
    reason: 'MDN’s guide for Chinese translators asks for spaces, full-width brackets and “”.',
    spacing: 'spaced',
    quotes: 'curly',
    dash: 'double',
    brackets: 'full',
  },
  sparanoid: {
    reason: 'The Chinese Copywriting Guidelines ask for spaces, full-width marks and 「」.',
    spacing: 'spaced',
    quotes: 'corner',
    dash: 'double',
    brackets: 'full',
  },
}

/** Puts a preset and its exceptions together. */
export function resolveConventions({ preset, ...own }: DeclaredConventions = {}): Conventions {
  if (preset === undefined) return own
  const { reason: _, ...guide } = PRESETS[preset]
  return { ...guide, ...own }
}

/** What a document does where nothing is declared: a tie or a small sample decides nothing. */
export interface OwnConventions extends Omit<Conventions, 'spacing'> {
  /** Each neighbour of Chinese characters by itself: many a text sets `使用 Vue` but `3个`. */
  readonly spacing: Readonly<Partial<Record<Neighbour, 'spaced' | 'unspaced'>>>
}

/** The conventions of the document a prose belongs to: the declared ones before its own. */
export function conventionsOf(prose: Prose, context: CheckContext): OwnConventions {
  const reading = context[prose.side]
  const { spacing, ...declared } = context.conventions
  const own = reading === undefined ? { spacing: {} } : ownConventions(reading)
  if (!declaresAny(context.conventions)) return own
  if (spacing === undefined) return { ...own, ...declared }
  return {
    ...own,
    ...declared,
    spacing: { letter: spacing, figure: spacing, code: spacing, markup: spacing },
  }
}

// Most runs declare nothing: then no list of both is made for each block.
function declaresAny(conventions: Conventions): boolean {
  for (const _ in conventions) return true
  return false
}

/** The conventions a document follows, told by its majorities. */
export const ownConventions: (reading: Reading) => OwnConventions = oncePerReading(({ proses }) => {
  const spacings = new Map(spacingKinds.map((kind) => [kind, { spaced: 0, unspaced: 0 }]))
  const marks = { curly: 0, corner: 0, full: 0, half: 0, double: 0, single: 0 }
  for (const prose of proses) {
    if (!hasHan(prose)) continue
    for (const { neighbour, isSpaced } of boundariesIn(prose)) {
      const spacing = spacings.get(neighbour)
      if (spacing !== undefined) spacing[isSpaced ? 'spaced' : 'unspaced'] += 1
    }
    if ((prose.traits & (TRAITS.pair | TRAITS.stroke)) === 0) continue
    for (const { 0: found } of prose.text.matchAll(MARKS))
      marks[MARK_NAMES.get(found[0] ?? '') ?? (found.length > 1 ? 'double' : 'single')] += 1
  }
  const spacing: Partial<Record<Neighbour, 'spaced' | 'unspaced'>> = {}
  for (const [kind, counts] of spacings) {
    const chosen = choose(counts, 'spaced', 'unspaced')
    if (chosen !== undefined) spacing[kind] = chosen
  }
  const quotes = choose(marks, 'curly', 'corner')
  const dash = choose(marks, 'double', 'single')
  const brackets = choose(marks, 'full', 'half')
  return {
    spacing,
    ...(quotes && { quotes }),
    ...(dash && { dash }),
    ...(brackets && { brackets }),
  }
})

function choose<Choice extends string>(
  counts: Readonly<Record<Choice, number>>,
  one: Choice,
  other: Choice,
): Choice | undefined {
  return majority([one, counts[one]], [other, counts[other]])
}

type CountedMark = 'curly' | 'corner' | 'full' | 'half' | 'double' | 'single'

const MARK_NAMES: ReadonlyMap<string, Exclude<CountedMark, 'double' | 'single'>> = new Map([
  ['“', 'curly'],
  ['「', 'corner'],
  ['（', 'full'],
  ['(', 'half'],
])

// Half-width brackets count where they hold Chinese words: Latin words and formulas have their own.
const MARKS = /[“「（]|—+|\((?=[^()]{0,20}[\u3400-\u9FFF])/g

const LEAST = 3
const RATIO = 4

/** The choice made at least three times, and four times as often as the other. */
export function majority<Choice>(
  [one, ones]: readonly [Choice, number],
  [other, others]: readonly [Choice, number],
): Choice | undefined {
  if (ones >= LEAST && ones >= RATIO * others) return one
  return others >= LEAST && others >= RATIO * ones ? other : undefined
}
