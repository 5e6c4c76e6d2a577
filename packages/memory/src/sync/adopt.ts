import {
  type Bitext,
  type Document,
  type Link,
  type Passage,
  type State,
  segmentsOf,
} from '@collate/parser'
import { keyOf } from '../locale-file/key.ts'
import type { Signature } from '../review/edit.ts'
import type { StoredBitext, StoredUnit } from '../review/stored-unit.ts'

/** What `adopt` needs to know beside the documents. */
export interface AdoptOptions extends Signature {
  /** The document's path without locale folder and extension. */
  readonly path: string
  /** `translated` unless said otherwise: a translation somebody published is not one somebody reviewed here. */
  readonly state?: State
  /** What is stored of the document already, because another target locale came first: equal sources get the same keys. */
  readonly stored?: Bitext
}

/**
 * Makes the bitext of an existing translation: a unit a link, its texts the slices of the blocks from the first segment to the
 * last. Also a link with one side is a unit of that state: as far as anybody knows the sentence was left out, or added, on
 * purpose, and checks say so. A link over several blocks becomes one unit a block, the first of them with the other side.
 */
export function adopt(
  source: Document,
  target: Document,
  links: readonly Link[],
  { path, by, when, state = 'translated', stored }: AdoptOptions,
): StoredBitext {
  const sides = { source: sideOf(source), target: sideOf(target) }
  const newKey = keysFor(stored?.units ?? [])
  const units = links
    .flatMap((link) => pairsOf(link, sides))
    .map(({ source, target, confidence }): StoredUnit => {
      const key = newKey(source?.text ?? target?.text ?? '')
      return {
        key,
        source: source?.text ?? '',
        target: target?.text ?? '',
        state,
        outdated: false,
        confidence: Math.round(confidence * 100) / 100,
        by,
        when,
        ...(source === undefined ? {} : { sourcePassage: source.passage }),
        ...(target === undefined ? {} : { targetPassage: target.passage }),
      }
    })
  return { path, source: source.locale, target: target.locale, units, hasDocument: true }
}

// A key that is in use for another text is never given again.
function keysFor(units: readonly StoredUnit[]): (text: string) => string {
  const taken = new Set(units.map(({ key }) => key))
  const free = Map.groupBy(units, ({ source }) => source)
  return (text) => {
    const key = free.get(text)?.shift()?.key ?? keyOf(text, taken)
    taken.add(key)
    return key
  }
}

interface Slice {
  readonly text: string
  readonly passage: Passage
}

/** Turns the segments of one side of a link into slices, one a block. */
type Side = (indices: readonly number[]) => readonly Slice[]

interface Pair {
  readonly source: Slice | undefined
  readonly target: Slice | undefined
  readonly confidence: number
}

function sideOf(document: Document): Side {
  const segments = segmentsOf(document)
  return (indices) => {
    const passages: Passage[] = []
    for (const index of indices) {
      const segment = segments[index]
      if (segment === undefined) throw new Error(`Cannot link segment ${index}, there is none`)
      const { block, start, end } = segment
      const last = passages.at(-1)
      if (last?.block === block) passages[passages.length - 1] = { ...last, end }
      else passages.push({ block, start, end })
    }
    return passages.map((passage) => ({
      passage,
      text: document.blocks[passage.block]?.text.slice(passage.start, passage.end) ?? '',
    }))
  }
}

function pairsOf(
  { source, target, confidence }: Link,
  sides: { readonly source: Side; readonly target: Side },
): readonly Pair[] {
  const sources = sides.source(source)
  const targets = sides.target(target)
  return Array.from({ length: Math.max(sources.length, targets.length) }, (_, index) => ({
    source: sources[index],
    target: targets[index],
    confidence,
  }))
}
