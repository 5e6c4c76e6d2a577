import { applyReplacements, type Document, type FlowNode, type Replacement } from '@collate/parser'
import type { FlowStep } from './flow-path.ts'

/** Where a node goes: behind or before a node of the target. */
export interface NodePlace extends FlowStep {
  readonly side: 'behind' | 'before'
}

const MARKER = /^(?:[-*+]|(\d{1,9})([.)]))/

/**
 * Cuts a node out of the source with its translations in it and makes it fit its new place: the neighbours' line prefix, their
 * list marker, their line ends, and a blank line where neighbours have one.
 */
export function fitNode(
  source: Document,
  { node }: FlowStep,
  translated: readonly Replacement[],
  target: Document,
  place: NodePlace,
): Replacement {
  const inside = translated
    .filter(({ start, end }) => start >= node.start && end <= node.end)
    .map((replacement) => ({
      ...replacement,
      start: replacement.start - node.start,
      end: replacement.end - node.start,
    }))
  const lines = applyReplacements(source.file.slice(node.start, node.end), inside)
    .trimEnd()
    .split(/\r\n|\r|\n/)
  const prefix = prefixBefore(target.file, place.node)
  const text = adaptMarker(
    changePrefix(lines, prefixBefore(source.file, node), prefix).join(lineEndOf(target.file)),
    node,
    target,
    place,
  )
  const gap = gapBeside(target, place, prefix)
  const at = place.side === 'behind' ? endBehind(target.file, place) : place.node.start
  return { start: at, end: at, text: place.side === 'behind' ? gap + text : text + gap }
}

// What stands before a node on its line, list markers turned into the spaces that later lines have in their place.
function prefixBefore(file: string, { start }: FlowNode): string {
  const lineStart =
    Math.max(file.lastIndexOf('\n', start - 1), file.lastIndexOf('\r', start - 1)) + 1
  return file
    .slice(lineStart, start)
    .replaceAll('\ufeff', '')
    .replaceAll(/[^\s>]/g, ' ')
}

function changePrefix(lines: readonly string[], before: string, after: string): readonly string[] {
  return lines.map((line, index) => {
    if (index === 0) return line
    const rest = line.startsWith(before)
      ? line.slice(before.length)
      : line.replace(/^[ >]*/, (found) => found.slice(before.length))
    return rest === '' ? after.trimEnd() : after + rest
  })
}

// A list goes on with its own marker: another one would start a new list.
function adaptMarker(
  text: string,
  { kind }: FlowNode,
  { file }: Document,
  { node, side }: NodePlace,
): string {
  const neighbour = MARKER.exec(file.slice(node.start, node.end))
  if (kind !== 'item' || neighbour === null) return text
  const [marker, number, delimiter] = neighbour
  if (number === undefined) return text.replace(MARKER, marker)
  const next = Math.max(0, Number(number) + (side === 'behind' ? 1 : -1))
  return text.replace(MARKER, `${next}${delimiter}`)
}

function gapBeside(
  { file }: Document,
  { node, siblings, index }: NodePlace,
  prefix: string,
): string {
  const end = lineEndOf(file)
  if (node.kind === 'row') return end + prefix
  if (node.kind !== 'item') return `${end}${prefix.trimEnd()}${end}${prefix}`
  const other = siblings[index + 1] ?? siblings[index - 1]
  const [first, second] =
    other === undefined || other.start > node.start ? [node, other] : [other, node]
  const between = second === undefined ? '' : file.slice(endOf(file, first), second.start)
  const isLoose = between.split(/\r\n|\r|\n/).length > 2
  return isLoose ? `${end}${prefix.trimEnd()}${end}${prefix}` : end + prefix
}

// Where a node's last line ends, without line end and white space behind it.
function endOf(file: string, { start, end }: FlowNode): number {
  return start + file.slice(start, end).trimEnd().length
}

// Behind a table's head comes the line that parts it from the rows.
function endBehind(file: string, { node, index }: NodePlace): number {
  const end = endOf(file, node)
  if (node.kind !== 'row' || index > 0) return end
  const line = /\r\n|\r|\n/.exec(file.slice(end))
  const start = end + (line === null ? 0 : line.index + line[0].length)
  const rest = file.slice(start).search(/[\r\n]/)
  return rest === -1 ? file.length : start + rest
}

function lineEndOf(file: string): string {
  return /\r\n/.test(file) ? '\r\n' : '\n'
}
