// A name is at most this long; a longer word is no slip of one.
const LONGEST = 60

/** What a message about a check that does not exist fills in: its name, and the known one that it seems to be a slip of. */
export function unknownCheck(
  id: string,
  known: readonly string[],
): Readonly<Record<string, string>> {
  const near = nearestCheck(id, known)
  return { id, ...(near !== undefined && { near, context: 'near' }) }
}

/** Finds the name of a check that a word is nearest to; nothing where none is within a third of its letters. */
function nearestCheck(word: string, known: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined
  const key = word.toLowerCase().replaceAll(/[_\s]/g, '-')
  let nearest: string | undefined
  let least = Math.floor(Math.max(2, key.length / 3)) + 1
  for (const id of known) {
    // A part of a name is as good as a slip: `quotes` for `zh-quotes`.
    const distance = key.length > 3 && id.split(key).length > 1 ? 1 : distanceOf(key, id)
    if (distance >= least) continue
    least = distance
    nearest = id
  }
  return nearest
}

// How many letters must be put in, taken out or changed (Levenshtein 1966).
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let at = 0; at < one.length; at += 1) {
    const next = [at + 1]
    for (let to = 0; to < other.length; to += 1)
      next.push(
        Math.min(
          (next[to] ?? 0) + 1,
          (row[to + 1] ?? 0) + 1,
          (row[to] ?? 0) + (one[at] === other[to] ? 0 : 1),
        ),
      )
    row = next
  }
  return row[other.length] ?? 0
}
