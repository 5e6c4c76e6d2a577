import type { Nodes, PhrasingContent } from 'mdast'
import type { Inline, InlineKind } from '../model/document.ts'

/** How a file's offsets become offsets into the block's text, and where references lead. */
export interface InlineContext {
  readonly file: string
  /** What to add to an mdast offset to get the file's. */
  readonly offset: number
  /** Maps a file offset to one of the block's text. */
  toText(fileOffset: number): number
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

// mdBook's `{{#include …}}`, VitePress's `{{ x }}`, and a heading's `{#anchor}`: what a translator must leave alone.
const EXPRESSION = /\{\{[^{}\n]*\}\}|\{#[\w.:-]+\}/g

// A bare URL ends, for a reader of Chinese, where Chinese begins; GFM lets it run on.
const CHINESE = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60\u2014\u2018-\u201D\u2026]/u

/** Lists the inline syntax of a block, outer before inner, with offsets into the block's text. */
export function readInlines(
  nodes: readonly PhrasingContent[],
  text: string,
  context: InlineContext,
): readonly Inline[] {
  const inlines = nodes.flatMap((node) => inlinesOf(node, context))
  const atoms = inlines.filter(
    ({ kind }) => kind === 'code' || kind === 'link' || kind === 'image' || kind === 'html',
  )
  const expressions = Array.from(
    text.matchAll(EXPRESSION),
    (match): Inline => ({
      kind: 'expression',
      start: match.index,
      end: match.index + match[0].length,
      value: match[0],
    }),
  ).filter((found) => !atoms.some(({ start, end }) => start <= found.start && found.end <= end))
  return [...inlines, ...expressions].sort((a, b) => a.start - b.start || b.end - a.end)
}

function inlinesOf(node: PhrasingContent, context: InlineContext): readonly Inline[] {
  const inner =
    'children' in node ? node.children.flatMap((child) => inlinesOf(child, context)) : []
  const kind = KINDS[node.type]
  const from = node.position?.start.offset
  const to = node.position?.end.offset
  if (kind === undefined || from === undefined || to === undefined) return inner
  const start = context.toText(from + context.offset)
  const end = context.toText(to + context.offset)
  return [bareUrl({ kind, start, end, ...detailsOf(node, context) }, node, context, from), ...inner]
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

function bareUrl(
  inline: Inline,
  node: PhrasingContent,
  { file, offset }: InlineContext,
  from: number,
): Inline {
  if (node.type !== 'link' || /[[<]/.test(file[from + offset] ?? '')) return inline
  const written = file.slice(from + offset, from + offset + inline.end - inline.start)
  const cut = written.search(CHINESE)
  if (cut <= 0) return inline
  const head = written.slice(0, cut)
  return { ...inline, end: inline.start + cut, url: /^www\./i.test(head) ? `http://${head}` : head }
}
