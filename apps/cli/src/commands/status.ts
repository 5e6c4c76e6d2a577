import { type Locale, STATES, type State } from '@collate/parser'
import { table } from '../console/table.ts'
import { type Context, printJson } from '../context.ts'
import { EXIT } from '../exit-code.ts'
import { openBitext } from '../workspace/bitexts.ts'
import { type DocumentEntry, pickDocuments } from '../workspace/documents.ts'
import { openWorkspace, type Workspace } from '../workspace/open.ts'
import { targetsOf } from '../workspace/targets.ts'

/** How far one document has come in one target locale; numbers count units. */
interface DocumentStatus {
  readonly document: string
  readonly source: Locale
  readonly target: Locale
  readonly units: number
  readonly states: Readonly<Record<State, number>>
  readonly outdated: number
  /** The translation exists but was never adopted. */
  readonly wantsAdoption: boolean
  readonly conflicts: number
  /** The files on disk do not yet say what `sync` would write. */
  readonly wantsSync: boolean
}

/** `collate status [DOCUMENT…]`: progress and staleness, read from the files as they are now. */
export async function showStatus(
  context: Context,
  options: { readonly target?: readonly string[] },
  words: readonly string[],
): Promise<number> {
  const workspace = openWorkspace(context)
  const documents = pickDocuments(workspace, words).flatMap((entry) =>
    targetsOf(entry, options.target).map((target) => statusOf(workspace, entry, target)),
  )
  if (context.options.json) printJson(context, { documents })
  else printStatus(context, documents)
  return EXIT.fine
}

function statusOf(workspace: Workspace, entry: DocumentEntry, target: Locale): DocumentStatus {
  const { isStored, translation, result } = openBitext(workspace, entry, target)
  const units = result.bitext.units.filter(({ source, target: text }) => source + text !== '')
  const count = (state: State) => units.filter((unit) => unit.state === state).length
  return {
    document: entry.path,
    source: entry.source,
    target,
    units: units.length,
    states: Object.fromEntries(STATES.map((state) => [state, count(state)])) as Record<
      State,
      number
    >,
    outdated: units.filter(({ outdated }) => outdated).length,
    wantsAdoption: !isStored && translation !== undefined,
    conflicts: result.conflicts.length,
    wantsSync: [result.added, result.changed, result.removed, result.taken].some(
      (list) => list.length > 0,
    ),
  }
}

// More than fit a screen help nobody.
const MAX_NOTES = 12

function printStatus({ terminal, t }: Context, documents: readonly DocumentStatus[]): void {
  const columns = ['document', 'pair', 'units', ...STATES, 'outdated', 'done'].map((title, at) => ({
    title: t(`column.${title}`),
    align: at > 1 ? ('right' as const) : ('left' as const),
  }))
  const rows = documents.map((row) => [
    row.document,
    `${row.source}→${row.target}`,
    ...[row.units, ...STATES.map((state) => row.states[state]), row.outdated].map(String),
    `${percentDone(row)} %`,
  ])
  terminal.out(table(columns, rows))
  const notes = documents.flatMap((row) => {
    if (row.wantsAdoption) return [t('sync.wantsAdoption', row)]
    if (row.conflicts > 0) return [t('status.conflicts', { ...row, count: row.conflicts })]
    return row.wantsSync ? [t('status.wantsSync', row)] : []
  })
  for (const note of notes.slice(0, MAX_NOTES)) terminal.say(note)
  if (notes.length > MAX_NOTES) terminal.say(t('status.more', { count: notes.length - MAX_NOTES }))
}

// Rounded down: only a document that is wholly reviewed shows 100 %.
function percentDone({ units, states, outdated }: DocumentStatus): number {
  const done = Math.max(0, states.reviewed + states.final - outdated)
  return units === 0 ? 0 : Math.floor((100 * done) / units)
}
