import { lineStartsOf, type Place, placeAt } from '@collate/parser'

// How git marks the sides of a conflict (git-merge(1), "How conflicts are presented"); neither JSON nor JSON lines can hold such a line.
const MARKER = /^(?:<{7}|>{7}|\|{7}|={7})(?: .*)?$/m

/** Finds the first line that git left where two people changed the same lines. */
export function findConflictMarker(text: string): Place | undefined {
  const found = MARKER.exec(text)
  return found === null
    ? undefined
    : placeAt(lineStartsOf(text), found.index, found.index + found[0].length)
}
