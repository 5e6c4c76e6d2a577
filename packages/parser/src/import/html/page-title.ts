import type { Element, ElementContent, Nodes } from 'hast'
import { elementsOf, isElement, lineOf } from '../tree/element.ts'

// A title longer than this is none, and would be long in reading.
const LONGEST_TITLE = 300

/**
 * Finds the title of a page whose content has no first-level heading: the page's own `h1` where its head says the same, else what the
 * head says. Nothing where the content has a title, be it of a lower level.
 */
export function missingTitle(page: Nodes, content: readonly ElementContent[]): string | undefined {
  const all = [...elementsOf(page)]
  const inside = content.flatMap((node) => [...elementsOf(node)])
  if (inside.some((node) => isElement(node, 'h1') && lineOf(node) !== '')) return undefined
  const head = headTitle(all)
  const first = inside.find((node) => /^h[2-6]$/.test(node.tagName))
  if (first !== undefined && head?.includes(lineOf(first))) return undefined
  const heading = all.find((node) => isElement(node, 'h1') && lineOf(node) !== '')
  const own = heading === undefined ? undefined : lineOf(heading)
  return own !== undefined && (head === undefined || head.startsWith(own)) ? own : head
}

function headTitle(elements: readonly Element[]): string | undefined {
  const shared = elements.find(
    (node) => isElement(node, 'meta') && node.properties['property'] === 'og:title',
  )?.properties['content']
  if (typeof shared === 'string' && shared.trim() !== '')
    return shared.trim().slice(0, LONGEST_TITLE)
  const title = elements.find((node) => isElement(node, 'title'))
  const text = title === undefined ? '' : lineOf(title)
  return text === '' ? undefined : withoutSite(text.slice(0, LONGEST_TITLE))
}

// `Tea | A Site`, `茶_某网站`: the site's name stands behind the last bar.
function withoutSite(title: string): string {
  const [, name] = /^(.{2,}?)\s*(?:\s[|–—·-]\s|[_|｜])\s*[^|_｜]{1,40}$/u.exec(title) ?? []
  return name ?? title
}
