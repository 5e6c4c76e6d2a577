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
    if (kind !== undefined) {
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
    if ('children' in node) collect(node.children, { start, end }, context, found)
  }
}

function detailsOf(
  node: PhrasingContent,
  { definitions }: InlineContext,
): Pick<Inline, 'value' | 'url' | 'label'> {
  switch (node.type) {
    case 'inlineCode':
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
