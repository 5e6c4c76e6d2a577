import type { Element, ElementContent, Properties } from 'hast'

/** Makes a hast element; a string among the children becomes a text node. */
export function element(
  tagName: string,
  properties: Properties,
  ...children: readonly (ElementContent | string)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ),
  }
}

/** Tells whether a node is an element with one of the names. */
export function isElement(
  node: { readonly type: string },
  ...names: readonly string[]
): node is Element {
  return node.type === 'element' && names.includes((node as Element).tagName)
}

/** The text inside a node, alternative texts of images left out. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
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
