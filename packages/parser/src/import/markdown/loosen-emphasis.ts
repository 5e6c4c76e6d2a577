import type { Nodes, PhrasingContent, Root } from 'mdast'

const STRESS = new Set(['emphasis', 'strong', 'delete'])

// What CommonMark takes for white space or punctuation beside a delimiter run (section 6.2).
const LOOSE = /^[\s\p{P}\p{S}]*/u
const LOOSE_LETTER = /[\s\p{P}\p{S}]/u

/**
 * Moves punctuation at the edges of emphasis out of it: `他说**“茶”**。` becomes `他说“**茶**”。`, for CommonMark reads no emphasis
 * where punctuation stands inside its mark and a letter outside, as Chinese, which has no spaces, often has it.
 */
export function loosenEmphasis(root: Root): Root {
  return loosen(root)
}

function loosen<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node
  const children = (node.children as PhrasingContent[]).map(loosen)
  const outside = (at: number) => children[at]
  const loosened = children.flatMap((child, at) =>
    STRESS.has(child.type) ? freeEdges(child as Stress, outside(at - 1), outside(at + 1)) : [child],
  )
  return { ...node, children: joinTexts(loosened) }
}

type Stress = Extract<PhrasingContent, { type: 'emphasis' | 'strong' | 'delete' }>

function freeEdges(
  node: Stress,
  before: PhrasingContent | undefined,
  after: PhrasingContent | undefined,
): PhrasingContent[] {
  const needsStart = before !== undefined && /[^\s\p{P}\p{S}]$/u.test(edgeText(before, 'end'))
  const needsEnd = after !== undefined && /^[^\s\p{P}\p{S}]/u.test(edgeText(after, 'start'))
  // Quotes and brackets go together.
  const isPaired =
    (needsStart || needsEnd) &&
    /^[\p{Ps}\p{Pi}"']/u.test(edgeText(node, 'start')) &&
    /[\p{Pe}\p{Pf}"']$/u.test(edgeText(node, 'end'))
  const children = [...node.children]
  const head = needsStart || isPaired ? takeStart(children) : ''
  const tail = needsEnd || isPaired ? takeEnd(children) : ''
  const inner = children.filter((child) => child.type !== 'text' || child.value !== '')
  return [
    ...textNodes(head),
    ...(inner.length === 0 ? [] : [{ ...node, children: inner }]),
    ...textNodes(tail),
  ]
}

function takeStart(children: PhrasingContent[]): string {
  const first = children[0]
  if (first?.type !== 'text') return ''
  const [taken = ''] = LOOSE.exec(first.value) ?? []
  children[0] = { ...first, value: first.value.slice(taken.length) }
  return taken
}

function takeEnd(children: PhrasingContent[]): string {
  const last = children.at(-1)
  if (last?.type !== 'text') return ''
  // Backwards by hand: a regular expression tries every start, which takes the square of a long run.
  let start = last.value.length
  while (start > 0 && LOOSE_LETTER.test(last.value[start - 1] ?? '')) start -= 1
  const taken = last.value.slice(start)
  children[children.length - 1] = {
    ...last,
    value: last.value.slice(0, last.value.length - taken.length),
  }
  return taken
}

function edgeText(node: PhrasingContent, edge: 'start' | 'end'): string {
  if (node.type === 'text') return node.value
  if ('children' in node) {
    const child = edge === 'start' ? node.children[0] : node.children.at(-1)
    return child === undefined ? '' : edgeText(child, edge)
  }
  return ''
}

function textNodes(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }]
}

function joinTexts(children: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const child of children) {
    const last = joined.at(-1)
    if (child.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { ...last, value: last.value + child.value }
    else joined.push(child)
  }
  return joined
}
