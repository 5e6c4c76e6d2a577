import { isAbsolute, relative, resolve, sep } from 'node:path'
import { CollateError } from '@collate/parser'
import { checkDestinations } from '../aligning/destinations.ts'
import type { CheckCommandOptions } from '../commands/check.ts'
import type { Context } from '../context.ts'
import { CONFIG_FILE, pathIn, type Workspace } from '../workspace/open.ts'

/**
 * Refuses a report that would be written over what the run reads: the files that are checked, the termbase, the baseline, and of a
 * workspace its configuration, documents and locale files. Older reports may be overwritten.
 *
 * @throws {CollateError} `usage/same-file`, `usage/own-file`.
 */
export function requireReportFile(
  { cwd }: Context,
  { output, termbase, baseline }: CheckCommandOptions,
  { paths = [], workspace }: { readonly paths?: readonly string[]; readonly workspace?: Workspace },
): void {
  if (output === undefined) return
  const inputs = [...paths, termbase, baseline].filter((file) => file !== undefined)
  checkDestinations({ cwd, written: [output], inputs, force: true })
  if (workspace === undefined) return
  const { content, locales } = workspace.config
  const own = [CONFIG_FILE, content, locales, workspace.config.termbase, workspace.config.baseline]
  const path = resolve(cwd, output)
  if (own.some((place) => place !== undefined && isInside(path, pathIn(workspace, place)))) {
    throw new CollateError('usage/own-file', `Cannot write a report over \`${output}\``, {
      file: output,
    })
  }
}

function isInside(path: string, place: string): boolean {
  const way = relative(place, path)
  // On another drive the way is absolute.
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
