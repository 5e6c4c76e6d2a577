import type { FileRange } from '@collate/parser'
import { nodesIn } from './gaps.ts'
import { tagsIn } from './html-tags.ts'
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
  for (const tag of allTags(reading)) {
    const name = tag.name.toLowerCase()
    if (name.startsWith('/')) {
      const at = open.findLastIndex((other) => other.name === name.slice(1))
      if (at >= 0) open.splice(at, 1)
    } else if (CLOSED.has(name) && !tag.written.endsWith('/>')) open.push({ ...tag, name })
  }
  return open
})

// Of the elements that stand by themselves and of those in lines of text.
function allTags(reading: Reading): readonly UnclosedTag[] {
  const { document, proses } = reading
  const found: UnclosedTag[] = []
  const read = (html: string, start: number) => {
    for (const tag of tagsIn(html, []))
      found.push({
        name: tag.name,
        written: html.slice(tag.start, tag.end),
        start: start + tag.start,
        end: start + tag.end,
      })
  }
  for (const { kind, start, end } of nodesIn(document))
    if (kind === 'html') read(document.file.slice(start, end), start)
  for (const { block } of proses) {
    if (block.kind === 'html') continue
    for (const { kind, value = '', start } of block.inlines) {
      if (kind !== 'html') continue
      const run = block.runs.find((one) => one.text <= start && start < one.text + one.length)
      if (run !== undefined) read(value, run.file + start - run.text)
    }
  }
  return found.sort((one, other) => one.start - other.start)
}
