import { TRAITS } from '../language/characters.ts'
import { oncePerProse } from '../reading/once.ts'
import type { Prose } from '../reading/prose.ts'
import type { Pair } from '../reading/readings.ts'
import type { Figure } from './figures.ts'
import { type NumberedName, numberedNamesIn } from './identifiers.ts'

interface Named extends NumberedName {
  readonly prose: Prose
}

/**
 * The names that only one side has, put together with what has another number in the same name on the other: HTML5 and HTML4, v2.1.0 and
 * v2.0.1. A name without such a partner may have been translated, and is left alone.
 */
export function renumberedNames({
  source,
  target,
}: Pair): readonly (readonly [source: Figure, target: Figure])[] {
  if (!source.some(hasNames) || !target.some(hasNames)) return NONE
  const [ours, theirs] = [source.flatMap(namesOf), target.flatMap(namesOf)]
  const missing = alone(ours, target)
  const extra = new Map(alone(theirs, source).map((name) => [name.pattern, name]))
  return missing.flatMap((name) => {
    const other = extra.get(name.pattern)
    extra.delete(name.pattern)
    return other === undefined ? [] : [[figureOf(name), figureOf(other)] as const]
  })
}

const NONE: readonly never[] = []

const namesOf = oncePerProse((prose: Prose): readonly Named[] =>
  (prose.traits & TRAITS.digit) === 0
    ? NONE
    : numberedNamesIn(prose.text).map((name) => ({ ...name, prose })),
)

function hasNames(prose: Prose): boolean {
  return namesOf(prose).length > 0
}

// The other side may have it in code or in an address as well.
function alone(names: readonly Named[], others: readonly Prose[]): readonly Named[] {
  return names.filter(
    ({ key }) => !others.some(({ block }) => block.text.toLowerCase().includes(key)),
  )
}

function figureOf({ start, end, prose }: Named): Figure {
  return { quantity: { kind: 'reference', value: 0, soft: false, start, end }, prose }
}
