import type { ElementContent } from 'hast'
import type { Root } from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { PublicationWords } from '../words.ts'
import { conform } from './conform.ts'
import { SANITISE_SCHEMA } from './sanitise-schema.ts'

/**
 * Turns Markdown into sanitised HTML that is valid as XHTML too: raw HTML inside it is parsed, not copied.
 *
 * Footnotes come last, in a `section` with class `footnotes`.
 */
export function toHast(root: Root, words: PublicationWords): readonly ElementContent[] {
  const writer = unified()
    .use(remarkRehype, {
      allowDangerousHtml: true,
      clobberPrefix: '',
      footnoteLabel: words.footnotes,
      footnoteLabelProperties: {},
      footnoteBackLabel: words.back,
      // The selector keeps phones from drawing an emoji.
      footnoteBackContent: '↩\ufe0e',
    })
    .use(rehypeRaw)
    .use(rehypeSanitize, SANITISE_SCHEMA)
  const tree = writer.runSync(root)
  return conform(tree.children.filter((child) => child.type !== 'doctype'))
}
