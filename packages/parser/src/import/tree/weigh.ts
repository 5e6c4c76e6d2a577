import type { Element, Nodes } from 'hast'
import { isElement } from './element.ts'

/** How much text an element holds, in characters that are not white space. */
export interface Weight {
  readonly text: number
  /** That part of it that is inside links. */
  readonly links: number
  /** How many links. */
  readonly linkCount: number
}

const NOTHING: Weight = { text: 0, links: 0, linkCount: 0 }

/** Weighs every element of a tree, in one pass. */
export function weigh(root: Nodes): (element: Element) => Weight {
  const weights = new Map<Nodes, Weight>()
  weighNode(root, weights)
  return (element) => weights.get(element) ?? NOTHING
}

/** The part of a weight that is no link: what a text is made of. */
export function proseOf({ text, links }: Weight): number {
  return text - links
}

function weighNode(node: Nodes, weights: Map<Nodes, Weight>): Weight {
  const weight = weightOf(node, weights)
  weights.set(node, weight)
  return weight
}

function weightOf(node: Nodes, weights: Map<Nodes, Weight>): Weight {
  if (node.type === 'text') return { ...NOTHING, text: node.value.replaceAll(/\s+/g, '').length }
  if (!('children' in node)) return NOTHING
  let [text, links, linkCount] = [0, 0, 0]
  for (const child of node.children) {
    const weight = weighNode(child, weights)
    text += weight.text
    links += weight.links
    linkCount += weight.linkCount
  }
  if (isElement(node, 'a') && node.properties['href'] !== undefined)
    return { text, links: text, linkCount: linkCount + 1 }
  return { text, links, linkCount }
}
