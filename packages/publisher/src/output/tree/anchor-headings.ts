import type { Heading, Nodes, Root } from 'mdast'
import { plainTextOf } from './read-tree.ts'

// An id written out at the end of a heading, as VitePress and mdBook have it: `## Tea {#tea}`.
const EXPLICIT_ID = /[ \t]*\{#([^\s{}]+)\}[ \t]*$/

/**
 * Gives every heading of a tree the id that GitHub would give it, or the one written out in it, and lists the ids in heading order.
 *
 * The ids are set on the nodes of the tree itself, where remark-rehype finds them; a written out id goes from the text.
 */
export function anchorHeadings(tree: Root): readonly string[] {
  const taken = new Map<string, number>()
  return headingsOf(tree).map((heading) => {
    const id = takeExplicitId(heading) ?? uniqueSlug(plainTextOf(heading), taken)
    setAnchor(heading, id)
    return id
  })
}

/** The headings of a tree, in order, also those inside quotes and lists. */
export function headingsOf(node: Nodes): readonly Heading[] {
  if (node.type === 'heading') return [node]
  return 'children' in node ? node.children.flatMap(headingsOf) : []
}

/** The id of a heading that `anchorHeadings` has seen. */
export function anchorOf(heading: Heading): string | undefined {
  const id = heading.data?.hProperties?.['id']
  return typeof id === 'string' ? id : undefined
}

/** Lets a heading be found by a second id: that of its counterpart, to which links inside the translation may still lead. */
export function addAnchor(heading: Heading, id: string): void {
  // An element of the HTML to come, not Markdown: remark-rehype reads nothing of it but `data`.
  const anchor = { type: 'text', value: '', data: { hName: 'span', hProperties: { id } } } as const
  heading.children.unshift(anchor)
}

function setAnchor(heading: Heading, id: string): void {
  heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } }
}

function takeExplicitId(heading: Heading): string | undefined {
  const last = heading.children.at(-1)
  if (last?.type !== 'text') return undefined
  const match = EXPLICIT_ID.exec(last.value)
  if (match === null) return undefined
  last.value = last.value.slice(0, match.index)
  return match[1]
}

// As github-slugger: lower case, letters, digits and connectors, a hyphen for each space, a number behind what was there before.
function uniqueSlug(text: string, taken: Map<string, number>): string {
  const slug = text
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-')
  let id = slug
  while (taken.has(id)) {
    const count = (taken.get(slug) ?? 0) + 1
    taken.set(slug, count)
    id = `${slug}-${count}`
  }
  taken.set(id, 0)
  return id
}
