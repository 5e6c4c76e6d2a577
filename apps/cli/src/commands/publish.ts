import type { State } from '@collate/parser'
import { CollateError } from '@collate/parser'
import { checks, type GateOptions, isDraft } from '@collate/publisher'
import { startProgress } from '../console/progress.ts'
import { type Context, printJson } from '../context.ts'
import { EXIT } from '../exit-code.ts'
import { gatePublication } from '../publishing/gate-publication.ts'
import { makeOutputs } from '../publishing/make-outputs.ts'
import { printRefusals, printRelease, type Release } from '../publishing/print-release.ts'
import { writeOutputs } from '../publishing/write-outputs.ts'
import { openWorkspace, type Workspace } from '../workspace/open.ts'
import { type PublicationEntry, pickPublications } from '../workspace/open-publication.ts'

/** The options of `collate publish`. */
export interface PublishOptions {
  readonly minState: State
  readonly failOn: GateOptions['threshold'] | 'info'
  readonly check?: boolean
}

/**
 * `collate publish [PUBLICATION…]`: asks the gate, then makes and writes the outputs. With `--check` it writes nothing and exits
 * with 1 where an output is missing or stale.
 */
export async function publishBooks(
  context: Context,
  options: PublishOptions,
  names: readonly string[],
): Promise<number> {
  const isDry = options.check === true || context.options.dryRun === true
  const place = { cwd: context.cwd, options: { ...context.options, dryRun: isDry } }
  const workspace = openWorkspace(
    place,
    checks.map(({ id }) => id),
  )
  const publications = pickPublications(workspace, names)
  if (publications.length === 0) {
    throw new CollateError(
      'config/no-publication',
      'Cannot publish, the configuration names no publication',
    )
  }
  const releases: Release[] = []
  for (const publication of publications)
    releases.push(await publishOne(context, options, workspace, publication))
  if (context.options.json) printJson(context, { publications: releases })
  return releases.some(({ outcome }) => outcome === 'refused' || outcome === 'stale')
    ? EXIT.findings
    : EXIT.fine
}

async function publishOne(
  context: Context,
  options: PublishOptions,
  workspace: Workspace,
  publication: PublicationEntry,
): Promise<Release> {
  const { name, documents } = publication
  const { minState } = options
  context.terminal.say(context.t('publish.started', { publication: name }))
  const progress = await startProgress(
    context.terminal,
    context.t('publish.progress'),
    documents.length,
  )
  const threshold = options.failOn === 'info' ? 'warning' : options.failOn
  const { bitexts, refusals, errors } = await gatePublication(
    workspace,
    publication,
    { minState, threshold },
    progress,
  )
  progress.stop()
  const base = {
    publication: name,
    minState,
    draft: isDraft(minState),
    errors,
    refusals,
    folder: publication.folder,
  }
  if (refusals.length > 0) {
    if (!context.options.json) printRefusals(context, name, refusals)
    return { ...base, outcome: 'refused', files: [] }
  }
  const outputs = makeOutputs(workspace, publication, bitexts, minState)
  const isDry = options.check === true || context.options.dryRun === true
  const files = await writeOutputs(workspace, publication, outputs, { isDry })
  const isStale = options.check === true && files.some(({ standing }) => standing !== 'same')
  const release: Release = {
    ...base,
    outcome: isStale ? 'stale' : isDry ? 'checked' : 'published',
    files,
  }
  if (!context.options.json)
    printRelease(context, workspace, release, { isCheck: options.check === true })
  return release
}
