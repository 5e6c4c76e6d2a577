import { relative } from 'node:path'
import { type Locale, STATES, type State } from '@collate/parser'
import { table } from '../console/table.ts'
import type { Context } from '../context.ts'
import { nameOf, type Workspace } from '../workspace/open.ts'
import type { LocatedRefusal } from './gate-publication.ts'
import type { WrittenOutput } from './write-outputs.ts'

/** How the publishing of one publication ended. */
export interface Release {
  readonly publication: string
  readonly outcome: 'published' | 'checked' | 'stale' | 'refused'
  readonly minState: State
  /** It may hold units below `reviewed`. */
  readonly draft: boolean
  /** Findings of severity error, which a draft lets pass. */
  readonly errors: number
  readonly refusals: readonly LocatedRefusal[]
  /** Where the outputs lie; absolute. */
  readonly folder: string
  readonly files: readonly WrittenOutput[]
}

// More refusals than fit a screen help nobody: the commands named below them list all.
const MAX_SHOWN = 12

/** Says which units stand in the way of a release, and what to do about it. */
export function printRefusals(
  { terminal, t }: Context,
  publication: string,
  refusals: readonly LocatedRefusal[],
): void {
  const units = new Set(refusals.map(({ path, target, key }) => `${path} ${target} ${key}`))
  terminal.warn(t('publish.refused', { publication, count: units.size }))
  for (const { path, target, key, reason, state, minState, check, excerpt } of refusals.slice(
    0,
    MAX_SHOWN,
  )) {
    const values = {
      document: path,
      target,
      key: key || '—',
      state: t(`state.${state ?? 'initial'}`),
      minState: t(`state.${minState}`),
      check,
    }
    terminal.warn(`  ${t(`publish.${reason}`, values)}\n    ${excerpt}`)
  }
  if (refusals.length > MAX_SHOWN)
    terminal.warn(`  ${t('publish.more', { count: refusals.length - MAX_SHOWN })}`)
  // The highest state that would let every refused unit pass.
  const states = refusals.map(({ state }) => STATES.indexOf(state ?? 'translated'))
  const lowest = STATES[Math.max(0, Math.min(...states, STATES.indexOf('translated')))]
  terminal.say(t('publish.next', { minState: lowest }))
}

/** Says what was published, where it lies and what came up. */
export function printRelease(
  context: Context,
  workspace: Workspace,
  release: Release,
  { isCheck }: { readonly isCheck: boolean },
): void {
  const { terminal, t } = context
  const { publication, draft, errors, files } = release
  printNotes(context, release)
  if (draft) terminal.say(t('publish.draft'))
  if (draft && errors > 0) terminal.say(t('publish.findingsKept', { count: errors }))
  const folder = relative(workspace.from, release.folder) || '.'
  if (isCheck) {
    const stale = files.filter(({ standing }) => standing !== 'same')
    for (const { file } of stale) terminal.out(`${t('publish.stale', { file })}\n`)
    if (stale.length === 0) terminal.say(t('publish.fresh', { publication }))
    return
  }
  terminal.out(tableOf(context, workspace, release))
  terminal.say(
    t(release.outcome === 'published' ? 'publish.done' : 'publish.dryRun', { publication, folder }),
  )
}

// What came up while the outputs were made; the same thing often comes up in several of them.
function printNotes({ terminal, t }: Context, { files }: Release): void {
  const lines = files.flatMap(({ notes }) =>
    notes.map(({ document, message }) =>
      t(`publication:note.${message.key}`, { document, ...message.values }),
    ),
  )
  const unique = [...new Set(lines)]
  for (const line of unique.slice(0, MAX_SHOWN)) terminal.say(line)
  if (unique.length > MAX_SHOWN)
    terminal.say(t('publish.moreNotes', { count: unique.length - MAX_SHOWN }))
}

// One row a kind and language: where to find it, how many files, how large.
function tableOf({ t }: Context, workspace: Workspace, { files, folder }: Release): string {
  const rows = new Map<
    string,
    { kind: string; locales: readonly Locale[]; at: string; count: number; bytes: number }
  >()
  for (const { kind, locales, file, bytes } of files) {
    if (kind === 'manifest' || kind === 'release' || kind === 'asset') continue
    const id = `${kind} ${locales.join('-')}`
    const row = rows.get(id) ?? { kind, locales, at: file, count: 0, bytes: 0 }
    const isMany = kind === 'markdown' || kind === 'bilingual'
    const at = isMany ? `${nameOf(workspace, folder)}/${locales.join('-')}/` : file
    rows.set(id, {
      ...row,
      at: row.count === 0 && isMany && !file.startsWith(at) ? folderOf(file, locales) : at,
      count: row.count + 1,
      bytes: row.bytes + bytes,
    })
  }
  const columns = [
    { title: t('column.output') },
    { title: t('column.locale') },
    { title: t('column.files'), align: 'right' as const },
    { title: t('column.bytes'), align: 'right' as const },
    { title: t('column.place') },
  ]
  return table(
    columns,
    [...rows.values()].map(({ kind, locales, at, count, bytes }) => [
      t(`publish.kind.${kind}`),
      locales.join('–'),
      String(count),
      sizeOf(bytes),
      at,
    ]),
  )
}

// In-place Markdown lies under the content folder: `content/en/`.
function folderOf(file: string, [locale = '']: readonly Locale[]): string {
  const at = file.indexOf(`${locale}/`)
  return at < 0 ? file : file.slice(0, at + locale.length + 1)
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1_000_000
    ? `${(bytes / 1000).toFixed(1)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}
