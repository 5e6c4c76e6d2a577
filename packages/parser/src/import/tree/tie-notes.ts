import type { Element, ElementContent } from 'hast'
import { element, elementsOf, isElement, lineOf, tokensOf } from './element.ts'

/** A page of a file, by its path; `''` where there is only one. */
export interface Page {
  readonly path: string
  readonly children: readonly ElementContent[]
}

interface Found {
  readonly node: Element
  readonly page: Page
  /** The block the node is or stands in. */
  readonly block: Element | undefined
  readonly isRaised: boolean
  /** Its number in reading order. */
  readonly order: number
}

const BLOCKS = ['p', 'li', 'dd', 'div', 'aside', 'section', 'td', 'footnote']
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']

// What stands for a note: a number, a star, a letter, in whatever brackets.
const MARK = /^[[(（【［〔]?(?:注?\d{1,4}|[*†‡§]{1,3}|[①-㊿]|[a-z]|[ivxl]{1,5})[\])）】］〕]?$/i
const ARROW = /^[↑↩⏎^←⤴]\uFE0E?$/u
const NOTE_ID = /(?:foot|end|cite_?)note|^_?(?:fn|ftn|edn)/i

/**
 * Ties the notes of a text to their marks: a mark becomes a `footnote-reference`, its note a `footnote-definition` at the end of the
 * page with the mark, wherever in the book it was, and links back go.
 *
 * @param locate puts a link's address beside the page it is on; `undefined` where it leads out of the file.
 */
export function tieNotes(
  pages: readonly Page[],
  locate: (page: string, address: string) => string | undefined,
): readonly Page[] {
  const all = pages.flatMap(findNodes).map((found, order) => ({ ...found, order }))
  const byId = new Map<string, Found>()
  for (const found of all) {
    const key = `${found.page.path}#${found.node.properties['id']}`
    if (found.node.properties['id'] !== undefined && !byId.has(key)) byId.set(key, found)
  }
  const targetOf = (found: Found): Found | undefined => {
    const [address = '', id] = String(found.node.properties['href'] ?? '').split('#', 2)
    const path = address === '' ? found.page.path : locate(found.page.path, address)
    return id === undefined || path === undefined ? undefined : byId.get(`${path}#${id}`)
  }
  const pairs = soleNotes(
    all.flatMap((mark) => {
      const note = isElement(mark.node, 'a') ? targetOf(mark) : undefined
      return note !== undefined && isNotePair(mark, note) ? [{ mark, note }] : []
    }),
  )
  const notes = new Set(pairs.map(({ note }) => note.block))
  const isBackLink = (found: Found) => {
    const text = lineOf(found.node)
    return (
      (targetOf(found)?.order ?? Infinity) < found.order && (MARK.test(text) || ARROW.test(text))
    )
  }
  const backLinks = new Set(
    all.filter((found) => isElement(found.node, 'a') && isBackLink(found)).map(({ node }) => node),
  )
  return pages.map((page) => tiePage(page, { pairs, notes, backLinks }))
}

interface Pair {
  readonly mark: Found
  readonly note: Found
}

interface Ties {
  readonly pairs: readonly Pair[]
  readonly notes: ReadonlySet<Element | undefined>
  readonly backLinks: ReadonlySet<Element>
}

function findNodes(page: Page): Omit<Found, 'order'>[] {
  const found: Omit<Found, 'order'>[] = []
  const visit = (node: ElementContent, block: Element | undefined, isRaised: boolean) => {
    if (node.type !== 'element') return
    const own = isElement(node, ...BLOCKS, ...HEADINGS) ? node : block
    const raised = isRaised || isElement(node, 'sup')
    found.push({ node, page, block: own, isRaised: raised })
    for (const child of node.children) visit(child, own, raised)
  }
  for (const child of page.children) visit(child, undefined, false)
  return found
}

function isNotePair(mark: Found, note: Found): boolean {
  const { block } = note
  if (block === undefined || isElement(block, ...HEADINGS) || block === mark.block) return false
  const types = [...tokensOf(mark.node, 'epub:type'), ...tokensOf(mark.node, 'role')]
  if (types.includes('noteref') || types.includes('doc-noteref')) return true
  if (note.order < mark.order || !MARK.test(lineOf(mark.node))) return false
  const id = String(note.node.properties['id'])
  return (
    mark.isRaised ||
    NOTE_ID.test(id) ||
    [...elementsOf(mark.node)].some((node) => isElement(node, 'sup'))
  )
}

// A block with the notes of several marks cannot be cut; its links stay links.
function soleNotes(pairs: readonly Pair[]): readonly Pair[] {
  const ids = new Map<Element | undefined, Set<unknown>>()
  for (const { note } of pairs) {
    const known = ids.get(note.block) ?? new Set()
    ids.set(note.block, known.add(note.node.properties['id']))
  }
  return pairs.filter(({ note }) => ids.get(note.block)?.size === 1)
}

function tiePage(page: Page, ties: Ties): Page {
  const labels = new Map<Element, string>()
  const own = ties.pairs.filter(({ mark }) => mark.page === page)
  for (const { note } of own) {
    if (note.block !== undefined && !labels.has(note.block))
      labels.set(note.block, String(labels.size + 1))
  }
  const marks = new Map(own.map(({ mark, note }) => [mark.node, labels.get(note.block as Element)]))
  const replace = (children: readonly ElementContent[]): ElementContent[] =>
    children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child]
      const label = marks.get(child)
      if (label !== undefined) return [element('footnote-reference', { label })]
      if (ties.notes.has(child) || ties.backLinks.has(child)) return []
      const replaced = replace(child.children)
      const isEmptied = holdsNote(child, ties) && replaced.every(isHeadingOrBlank)
      return isEmptied ? [] : [{ ...child, children: replaced }]
    })
  const definitions = [...labels].map(([note, label]) =>
    element('footnote-definition', { label }, noteContent(note, replace)),
  )
  return { ...page, children: [...replace(page.children), ...definitions] }
}

function noteContent(
  note: Element,
  replace: (children: readonly ElementContent[]) => ElementContent[],
): ElementContent[] {
  const children = replace(note.children)
  return isElement(note, 'p') ? [element('p', {}, children)] : children
}

function holdsNote(node: Element, { notes }: Ties): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (notes.has(child) || holdsNoteBelow(child, notes)),
  )
}

function holdsNoteBelow(node: Element, notes: ReadonlySet<Element | undefined>): boolean {
  return node.children.some((child) => child.type === 'element' && notes.has(child))
}

function isHeadingOrBlank(node: ElementContent): boolean {
  return isElement(node, ...HEADINGS, 'hr') || lineOf(node) === ''
}
