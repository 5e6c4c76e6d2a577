import { isSpace, isWordCharacter } from './characters.ts'

const MARKER = /\*{1,3}|_{1,3}|~~|\n[^\S\n]*\n/gu

/**
 * Finds where emphasis ends in text whose inlines are not known: offset of each closing marker → the offset behind it.
 *
 * A marker pairs with the last one like it in its paragraph, if text touches both from inside (CommonMark 0.31, 6.2, in short).
 */
export function findEmphasisEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  const open = new Set<string>()
  for (const { 0: marker, index } of text.matchAll(MARKER)) {
    const end = index + marker.length
    if (marker.startsWith('\n')) open.clear()
    else if (
      marker === '_' &&
      isWordCharacter(text.charCodeAt(index - 1)) &&
      isWordCharacter(text.charCodeAt(end))
    )
      continue
    else if (open.has(marker) && !isSpace(text.charCodeAt(index - 1))) {
      open.delete(marker)
      ends.set(index, end)
    } else if (!isSpace(text.charCodeAt(end))) open.add(marker)
  }
  return ends
}
