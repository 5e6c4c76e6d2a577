import type { Element, ElementContent } from 'hast'
import { isElement, rewrite, textOf } from './element.ts'

/** A stretch of a heading in one language; `lang` is set only where it differs from the page's. */
export interface TitlePart {
  readonly lang?: string
  readonly text: string
}

/** A heading as a table of contents shows it. */
export interface TocEntry {
  /** 1 to 6. */
  readonly depth: number
  readonly id: string
  readonly title: readonly TitlePart[]
}

/** A tree whose ids are unique and valid in XML, with what can be linked to. */
export interface AnchoredTree {
  readonly children: readonly ElementContent[]
  /** The id a fragment of the document's own links stands for. */
  readonly ids: ReadonlyMap<string, string>
  readonly toc: readonly TocEntry[]
}

// Names of the fourth edition of XML 1.0, which validators of EPUB still go by; other characters become hyphens.
const NOT_IN_NAMES = /[^A-Za-z0-9_.\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u4e00-\u9fa5-]/g
const STARTS_NAME = /^[A-Za-z_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u4e00-\u9fa5]/

/**
 * Makes the ids of a page unique: the first element that has an id keeps it, `prefix` before it, any later one loses its own.
 *
 * Links are left as they were written; `ids` says where they lead now.
 */
export function anchorTree(children: readonly ElementContent[], prefix = ''): AnchoredTree {
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  claimIds(children, (id) => {
    if (ids.has(id)) return
    const name = uniqueName(`${prefix}${id}`, taken)
    ids.set(id, name)
    taken.add(name)
  })
  const kept = new Set<string>()
  const anchored = rewrite(children, (node) => {
    const { id, ...properties } = node.properties
    if (typeof id !== 'string') return [node]
    const name = ids.get(id)
    if (name === undefined || kept.has(id)) return [{ ...node, properties }]
    kept.add(id)
    return [{ ...node, properties: { ...properties, id: name } }]
  })
  return { children: anchored, ids, toc: listHeadings(anchored) }
}

/** The text of a heading in all its languages, put on one line. */
export function titleText(title: readonly TitlePart[]): string {
  return title.map(({ text }) => text).join(' / ')
}

function claimIds(children: readonly ElementContent[], claim: (id: string) => void): void {
  for (const child of children) {
    if (child.type !== 'element') continue
    if (typeof child.properties['id'] === 'string') claim(child.properties['id'])
    claimIds(child.children, claim)
  }
}

function uniqueName(id: string, taken: ReadonlySet<string>): string {
  const cleaned = id.replaceAll(NOT_IN_NAMES, '-')
  const name = STARTS_NAME.test(cleaned) ? cleaned : `_${cleaned}`
  if (!taken.has(name)) return name
  for (let count = 2; ; count += 1) {
    if (!taken.has(`${name}.${count}`)) return `${name}.${count}`
  }
}

function listHeadings(children: readonly ElementContent[]): readonly TocEntry[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return []
    const { id, dataFootnotes } = child.properties
    if (dataFootnotes !== undefined) return []
    if (!/^h[1-6]$/.test(child.tagName)) return listHeadings(child.children)
    if (typeof id !== 'string') return []
    return [{ depth: Number(child.tagName.slice(1)), id, title: titleOf(child) }]
  })
}

function titleOf(heading: Element): readonly TitlePart[] {
  const sides = heading.children.filter(
    (child): child is Element => isElement(child, 'span') && isSide(child),
  )
  if (sides.length === 0) return [{ text: headingText(heading) }]
  return sides.map((side) => ({ lang: String(side.properties['lang']), text: headingText(side) }))
}

function isSide({ properties }: Element): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes('side')
}

// Without the numbers of footnotes.
function headingText(heading: Element): string {
  const children = rewrite(heading.children, (node) =>
    node.properties['dataFootnoteRef'] === undefined ? [node] : [],
  )
  return children.map(textOf).join('').replaceAll(/\s+/g, ' ').trim()
}
