import type { Element, ElementContent } from 'hast'
import { element, elementsOf, isElement } from './element.ts'

const BLOCKS = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'blockquote', 'pre']

/**
 * Tells tables from layout: what only arranges a page, as pages of the nineties have it, becomes plain blocks; a caption becomes the
 * paragraph before its table, for Markdown has no captions.
 */
export function plainTable(node: Element): readonly ElementContent[] {
  if (isElement(node, 'td', 'th', 'tr', 'tbody', 'thead', 'tfoot')) return [node]
  if (!isElement(node, 'table')) return [node]
  if (isLayout(node)) return [element('div', {}, node.children.map(unwrapPart))]
  const captions = node.children.filter((child) => isElement(child, 'caption'))
  return [
    ...captions.map((caption) => element('p', {}, (caption as Element).children)),
    withHead({ ...node, children: node.children.filter((child) => !isElement(child, 'caption')) }),
  ]
}

// A table of GFM has a head; where none is marked, the first row is it, not a row of empty cells.
function withHead(table: Element): Element {
  const rows = [...elementsOf(table)].filter((node) => isElement(node, 'tr'))
  const [first] = rows
  const cells = rows.flatMap((row) => row.children)
  if (first === undefined || cells.some((cell) => isElement(cell, 'th'))) return table
  const head = element('tr', {}, first.children.map(asHead))
  return { ...table, children: [element('thead', {}, [head]), ...without(table, first)] }
}

function without(node: Element, row: Element): ElementContent[] {
  return node.children
    .filter((child) => child !== row)
    .map((child) =>
      child.type === 'element' ? { ...child, children: without(child, row) } : child,
    )
}

function asHead(cell: ElementContent): ElementContent {
  return isElement(cell, 'td') ? { ...cell, tagName: 'th' } : cell
}

// One column, a table inside, or cells of several blocks: a table of data has none of these.
function isLayout(table: Element): boolean {
  const inside = table.children.flatMap((child) => [...elementsOf(child)])
  if (inside.some((node) => isElement(node, 'th'))) return false
  if (inside.some((node) => isElement(node, 'table') || node.properties['dataLayout'] === true))
    return true
  const rows = inside.filter((node) => isElement(node, 'tr'))
  if (rows.every((row) => row.children.filter((cell) => isElement(cell, 'td')).length <= 1))
    return true
  return inside.some(
    (node) =>
      isElement(node, 'td') &&
      node.children.filter((child) => isElement(child, ...BLOCKS)).length > 1,
  )
}

function unwrapPart(node: ElementContent): ElementContent {
  if (!isElement(node, 'tbody', 'thead', 'tfoot', 'tr', 'td', 'caption')) return node
  return element('div', { dataLayout: true }, node.children.map(unwrapPart))
}
