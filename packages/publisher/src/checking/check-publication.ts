import type { Bitext, Document, Link } from '@collate/parser'
import type {
  Check,
  CheckOptions,
  CheckResult,
  PublicationContext,
  PublicationReport,
} from '../checks/check.ts'
import { checks } from '../checks/index.ts'
import { pairOf, readForChecks, readPairs } from '../reading/reading.ts'
import type { Readings } from '../reading/readings.ts'
import { indexTerms } from '../terms/term-index.ts'
import { contextOf, limited } from './check-pair.ts'
import { findingsOf } from './findings.ts'
import type { Noted } from './places.ts'
import { settingOf, severityOf } from './settings.ts'

/** A document of a publication, with its translation where it has one. */
export interface PublicationPart {
  /** Its path without locale folder and extension: `guide/tea`. Links between documents are resolved by it. */
  readonly path: string
  readonly source: Document
  readonly target?: Document
  /** Over the segments of the two documents, as `align` returns them. */
  readonly links?: readonly Link[]
  /** The kind of text, the severities and the units of this document. */
  readonly options?: Pick<CheckOptions, 'profile' | 'severities' | 'bitext'>
}

/** What a run over a publication may use beside what each document says of itself. */
export interface PublicationOptions extends Pick<CheckOptions, 'terms' | 'checks' | 'profile'> {
  /** The paths of documents that exist beside those that are checked: links to them are not dead. */
  readonly known?: readonly string[]
}

/**
 * Checks documents against each other: what only several of them together show, such as one sentence with two translations or a link
 * to a document that is not there. `result[n]` is what was found in document `n`. It says nothing that `checkPair` says of a document
 * by itself, so the two add up. Whether a suppression is of use to these checks is not judged: what is not checked now might use it.
 */
export function checkPublication(
  parts: readonly PublicationPart[],
  options: PublicationOptions = {},
): readonly CheckResult[] {
  const documents = parts.map(readPart)
  const context: PublicationContext = {
    terms: indexTerms(options.terms ?? NO_TERMS),
    paths: parts.map(({ path }) => path),
    known: new Set([...parts.map(({ path }) => path), ...(options.known ?? [])]),
  }
  const noted = parts.map((): Noted[] => [])
  const ran = parts.map(() => new Set<string>())
  const leftOut = parts.map(() => 0)
  for (const check of checks) {
    if (check.checkPublication === undefined || options.checks?.includes(check.id) === false)
      continue
    const settings = parts.map((part) => settingOf(check, optionsOf(part, options)))
    settings.forEach((setting, at) => {
      if (setting !== 'off') ran[at]?.add(check.id)
    })
    if (settings.every((setting) => setting === 'off')) continue
    for (const [at, reports] of grouped(check, documents, context)) {
      const [setting = 'off', part] = [settings[at], parts[at]]
      if (setting === 'off' || part === undefined) continue
      const kept = limited(reports)
      leftOut[at] = (leftOut[at] ?? 0) + reports.length - kept.length
      for (const report of kept) {
        const severity = severityOf(check, setting, optionsOf(part, options), report)
        noted[at]?.push({ check: check.id, severity, report })
      }
    }
  }
  const facts = { known: new Set(checks.map(({ id }) => id)), settings: new Map() }
  return documents.map((readings, at) => {
    const ids = ran[at] ?? new Set()
    const bitext: Bitext | undefined = parts[at]?.options?.bitext
    const context = contextOf(readings, {})
    const findings = findingsOf(noted[at] ?? [], context, { ...facts, bitext, ran: ids })
    return { findings, ran: [...ids], leftOut: leftOut[at] ?? 0 }
  })
}

const NO_TERMS: NonNullable<CheckOptions['terms']> = []

function readPart({ source, target, links = [] }: PublicationPart): Readings {
  const ours = readForChecks(source, 'source')
  if (target === undefined) {
    const pairs = ours.proses.map((prose) => pairOf([prose]))
    return { source: ours, pairs }
  }
  const theirs = readForChecks(target, 'target')
  return { source: ours, target: theirs, pairs: readPairs(ours, theirs, links) }
}

function optionsOf(
  { options }: PublicationPart,
  { profile, checks: asked }: PublicationOptions,
): CheckOptions {
  return {
    ...(profile === undefined ? {} : { profile }),
    ...(asked === undefined ? {} : { checks: asked }),
    ...options,
  }
}

function grouped(
  { checkPublication: look }: Check,
  documents: readonly Readings[],
  context: PublicationContext,
): ReadonlyMap<number, readonly PublicationReport[]> {
  const groups = new Map<number, PublicationReport[]>()
  for (const report of look?.(documents, context) ?? []) {
    const group = groups.get(report.document)
    if (group === undefined) groups.set(report.document, [report])
    else group.push(report)
  }
  return groups
}
