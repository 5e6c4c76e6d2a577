import type { Bitext, Finding } from '@collate/parser'
import type { Check, CheckContext, Setting } from '../checks/check.ts'
import { invalidSuppression } from '../checks/invalid-suppression.ts'
import { unusedSuppression } from '../checks/unused-suppression.ts'
import type { SideName } from '../reading/prose.ts'
import { Suppressions } from '../suppressions/suppressions.ts'
import { type Judged, type Noted, Places, SIDES } from './places.ts'
import { UnitFinder } from './unit-finder.ts'

/** What a run knows beside its reports. */
export interface RunFacts {
  readonly bitext: Bitext | undefined
  /** The checks that could find something. */
  readonly ran: ReadonlySet<string>
  /** All checks there are. */
  readonly known: ReadonlySet<string>
  readonly settings: ReadonlyMap<string, Setting>
}

/** Makes findings of reports: with their places, in order, without those that a unit or a comment keeps quiet; then what is wrong with these. */
export function findingsOf(
  noted: readonly Noted[],
  context: CheckContext,
  facts: RunFacts,
): readonly Finding[] {
  const places = new Places(context)
  const units = new UnitFinder(facts.bitext?.units ?? [])
  const comments = commentsOf(context, facts.known)
  const kept = [...noted]
    .sort((one, other) => places.compare(one.report.at, other.report.at))
    .flatMap((note): Finding[] => {
      const { check, report } = note
      const unit = units.find(report.at) ?? (report.against && units.find(report.against))
      const finding = places.findingOf(note, unit?.key)
      const isIgnored = unit !== undefined && units.isIgnored(unit, check)
      // Every comment is asked, also behind an ignore: each that covers the finding is of use.
      return isCovered(finding, comments) || isIgnored ? [] : [finding]
    })
  return [...kept, ...suppressionFindings(places, units, comments, facts)]
}

type Comments = Readonly<Partial<Record<SideName, Suppressions>>>

function commentsOf({ source, target }: CheckContext, known: ReadonlySet<string>): Comments {
  return {
    source: new Suppressions(source.document, known),
    ...(target && { target: new Suppressions(target.document, known) }),
  }
}

function isCovered(finding: Finding, comments: Comments): boolean {
  const covering = SIDES.filter((side) => {
    const offset = finding[side]?.place.start.offset
    return offset !== undefined && comments[side]?.covers(finding.check, offset)
  })
  return covering.length > 0
}

function* suppressionFindings(
  places: Places,
  units: UnitFinder,
  comments: Comments,
  { ran, known, settings }: RunFacts,
): Generator<Finding> {
  const judged = ({ id }: Check): readonly Judged[] => {
    const setting = settings.get(id)
    return setting === undefined || setting === 'off' ? [] : [{ check: id, severity: setting }]
  }
  const [invalid, unused] = [judged(invalidSuppression), judged(unusedSuppression)]
  for (const side of SIDES) {
    for (const check of invalid)
      for (const problem of comments[side]?.invalid ?? [])
        yield places.findingOfComment(side, problem, check)
    for (const check of unused)
      for (const problem of comments[side]?.unused(ran) ?? [])
        yield places.findingOfComment(side, problem, check)
  }
  for (const check of unused)
    for (const ignore of units.unusedIgnores((id) => ran.has(id) || !known.has(id)))
      yield* places.findingOfIgnore(ignore, check)
}
