import { type Locale, languageOf, lookupLocale, type Renderings, type Term } from '@collate/parser'
import { once } from '../reading/once.ts'
import type { Prose } from '../reading/prose.ts'
import { inflectionsOf, type Word, wordsOf } from './term-words.ts'

/** How a termbase looks at a rendering. */
type Standing = keyof Renderings

/** A rendering of a term in a prose: offsets into the prose's text. */
export interface TermHit {
  readonly start: number
  readonly end: number
  /** The terms it renders, and whether they like it. */
  readonly readings: readonly TermReading[]
}

/** What a rendering stands for. */
interface TermReading {
  readonly term: Term
  readonly standing: Standing
}

/** A termbase made ready for looking through texts: one pass a text, whatever the number of terms. */
export interface TermIndex {
  /** The terms of a prose, longest match first: what lies in a longer term, or overlaps an earlier one, is hidden. */
  find(prose: Prose): readonly TermHit[]
  /** Every match, also inside longer ones. */
  findAll(prose: Prose): readonly TermHit[]
  /** The renderings of a term in a locale; none where it has no column for it. */
  renderingsOf(term: Term, locale: Locale): Renderings
}

interface Node {
  readonly next: Map<string, Node>
  readonly readings: Rendering[]
}

interface Rendering extends TermReading {
  readonly text: string
  readonly casing: 'any' | 'capital' | 'exact'
}

const NOTHING: Renderings = { preferred: [], admitted: [], forbidden: [] }
const STANDINGS: readonly Standing[] = ['preferred', 'admitted', 'forbidden']

// Whoever writes these languages puts English words into them as they are, plurals included.
const INFLECTS_ENGLISH = new Set(['en', 'zh', 'yue', 'ja', 'ko'])

/**
 * Compiles a termbase, once for all the documents that are checked with it; what a locale needs is built when it is first asked for.
 */
export const indexTerms: (terms: readonly Term[]) => TermIndex = once(compileTerms)

function compileTerms(terms: readonly Term[]): TermIndex {
  const roots = new Map<Locale, Node>()
  const found = new WeakMap<Prose, readonly TermHit[]>()
  const rootOf = (locale: Locale): Node => {
    const root = roots.get(locale) ?? compile(terms, locale)
    roots.set(locale, root)
    return root
  }
  const findAll = (prose: Prose): readonly TermHit[] => {
    const hits = found.get(prose) ?? findHits(rootOf(prose.locale), prose.text)
    found.set(prose, hits)
    return hits
  }
  return { findAll, find: (prose) => longestOf(findAll(prose)), renderingsOf }
}

function renderingsOf({ renderings, doNotTranslate }: Term, locale: Locale): Renderings {
  const found = lookupLocale(locale, Object.keys(renderings))
  const own = (found === undefined ? undefined : renderings[found]) ?? NOTHING
  if (!doNotTranslate) return own
  const all = Object.values(renderings).flatMap(({ preferred }) => preferred)
  return {
    ...own,
    admitted: [...own.admitted, ...all.filter((text) => !own.preferred.includes(text))],
  }
}

function compile(terms: readonly Term[], locale: Locale): Node {
  const root: Node = { next: new Map(), readings: [] }
  for (const term of terms) {
    const renderings = renderingsOf(term, locale)
    for (const standing of STANDINGS)
      for (const text of renderings[standing])
        add(root, { term, standing, text, casing: casingOf(text, term) }, languageOf(locale))
  }
  return root
}

// IT is not it, and Rust not rust; other terms may stand at a sentence's head or in a title.
function casingOf(text: string, { partOfSpeech }: Term): Rendering['casing'] {
  if (/^[A-Z]{2,5}$/.test(text)) return 'exact'
  return partOfSpeech === 'proper noun' && /^\p{Lu}/u.test(text) ? 'capital' : 'any'
}

function add(root: Node, rendering: Rendering, language: string): void {
  const words = wordsOf(rendering.text)
  if (words.length === 0) return
  let nodes: readonly Node[] = [root]
  for (const { key } of words) {
    const forms = INFLECTS_ENGLISH.has(language) ? inflectionsOf(key) : [key]
    nodes = [...new Set(nodes.flatMap((node) => step(node, [...forms])))]
  }
  for (const node of nodes) node.readings.push(rendering)
}

// All forms of a word lead to one node, unless another term has gone that way already.
function step({ next }: Node, forms: readonly string[]): readonly Node[] {
  const fresh: Node = { next: new Map(), readings: [] }
  return forms.map((form) => {
    const node = next.get(form) ?? fresh
    next.set(form, node)
    return node
  })
}

function findHits(root: Node, text: string): readonly TermHit[] {
  if (root.next.size === 0) return []
  const words = wordsOf(text)
  const hits: TermHit[] = []
  for (let first = 0; first < words.length; first += 1) addHits(hits, root, { words, first, text })
  return hits
}

interface Position {
  readonly words: readonly Word[]
  readonly first: number
  readonly text: string
}

function addHits(hits: TermHit[], root: Node, { words, first, text }: Position): void {
  const start = words[first]?.start ?? 0
  let node = root.next.get(words[first]?.key ?? '')
  for (let last = first; node !== undefined; last += 1) {
    const end = words[last]?.end ?? start
    const readings = readingsOf(node, text, [start, end])
    if (readings.length > 0) hits.push({ start, end, readings })
    node = node.next.get(words[last + 1]?.key ?? '')
  }
}

// Most renderings may be written in any case: then all readings are meant.
function readingsOf(
  { readings }: Node,
  text: string,
  [start, end]: readonly [number, number],
): readonly TermReading[] {
  if (readings.every(({ casing }) => casing === 'any')) return readings
  const written = text.slice(start, end)
  return readings.filter((rendering) => isCasedLike(rendering, written))
}

function isCasedLike({ casing, text }: Rendering, written: string): boolean {
  if (casing === 'any') return true
  return casing === 'exact' ? written.startsWith(text) : /^\p{Lu}/u.test(written)
}

function longestOf(hits: readonly TermHit[]): readonly TermHit[] {
  const chosen: TermHit[] = []
  for (const hit of hits) {
    const last = chosen.at(-1)
    if (last === undefined || hit.start >= last.end) chosen.push(hit)
    else if (hit.start === last.start && hit.end > last.end) chosen[chosen.length - 1] = hit
  }
  return chosen
}
