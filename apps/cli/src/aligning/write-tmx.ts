import { writeTmx } from '@collate/memory'
import type { MemoryEntry } from '@collate/parser'
import { type Alignment, isOneSided, textOf } from './alignment.ts'

/** Writes the units with two sides as TMX 1.4b, inline syntax protected, with their neighbours' sources as context. */
export function writeAlignmentTmx(alignment: Alignment): Iterable<string> {
  return writeTmx(entriesOf(alignment), { sourceLocale: alignment.source.locale })
}

function entriesOf({ source, target, units }: Alignment): readonly MemoryEntry[] {
  const withSource = units.filter((unit) => unit.source.length > 0)
  const sourceOf = (index: number) => textOf(source, withSource[index]?.source ?? [])
  return withSource.flatMap((unit, index) =>
    isOneSided(unit)
      ? []
      : {
          sourceLocale: source.locale,
          targetLocale: target.locale,
          source: sourceOf(index),
          target: textOf(target, unit.target),
          before: sourceOf(index - 1),
          after: sourceOf(index + 1),
          origin: source.file,
        },
  )
}
