import { resolve } from 'node:path'
import { readTermbase } from '@collate/memory'
import type { Term } from '@collate/parser'
import { type Context, printJson } from '../context.ts'
import { EXIT } from '../exit-code.ts'
import { openWorkspace, pathIn, type Workspace } from '../workspace/open.ts'
import { readTextFile, readTextFileIfAny } from '../workspace/read-file.ts'

/** `collate terms list [WORD]`: the termbase, or the terms with a rendering that holds the word. */
export async function listTerms(
  context: Context,
  options: { readonly termbase?: string },
  word?: string,
): Promise<number> {
  const all =
    options.termbase === undefined
      ? termsOf(openWorkspace(context))
      : readTermbase(readTextFile(resolve(context.cwd, options.termbase)), options.termbase)
  const terms = word === undefined ? all : all.filter((term) => holds(term, word.toLowerCase()))
  if (context.options.json) printJson(context, { terms })
  else for (const term of terms) printTerm(context, term)
  context.terminal.say(context.t('terms.count', { count: terms.length }))
  return EXIT.fine
}

/** Reads the workspace's termbase; a workspace without one has no terms. */
export function termsOf(workspace: Workspace): readonly Term[] {
  const csv = readTextFileIfAny(pathIn(workspace, workspace.config.termbase))
  return csv === undefined ? [] : readTermbase(csv, workspace.config.termbase)
}

function holds({ renderings }: Term, word: string): boolean {
  return Object.values(renderings).some(({ preferred, admitted, forbidden }) =>
    [...preferred, ...admitted, ...forbidden].some((rendering) =>
      rendering.toLowerCase().includes(word),
    ),
  )
}

function printTerm({ terminal, t }: Context, { renderings, note, doNotTranslate }: Term): void {
  const [head = '', ...rest] = Object.values(renderings)
    .map(({ preferred }) => preferred.join(' | '))
    .filter((text) => text !== '')
  terminal.out(`${terminal.paint('bold', head)}${rest.map((text) => `  ${text}`).join('')}\n`)
  for (const [locale, { admitted, forbidden }] of Object.entries(renderings)) {
    if (admitted.length > 0)
      terminal.out(`    ${t('terms.admitted', { locale })} ${admitted.join(' | ')}\n`)
    if (forbidden.length > 0)
      terminal.out(`    ${t('terms.forbidden', { locale })} ${forbidden.join(' | ')}\n`)
  }
  if (doNotTranslate) terminal.out(`    ${t('terms.doNotTranslate')}\n`)
  if (note !== undefined && note !== '') terminal.out(`    ${terminal.paint('dim', note)}\n`)
}
