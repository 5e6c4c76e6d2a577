import type { Element, ElementContent } from 'hast'
import type { LeftOut } from '../imported.ts'
import { element, elementsOf, isElement, lineOf, tokensOf } from '../tree/element.ts'
import { proseOf, type Weight, weigh } from '../tree/weigh.ts'
import { reportOf } from './leave-out-parts.ts'

// What a page says of itself is believed where it holds most of the page's prose.
const LANDMARK_SHARE = 0.5

// A block that holds this part of the prose beside it is where the text is.
const HEAVIEST_SHARE = 0.75

const CONTAINERS = [
  ...['div', 'section', 'article', 'main', 'form', 'center', 'span', 'font'],
  ...['table', 'tbody', 'tr', 'td'],
]

/** Finds a page's main content: its `article`, its `main`, or the heaviest block of text; what lies outside is reported. */
export function findContent(
  body: { readonly children: readonly ElementContent[] },
  leftOut: LeftOut[],
): ElementContent[] {
  const root = element('body', {}, body.children)
  const weightOf = weigh(root)
  const landmark = findLandmark(root, weightOf)
  const content = landmark ?? descend(root, weightOf, leftOut)
  if (landmark !== undefined) reportOutside(root, landmark, leftOut)
  return content.children
}

function findLandmark(root: Element, weightOf: (node: Element) => Weight): Element | undefined {
  const whole = proseOf(weightOf(root))
  const landmarks = [...elementsOf(root)].filter(
    (node) => isElement(node, 'article', 'main') || isMainRole(node),
  )
  const heavy = (names: readonly string[]) =>
    landmarks
      .filter((node) => names.includes(isMainRole(node) ? 'main' : node.tagName))
      .filter((node) => proseOf(weightOf(node)) > whole * LANDMARK_SHARE)
      // The outermost of equals, as it comes first.
      .sort((a, b) => proseOf(weightOf(b)) - proseOf(weightOf(a)))[0]
  return heavy(['article']) ?? heavy(['main'])
}

function isMainRole(node: Element): boolean {
  return tokensOf(node, 'role')[0] === 'main'
}

// Goes down while one block holds nearly all the prose and no sentence stands beside it.
function descend(root: Element, weightOf: (node: Element) => Weight, leftOut: LeftOut[]): Element {
  let at = root
  for (;;) {
    const children = dropLinkLists(at, weightOf, leftOut)
    const whole = children.reduce(
      (sum, child) =>
        sum + (child.type === 'element' ? proseOf(weightOf(child)) : lineOf(child).length),
      0,
    )
    const heaviest = children.find(
      (child): child is Element =>
        isElement(child, ...CONTAINERS) && proseOf(weightOf(child)) >= whole * HEAVIEST_SHARE,
    )
    const beside = children.filter((child) => child !== heaviest)
    if (heaviest === undefined || whole === 0 || beside.some(holdsText)) return { ...at, children }
    for (const child of beside) leftOut.push(...reportOf(child, 'outside'))
    at = heaviest
  }
}

// A heading, a list, a picture, a sentence: what a text is made of.
function holdsText(node: ElementContent): boolean {
  if (node.type === 'text') return /[。！？.!?]/.test(node.value)
  if (node.type !== 'element') return false
  return (
    isElement(node, 'h1', 'h2', 'h3', 'p', 'blockquote', 'pre', 'ul', 'ol', 'dl', 'figure') ||
    node.children.some(holdsText)
  )
}

function dropLinkLists(
  node: Element,
  weightOf: (node: Element) => Weight,
  leftOut: LeftOut[],
): ElementContent[] {
  return node.children.filter((child) => {
    if (child.type !== 'element' || !isLinkList(child, weightOf(child))) return true
    leftOut.push(...reportOf(child, 'navigation'))
    return false
  })
}

// Most of its words are links, and it is no paragraph: a menu that nothing names.
function isLinkList(node: Element, { text, links, linkCount }: Weight): boolean {
  return !isElement(node, 'p', 'a', 'h1', 'h2', 'h3') && linkCount >= 3 && links * 4 > text * 3
}

function reportOutside(node: Element, content: Element, leftOut: LeftOut[]): void {
  const path = new Set(pathTo(node, content))
  const visit = (at: Element) => {
    for (const child of at.children) {
      if (child === content) continue
      if (child.type === 'element' && path.has(child)) visit(child)
      else leftOut.push(...reportOf(child, 'outside'))
    }
  }
  visit(node)
}

function pathTo(node: Element, wanted: Element): readonly Element[] {
  for (const child of node.children) {
    if (child === wanted) return [node]
    const path = child.type === 'element' ? pathTo(child, wanted) : []
    if (path.length > 0) return [node, ...path]
  }
  return []
}
