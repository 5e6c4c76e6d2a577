import type { Element, ElementContent, Nodes, Properties } from 'hast'

/** Makes a hast element. */
export function element(
  tagName: string,
  properties: Properties,
  children: readonly ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children: [...children] }
}

/** Tells whether a node is an element with one of the names. */
export function isElement(node: Element, ...names: readonly string[]): boolean
export function isElement(node: Nodes | undefined, ...names: readonly string[]): node is Element
export function isElement(node: Nodes | undefined, ...names: readonly string[]): boolean {
  return node?.type === 'element' && names.includes(node.tagName)
}

/** The text inside a node, as it is written; an image's alternative text is none. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (isElement(node, 'br')) return '\n'
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

// What stands on a line of its own.
const BLOCK =
  /^(?:p|div|li|dt|dd|h[1-6]|t[rdh]|section|article|blockquote|option|figcaption|caption)$/

/** The text inside a node on one line, a space between its blocks, white space collapsed. */
export function lineOf(node: Nodes): string {
  return spacedText(node).replaceAll(/\s+/g, ' ').trim()
}

function spacedText(node: Nodes): string {
  if (!('children' in node)) return textOf(node)
  const text = node.children.map(spacedText).join('')
  return node.type === 'element' && (BLOCK.test(node.tagName) || node.tagName === 'br')
    ? ` ${text} `
    : text
}

/** Every element of a tree in document order. */
export function* elementsOf(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node
  if (!('children' in node)) return
  for (const child of node.children) yield* elementsOf(child)
}

/** The values of an attribute that holds several, such as `class`. */
export function tokensOf(node: Element, property: string): readonly string[] {
  const value = node.properties[property]
  if (Array.isArray(value)) return value.map(String)
  return typeof value === 'string' ? value.split(/\s+/).filter((token) => token !== '') : []
}

/** The first and last line of a node in its file, from 1. */
export function linesOf(node: Nodes): { readonly lines?: readonly [number, number] } {
  const { position } = node
  return position === undefined ? {} : { lines: [position.start.line, position.end.line] }
}

/** Copies a tree, its leaves first; `change` says what stands in place of each element, which already has its new children. */
export function rewrite(
  children: readonly ElementContent[],
  change: (element: Element) => readonly ElementContent[],
): ElementContent[] {
  return children.flatMap((child) =>
    child.type === 'element'
      ? change({ ...child, children: rewrite(child.children, change) })
      : [child],
  )
}
