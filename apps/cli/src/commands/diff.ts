import { join } from 'node:path'
import { readBitext } from '@collate/memory'
import type { Bitext, Locale } from '@collate/parser'
import {
  type Change,
  diffUnits,
  type Release,
  type ReleaseDocument,
  readRelease,
  type UnitChange,
} from '@collate/publisher'
import { type Context, printJson } from '../context.ts'
import { EXIT } from '../exit-code.ts'
import { bitextPaths, openBitext } from '../workspace/bitexts.ts'
import { type DocumentEntry, pickDocuments } from '../workspace/documents.ts'
import { fileAtRevision, resolveRevision } from '../workspace/git.ts'
import { openWorkspace, type Workspace } from '../workspace/open.ts'
import { publicationsWith } from '../workspace/open-publication.ts'
import { readTextFileIfAny } from '../workspace/read-file.ts'
import { targetsOf } from '../workspace/targets.ts'

interface DiffOptions {
  readonly target?: readonly string[]
  readonly since?: string
}

/** A changed unit, with the document it is in. */
type DocumentChange = UnitChange & { readonly document: string; readonly locale: Locale }

/** `collate diff [DOCUMENT…]`: the changed words of both sides since the last release, or since a git revision. */
export async function showDiff(
  context: Context,
  options: DiffOptions,
  words: readonly string[],
): Promise<number> {
  const workspace = openWorkspace(context)
  const revision =
    options.since === undefined ? undefined : resolveRevision(workspace.root, options.since)
  const changes: DocumentChange[] = []
  for (const entry of pickDocuments(workspace, words)) {
    for (const target of targetsOf(entry, options.target)) {
      const before =
        revision === undefined
          ? lastRelease(workspace, entry, target)
          : atRevision(workspace, entry, target, revision)
      if (before === undefined && !context.options.json)
        context.terminal.say(context.t('diff.noRelease', { document: entry.path, target }))
      const { bitext } = openBitext(workspace, entry, target).result
      for (const change of diffUnits(before, bitext))
        changes.push({ document: entry.path, locale: target, ...change })
    }
  }
  if (context.options.json) printJson(context, { since: options.since ?? null, changes })
  else printChanges(context, changes, options.since)
  return EXIT.fine
}

function lastRelease(
  workspace: Workspace,
  entry: DocumentEntry,
  target: Locale,
): ReleaseDocument | undefined {
  for (const { folder } of publicationsWith(workspace, entry)) {
    const json = readTextFileIfAny(join(folder, 'release.json'))
    const release: Release | undefined =
      json === undefined ? undefined : readRelease(json, join(folder, 'release.json'))
    const document = release?.documents[entry.path]?.[`${entry.source}-${target}`]
    if (document !== undefined) return document
  }
  return undefined
}

function atRevision(
  workspace: Workspace,
  entry: DocumentEntry,
  target: Locale,
  revision: string,
): ReleaseDocument | undefined {
  const [sourceJson, targetJson, review] = bitextPaths(workspace, entry, target).map((path) =>
    fileAtRevision(workspace.root, revision, path),
  )
  if (review === undefined) return undefined
  const { units }: Bitext = readBitext(
    { path: entry.path, source: entry.source, target },
    { sourceJson, targetJson, review },
  )
  return Object.fromEntries(units.map((unit) => [unit.key, [unit.source, unit.target]]))
}

function printChanges(
  context: Context,
  changes: readonly DocumentChange[],
  since: string | undefined,
): void {
  const { terminal, t } = context
  for (const { document, locale, key, kind, source, target } of changes) {
    terminal.out(
      `${terminal.paint('bold', `${document} (${locale}) ${key}`)}  ${t(`diff.${kind}`)}\n`,
    )
    for (const side of [source, target]) {
      if (side.length > 0)
        terminal.out(`  ${side.map((change) => shown(context, change)).join('')}\n`)
    }
  }
  if (changes.length > 0) terminal.say(t('diff.count', { count: changes.length }))
  else terminal.say(t('diff.none', { since: since ?? t('diff.release') }))
}

// The marks of `git diff --word-diff`, coloured as there.
function shown({ terminal }: Context, { kind, text }: Change): string {
  if (kind === 'added') return terminal.paint('green', `{+${text}+}`)
  if (kind === 'removed') return terminal.paint('red', `[-${text}-]`)
  return text
}
