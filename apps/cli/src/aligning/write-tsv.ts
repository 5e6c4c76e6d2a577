import { type Alignment, textOf } from './alignment.ts'

// The same in every language: programs look columns up by name.
const COLUMNS = [
  'number',
  'confidence',
  'source_indices',
  'target_indices',
  'source',
  'target',
] as const

// What would end a cell or a row, as PostgreSQL's COPY and “Linear TSV” write it.
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
}

/** Writes an alignment as tab-separated values: a header row, then a row a unit; units count from 1, indices from 0. */
export function* writeTsv(alignment: Alignment): Iterable<string> {
  const { source, target } = alignment
  yield `${COLUMNS.join('\t')}\n`
  for (const [index, unit] of alignment.units.entries()) {
    const cells = [
      String(index + 1),
      String(unit.confidence),
      unit.source.join(','),
      unit.target.join(','),
      escapeCell(textOf(source, unit.source)),
      escapeCell(textOf(target, unit.target)),
    ]
    yield `${cells.join('\t')}\n`
  }
}

const UNESCAPES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ESCAPES).map(([character, written]) => [written, character]),
)

/** Reads a cell as it was before it was written. */
export function unescapeCell(cell: string): string {
  return cell.replace(/\\[\\tnr]/g, (written) => UNESCAPES[written] ?? written)
}

function escapeCell(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character)
}
