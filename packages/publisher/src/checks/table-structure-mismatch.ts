import type { FlowNode } from '@collate/parser'
import { type CellPlace, placesIn } from '../reading/container-places.ts'
import { spotInFile } from '../reading/gaps.ts'
import { spotOf } from '../reading/prose.ts'
import type { Pair, Reading } from '../reading/readings.ts'
import type { Check, CheckContext, Report } from './check.ts'

/** Tables that are built otherwise than their counterparts. */
export const tableStructureMismatch: Check = {
  id: 'table-structure-mismatch',
  severity: 'error',
  summary:
    'A table has other rows, columns or alignments than its counterpart, or an empty cell for a full one.',
  reason: `A reader who looks something up finds the value of another row, or none. A cell that slipped into the next column is worse than one
that is missing, since nothing shows it.

A row or a cell with words that the target lacks is the business of \`missing-translation\`; rows of figures or code are counted here.`,
  profiles: { literary: 'warning' },
  examples: [
    {
      locales: ['en', 'zh'],
      source: '| tea | water |\n| --- | --- |\n| green | 80 |\n| black | 95 |\n',
      target: '| 茶 | 水 | 杯 |\n| --- | --- | --- |\n| 绿茶 | 80 | |\n| 红茶 | 95 | |\n',
      finds: ['茶'],
    },
    {
      locales: ['zh', 'en'],
      source: '| 茶 | 水 |\n| --- | --- |\n| 绿茶 | 80 |\n| 红茶 | 95 |\n',
      target: '| tea | water |\n| --- | --- |\n| green | 80 |\n| black | |\n',
      finds: ['95'],
    },
    {
      locales: ['en', 'zh'],
      source: '| tea | water |\n| --- | ---: |\n| green | 80 |\n',
      target: '| 茶 | 水 |\n| --- | :-- |\n| 绿茶 | 80 |\n',
      finds: ['| --- | :-- |'],
    },
    {
      locales: ['en', 'zh'],
      source: '| tea | water |\n| --- | ---: |\n| green | |\n',
      target: '| 茶 | 水 |\n|:--|--:|\n| 绿茶 | |\n',
      finds: [],
    },
  ],
  *checkDocument({ target, pairs }, context) {
    if (target === undefined || placesIn(context.source).allTables.length === 0) return
    const seen = new Set<FlowNode>()
    const rows = new Set<FlowNode>()
    for (const pair of pairs) {
      const places = placesOf(pair, context)
      if (places === undefined) continue
      const [one, other] = places
      if (!seen.has(one.table)) {
        seen.add(one.table)
        yield* compareTables(places, pair, context)
      }
      if (rows.has(one.row) || one.column !== other.column || columnsOf(one) !== columnsOf(other))
        continue
      rows.add(one.row)
      yield* compareRows(places, context)
    }
  },
}

type Places = readonly [source: CellPlace, target: CellPlace]

function placesOf({ source, target }: Pair, context: CheckContext): Places | undefined {
  const [ours] = source
  const [theirs] = target
  if (ours === undefined || theirs === undefined || context.target === undefined) return undefined
  const one = placesIn(context.source).cells.get(ours.block.index)
  const other = placesIn(context.target).cells.get(theirs.block.index)
  return one === undefined || other === undefined ? undefined : [one, other]
}

function columnsOf({ table }: CellPlace): number {
  return table.children[0]?.children.length ?? 0
}

function* compareTables(
  [one, other]: Places,
  { source, target }: Pair,
  context: CheckContext,
): Generator<Report> {
  const [ours, theirs] = [source[0], target[0]]
  if (ours === undefined || theirs === undefined || context.target === undefined) return
  const where = { at: spotOf(theirs), against: spotOf(ours) }
  const columns = { source: columnsOf(one), target: columnsOf(other) }
  if (columns.source !== columns.target) {
    yield { message: 'columns', values: columns, ...where }
    return
  }
  const [wanted, given] = [
    countRows(one, context.source, context),
    countRows(other, context.target, context),
  ]
  if (wanted !== given)
    yield { message: 'rows', values: { source: wanted, target: given }, ...where }
  const [row, copy] = [alignmentOf(one, context.source), alignmentOf(other, context.target)]
  if (row.key !== copy.key)
    yield {
      message: 'alignment',
      values: { source: row.text, target: copy.text },
      at: spotInFile(context.target, copy),
      against: spotInFile(context.source, row),
      severity: 'warning',
    }
}

// Rows whose words have no counterpart are reported as such.
function countRows({ table }: CellPlace, { proses }: Reading, context: CheckContext): number {
  return table.children.filter(({ firstBlock, endBlock }) => {
    const blocks = proses.slice(firstBlock, endBlock)
    const isLonely = blocks.every((prose) => context.across(prose).length === 0)
    return !(isLonely && blocks.some(({ text }) => /\p{L}/u.test(text)))
  }).length
}

interface Alignment {
  readonly start: number
  readonly end: number
  readonly text: string
  /** What the colons mean; none mean what one on the left does. */
  readonly key: string
}

// The line below the head: between the first row and the second, or the end.
function alignmentOf({ table }: CellPlace, { document }: Reading): Alignment {
  const start = table.children[0]?.end ?? table.start
  const between = document.file.slice(start, table.children[1]?.start ?? table.end)
  const found = /[|:-][|:\s-]*/.exec(between)
  const text = (found?.[0] ?? '').trimEnd()
  const from = start + (found?.index ?? 0)
  const key = text
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .map((cell) => (cell.endsWith(':') ? (cell.startsWith(':') ? 'centre' : 'right') : 'left'))
    .join('|')
  return { start: from, end: from + text.length, text, key }
}

function* compareRows([one, other]: Places, context: CheckContext): Generator<Report> {
  if (context.target === undefined) return
  for (const [column, cell] of one.row.children.entries()) {
    const partner = other.row.children[column]
    const prose = context.source.proses[cell.firstBlock]
    const isFull = cell.endBlock > cell.firstBlock
    const isCopied = partner !== undefined && partner.endBlock > partner.firstBlock
    const [theirs] =
      partner === undefined ? [] : context.target.proses.slice(partner.firstBlock, partner.endBlock)
    if (isFull && !isCopied && prose !== undefined && !/\p{L}/u.test(prose.text))
      yield { message: 'empty', at: spotOf(prose), wrong: 'target' }
    else if (!isFull && theirs !== undefined && context.across(theirs).length === 0)
      yield { message: 'filled', at: spotOf(theirs), severity: 'warning' }
  }
}
