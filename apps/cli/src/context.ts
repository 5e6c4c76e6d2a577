import type { Translate } from './console/messages.ts'
import type { Terminal } from './console/terminal.ts'

/** The flags every command knows. */
export interface CommonOptions {
  readonly config?: string
  readonly cwd?: string
  readonly json?: boolean
  readonly quiet?: boolean
  readonly dryRun?: boolean
  readonly lang?: string
}

/** What a command is given besides its own arguments. */
export interface Context {
  readonly terminal: Terminal
  readonly t: Translate
  /** The messages' language: `en` or `zh`. */
  readonly language: string
  /** The folder the command works in; absolute. */
  readonly cwd: string
  readonly options: CommonOptions
}

/** The version of every JSON this command prints (DESIGN.md: the contract of the `--json` outputs). */
export const SCHEMA_VERSION = 1

/** Prints a command's result as one JSON document. */
export function printJson(context: Context, result: Readonly<Record<string, unknown>>): void {
  context.terminal.data(jsonOf(result))
}

/** Writes a command's result as one JSON document. */
export function jsonOf(result: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, ...result })}\n`
}
