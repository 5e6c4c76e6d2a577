import type { Imported, ImportNote, LeftOut } from '@collate/parser'
import { clip } from '../console/table.ts'
import type { Context } from '../context.ts'

// A person reads this many lines; --json has them all.
const SHOWN = 20

/** Tells a person what a file became and what was left out of it. */
export function printImport(
  context: Context,
  file: string,
  { leftOut, notes }: Imported,
  paths: readonly string[],
): void {
  const { terminal, t } = context
  for (const path of paths) terminal.out(`${path}\n`)
  if (leftOut.length > 0) terminal.say(t('import.leftOut', { file, count: leftOut.length }))
  for (const block of leftOut.slice(0, SHOWN)) terminal.say(`  ${lineOf(context, block)}`)
  sayMore(context, leftOut.length)
  for (const { kind, what } of notes.slice(0, SHOWN)) terminal.say(noteOf(context, { kind, what }))
  sayMore(context, notes.length)
}

function sayMore({ terminal, t }: Context, count: number): void {
  if (count > SHOWN) terminal.say(t('import.more', { count: count - SHOWN }))
}

function lineOf({ t, terminal }: Context, { reason, part, lines, text }: LeftOut): string {
  const [first, last] = lines ?? []
  const range = first === last ? 'import.line' : 'import.lines'
  const where = [part, first === undefined ? undefined : t(range, { first, last })]
    .filter((word) => word !== undefined)
    .join(', ')
  const sentence = t('import.block', { where, reason: t(`import.reason.${reason}`), text })
  return clip(harmless(sentence.trim()), Math.max(40, terminal.width - 2))
}

// Control characters of a file would steer the terminal.
function harmless(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, ' ')
}

function noteOf({ t, terminal }: Context, { kind, what }: ImportNote): string {
  return t(`import.note.${kind}`, { what: clip(harmless(what), Math.max(40, terminal.width)) })
}
