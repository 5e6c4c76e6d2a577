import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { type Processor, unified } from 'unified'
import { loosenEmphasis } from './loosen-emphasis.ts'

const writer = unified()
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
  })
  .use(remarkGfm, { tablePipeAlign: false })
  .use(leaveAddresses)
  .use(escapeDialects)
  .freeze()

/** Writes a Markdown tree as a file: GFM, a line feed at its end, nothing where the tree holds nothing. */
export function writeMarkdown(root: Root): string {
  return writer.stringify(loosenEmphasis(root))
}

// An address in running text is a link in GFM, and reads better than `https\://`.
function leaveAddresses(this: Processor): void {
  const data = this.data() as { toMarkdownExtensions?: MarkdownExtension[] }
  data.toMarkdownExtensions = (data.toMarkdownExtensions ?? []).map(withoutAddresses)
}

// What Markdown takes for text and generators don’t: a line that begins with `:::` or `$$`.
function escapeDialects(this: Processor): void {
  const data = this.data() as { toMarkdownExtensions?: object[] }
  data.toMarkdownExtensions ??= []
  data.toMarkdownExtensions.push({
    unsafe: [
      { character: ':', atBreak: true, after: '::' },
      { character: '$', atBreak: true, after: '\\$' },
    ],
  })
}

interface MarkdownExtension {
  readonly extensions?: readonly MarkdownExtension[]
  readonly unsafe?: readonly { readonly character?: string }[]
}

function withoutAddresses(extension: MarkdownExtension): MarkdownExtension {
  if (extension.unsafe?.some(({ character }) => character === '@')) return {}
  if (extension.extensions === undefined) return extension
  return { ...extension, extensions: extension.extensions.map(withoutAddresses) }
}
