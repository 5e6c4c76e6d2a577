import {
  type Bitext,
  type Finding,
  isAtLeast,
  SEVERITIES,
  type Severity,
  type State,
  type Unit,
} from '@collate/parser'

/** Why the gate refuses a unit. */
export type RefusalReason = 'state' | 'outdated' | 'finding' | 'conflict'

/** A unit that must not be published as it is. */
export interface Refusal {
  readonly path: string
  readonly key: string
  readonly reason: RefusalReason
  /** Where the reason is `state` or `outdated`: how far the unit has come. */
  readonly state?: State
  /** Where the reason is `finding`: the check that found it. */
  readonly check?: string
  /** The start of the source text. */
  readonly excerpt: string
}

/** What the gate asks of a bitext. */
export interface GateOptions {
  /** The least state that is published; below `reviewed` the publication is a draft. */
  readonly minState: State
  /** The least severity that refuses; `never` lets every finding pass. */
  readonly threshold: 'error' | 'warning' | 'never'
  /** Keys of units whose source and target file were both changed by hand. */
  readonly conflicts?: readonly string[]
}

/** What the gate says of a bitext: it may pass where `refusals` is empty. */
export interface GateResult {
  readonly refusals: readonly Refusal[]
  /** Draft only: outdated units that pass as `translated` or below. */
  readonly outdated: readonly Refusal[]
  /** How many findings of each severity nobody has decided to live with. */
  readonly findings: Readonly<Record<Severity, number>>
}

// Code points of the source an excerpt shows: a line of a terminal.
const EXCERPT_LENGTH = 60

/**
 * Decides which units of a bitext hold its publication up.
 *
 * A unit with a source must have reached the least state and be up to date; one without target text that has reached it was left out
 * on purpose. Below `reviewed` (a draft) findings and outdated units are reported but don't refuse. A conflict always refuses.
 */
export function gate(
  bitext: Bitext,
  findings: readonly Finding[],
  options: GateOptions,
): GateResult {
  const units = new Map(bitext.units.map((unit) => [unit.key, unit]))
  const open = findings.filter((finding) => !isIgnored(finding, units))
  const conflicts = new Set(options.conflicts)
  const refusals = bitext.units.flatMap((unit) => refuse(bitext.path, unit, conflicts, options))
  return {
    refusals: [...refusals, ...refusedFindings(bitext.path, open, units, options)],
    outdated: isDraft(options.minState)
      ? bitext.units
          .filter((unit) => unit.outdated && unit.source !== '')
          .map((unit) => refusalOf(bitext.path, unit, 'outdated'))
      : [],
    findings: countFindings(open),
  }
}

/** Tells whether a publication with this least state is a draft: it may hold translations nobody has reviewed. */
export function isDraft(minState: State): boolean {
  return !isAtLeast(minState, 'reviewed')
}

/** How far a unit counts as come: an outdated one is `translated` at most, as its translation was made for another text. */
export function effectiveState(unit: Unit): State {
  return unit.outdated && isAtLeast(unit.state, 'translated') ? 'translated' : unit.state
}

function refuse(
  path: string,
  unit: Unit,
  conflicts: ReadonlySet<string>,
  { minState }: GateOptions,
): readonly Refusal[] {
  if (conflicts.has(unit.key)) return [refusalOf(path, unit, 'conflict')]
  if (unit.source === '') return []
  if (unit.outdated && !isDraft(minState)) return [refusalOf(path, unit, 'outdated')]
  if (!isAtLeast(effectiveState(unit), minState)) return [refusalOf(path, unit, 'state')]
  return []
}

function refusedFindings(
  path: string,
  findings: readonly Finding[],
  units: ReadonlyMap<string, Unit>,
  { minState, threshold }: GateOptions,
): readonly Refusal[] {
  if (threshold === 'never' || isDraft(minState)) return []
  return findings
    .filter(({ severity }) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold))
    .map((finding) => ({
      path,
      key: finding.unit ?? '',
      reason: 'finding',
      check: finding.check,
      excerpt: excerptOf(
        units.get(finding.unit ?? '')?.source ?? finding.source?.text ?? finding.excerpt,
      ),
    }))
}

function isIgnored(finding: Finding, units: ReadonlyMap<string, Unit>): boolean {
  const unit = units.get(finding.unit ?? '')
  return unit?.ignores?.some(({ check }) => check === finding.check) === true
}

function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  for (const { severity } of findings) counts[severity] += 1
  return counts
}

function refusalOf(path: string, unit: Unit, reason: 'state' | 'outdated' | 'conflict'): Refusal {
  return { path, key: unit.key, reason, state: unit.state, excerpt: excerptOf(unit.source) }
}

function excerptOf(text: string): string {
  const points = [...text]
  return points.length <= EXCERPT_LENGTH ? text : `${points.slice(0, EXCERPT_LENGTH).join('')}…`
}
