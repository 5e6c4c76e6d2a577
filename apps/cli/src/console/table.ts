import stringWidth from 'fast-string-width'

/** One column of a table. */
export interface Column {
  readonly title: string
  readonly align?: 'left' | 'right'
}

/** Lays out rows as a plain table: columns two spaces apart, Chinese characters two columns wide. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, at) =>
    Math.max(stringWidth(column.title), ...rows.map((row) => stringWidth(row[at] ?? ''))),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => pad(cell, widths[at] ?? 0, columns[at]?.align ?? 'left'))
      .join('  ')
      .trimEnd()
  return [columns.map((column) => column.title), ...rows].map((row) => `${line(row)}\n`).join('')
}

/** Shortens a text to a number of terminal columns, with an ellipsis where something was cut. */
export function clip(text: string, width: number): string {
  const flat = text.replace(/\s+/g, ' ')
  if (stringWidth(flat) <= width) return flat
  let room = width - 1
  let end = 0
  for (const character of flat) {
    room -= stringWidth(character)
    if (room < 0) break
    end += character.length
  }
  return `${flat.slice(0, end)}…`
}

function pad(cell: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(cell)))
  return align === 'right' ? space + cell : cell + space
}
