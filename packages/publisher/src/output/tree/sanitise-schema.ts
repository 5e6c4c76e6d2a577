import { defaultSchema, type Options as Schema } from 'rehype-sanitize'

/**
 * What of a document's HTML reaches a reader: no script, no style, no event handler, no frame, no form, no address but http, https,
 * mailto and relative ones. Only attributes that HTML 5 and EPUB 3.3 both know are let through, so that what is left is valid.
 *
 * Ids are not prefixed here: there is no script whose variables they could shadow (the pages forbid all scripts), and
 * `anchorTree` makes every id of a page unique.
 */
export const SANITISE_SCHEMA: Schema = {
  ...defaultSchema,
  clobber: [],
  clobberPrefix: '',
  // Their content is program text, not prose.
  strip: [
    'script',
    'style',
    'template',
    'iframe',
    'object',
    'noscript',
    'textarea',
    'select',
    'title',
  ],
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  required: { input: { disabled: true, type: 'checkbox' } },
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'section', 'aside', 'blockquote', 'hr'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'details', 'summary'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...['pre', 'code', 'kbd', 'samp', 'var', 'a', 'img', 'br', 'wbr', 'input', 'span'],
    ...['em', 'strong', 'b', 'i', 'u', 's', 'del', 'ins', 'mark', 'small', 'sub', 'sup'],
    ...['abbr', 'cite', 'dfn', 'q', 'ruby', 'rt', 'bdi'],
  ],
  attributes: {
    '*': ['align', 'id', 'lang', 'title', ['dir', 'ltr', 'rtl', 'auto']],
    a: ['href', 'name', 'ariaLabel', 'ariaDescribedBy', 'dataFootnoteBackref', 'dataFootnoteRef'],
    code: [['className', /^language-[\w+#.-]+$/]],
    details: ['open'],
    // The two sides of a bilingual page, made by `pairNodes`.
    div: [['className', 'pair', 'side', 'second']],
    img: ['src', 'alt', 'width', 'height'],
    input: ['checked', ['disabled', true], ['type', 'checkbox']],
    li: [['className', 'task-list-item']],
    ol: ['start', 'reversed', ['className', 'contains-task-list']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    span: [['className', 'side', 'second']],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', ['scope', 'row', 'col', 'rowgroup', 'colgroup']],
    ul: [['className', 'contains-task-list']],
  },
}
