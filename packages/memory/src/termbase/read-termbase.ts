import { CollateError, type Locale, type Place, type Renderings, type Term } from '@collate/parser'
import { type CsvError, type Info, parse } from 'csv-parse/sync'
import { type Column, columnOf } from './columns.ts'

interface Row {
  readonly record: readonly string[]
  readonly info: Info
}

/**
 * Reads a termbase from CSV (RFC 4180; a byte order mark and any line ends are fine): a concept a row, its renderings in a
 * column a locale. `|` separates several renderings; `\|` is a bar and `\\` a backslash inside one.
 *
 * @param file how the caller names the file in errors.
 * @throws {CollateError} `termbase/csv` (not CSV, a row too long), `termbase/column` (an unknown head), `termbase/value`
 * (`do-not-translate` is neither yes nor no), with its line.
 */
export function readTermbase(csv: string, file: string): Term[] {
  const [head, ...rows] = rowsOf(csv.replace(/\r\n?/g, '\n'), file)
  const columns = (head?.record ?? []).map((cell) => columnOf(cell, file))
  return rows.map((row) => termOf(row, columns, file))
}

function rowsOf(csv: string, file: string): readonly Row[] {
  try {
    return parse(csv, {
      bom: true,
      info: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count_less: true,
    }) as unknown as readonly Row[]
  } catch (cause) {
    const { lines: line = 1, message = '' } = cause as CsvError & { readonly lines?: number }
    throw new CollateError('termbase/csv', `Cannot read line ${line} of \`${file}\`: ${message}`, {
      file,
      place: placeOfLine(line),
      values: { file, line, reason: message },
      cause,
    })
  }
}

function termOf({ record, info }: Row, columns: readonly Column[], file: string): Term {
  const renderings: Record<Locale, Renderings> = {}
  const fields = new Map<string, string>()
  for (const [index, cell] of record.entries()) {
    const column = columns[index]
    if (column === undefined || cell.trim() === '') continue
    if (!('locale' in column)) {
      fields.set(column.kind, cell.trim())
      continue
    }
    const { locale, kind } = column
    const known = renderings[locale] ?? { preferred: [], admitted: [], forbidden: [] }
    renderings[locale] = { ...known, [kind]: [...known[kind], ...splitRenderings(cell)] }
  }
  const partOfSpeech = fields.get('part-of-speech')
  const note = fields.get('note')
  return {
    renderings,
    ...(partOfSpeech === undefined ? {} : { partOfSpeech }),
    ...(note === undefined ? {} : { note }),
    doNotTranslate: isYes(fields.get('do-not-translate') ?? '', lineOf({ record, info }), file),
  }
}

function splitRenderings(cell: string): readonly string[] {
  const parts = cell.match(/(?:\\[\\|]|[^|])+/g) ?? []
  return parts.map((part) => part.replace(/\\([\\|])/g, '$1').trim()).filter((part) => part !== '')
}

const YES = new Set(['yes', 'true', '1', 'x', '是'])
const NO = new Set(['', 'no', 'false', '0', '否'])

function isYes(value: string, line: number, file: string): boolean {
  const word = value.toLowerCase()
  if (YES.has(word)) return true
  if (NO.has(word)) return false
  throw new CollateError(
    'termbase/value',
    `Cannot read \`${value}\` on line ${line} of \`${file}\`, expected yes or no in do-not-translate`,
    { file, place: placeOfLine(line), values: { file, line, value } },
  )
}

// csv-parse counts the line a record ends on; the line breaks inside its cells lead back to where it starts.
function lineOf({ record, info }: Row): number {
  return info.lines - record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0)
}

function placeOfLine(line: number): Place {
  const point = { line, column: 1, offset: 0 }
  return { start: point, end: point }
}
