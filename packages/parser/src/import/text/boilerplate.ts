/** A kind of line that belongs to the page a text was taken from, not to the text. */
interface BoilerplateRow {
  readonly pattern: RegExp
  readonly reason: string
}

// Each row is matched against a whole short line, white space collapsed.
const ROWS: readonly BoilerplateRow[] = [
  {
    pattern: /^(?:copyright\b|©|\(c\)\s*\d{4})|©\s*(?:copyright\s*)?\d{4}|all rights reserved/i,
    reason: 'the notice under every page of a site',
  },
  { pattern: /版权所有|著作权所有|未经.{0,12}(?:转载|许可)/, reason: 'the same in Chinese' },
  {
    pattern: /^(?:contact(?: us| information)?|get in touch|about us|follow us(?: on.*)?)[:：]?$/i,
    reason: 'the head of a footer',
  },
  {
    pattern: /^(?:联系(?:我们|方式|电话)|关于我们|关注我们|友情链接|网站地图)(?:[:：].*)?$/,
    reason: 'the head of a Chinese footer',
  },
  {
    pattern:
      /^(?:[\p{L}’' -]{0,40}\b)?(?:telephone|phone|tel|fax|e-?mail|mailbox|hotline)\s*[:：.].{0,60}$/iu,
    reason: 'how to reach the publisher',
  },
  {
    pattern: /^.{0,10}(?:电话|传真|邮箱|邮编|地址|热线|电子邮件|网址)\s*[:：].{0,60}$/,
    reason: 'the same in Chinese',
  },
  {
    pattern: /^(?:powered by|designed by|技术支持|网站建设)\b.{0,40}/i,
    reason: 'the maker of the site',
  },
  {
    pattern: /[\p{Script=Han}]ICP[备证]|公网安备/u,
    reason: 'the licence number of a Chinese site',
  },
  {
    pattern: /^(?:official )?(?:micro-?official )?website$|^(?:官方)?(?:微信|微博|网站|公众号)$/i,
    reason: 'the caption of a QR code',
  },
  {
    pattern: /^[（(【[]?(?:责任编辑|责编|编辑|审核|校对|来源链接|原文链接)\s*[:：].{0,30}$/,
    reason: 'who put the page up',
  },
  {
    pattern:
      /^(?:上一[篇页]|下一[篇页]|返回(?:首页|顶部|列表)|打印(?:本页)?|关闭(?:窗口|本页)|分享到|扫一扫)(?:[:：].*|.{0,12})$/,
    reason: 'buttons of a Chinese page',
  },
  {
    pattern:
      /^(?:share(?: this)?(?: on.*)?|print(?: this page)?|back to top|previous(?: article)?|next(?: article)?|related (?:articles|posts)|subscribe|privacy policy|terms of (?:use|service))[:：]?$/i,
    reason: 'buttons of a page',
  },
  {
    pattern:
      /^(?:当前位置|您(?:的|现在的|当前的)?位置|首页)\s*[:：>»|].*$|^(?:home|首页)\s*[>»|/].*$/i,
    reason: 'where on the site the reader is',
  },
  {
    pattern: /^(?:浏览|阅读|点击)(?:次数|量|数)?\s*[:：]?\s*\d*\s*次?$|^\d+ (?:views|comments)$/i,
    reason: 'the counter of a page',
  },
]

// A longer line is prose, whatever words are in it.
const LONGEST = 120

/** Lines of a page that are none of its text, at its start and its end. */
export interface Edges {
  /** Index of the first line of the text. */
  readonly start: number
  /** Index behind its last line. */
  readonly end: number
}

/**
 * Finds what is boilerplate at the edges of a text: the lines at its start that are, and at its end those from the first such line on,
 * where no prose comes after it and at least a third are known ones: an address between “Contact us” and a telephone number has no
 * mark of its own. What stands between two paragraphs is never taken.
 *
 * @param lines the text's lines or blocks, white space collapsed; none is empty.
 */
export function boilerplateEdges(lines: readonly string[]): Edges {
  let start = 0
  while (start < lines.length && isBoilerplate(lines[start] ?? '')) start += 1
  let prose = lines.length
  while (prose > start && !isProse(lines[prose - 1] ?? '')) prose -= 1
  const known = lines.flatMap((line, at) => (at >= prose && isBoilerplate(line) ? [at] : []))
  const [first] = known
  if (start === lines.length) return { start: 0, end: lines.length }
  if (first === undefined || known.length * 3 < lines.length - first)
    return { start, end: lines.length }
  return { start, end: first }
}

function isBoilerplate(line: string): boolean {
  return line.length <= LONGEST && ROWS.some(({ pattern }) => pattern.test(line))
}

// A sentence's end is prose, unless the line is known.
function isProse(line: string): boolean {
  if (isBoilerplate(line)) return false
  return (
    line.length > LONGEST ||
    /[。！？!?”’…]$/.test(line) ||
    (/[\p{Ll})"]\.$/u.test(line) && line.split(' ').length > 9)
  )
}
