import { type Bitext, isAtLeast, type MemoryEntry, type State, type Unit } from '@collate/parser'

/**
 * Lists what a memory should remember of a bitext: the units that are at least so far, with both sides, and their neighbours'
 * sources as context. An outdated translation is remembered for the source it was made for, or not at all where that is unknown.
 *
 * @param isWanted picks among those units; the neighbours of the others still count as context.
 */
export function entriesOf(
  { path, source, target, units }: Bitext,
  least: State,
  isWanted: (unit: Unit) => boolean = () => true,
): readonly MemoryEntry[] {
  const withSource = units.filter((unit) => unit.source !== '' || unit.was !== undefined)
  return withSource.flatMap((unit, index) => {
    const text = sourceOf(unit)
    if (text === '' || unit.target === '' || !isAtLeast(unit.state, least) || !isWanted(unit))
      return []
    return {
      sourceLocale: source,
      targetLocale: target,
      source: text,
      target: unit.target,
      before: withSource[index - 1]?.source ?? '',
      after: withSource[index + 1]?.source ?? '',
      origin: path,
      ...(unit.by === undefined ? {} : { by: unit.by }),
      ...(unit.when === undefined ? {} : { when: unit.when }),
    }
  })
}

function sourceOf({ source, outdated, was = '' }: Unit): string {
  return outdated ? was : source
}
