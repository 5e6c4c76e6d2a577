import type { Element, ElementContent } from 'hast'
import { element, isElement } from './element.ts'

// Where old pages write paragraphs as text with two line breaks between.
const HOLDERS = ['p', 'div', 'td', 'section', 'article', 'main', 'body', 'center', 'blockquote']

const BLOCK = new Set([
  ...[
    'p',
    'div',
    'section',
    'article',
    'main',
    'center',
    'blockquote',
    'aside',
    'header',
    'footer',
  ],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'table', 'pre', 'figure', 'hr'],
  ...['footnote-definition', 'details', 'address'],
])

/** Makes paragraphs of text that two or more line breaks part. */
export function splitBreaks(node: Element): readonly ElementContent[] {
  if (!isElement(node, ...HOLDERS) || !holdsDoubleBreak(node.children)) return [node]
  const parts: ElementContent[] = []
  let open: ElementContent[] = []
  const close = () => {
    const trimmed = trimBreaks(open)
    if (trimmed.length > 0) parts.push(element('p', {}, trimmed))
    open = []
  }
  for (const [at, child] of node.children.entries()) {
    if (child.type === 'element' && BLOCK.has(child.tagName)) {
      close()
      parts.push(child)
    } else if (isDoubleBreak(node.children, at)) close()
    else open.push(child)
  }
  close()
  return isElement(node, 'p') ? parts : [{ ...node, children: parts }]
}

function holdsDoubleBreak(children: readonly ElementContent[]): boolean {
  return children.some((_, at) => isDoubleBreak(children, at))
}

// A break whose neighbour, blanks aside, is a break too.
function isDoubleBreak(children: readonly ElementContent[], at: number): boolean {
  if (!isElement(children[at], 'br')) return false
  const isBreakTowards = (step: 1 | -1) => {
    let to = at + step
    while (isBlank(children[to])) to += step
    return isElement(children[to], 'br')
  }
  return isBreakTowards(1) || isBreakTowards(-1)
}

function trimBreaks(children: readonly ElementContent[]): ElementContent[] {
  const isEmpty = (node: ElementContent | undefined) => isBlank(node) || isElement(node, 'br')
  let start = 0
  let end = children.length
  while (start < end && isEmpty(children[start])) start += 1
  while (end > start && isEmpty(children[end - 1])) end -= 1
  return children.slice(start, end)
}

function isBlank(node: ElementContent | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === ''
}
