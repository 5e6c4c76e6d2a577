import type { InlineKind } from '@collate/parser'
import { oncePerPair } from './once.ts'
import type { Prose, SideName } from './prose.ts'
import type { Pair } from './readings.ts'

// Tags and the Markdown that does the same.
const MARKDOWN: Readonly<Record<string, readonly InlineKind[]>> = {
  b: ['strong', 'emphasis'],
  strong: ['strong', 'emphasis'],
  i: ['strong', 'emphasis'],
  em: ['strong', 'emphasis'],
  code: ['code'],
  a: ['link'],
  img: ['image'],
  del: ['delete'],
  s: ['delete'],
  br: ['break'],
}

/** Tells whether one side of a pair has more of the Markdown that does what a tag does: there the tag is not missing, it is written otherwise. */
export function hasMarkdownFor(name: string, pair: Pair, side: SideName): boolean {
  const tag = name.replace('/', '')
  const kinds = Object.hasOwn(MARKDOWN, tag) ? (MARKDOWN[tag] ?? []) : []
  if (kinds.length === 0) return false
  const other = side === 'source' ? 'target' : 'source'
  const count = (one: SideName) =>
    kinds.reduce((sum, kind) => sum + (countsOf(pair)[one].get(kind) ?? 0), 0)
  return count(side) > count(other)
}

const countsOf = oncePerPair(
  (pair: Pair): Readonly<Record<SideName, ReadonlyMap<InlineKind, number>>> => {
    const count = (proses: readonly Prose[]) => {
      const counts = new Map<InlineKind, number>()
      for (const { kind } of proses.flatMap(({ block }) => block.inlines))
        counts.set(kind, (counts.get(kind) ?? 0) + 1)
      return counts
    }
    return { source: count(pair.source), target: count(pair.target) }
  },
)
