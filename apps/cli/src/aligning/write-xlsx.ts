import { CollateError } from '@collate/parser'
import { unzipSync, zipSync } from 'fflate'
import type { CellObject, SheetData } from 'write-excel-file/node'
import type { Translate } from '../console/messages.ts'
import { type AlignedSide, type Alignment, isDoubtful, isOneSided, textOf } from './alignment.ts'

// “Excel specifications and limits”: a cell with more is repaired, that is, emptied.
const MAX_CELL = 32_767

// The library's own archive holds the time. The first moment a ZIP file can name, without a zone: the same bytes everywhere.
const EPOCH = '1980-01-01T00:00:00'

// A light amber behind black: readable, and grey enough when printed without colour; the words say the same.
const DOUBTFUL_FILL = '#FFE2A8'

/**
 * Writes an alignment as an Excel workbook of one sheet: a row a unit, the head kept in view, doubtful rows filled.
 *
 * Every text is a string, never a formula. The same alignment gives the same bytes.
 *
 * @throws {CollateError} `align/cell-too-long`.
 */
export async function writeXlsx(alignment: Alignment, t: Translate): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const workbook = await writeExcelFile(rowsOf(alignment, t), {
    sheet: t('align.sheet'),
    columns: [{ width: 8 }, { width: 12 }, { width: 18 }, { width: 60 }, { width: 60 }],
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer()
  return zipSync(unzipSync(workbook), { mtime: EPOCH })
}

function rowsOf(alignment: Alignment, t: Translate): SheetData {
  const { source, target, units } = alignment
  const titles = [
    t('align.number'),
    t('align.confidence'),
    t('align.note'),
    `${t('align.source')} (${source.locale})`,
    `${t('align.target')} (${target.locale})`,
  ]
  const head = titles.map((value): CellObject => ({ value, type: String, fontWeight: 'bold' }))
  const rows = units.map((unit, index) => {
    const notes = [
      isDoubtful(alignment, unit) ? t('align.doubtful') : '',
      isOneSided(unit) ? t('align.oneSided') : '',
    ].filter((note) => note !== '')
    const cells: CellObject[] = [
      { value: index + 1, type: Number },
      { value: unit.confidence, type: Number, format: '0.00' },
      stringCell(notes.join('; ')),
      stringCell(cellText(source, unit.source)),
      stringCell(cellText(target, unit.target)),
    ]
    const fill = isDoubtful(alignment, unit) ? { backgroundColor: DOUBTFUL_FILL } : {}
    return cells.map((cell): CellObject => ({ ...cell, alignVertical: 'top', ...fill }))
  })
  return [head, ...rows]
}

function stringCell(value: string): CellObject {
  return { value, type: String, wrap: true }
}

// Excel reads _x0041_ in a string as the letter A (ECMA-376, part 1, 22.9.2.19): the underscore is written so itself.
function cellText(side: AlignedSide, at: readonly number[]): string {
  const text = textOf(side, at)
  if (text.length > MAX_CELL) {
    throw new CollateError(
      'align/cell-too-long',
      `Cannot put ${text.length} characters into a cell of Excel, expected at most ${MAX_CELL}`,
      { file: side.file, values: { number: (at[0] ?? 0) + 1, most: MAX_CELL } },
    )
  }
  return text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
}
