import { jointBetween } from '../markdown/join-lines.ts'
import type { Block } from '../model/document.ts'
import type { Edit } from './splice.ts'

/**
 * Writes a text as it must stand in its block. A further line of a paragraph starts with the block's prefix; a heading, an
 * alternative text and a table cell have but one line, and no bracket or bar of theirs may end them.
 */
export function fitText(file: string, block: Block, edit: Edit): string {
  switch (block.kind) {
    case 'heading':
    case 'html':
      return onOneLine(edit.text)
    case 'attribute':
      return block.name === 'comment'
        ? onOneLine(edit.text)
        : escapeQuotes(onOneLine(edit.text), file[block.place.start.offset - 1], block.name)
    case 'image':
      return escapeBrackets(onOneLine(edit.text))
    case 'table-cell':
      return escapeBars(onOneLine(edit.text))
    case 'paragraph':
      return withPrefix(file, block, escapeOpenings(edit.text, edit.start === 0))
    default:
      return withPrefix(file, block, edit.text)
  }
}

// What would close an attribute or a title is written as a character reference, which HTML and Markdown both know.
function escapeQuotes(text: string, opening: string | undefined, name: string | undefined): string {
  // A string of code escapes with a backslash, as every language there does.
  if (name === 'string')
    return text.replace(/\\.|["'`]/gs, (found) => (found === opening ? `\\${found}` : found))
  if (opening === '"') return text.replaceAll('"', '&quot;')
  if (opening === "'") return text.replaceAll("'", '&#39;')
  if (opening === '(') return text.replaceAll('(', '&#40;').replaceAll(')', '&#41;')
  return opening === '[' ? escapeBrackets(text) : text
}

// Of a hard break nothing is left but a space.
function onOneLine(text: string): string {
  const lines = text.split(/\r?\n/)
  return lines
    .map((line, index) => {
      const from = index === 0 ? line : line.trimStart()
      if (index === lines.length - 1) return from
      return endsInBackslash(from) ? from.slice(0, -1).trimEnd() : from.trimEnd()
    })
    .reduce((before, line) => before + jointBetween(before, line) + line)
}

// An even number of them are escaped backslashes.
function endsInBackslash(text: string): boolean {
  let at = text.length
  while (at > 0 && text[at - 1] === '\\') at -= 1
  return (text.length - at) % 2 === 1
}

// What would open another block at the start of a line (CommonMark, section 4; `:::` and `$$` are generators’), each with what takes a backslash.
const OPENINGS: readonly RegExp[] = [
  /^()(?=#{1,6}(?:[ \t]|$))/,
  /^()(?=>)/,
  /^()(?=[-+*](?:[ \t]|$))/,
  /^(\d{1,9})(?=[.)](?:[ \t]|$))/,
  /^()(?=`{3}|~{3})/,
  /^()(?=(?:-{2,}|={1,}|_{3,}|\*{3,})[ \t]*$)/,
  /^()(?=:{3}|\$\$)/,
  /^()(?=\[[^\]]{1,200}\]:)/,
]

// A translator’s text is text: it opens no heading, list, quote, listing or container, and an empty line ends no paragraph.
function escapeOpenings(text: string, isAtStart: boolean): string {
  return text
    .replace(/\n(?:[ \t]*\r?\n)+/g, '\n')
    .split('\n')
    .map((line, index) => {
      if (index === 0 && !isAtStart) return line
      const bare = line.replace(/^[ \t]+/, '')
      const opening = OPENINGS.find((pattern) => pattern.test(bare))
      return opening === undefined ? bare : bare.replace(opening, '$1\\')
    })
    .join('\n')
}

function withPrefix(file: string, { place, prefix }: Block, text: string): string {
  if (!text.includes('\n')) return text
  return text.split(/\r?\n/).join(lineEndNear(file, place.start.offset) + prefix)
}

// The line end of the line itself, or of the one before where it is the last.
function lineEndNear(file: string, offset: number): string {
  const behind = file.indexOf('\n', offset)
  const at = behind < 0 ? file.lastIndexOf('\n', offset) : behind
  return file[at - 1] === '\r' ? '\r\n' : '\n'
}

// A bar ends a cell inside code too, unless it is escaped (GFM, section 4.10); a backslash at the end would escape the cell’s own.
function escapeBars(text: string): string {
  const escaped = text.replace(/\\.|\|/gs, (found) => (found === '|' ? '\\|' : found))
  return endsInBackslash(escaped) ? `${escaped} ` : escaped
}

// Brackets that pair up may stand in an alternative text; others would end it.
function escapeBrackets(text: string): string {
  const unpaired = new Set<number>()
  const open: number[] = []
  for (const { index, 0: found } of text.matchAll(/\\.|[[\]]/gs)) {
    if (found === '[') open.push(index)
    else if (found === ']' && open.pop() === undefined) unpaired.add(index)
  }
  for (const index of open) unpaired.add(index)
  return text.replace(/[[\]]/g, (found, index: number) =>
    unpaired.has(index) ? `\\${found}` : found,
  )
}
