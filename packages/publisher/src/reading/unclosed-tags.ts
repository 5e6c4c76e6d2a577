import type { FileRange } from '@collate/parser'
import { nodesIn } from './gaps.ts'
import { tagNamesIn } from './html-tags.ts'
import { once } from './once.ts'
import type { Reading } from './readings.ts'

/** A tag that nothing closes. */
export interface UnclosedTag extends FileRange {
  readonly name: string
  readonly written: string
}

// Elements that must be closed, and of which a page shows at once when they are not; HTML closes <p> or <li> by itself.
const CLOSED = new Set(
  'a abbr b button code del details div em figure h1 h2 h3 h4 h5 h6 i ins kbd label mark ruby s section small span strong sub summary sup table u'.split(
    ' ',
  ),
)

/** Lists the tags of a document that nothing closes, in order. */
export const unclosedTagsIn: (reading: Reading) => readonly UnclosedTag[] = once((reading) => {
  const open: UnclosedTag[] = []
  for (const tag of tagsToClose(reading)) {
    if (tag.name.startsWith('/')) {
      const at = open.findLastIndex(({ name }) => name === tag.name.slice(1))
      if (at >= 0) open.splice(at, 1)
    } else if (!tag.written.endsWith('/>')) open.push(tag)
  }
  return open
})

// The beginnings and ends of such elements, of those that stand by themselves and of those in lines of text.
function tagsToClose(reading: Reading): readonly UnclosedTag[] {
  const { document, proses } = reading
  const found: UnclosedTag[] = []
  for (const { kind, start, end } of nodesIn(document))
    if (kind === 'html') addTags(document.file.slice(start, end), start, found)
  for (const { block } of proses) {
    if (block.kind === 'html') continue
    for (const { kind, value = '', start } of block.inlines) {
      if (kind !== 'html') continue
      const run = block.runs.find((one) => one.text <= start && start < one.text + one.length)
      if (run !== undefined) addTags(value, run.file + start - run.text, found)
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

function addTags(html: string, from: number, found: UnclosedTag[]): void {
  for (const { name, start, end } of tagNamesIn(html)) {
    const known = name.toLowerCase()
    if (CLOSED.has(known.replace('/', '')))
      found.push({
        name: known,
        written: html.slice(start, end),
        start: from + start,
        end: from + end,
      })
  }
}
