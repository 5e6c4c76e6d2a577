import type { FileRange } from '@collate/parser'
import { nodesIn } from './gaps.ts'
import type { Reading } from './readings.ts'

// What a text has more of is damaged as a whole.
const MOST = 100

/**
 * Finds a pattern where no prose shows it: in listings, in code spans and in the addresses of links. Offsets into the file; nothing where the
 * file does not have it, which is nearly always so.
 */
export function* findHidden(reading: Reading, pattern: RegExp): Generator<FileRange> {
  const { document, proses } = reading
  if (document.file.search(pattern) < 0) return
  const ranges = [
    ...nodesIn(document).filter(({ kind }) => kind === 'code'),
    ...proses.flatMap(({ block }) => block.inlines.flatMap((inline) => hiddenPart(block, inline))),
  ]
  let found = 0
  for (const { start, end } of ranges)
    for (const { 0: written, index } of document.file.slice(start, end).matchAll(pattern)) {
      found += 1
      if (found > MOST) return
      yield { start: start + index, end: start + index + written.length }
    }
}

type Block = Reading['proses'][number]['block']

// Of a link only the address: its text is prose.
function hiddenPart(block: Block, { kind, start, end }: Block['inlines'][number]): FileRange[] {
  if (kind !== 'code' && kind !== 'link' && kind !== 'image') return []
  const written = block.text.slice(start, end)
  const from = kind === 'code' ? 0 : written.lastIndexOf('](')
  const run = block.runs.find(({ text, length }) => text <= start && start < text + length)
  if (from < 0 || run === undefined || end > run.text + run.length) return []
  const offset = run.file + start - run.text
  return [{ start: offset + from, end: offset + end - start }]
}
