import type { Element, ElementContent } from 'hast'
import type { TitlePart, TocEntry } from './anchor-tree.ts'
import { element } from './element.ts'

/** A line of a table of contents and the lines under it. */
export interface TocNode {
  readonly href: string
  readonly title: readonly TitlePart[]
  readonly children: readonly TocNode[]
}

/** Nests the headings of a chapter, down to a depth; one that skips a level stands under the nearest one above it. */
export function nestHeadings(
  toc: readonly TocEntry[],
  deepest: number,
  hrefOf: (id: string) => string,
): readonly TocNode[] {
  return nest(
    toc.filter(({ depth }) => depth <= deepest),
    hrefOf,
  )
}

/** Writes a table of contents as nested lists; nothing where it is empty. */
export function tocList(nodes: readonly TocNode[]): readonly Element[] {
  if (nodes.length === 0) return []
  const items = nodes.map(({ href, title, children }) =>
    element('li', {}, element('a', { href }, ...titleContent(title)), ...tocList(children)),
  )
  return [element('ol', {}, ...items)]
}

/** A title in all its languages, each part marked with its own. */
export function titleContent(title: readonly TitlePart[]): readonly (ElementContent | string)[] {
  return title.flatMap(({ lang, text }, index) => [
    ...(index === 0 ? [] : [' / ']),
    lang === undefined ? text : element('span', { lang }, text),
  ])
}

function nest(entries: readonly TocEntry[], hrefOf: (id: string) => string): readonly TocNode[] {
  const nodes: TocNode[] = []
  for (let index = 0; index < entries.length; ) {
    const entry = entries[index]
    if (entry === undefined) break
    let end = index + 1
    while ((entries[end]?.depth ?? 0) > entry.depth) end += 1
    nodes.push({
      href: hrefOf(entry.id),
      title: entry.title,
      children: nest(entries.slice(index + 1, end), hrefOf),
    })
    index = end
  }
  return nodes
}
