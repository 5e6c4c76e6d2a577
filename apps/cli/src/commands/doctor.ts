import { accessSync, constants, existsSync } from 'node:fs'
import { CollateError } from '@collate/parser'
import { saySrxProblems } from '../console/srx-problems.ts'
import { type Context, printJson } from '../context.ts'
import { EXIT, exitCodeOf } from '../exit-code.ts'
import { sentenceOf } from '../sentence.ts'
import { openBitext } from '../workspace/bitexts.ts'
import { listDocuments, orphansOf } from '../workspace/documents.ts'
import { gitUserName } from '../workspace/git.ts'
import { memoryPath, openMemory } from '../workspace/memory.ts'
import { openWorkspace, type Workspace } from '../workspace/open.ts'
import { termsOf } from './terms.ts'

/** One thing the doctor looked at. */
interface Examined {
  /** Key of the message that names it: `doctor.<what>`. */
  readonly what: string
  readonly outcome: 'well' | 'note' | 'ill'
  readonly detail: string
}

/** `collate doctor`: looks at everything the other commands rest on, and says what to do about what is wrong. */
export async function doctor(context: Context): Promise<number> {
  const examined: Examined[] = [{ what: 'node', outcome: 'well', detail: process.version }]
  let status: number = EXIT.fine
  const examine = (what: string, look: () => string | undefined) => {
    try {
      examined.push({ what, outcome: 'well', detail: look() ?? '' })
    } catch (error) {
      if (!(error instanceof CollateError)) throw error
      examined.push({ what, outcome: 'ill', detail: sentenceOf(error, context.t) })
      status ||= exitCodeOf(error.code)
    }
  }
  let workspace: Workspace | undefined
  examine('config', () => {
    workspace = openWorkspace(context)
    saySrxProblems(context, workspace.srx)
    return workspace.root
  })
  if (workspace !== undefined)
    examineWorkspace(context, workspace, examine, (note) => examined.push(note))
  if (context.options.json) printJson(context, { healthy: status === EXIT.fine, examined })
  else printExamined(context, examined)
  return status
}

function examineWorkspace(
  context: Context,
  workspace: Workspace,
  examine: (what: string, look: () => string | undefined) => void,
  note: (note: Examined) => void,
): void {
  const { t } = context
  examine('folder', () => {
    requireWritable(workspace.root)
    return undefined
  })
  examine('termbase', () => t('terms.count', { count: termsOf(workspace).length }))
  for (const entry of listDocuments(workspace)) {
    for (const target of entry.targets) {
      examine('document', () => {
        const { isStored, translation, result } = openBitext(workspace, entry, target)
        if (!isStored && translation !== undefined)
          note({
            what: 'adoption',
            outcome: 'note',
            detail: t('sync.wantsAdoption', { document: entry.path, target }),
          })
        return `${entry.path} (${entry.source}→${target}): ${t('review.count', { count: result.bitext.units.length })}`
      })
    }
  }
  if (existsSync(memoryPath(workspace))) examineMemory(context, workspace, examine)
  else note({ what: 'memory', outcome: 'note', detail: t('doctor.noMemory') })
  for (const path of orphansOf(workspace))
    note({ what: 'orphan', outcome: 'note', detail: t('sync.orphan', { path }) })
  if (!existsSync(`${workspace.root}/.git`) && gitUserName(workspace.root) === undefined)
    note({ what: 'git', outcome: 'note', detail: t('doctor.noGit') })
}

function examineMemory(
  { t }: Context,
  workspace: Workspace,
  examine: (what: string, look: () => string | undefined) => void,
): void {
  examine('memory', () => {
    const memory = openMemory(workspace)
    try {
      return t('memory.total', { count: memory.stats().entries })
    } finally {
      memory.close()
    }
  })
}

function requireWritable(root: string): void {
  try {
    accessSync(root, constants.W_OK)
  } catch (cause) {
    throw new CollateError('file/unwritable', `Cannot write in \`${root}\``, {
      file: root,
      values: { reason: 'EACCES' },
      cause,
    })
  }
}

const SIGNS = { well: ['green', '✓'], note: ['yellow', '!'], ill: ['red', '✗'] } as const

function printExamined({ terminal, t }: Context, examined: readonly Examined[]): void {
  for (const { what, outcome, detail } of examined) {
    const [style, sign] = SIGNS[outcome]
    terminal.out(
      `${terminal.paint(style, sign)} ${t(`doctor.${what}`)}${detail === '' ? '' : `  ${detail}`}\n`,
    )
  }
}
