import type { Element, ElementContent, Properties } from 'hast'
import { element, isElement, textOf } from './element.ts'

// Where only phrasing content may stand (HTML, section 3.2.5.2.5); `dt`, `th` and `caption` forbid only some flow content, which is seldom there.
const PHRASING_ONLY = new Set([
  ...[
    'p',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'pre',
    'code',
    'kbd',
    'samp',
    'var',
    'span',
    'summary',
  ],
  ...[
    'em',
    'strong',
    'b',
    'i',
    'u',
    's',
    'mark',
    'small',
    'sub',
    'sup',
    'abbr',
    'cite',
    'dfn',
    'q',
  ],
  ...['ruby', 'rt', 'bdi', 'dt', 'th', 'caption'],
])

const FLOW_ONLY = new Set([
  ...[
    'p',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'div',
    'section',
    'aside',
    'blockquote',
    'hr',
    'pre',
  ],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'details', 'summary'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
])

// What may not stand inside a link: another one, or anything else a reader can press.
const INTERACTIVE = new Set(['a', 'details', 'input'])

// Where a part of a structure may stand; anywhere else it is a mere `div`.
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  dt: ['dl'],
  dd: ['dl'],
  figcaption: ['figure'],
  summary: ['details'],
}

const TABLE_ORDER = ['caption', 'thead', 'tbody', 'tfoot']

const HAN = /\p{Script=Han}/u

const LANGUAGE_TAG = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/

interface Surroundings {
  readonly parent: string
  readonly phrasing: boolean
  readonly link: boolean
}

/**
 * Makes sanitised HTML obey the content models of HTML 5, so that it is valid XHTML in an EPUB whatever a document's raw HTML did:
 * a block inside a phrase gives way to its content, a stray list item becomes a `div`, an attribute with an impossible value goes.
 *
 * Invariant: every text a reader sees stays.
 */
export function conform(children: readonly ElementContent[]): readonly ElementContent[] {
  return conformChildren(children, { parent: '', phrasing: false, link: false })
}

function conformChildren(
  children: readonly ElementContent[],
  surroundings: Surroundings,
): ElementContent[] {
  return children.flatMap((child) => {
    if (child.type === 'text') return [{ type: 'text', value: legalText(child.value) }]
    return child.type === 'element' ? conformElement(child, surroundings) : []
  })
}

function conformElement(node: Element, surroundings: Surroundings): ElementContent[] {
  const { tagName } = node
  const gone =
    (surroundings.phrasing && FLOW_ONLY.has(tagName)) ||
    (surroundings.link && INTERACTIVE.has(tagName)) ||
    (tagName === 'rt' && surroundings.parent !== 'ruby')
  if (gone) return conformChildren(node.children, surroundings)
  const allowed = PARENTS[tagName]
  const name = allowed?.includes(surroundings.parent) === false ? 'div' : tagName
  const children = conformChildren(node.children, {
    parent: name,
    phrasing: surroundings.phrasing || PHRASING_ONLY.has(name),
    link: surroundings.link || name === 'a',
  })
  return arrange({ ...node, tagName: name, properties: legalProperties(node), children })
}

// Structures whose children come in a fixed order or are of one kind.
function arrange(node: Element): ElementContent[] {
  const { tagName } = node
  if (tagName === 'p' && node.children.length === 0) return []
  if (tagName === 'ul' || tagName === 'ol')
    return [{ ...node, children: wrapStrays(node.children) }]
  if (tagName === 'dl') return [isDescriptionList(node) ? node : asDivisions(node)]
  if (tagName === 'table') return [arrangeTable(node)]
  if (tagName === 'details') return [startsWith(node, 'summary') ? node : asDivisions(node)]
  if (tagName === 'figure') return [hasOneCaption(node) ? node : asDivisions(node)]
  if (tagName === 'ruby' && !isElement(solid(node).at(-1) ?? node, 'rt')) return node.children
  return [node]
}

function wrapStrays(children: readonly ElementContent[]): ElementContent[] {
  return children.map((child) =>
    isElement(child, 'li') || isBlank(child) ? child : element('li', {}, child),
  )
}

// HTML, section 4.4.9: one or more groups of one or more terms and one or more descriptions.
function isDescriptionList(node: Element): boolean {
  const names = solid(node).map((child) => (child.type === 'element' ? child.tagName : '#'))
  return /^((dt )+(dd )+)+$/.test(names.map((name) => `${name} `).join(''))
}

function asDivisions(node: Element): Element {
  const children = node.children.map((child) =>
    isElement(child, 'dt', 'dd', 'summary', 'figcaption') ? { ...child, tagName: 'div' } : child,
  )
  const { open: _, ...properties } = node.properties
  return { ...node, tagName: 'div', properties, children }
}

function arrangeTable(node: Element): Element {
  const seen = new Set<string>()
  const parts = node.children.map((child) => {
    if (child.type !== 'element') return child
    const again = child.tagName !== 'tbody' && seen.has(child.tagName)
    seen.add(child.tagName)
    return again ? { ...child, tagName: child.tagName === 'caption' ? 'caption' : 'tbody' } : child
  })
  const children = TABLE_ORDER.flatMap((name) => parts.filter((child) => isElement(child, name)))
  return { ...node, children }
}

function startsWith(node: Element, name: string): boolean {
  const [first, ...rest] = solid(node)
  return (
    first !== undefined && isElement(first, name) && !rest.some((child) => isElement(child, name))
  )
}

function hasOneCaption(node: Element): boolean {
  const children = solid(node)
  const captions = children.filter((child) => isElement(child, 'figcaption'))
  return (
    captions.length === 0 ||
    (captions.length === 1 && [children[0], children.at(-1)].includes(captions[0]))
  )
}

function solid(node: Element): readonly ElementContent[] {
  return node.children.filter((child) => !isBlank(child))
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

function legalProperties(node: Element): Properties {
  const { properties, tagName } = node
  const { align, lang, name, start, colSpan, rowSpan, width, height, ...rest } = properties
  const legal: Properties = {
    ...mapStrings(rest, legalText),
    ...wholeNumbers({ start, colSpan, rowSpan, width, height }),
  }
  if (typeof lang === 'string' && LANGUAGE_TAG.test(lang)) legal.lang = lang
  // `align` is not of HTML 5; the stylesheets know the class.
  if (align === 'center' || align === 'right') legal.className = [`align-${align}`]
  // Stress is shown otherwise in Chinese than in Latin letters: the stylesheet must know which it is.
  if ((tagName === 'em' || tagName === 'i') && HAN.test(textOf(node))) legal.className = ['han']
  if (tagName === 'a' && typeof name === 'string' && legal.id === undefined) legal.id = name
  if (tagName === 'img' && legal.alt === undefined) legal.alt = ''
  return legal
}

function mapStrings(properties: Properties, change: (value: string) => string): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      typeof value === 'string' ? change(value) : value,
    ]),
  )
}

function wholeNumbers(values: Properties): Properties {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => {
      const number = typeof value === 'string' && value !== '' ? Number(value) : value
      return Number.isInteger(number) && (name === 'start' || Number(number) > 0)
    }),
  )
}

// XML 1.0, section 2.2: most control characters, lone surrogates and the last two code points can't stand in a document at all.
function legalText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the characters that XML forbids.
  return text.toWellFormed().replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
}
