import type { Locale } from '../model/locale.ts'
import { type Atom, findAtoms, mergeAtoms } from './atoms.ts'
import { type Candidate, readCandidate, type Scan } from './candidate.ts'
import { skipSpace } from './characters.ts'
import type { Cut } from './cut.ts'
import { ruleAt } from './decide.ts'
import { findEmphasisEnds } from './emphasis.ts'
import { findGuards, type Guard, type QuoteStyle } from './guards.ts'
import { findLineCuts } from './lines.ts'
import { findListHeads } from './list-heads.ts'
import { rulesOf } from './rules-of.ts'
import {
  type CompiledSrx,
  compileSrx,
  findBreaks,
  type SrxBreak,
  verdictBefore,
} from './srx/apply-srx.ts'
import type { Srx } from './srx/srx.ts'
import { survey } from './survey.ts'

/** What is known about a text before its sentences are. */
export interface CutOptions {
  readonly quotes: QuoteStyle
  /** Stretches that are never cut, beside those found in the text. */
  readonly atoms?: readonly Atom[]
  /** Offset of each closing emphasis marker → the offset behind it; found in the text if not given. */
  readonly emphasisEnds?: ReadonlyMap<number, number>
  /** A user's own rules, which go before all others. */
  readonly srx?: Srx
}

const NO_EMPHASIS: ReadonlyMap<number, number> = new Map()

/**
 * Finds where sentences begin: offsets in rising order, neither 0 nor the text's length.
 *
 * One pass from mark to mark; each looks at no more than a bounded stretch around it, so the work is linear.
 */
export function findCuts(text: string, locale: Locale, options: CutOptions): Cut[] {
  const scan = scanOf(text, locale, options)
  const { rules, atoms } = scan
  const { marks, pairs } = scan.survey
  const isKept = keeper(atoms, findGuards(text, pairs, rules, options.quotes))
  const srx = options.srx && compileSrx(options.srx, locale)
  const forced = forcedCuts(scan, srx)
  const cuts: Cut[] = []
  let from = 0
  let waiting = 0
  let read = 0
  const cut = ({ offset, rule }: Cut) => {
    if (offset > from && offset < text.length) cuts.push({ offset, rule })
    from = Math.max(from, offset)
  }
  for (const mark of marks) {
    if (mark < read) continue
    for (let next = forced[waiting]; next !== undefined && next.offset <= mark; ) {
      cut(next)
      waiting += 1
      next = forced[waiting]
    }
    const candidate = readCandidate(scan, from, mark)
    const rule = ruleAt(candidate, rules)
    if (rule !== undefined && !isKept(candidate)) {
      const verdict = srx && verdictBefore(srx, text, candidate.next)
      if (verdict?.isBreak !== false) cut({ offset: candidate.next, rule: verdict?.rule ?? rule })
    }
    read = candidate.end
  }
  for (const next of forced.slice(waiting)) cut(next)
  return cuts
}

function scanOf(text: string, locale: Locale, options: CutOptions): Scan {
  const rules = rulesOf(locale)
  const found = survey(text, rules.marks)
  const triggers = rules.hasCodeSpans
    ? found.triggers
    : found.triggers.filter((at) => text.charAt(at) !== '`')
  const atoms = findAtoms(text, triggers)
  const { atoms: known = [], emphasisEnds } = options
  return {
    text,
    rules,
    survey: found,
    atoms: known.length === 0 ? atoms : mergeAtoms([...known, ...atoms]),
    emphasisEnds: emphasisEnds ?? (found.mayHaveEmphasis ? findEmphasisEnds(text) : NO_EMPHASIS),
  }
}

/** What begins a sentence whatever the marks before it say: breaks of a user's rules, lines and list items. */
function forcedCuts(
  { text, rules, atoms, survey: { hasLines, heads } }: Scan,
  srx: CompiledSrx | undefined,
): readonly Cut[] {
  const items = findListHeads(text, heads).filter(
    (offset) => srx === undefined || verdictBefore(srx, text, offset)?.isBreak !== false,
  )
  const lines = hasLines ? findLineCuts(text, rules) : []
  const breaks = srx === undefined ? [] : breaksOutside(atoms, findBreaks(srx, text), text)
  if (items.length === 0 && lines.length === 0 && breaks.length === 0) return []
  const inAtom = insideOf(atoms)
  const cuts: Cut[] = [
    ...breaks,
    ...lines.map((offset): Cut => ({ offset, rule: 'line' })),
    ...items.map((offset): Cut => ({ offset, rule: 'list-head' })),
  ]
  return cuts
    .sort((one, other) => one.offset - other.offset)
    .filter(({ offset }) => !inAtom(offset))
}

/** Puts breaks behind the white space they stand in, and drops those inside atoms. */
function breaksOutside(
  atoms: readonly Atom[],
  breaks: readonly SrxBreak[],
  text: string,
): readonly Cut[] {
  const inAtom = insideOf(atoms)
  const cuts: Cut[] = []
  let behind = 0
  for (const { offset, rule } of breaks) {
    if (offset < behind || inAtom(offset)) continue
    behind = skipSpace(text, offset)
    cuts.push({ offset: behind, rule })
  }
  return cuts
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
      if (guard.kind === 'quote' && isTold && text.charCodeAt(next) === 0x28) return true
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
