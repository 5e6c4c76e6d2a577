import type { Document, Link } from '@collate/parser'
import type { Check, CheckContext, CheckOptions, CheckResult, Report } from '../checks/check.ts'
import { checks } from '../checks/index.ts'
import { unusedSuppression } from '../checks/unused-suppression.ts'
import { resolveConventions } from '../language/conventions.ts'
import { forget } from '../reading/once.ts'
import type { Prose, SideName } from '../reading/prose.ts'
import { pairOf, readForChecks, readPairs } from '../reading/reading.ts'
import type { Readings } from '../reading/readings.ts'
import type { Traits } from '../reading/traits.ts'
import { indexTerms } from '../terms/term-index.ts'
import { findingsOf } from './findings.ts'
import { withoutOwned } from './ownership.ts'
import type { Noted } from './places.ts'
import { settingOf, severityOf } from './settings.ts'
import { withoutRepeatedTypography } from './source-typography.ts'

/** Checks two documents against each other; `links` are over their segments, as `align` returns them. */
export function checkPair(
  source: Document,
  target: Document,
  links: readonly Link[],
  options: CheckOptions = {},
): CheckResult {
  const [ours, theirs] = [readForChecks(source, 'source'), readForChecks(target, 'target')]
  const pairs = readPairs(ours, theirs, links)
  return run({ source: ours, target: theirs, pairs }, options)
}

/** Checks one document by itself, with the checks that need no other. Its findings are on the side `source`. */
export function checkDocument(document: Document, options: CheckOptions = {}): CheckResult {
  const reading = readForChecks(document, 'source')
  const pairs = reading.proses.map((prose) => pairOf([prose]))
  return run({ source: reading, pairs }, options)
}

function run(readings: Readings, options: CheckOptions): CheckResult {
  const context = contextOf(readings, options)
  const running = checks.filter(
    (check) => isWanted(check, options) && settingOf(check, options) !== 'off',
  )
  const noted: Noted[] = []
  let leftOut = 0
  for (const check of running) {
    if (check.needsTerms && (options.terms ?? []).length === 0) continue
    const setting = settingOf(check, options)
    if (setting === 'off') continue
    const reports = reportsOf(check, context)
    const kept = limited(reports)
    if (options.checks?.includes(check.id) ?? true) leftOut += reports.length - kept.length
    for (const report of kept)
      noted.push({ check: check.id, severity: severityOf(check, setting, options, report), report })
  }
  const ran = running.filter((check) => couldFind(check, context, options)).map(({ id }) => id)
  const found = findingsOf(withoutOwned(noted), context, {
    bitext: options.bitext,
    ran: new Set(ran),
    known: new Set(checks.map(({ id }) => id)),
    settings: new Map(running.map((check) => [check.id, settingOf(check, options)])),
  })
  const findings = found.filter(({ check }) => options.checks?.includes(check) ?? true)
  forget(context)
  const isFiction = context.profile === 'literary' && readings.target !== undefined
  return { findings: isFiction ? withoutRepeatedTypography(findings) : findings, ran, leftOut }
}

// Whether a suppression is of use only shows when the checks run that it keeps quiet.
function isWanted({ id }: Check, { checks: asked }: CheckOptions): boolean {
  return asked === undefined || asked.includes(id) || asked.includes(unusedSuppression.id)
}

function couldFind(
  check: Check,
  { target, units }: CheckContext,
  { terms = [] }: CheckOptions,
): boolean {
  if (check.needsTerms && terms.length === 0) return false
  if (check.needsUnits && units.length === 0) return false
  // Such a check has found all it can only when the publication is checked too.
  if (check.checkPublication !== undefined) return false
  const compares = target !== undefined && check.check !== undefined
  return compares || check.checkSide !== undefined || check.checkDocument !== undefined
}

/** Makes what checks can ask of what is read. */
export function contextOf(
  readings: Readings,
  { profile = 'technical', terms = [], conventions, bitext }: CheckOptions,
): CheckContext {
  // By the position of a block.
  const others: Readonly<Record<SideName, (readonly Prose[])[]>> = { source: [], target: [] }
  for (const { source, target } of readings.pairs) {
    for (const { block } of source) others.source[block.index] = target
    for (const { block } of target) others.target[block.index] = source
  }
  return {
    ...readings,
    profile,
    terms: indexTerms(terms),
    units: bitext?.units ?? [],
    conventions: resolveConventions(conventions),
    across: ({ side, block }) => others[side][block.index] ?? [],
  }
}

// Gathered in an array: a generator round a generator for each block would take longer than most checks do.
function reportsOf(check: Check, context: CheckContext): readonly Report[] {
  const { source, target, pairs } = context
  const reports: Report[] = []
  const add = (found: Iterable<Report>) => {
    for (const report of found) reports.push(report)
  }
  if (check.checkDocument !== undefined) add(check.checkDocument(context, context))
  if (check.check !== undefined && target !== undefined) {
    for (const pair of pairs) if (hasNeeded(pair, check)) add(check.check(pair, context))
  } else if (check.checkSide !== undefined)
    for (const reading of target === undefined ? [source] : [source, target]) {
      if (check.languages !== undefined && !check.languages.includes(reading.language)) continue
      for (const prose of reading.proses)
        if (hasNeeded(prose, check)) add(check.checkSide(prose, context))
    }
  return reports
}

function hasNeeded(
  { traits, seams }: Pick<Prose, 'traits' | 'seams'>,
  { needs = NOTHING, needsSeams = NOTHING }: Check,
): boolean {
  for (const some of needs) if ((traits & some) === 0) return false
  for (const some of needsSeams) if ((seams & some) === 0) return false
  return true
}

const NOTHING: readonly Traits[] = []

// A block that breaks a rule more often is broken as a whole; a file made of nothing but brackets must not fill the memory.
const MAX_REPORTS_A_BLOCK = 100

/** Leaves out what goes beyond a hundred reports of one check about one block. */
export function limited<Item extends Report>(reports: readonly Item[]): readonly Item[] {
  if (reports.length <= MAX_REPORTS_A_BLOCK) return reports
  const counts = new Map<string, number>()
  return reports.filter((report) => {
    const block = `${report.at.side} ${report.at.block}`
    const count = (counts.get(block) ?? 0) + 1
    counts.set(block, count)
    return count <= MAX_REPORTS_A_BLOCK
  })
}
