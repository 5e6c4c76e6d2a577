import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast'

/**
 * Renames the target's footnotes and link references where the source uses the same label, so that both can stand in one document:
 * `[^1]` becomes `[^1-en]`. A link definition that both sides share goes from the target. The target's tree is changed.
 */
export function separateLabels(source: Root, target: Root, suffix: string): void {
  const taken = definitionsOf(source)
  const shared = new Set<Nodes>()
  const renamed = new Map<string, string>()
  for (const [key, definition] of definitionsOf(target)) {
    const other = taken.get(key)
    if (other === undefined) continue
    if (isSameLink(definition, other)) shared.add(definition)
    else renamed.set(key, unusedLabel(key, suffix, taken))
  }
  change(target, renamed, shared)
}

type AnyDefinition = Definition | FootnoteDefinition

// Footnotes and links have name spaces of their own; the first definition of a label counts (CommonMark, section 4.7).
function definitionsOf(
  node: Nodes,
  found = new Map<string, AnyDefinition>(),
): Map<string, AnyDefinition> {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') {
    const key = keyOf(node.type, node.identifier)
    if (!found.has(key)) found.set(key, node)
  }
  if ('children' in node) for (const child of node.children) definitionsOf(child, found)
  return found
}

function keyOf(type: string, identifier: string): string {
  return `${type.startsWith('footnote') ? '^' : ' '}${identifier.toLowerCase()}`
}

function isSameLink(first: AnyDefinition, second: AnyDefinition): boolean {
  return (
    first.type === 'definition' &&
    second.type === 'definition' &&
    first.url === second.url &&
    first.title === second.title
  )
}

function unusedLabel(key: string, suffix: string, taken: ReadonlyMap<string, unknown>): string {
  let label = `${key}-${suffix}`
  while (taken.has(label)) label += `-${suffix}`
  return label.slice(1)
}

function change(
  node: Nodes,
  renamed: ReadonlyMap<string, string>,
  shared: ReadonlySet<Nodes>,
): void {
  if ('identifier' in node) {
    const label = renamed.get(keyOf(node.type, node.identifier))
    if (label !== undefined)
      Object.assign(node, { identifier: label.toLowerCase(), label }, fullReference(node))
  }
  if (!('children' in node)) return
  node.children = node.children.filter((child) => !shared.has(child)) as typeof node.children
  for (const child of node.children) change(child, renamed, shared)
}

// `[tea][]` names its definition by its text, which stays: it must name it in full now.
function fullReference(node: Nodes): { readonly referenceType?: 'full' } {
  return node.type === 'linkReference' || node.type === 'imageReference'
    ? { referenceType: 'full' }
    : {}
}
