import type { Nodes, PhrasingContent } from 'mdast'
import type { FileRange } from '../document/place-of-passage.ts'
import type { Inline, InlineKind } from '../model/document.ts'
import { bareUrlOf } from './bare-url.ts'
import { addExpressions } from './expressions.ts'
import { placedNodes } from './placed-nodes.ts'

/** How a file's offsets become offsets into the block's text, and where references lead. */
export interface InlineContext {
  readonly file: string
  /** What to add to an mdast offset to get the file's. */
  readonly offset: number
  /** Maps a file offset to one of the block's text. */
  readonly toText: (fileOffset: number) => number
  /** Where a definition's label leads. */
  readonly definitions: ReadonlyMap<string, string>
}

const KINDS: Partial<Record<Nodes['type'], InlineKind>> = {
  inlineCode: 'code',
  link: 'link',
  linkReference: 'link',
  image: 'image',
  imageReference: 'image',
  emphasis: 'emphasis',
  strong: 'strong',
  delete: 'delete',
  html: 'html',
  footnoteReference: 'footnote-reference',
  break: 'break',
  inlineMath: 'expression',
  mdxTextExpression: 'expression',
}

/**
 * Lists the inline syntax of the nodes that stand in a stretch of the file, outer before inner, with offsets into the block's
 * `text`. What lies outside the text is left out.
 */
export function readInlines(
  nodes: readonly PhrasingContent[],
  within: FileRange,
  text: string,
  context: InlineContext,
): readonly Inline[] {
  const found: Inline[] = []
  collect(nodes, within, context, found)
  const inside = found.filter(({ start, end }) => start < end)
  return addExpressions(text, inside)
}

function collect(
  nodes: readonly PhrasingContent[],
  within: FileRange,
  context: InlineContext,
  found: Inline[],
): void {
  for (const { node, start, end } of placedNodes(nodes, within, context)) {
    const kind = KINDS[node.type]
    if (kind !== undefined && !isMoney(node, context.file, end)) {
      const details = detailsOf(node, context)
      const shorter = bareUrlOf(node, context.file.slice(start, end))
      const last = start + (shorter?.length ?? end - start)
      found.push({
        kind,
        start: context.toText(start),
        end: context.toText(last),
        ...details,
        ...(shorter === undefined ? {} : { url: shorter.url }),
      })
    }
    if (node.type === 'mdxJsxTextElement') found.push(...jsxTags(node, { start, end }, context))
    if ('children' in node) collect(node.children, { start, end }, context, found)
  }
}

// `$5. And $6`: a closing dollar with a space before it, or a figure behind it, closes no formula (as pandoc has it).
function isMoney(node: PhrasingContent, file: string, end: number): boolean {
  if (node.type !== 'inlineMath' || file.startsWith('$$', end - 2)) return false
  return /\s/.test(file[end - 2] ?? '') || /\d/.test(file[end] ?? '')
}

// The tags of an element are HTML; what is between them is text.
function jsxTags(
  { children }: { readonly children: readonly PhrasingContent[] },
  { start, end }: FileRange,
  { file, offset, toText }: InlineContext,
): readonly Inline[] {
  const first = children[0]?.position?.start.offset
  const last = children.at(-1)?.position?.end.offset
  const tags =
    first === undefined || last === undefined
      ? [[start, end] as const]
      : [[start, first + offset] as const, [last + offset, end] as const]
  return tags.map(([from, to]) => ({
    kind: 'html',
    start: toText(from),
    end: toText(to),
    value: file.slice(from, to),
  }))
}

function detailsOf(
  node: PhrasingContent,
  { definitions }: InlineContext,
): Pick<Inline, 'value' | 'url' | 'label'> {
  switch (node.type) {
    case 'inlineCode':
    case 'inlineMath':
    case 'mdxTextExpression':
    case 'html':
      return { value: node.value }
    case 'link':
      return { url: node.url }
    case 'image':
      return { value: node.alt ?? '', url: node.url }
    case 'linkReference':
      return { url: definitions.get(node.identifier) ?? '', label: node.identifier }
    case 'imageReference':
      return {
        value: node.alt ?? '',
        url: definitions.get(node.identifier) ?? '',
        label: node.identifier,
      }
    case 'footnoteReference':
      return { label: node.identifier }
    default:
      return {}
  }
}
