import { CollateError, lineStartsOf, placeAt } from '@collate/parser'

/** A word of the source language and its renderings in the target language. */
export interface DictionaryEntry {
  readonly source: string
  /** At least one, none of them empty, in the order of the file. */
  readonly target: readonly string[]
}

/** A longer cell is no word: a sentence, or a file of another kind. In UTF-16 code units. */
const MAX_CELL = 200

/**
 * Reads a person's own bilingual dictionary: a line an entry, `source<TAB>target`, more renderings separated by `|`.
 *
 * A line that starts with `#` is a comment, an empty line is nothing, white space around words is dropped, a word that stands twice
 * has the renderings of both lines.
 *
 * @example `readUserDictionary('砖茶\tbrick tea|tea brick\n', 'tea.tsv')` // [{source: '砖茶', target: ['brick tea', 'tea brick']}]
 * @param file its name, for errors.
 * @throws {CollateError} `dictionary/no-tab`, `dictionary/extra-tab`, `dictionary/empty-cell`, `dictionary/too-long`, each with its place.
 */
export function readUserDictionary(text: string, file: string): readonly DictionaryEntry[] {
  const content = text.replace(/^\uFEFF/, '')
  const entries = new Map<string, Set<string>>()
  const lines = { file, starts: lineStartsOf(content) }
  let offset = 0
  for (const line of content.split(/\r\n|\n|\r/)) {
    if (line.trim() !== '' && !line.startsWith('#')) addEntry(entries, cellsOf(line, offset, lines))
    offset += line.length + (content.startsWith('\r\n', offset + line.length) ? 2 : 1)
  }
  return Array.from(entries, ([source, target]) => ({ source, target: [...target] }))
}

type Cells = readonly [source: string, target: readonly string[]]

interface Lines {
  readonly file: string
  readonly starts: ReturnType<typeof lineStartsOf>
}

function addEntry(entries: Map<string, Set<string>>, [source, target]: Cells): void {
  entries.set(source, new Set([...(entries.get(source) ?? []), ...target]))
}

function cellsOf(line: string, offset: number, lines: Lines): Cells {
  const tab = line.indexOf('\t')
  const detailsAt = (start: number, end: number) => ({
    file: lines.file,
    place: placeAt(lines.starts, offset + start, offset + end),
  })
  if (tab < 0) {
    throw new CollateError(
      'dictionary/no-tab',
      'Cannot read the line, expected a word, a tab and its rendering',
      detailsAt(0, line.length),
    )
  }
  const second = line.indexOf('\t', tab + 1)
  if (second >= 0) {
    throw new CollateError(
      'dictionary/extra-tab',
      'Cannot read the line, expected two columns',
      detailsAt(second, second + 1),
    )
  }
  const cell = (start: number, end: number) => {
    const word = line.slice(start, end).trim()
    if (word === '') {
      throw new CollateError(
        'dictionary/empty-cell',
        'Cannot read the line, expected a word here',
        detailsAt(start, end),
      )
    }
    if (word.length > MAX_CELL) {
      throw new CollateError(
        'dictionary/too-long',
        `Cannot read the line, expected a word of at most ${MAX_CELL} characters`,
        { ...detailsAt(start, end), values: { most: MAX_CELL } },
      )
    }
    return word
  }
  const target: string[] = []
  let start = tab + 1
  for (const rendering of line.slice(start).split('|')) {
    target.push(cell(start, start + rendering.length))
    start += rendering.length + 1
  }
  return [cell(0, tab), target]
}
