import { setImmediate } from 'node:timers/promises'
import type { Locale, State } from '@collate/parser'
import { CollateError } from '@collate/parser'
import { type GateOptions, gate, type Refusal } from '@collate/publisher'
import { withoutKnown } from '../checking/baseline.ts'
import { baselineName } from '../checking/check-documents.ts'
import { configuredBaseline } from '../checking/open-baseline.ts'
import { termsOf } from '../commands/terms.ts'
import type { Progress } from '../console/progress.ts'
import { type OpenBitext, openBitext } from '../workspace/bitexts.ts'
import { checkEntry } from '../workspace/check-entry.ts'
import type { Workspace } from '../workspace/open.ts'
import type { PublicationEntry } from '../workspace/open-publication.ts'
import { targetsOf } from '../workspace/targets.ts'

/** A unit that stands in the way of a release, and the target locale it does so in. */
export interface LocatedRefusal extends Refusal {
  readonly target: Locale
  readonly minState: State
}

/** A publication's bitexts, in step, and what stands in the way of releasing them. */
export interface GatedPublication {
  readonly bitexts: readonly OpenBitext[]
  readonly refusals: readonly LocatedRefusal[]
  /** Findings of severity error; in a draft they do not refuse. */
  readonly errors: number
}

/**
 * Opens every bitext of a publication and asks the gate about each.
 *
 * @throws {CollateError} `workspace/no-adoption` where a translation exists that no locale file knows.
 */
export async function gatePublication(
  workspace: Workspace,
  publication: PublicationEntry,
  options: Pick<GateOptions, 'minState' | 'threshold'>,
  progress: Progress,
): Promise<GatedPublication> {
  const terms = termsOf(workspace)
  const baseline = configuredBaseline(workspace)
  const bitexts: OpenBitext[] = []
  const refusals: LocatedRefusal[] = []
  let errors = 0
  for (const entry of publication.documents) {
    for (const target of targetsOf(entry, undefined)) {
      const open = openBitext(workspace, entry, target)
      requireStored(open)
      const found = checkEntry(open, terms).findings
      const findings = withoutKnown(baseline, baselineName(open), found)
      const conflicts = open.result.conflicts.map(({ key }) => key)
      const result = gate(open.result.bitext, findings, { ...options, conflicts })
      refusals.push(
        ...result.refusals.map((refusal) => ({ ...refusal, target, minState: options.minState })),
      )
      errors += result.findings.error
      bitexts.push(open)
    }
    progress.step(entry.path)
    // Lets Ctrl-C through between two documents.
    await setImmediate()
  }
  return { bitexts, refusals, errors }
}

function requireStored({ isStored, translation, entry, target }: OpenBitext): void {
  if (isStored || translation === undefined) return
  throw new CollateError(
    'workspace/no-adoption',
    `Cannot publish \`${entry.path}\`, adopt its translation first`,
    {
      values: { path: entry.path, target },
    },
  )
}
