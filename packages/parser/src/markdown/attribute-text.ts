import type { Definition } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import type { FileRange } from '../document/place-of-passage.ts'
import type { FlowNode } from '../model/document.ts'
import { addExpressions } from './expressions.ts'
import { VISIBLE_ATTRIBUTES } from './html-rules.ts'
import { joinLines } from './join-lines.ts'
import type { FlowReading, Surroundings } from './read-flow.ts'
import { stringNode } from './read-html.ts'

/** Adds the block of a text that stands in markup; returns its flow node, or nothing where it has no words. */
export function readAttribute(
  name: string,
  { start, end }: FileRange,
  { quotes }: Surroundings,
  { file, blocks }: FlowReading,
): readonly FlowNode[] {
  const { text, runs } = joinLines(file, { start, end, quotes, breaks: new Set() })
  if (!/\p{L}/u.test(text)) return []
  const inlines = addExpressions(text, [])
  blocks.push({
    kind: 'attribute',
    name,
    text,
    runs,
    inlines,
    encoding: 'verbatim',
    prefix: '',
    start,
    end,
  })
  return [stringNode({ start, end }, blocks.length)]
}

/** Adds the block of a definition's title: `[label]: /url "Title"`. */
export function readDefinitionTitle(
  { title }: Definition,
  { start, end }: FileRange,
  around: Surroundings,
  reading: FlowReading,
): void {
  if (!title) return
  const written = reading.file.slice(start, end)
  const before = /^\[(?:\\.|[^\]\\])*\]:\s*(?:<[^>\n]*>|\S+)\s+["'(]/s.exec(written)
  if (before === null) return
  const last = start + written.trimEnd().length - 1
  readAttribute('title', { start: start + before[0].length, end: last }, around, reading)
}

/** Adds the blocks of the attributes of a component that readers see (MDX). */
export function readJsxAttributes(
  { attributes }: MdxJsxFlowElement,
  around: Surroundings,
  reading: FlowReading,
): void {
  for (const { type, position, ...attribute } of attributes) {
    if (type !== 'mdxJsxAttribute' || position === undefined || !('name' in attribute)) continue
    if (!Object.hasOwn(VISIBLE_ATTRIBUTES, attribute.name)) continue
    const start = (position.start.offset ?? 0) + reading.offset
    const end = (position.end.offset ?? 0) + reading.offset
    const quote = /=\s*["']/.exec(reading.file.slice(start, end))
    if (quote === null) continue
    const range = { start: start + quote.index + quote[0].length, end: end - 1 }
    readAttribute(attribute.name, range, around, reading)
  }
}

/** Finds the title of an image: `![alt](/url "Title")`. */
export function imageTitleRange(file: string, alt: FileRange, end: number): FileRange | undefined {
  const written = file.slice(alt.end, end)
  const before = /^\]\(\s*(?:<[^>\n]*>|[^\s<]\S*)\s+["'(]/.exec(written)
  if (before === null) return undefined
  const last = alt.end + written.replace(/\)$/, '').trimEnd().length - 1
  const start = alt.end + before[0].length
  return start < last ? { start, end: last } : undefined
}

/** Finds the title of a line that opens a container: `::: tip Title {attributes}`, `:::note[Title]`. */
export function containerTitleRange(
  file: string,
  { start, end }: FileRange,
): FileRange | undefined {
  const line = file.slice(start, end)
  const head = /^:{3,} ?[\w-]+/.exec(line)
  if (head === null) return undefined
  const rest = withoutAttributes(line.slice(head[0].length))
  const isBracketed = rest.startsWith('[') && rest.endsWith(']')
  const from = isBracketed ? 1 : rest.length - rest.trimStart().length
  if (from === 0) return undefined
  const first = start + head[0].length + from
  const last = start + head[0].length + rest.length - (isBracketed ? 1 : 0)
  return first < last ? { start: first, end: last } : undefined
}

// `{open}` behind the title is for the generator.
function withoutAttributes(text: string): string {
  if (!text.endsWith('}')) return text
  const start = text.lastIndexOf('{')
  const inside = text.slice(start + 1, -1)
  return start < 0 || inside.includes('}') ? text : text.slice(0, start).trimEnd()
}
