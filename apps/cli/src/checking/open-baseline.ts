import { dirname, relative, resolve, sep } from 'node:path'
import { CollateError } from '@collate/parser'
import { checks, type Setting } from '@collate/publisher'
import type { CheckCommandOptions } from '../commands/check.ts'
import type { Context } from '../context.ts'
import type { CheckedFiles } from '../reporters/report.ts'
import { pathIn, type Workspace } from '../workspace/open.ts'
import { readTextFile, readTextFileIfAny } from '../workspace/read-file.ts'
import { writeFiles } from '../workspace/write-files.ts'
import {
  type Baseline,
  placeOfEntry,
  readBaseline,
  type UnusedEntry,
  unusedEntries,
  updateBaseline,
  withoutKnown,
  writeBaseline,
} from './baseline.ts'
import { type Checked, type CheckedDocument, printedFinding } from './checked.ts'
import type { RunSettings } from './run-settings.ts'

const UNUSED = 'unused-suppression'

/** The baseline of a run, in its file; one that knows nothing where the run has none. */
export class BaselineFile {
  readonly #context: Context
  readonly #workspace: Workspace | undefined
  readonly #path: string | undefined
  #text: string
  #baseline: Baseline

  constructor(
    context: Context,
    workspace: Workspace | undefined,
    file: { readonly path: string | undefined; readonly text: string },
  ) {
    this.#context = context
    this.#workspace = workspace
    this.#path = file.path
    this.#text = file.text
    this.#baseline = file.text === '' ? new Map() : readBaseline(file.text, this.#name)
  }

  /** Names a file in the same way wherever the command is run from: from the baseline's folder. */
  readonly nameOf = (file: string): string => {
    const { cwd } = this.#context
    const path = relative(dirname(this.#path ?? cwd), resolve(cwd, file))
    return file === '-' ? file : path.split(sep).join('/')
  }

  /** The documents without what is known of them. */
  withoutKnown(documents: readonly CheckedDocument[]): readonly CheckedDocument[] {
    return documents.map((document) => ({
      ...document,
      findings: withoutKnown(this.#baseline, document.name, document.findings),
    }))
  }

  /** Takes everything found into the baseline, and out of it what is not found any more. Writes nothing in a dry run. */
  async update(checked: Checked): Promise<void> {
    const { terminal, t, options } = this.#context
    this.#baseline = updateBaseline(this.#baseline, checked.documents, checked)
    this.#text = writeBaseline(this.#baseline)
    const count = [...this.#baseline.values()].reduce((sum, entry) => sum + entry.count, 0)
    if (options.dryRun || this.#path === undefined)
      return terminal.say(t('check.baselineDry', { count, file: this.#name }))
    await writeFiles([{ path: this.#path, content: this.#text }])
    terminal.say(t('check.baselineWritten', { count, file: this.#name }))
  }

  /** Entries that know more than was found, as findings in the baseline's own file. */
  unused(checked: Checked, settings: RunSettings): readonly CheckedFiles[] {
    const severity = this.#severity(settings)
    if (severity === 'off' || this.#baseline.size === 0) return []
    const known = new Set(checks.map(({ id }) => id))
    const entries = unusedEntries(this.#baseline, checked.documents, { ...checked, known })
    if (entries.length === 0) return []
    const findings = entries.map((unused) => this.#findingOf(unused, severity))
    return [{ sourceFile: this.#name, findings }]
  }

  get #name(): string {
    const { cwd } = this.#context
    return this.#path === undefined ? '' : relative(cwd, this.#path) || this.#path
  }

  #severity({ checks: asked, severities, profile }: RunSettings): Setting {
    if (asked !== undefined && !asked.includes(UNUSED)) return 'off'
    const own = this.#workspace?.config
    const check = checks.find(({ id }) => id === UNUSED)
    return (
      severities[UNUSED] ??
      own?.checks[UNUSED] ??
      check?.profiles?.[profile ?? own?.profile ?? 'technical'] ??
      check?.severity ??
      'off'
    )
  }

  #findingOf({ entry, found }: UnusedEntry, severity: Exclude<Setting, 'off'>) {
    const { check, document, count } = entry
    const text = JSON.stringify(entry)
    const values = { name: check, document, found, count }
    return printedFinding(
      {
        check: UNUSED,
        severity,
        message: { key: `${UNUSED}.baseline`, values },
        side: 'source',
        source: { text, place: placeOfEntry(this.#text, entry) },
        excerpt: text,
      },
      this.#context.t,
    )
  }
}

/**
 * Opens the baseline that the command line names, or else the configuration.
 *
 * @throws {CollateError} `usage/no-baseline` where it shall be written and none is named; `file/missing` where one is named that is
 * not there; what `readBaseline` throws.
 */
export function openBaseline(
  context: Context,
  { baseline, updateBaseline: isUpdate }: CheckCommandOptions,
  workspace: Workspace | undefined,
): BaselineFile {
  const path = pathOf(context, baseline, workspace)
  if (path === undefined && isUpdate)
    throw new CollateError('usage/no-baseline', 'Cannot write a baseline, none is named')
  // A baseline that the configuration names is there once it has been written.
  const isNeeded = baseline !== undefined && !isUpdate
  const text = path === undefined ? '' : isNeeded ? readTextFile(path) : readTextFileIfAny(path)
  return new BaselineFile(context, workspace, { path, text: text ?? '' })
}

/** The baseline that the configuration names; one that knows nothing where it names none. Errors as `readBaseline`. */
export function configuredBaseline(workspace: Workspace): Baseline {
  const { baseline } = workspace.config
  const path = baseline && pathIn(workspace, baseline)
  const text = path === undefined ? undefined : readTextFileIfAny(path)
  return text === undefined ? new Map() : readBaseline(text, baseline ?? '')
}

function pathOf(
  { cwd }: Context,
  baseline: string | undefined,
  workspace: Workspace | undefined,
): string | undefined {
  if (baseline !== undefined) return resolve(cwd, baseline)
  const configured = workspace?.config.baseline
  return workspace && configured && pathIn(workspace, configured)
}
