import type { Locale } from '../model/locale.ts'
import type { Atom } from './atoms.ts'
import { type Candidate, nextMark, offsetsOf, readCandidate, type Scan } from './candidate.ts'
import { skipSpace } from './characters.ts'
import { endsSentence } from './decide.ts'
import { findGuards, type Guard, type QuoteStyle } from './guards.ts'
import { findLineCuts } from './lines.ts'
import { findListHeads } from './list-heads.ts'
import { rulesOf } from './rules-of.ts'

/** What is known about a text before its sentences are. */
export interface CutOptions {
  /** Stretches that are never cut, rising, not overlapping. */
  readonly atoms: readonly Atom[]
  /** Offset of each closing emphasis marker → the offset behind it. */
  readonly emphasisEnds: ReadonlyMap<number, number>
  readonly quotes: QuoteStyle
}

/**
 * Finds where sentences begin: offsets in rising order, neither 0 nor the text's length.
 *
 * One pass from mark to mark; each looks at no more than a bounded stretch around it, so the work is linear.
 */
export function findCuts(text: string, locale: Locale, options: CutOptions): number[] {
  const rules = rulesOf(locale)
  const scan: Scan = {
    text,
    rules,
    atoms: options.atoms,
    emphasisEnds: options.emphasisEnds,
    doubleQuotes: offsetsOf(text, '"'),
    singleQuotes: offsetsOf(text, "'"),
  }
  const isKept = keeper(options.atoms, findGuards(text, rules, options.quotes))
  const forced = forcedCuts(text, scan)
  const cuts: number[] = []
  let from = 0
  let waiting = 0
  const cutAt = (offset: number) => {
    if (offset > from && offset < text.length) cuts.push(offset)
    from = Math.max(from, offset)
  }
  for (let at = nextMark(text, 0, rules); at < text.length; ) {
    for (let next = forced[waiting]; next !== undefined && next <= at; next = forced[waiting]) {
      cutAt(next)
      waiting += 1
    }
    const candidate = readCandidate(scan, from, at)
    if (endsSentence(candidate, rules) && !isKept(candidate)) cutAt(candidate.next)
    at = nextMark(text, candidate.end, rules)
  }
  for (const offset of forced.slice(waiting)) cutAt(offset)
  return cuts
}

/** Lines and list items that begin a sentence whatever stands before them. */
function forcedCuts(text: string, { rules, atoms }: Scan): readonly number[] {
  const lines = findLineCuts(text, rules)
  const heads = findListHeads(text)
  const inAtom = insideOf(atoms)
  return [...new Set([...lines, ...heads])]
    .sort((one, other) => one - other)
    .filter((offset) => !inAtom(offset))
}

/** Makes the test whether an atom or guard keeps a candidate from cutting; asked with rising candidates. */
function keeper(
  atoms: readonly Atom[],
  guards: readonly Guard[],
): (candidate: Candidate) => boolean {
  const outer = outermost(guards)
  const inAtom = insideOf(atoms)
  let waiting = 0
  return ({ text, from, start, closed, next }) => {
    while ((outer[waiting]?.end ?? Number.POSITIVE_INFINITY) <= start) waiting += 1
    const guard = outer[waiting]
    if (guard !== undefined && guard.start < start) {
      if (closed < guard.end || guard.continues) return true
      // A remark in brackets belongs to a quotation that someone is said to speak.
      const isTold = skipSpace(text, from) < guard.start
      if (guard.kind === 'quote' && isTold && text.charAt(next) === '(') return true
    }
    return inAtom(closed)
  }
}

/** Makes the test whether an offset lies inside an atom, its ends apart; asked with rising offsets. */
function insideOf(atoms: readonly Atom[]): (offset: number) => boolean {
  let waiting = 0
  return (offset) => {
    while ((atoms[waiting]?.end ?? Number.POSITIVE_INFINITY) <= offset) waiting += 1
    return (atoms[waiting]?.start ?? Number.POSITIVE_INFINITY) < offset
  }
}

function outermost(guards: readonly Guard[]): readonly Guard[] {
  const outer: Guard[] = []
  for (const guard of [...guards].sort((one, other) => one.start - other.start)) {
    if (guard.start >= (outer.at(-1)?.end ?? 0)) outer.push(guard)
  }
  return outer
}
