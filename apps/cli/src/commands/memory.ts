import { basename, resolve } from 'node:path'
import { entriesOf, readTmx, writeTmx } from '@collate/memory'
import { CollateError, canonicalLocale, type Match } from '@collate/parser'
import { type Context, printJson } from '../context.ts'
import { EXIT } from '../exit-code.ts'
import { readStored } from '../workspace/bitexts.ts'
import { listDocuments } from '../workspace/documents.ts'
import { openMemory, openMemoryFor } from '../workspace/memory.ts'
import { openWorkspace } from '../workspace/open.ts'
import { readXmlFile } from '../workspace/read-file.ts'
import { writeFiles } from '../workspace/write-files.ts'
import { numberNamed } from './review.ts'

interface SearchOptions {
  readonly from?: string
  readonly to?: string
  readonly min: string
  readonly limit: string
  readonly memory?: string
}

/** `collate memory search TEXT`: what the memory proposes for a text. */
export async function searchMemory(
  context: Context,
  options: SearchOptions,
  text: string,
): Promise<number> {
  if (text.trim() === '')
    throw new CollateError('usage/empty-search', 'Cannot search for an empty text')
  const query = {
    source: text,
    before: '',
    after: '',
    sourceLocale: canonicalLocale(options.from ?? 'zh'),
    targetLocale: canonicalLocale(options.to ?? 'en'),
    minimum: scoreNamed('--min', options.min),
    limit: numberNamed('--limit', options.limit),
  }
  const memory = openMemoryFor(context.cwd, options.memory, context.options.config)
  try {
    const started = performance.now()
    const matches = memory.matches(query)
    const milliseconds = Math.round((performance.now() - started) * 100) / 100
    if (context.options.json) printJson(context, { matches, milliseconds })
    else printMatches(context, matches)
    return EXIT.fine
  } finally {
    memory.close()
  }
}

// A match of 102 doesn't exist: 101 is the same text in the same context.
function scoreNamed(option: string, value: string): number {
  const score = numberNamed(option, value)
  if (score <= 101) return score
  throw new CollateError('usage/number', `Cannot use \`${value}\` for ${option}`, {
    values: { option, value },
  })
}

/** `collate memory import FILE…`: TMX files into the memory; a file is taken in whole or not at all. */
export async function importMemory(
  context: Context,
  options: { readonly memory?: string },
  files: readonly string[],
): Promise<number> {
  const read = files.map((file) => ({
    file,
    entries: Array.from(
      readTmx(readXmlFile(resolve(context.cwd, file)), { file, origin: basename(file) }),
    ),
  }))
  const memory = context.options.dryRun
    ? undefined
    : openMemoryFor(context.cwd, options.memory, context.options.config)
  try {
    const imported = read.map(({ file, entries }) => ({
      file,
      entries: entries.length,
      new: memory?.remember(entries) ?? 0,
    }))
    if (context.options.json) printJson(context, { imported })
    else
      for (const row of imported)
        context.terminal.out(`${context.t('memory.imported', { ...row, count: row.entries })}\n`)
    return EXIT.fine
  } finally {
    memory?.close()
  }
}

interface ExportOptions {
  readonly from?: string
  readonly to?: string
  readonly output?: string
  readonly memory?: string
}

/** `collate memory export`: the memory, or one pair of locales of it, as TMX. */
export async function exportMemory(context: Context, options: ExportOptions): Promise<number> {
  const memory = openMemoryFor(context.cwd, options.memory, context.options.config)
  try {
    const filter = {
      ...(options.from === undefined ? {} : { sourceLocale: canonicalLocale(options.from) }),
      ...(options.to === undefined ? {} : { targetLocale: canonicalLocale(options.to) }),
    }
    if (context.options.json && options.output === undefined) {
      printJson(context, { entries: Array.from(memory.entries(filter)) })
      return EXIT.fine
    }
    const chunks = writeTmx(memory.entries(filter), {
      sourceLocale: filter.sourceLocale ?? '*all*',
    })
    if (options.output === undefined) {
      for (const chunk of chunks) context.terminal.data(chunk)
    } else if (!context.options.dryRun) {
      await writeFiles([
        { path: resolve(context.cwd, options.output), content: Array.from(chunks).join('') },
      ])
    }
    return EXIT.fine
  } finally {
    memory.close()
  }
}

/** `collate memory stats`: how much the memory holds, by pair of locales. */
export async function memoryStats(
  context: Context,
  options: { readonly memory?: string },
): Promise<number> {
  const memory = openMemoryFor(context.cwd, options.memory, context.options.config)
  try {
    const stats = memory.stats()
    if (context.options.json) printJson(context, { ...stats })
    else {
      for (const { sourceLocale, targetLocale, entries } of stats.pairs)
        context.terminal.out(`${sourceLocale} → ${targetLocale}  ${entries}\n`)
      context.terminal.say(context.t('memory.total', { count: stats.entries }))
    }
    return EXIT.fine
  } finally {
    memory.close()
  }
}

/** `collate memory rebuild`: adds everything the locale files have translated; what else the memory holds stays. */
export async function rebuildMemory(context: Context): Promise<number> {
  const workspace = openWorkspace(context)
  const entries = listDocuments(workspace).flatMap((entry) =>
    entry.targets.flatMap((target) =>
      entriesOf(readStored(workspace, entry, target), 'translated'),
    ),
  )
  if (!context.options.dryRun) {
    const memory = openMemory(workspace)
    try {
      memory.remember(entries)
    } finally {
      memory.close()
    }
  }
  if (context.options.json) printJson(context, { entries: entries.length })
  else context.terminal.say(context.t('memory.rebuilt', { count: entries.length }))
  return EXIT.fine
}

function printMatches({ terminal, t }: Context, matches: readonly Match[]): void {
  for (const { score, source, target, origin } of matches) {
    terminal.out(
      `${terminal.paint('bold', String(score).padStart(3))}  ${source}\n     ${target}\n`,
    )
    terminal.out(`     ${terminal.paint('dim', origin)}\n`)
  }
  if (matches.length === 0) terminal.say(t('memory.nothing'))
}
