import { CollateError, type LineStarts, lineStartsOf, placeAt } from '@collate/parser'
import type { ConfirmedUnit } from './confirmed-units.ts'
import { unescapeCell } from './write-tsv.ts'

/**
 * Reads confirmed units: what `collate align` writes as TSV or as JSON (by the file's extension), of which a person has kept the
 * units that are right. Of a table only the columns `source_indices` and `target_indices` are needed.
 *
 * @param file its name, for errors.
 * @throws {CollateError} `confirmed/columns`, `confirmed/indices`, `confirmed/json`, with their place where the file is a table.
 */
export function readConfirmed(text: string, file: string): readonly ConfirmedUnit[] {
  const content = text.replace(/^\uFEFF/, '')
  return /\.json$/i.test(file) ? readJson(content, file) : readTable(content, file)
}

function readTable(content: string, file: string): readonly ConfirmedUnit[] {
  const lines = { file, starts: lineStartsOf(content) }
  const rows = rowsOf(content)
  const [header] = rows
  const column = columnsOf(header, lines)
  return rows.slice(1).flatMap(({ cells, offset }): readonly ConfirmedUnit[] => {
    if (cells.every((cell) => unquoted(cell).trim() === '')) return []
    const length = cells.join('\t').length
    const place = placeAt(lines.starts, offset, offset + length)
    const indices = (name: string): readonly number[] => {
      const cell = unquoted(cells[column.get(name) ?? -1] ?? '')
      return cell.trim() === '' ? [] : cell.split(',').map(numberIn)
    }
    const texts = (name: string) => readingsOf(cells[column.get(name) ?? -1] ?? '')
    const unit = { source: indices('source_indices'), target: indices('target_indices') }
    if ([...unit.source, ...unit.target].some(Number.isNaN) || isEmpty(unit)) {
      throw new CollateError(
        'confirmed/indices',
        'Cannot read the row, expected numbers of sentences with commas between',
        { file, place },
      )
    }
    return [{ ...unit, place, texts: { source: texts('source'), target: texts('target') } }]
  })
}

// Spreadsheets put quotation marks around cells that hold some, and double those inside.
function unquoted(cell: string): string {
  const isQuoted = cell.length > 1 && cell.startsWith('"') && cell.endsWith('"')
  return isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell
}

// A line of dialogue may begin and end with such marks by itself: either reading may be meant.
function readingsOf(cell: string): readonly string[] {
  return [...new Set([cell, unquoted(cell)])].map(unescapeCell)
}

function isEmpty({ source, target }: ConfirmedUnit): boolean {
  return source.length === 0 && target.length === 0
}

function numberIn(cell: string): number {
  return /^\s*\d{1,9}\s*$/.test(cell) ? Number(cell) : Number.NaN
}

interface Row {
  readonly cells: readonly string[]
  readonly offset: number
}

function rowsOf(content: string): readonly Row[] {
  const rows: Row[] = []
  let offset = 0
  for (const line of content.split(/\r\n|\n|\r/)) {
    rows.push({ cells: line.split('\t'), offset })
    offset += line.length + (content.startsWith('\r\n', offset + line.length) ? 2 : 1)
  }
  return rows
}

interface Lines {
  readonly file: string
  readonly starts: LineStarts
}

function columnsOf(header: Row | undefined, { file, starts }: Lines): ReadonlyMap<string, number> {
  const names = (header?.cells ?? []).map((name, at) => [unquoted(name.trim()), at] as const)
  const columns = new Map(names)
  if (columns.has('source_indices') && columns.has('target_indices')) return columns
  throw new CollateError(
    'confirmed/columns',
    'Cannot find the columns source_indices and target_indices in the first line',
    { file, place: placeAt(starts, 0, 0) },
  )
}

function readJson(content: string, file: string): readonly ConfirmedUnit[] {
  const wrong = (cause?: unknown) =>
    new CollateError('confirmed/json', 'Cannot read units, expected what collate align writes', {
      file,
      cause,
    })
  let value: { readonly units?: unknown; readonly [name: string]: unknown } | null
  try {
    value = JSON.parse(content)
  } catch (error) {
    throw wrong(error)
  }
  if (!Array.isArray(value?.units) || !value.units.every(isUnit)) throw wrong()
  const segments = (name: string, at: readonly number[]) => {
    const list: unknown = value[name]
    return at.map((index) => {
      const text: unknown = Array.isArray(list) ? list[index] : undefined
      return typeof text === 'string' ? text : undefined
    })
  }
  return value.units.map(({ source, target }: ConfirmedUnit) => ({
    source,
    target,
    segments: {
      source: segments('sourceSegments', source),
      target: segments('targetSegments', target),
    },
  }))
}

function isUnit(value: unknown): value is ConfirmedUnit {
  const { source, target } = (value ?? {}) as Readonly<Record<string, unknown>>
  const sides = [source, target]
  return (
    sides.every(
      (side) => Array.isArray(side) && side.every((index) => Number.isSafeInteger(index)),
    ) && sides.some((side) => (side as readonly number[]).length > 0)
  )
}
