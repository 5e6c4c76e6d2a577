import { isOneEdit } from '../language/one-edit.ts'

/** What stands on one side only, and what of it seems to have been changed into what on the other side. */
export interface Unmatched<Item> {
  /** Items of both sides that have no equal, put together: those one slip apart first, then in order. */
  readonly changed: readonly (readonly [source: Item, target: Item])[]
  readonly missing: readonly Item[]
  readonly extra: readonly Item[]
}

// Each is compared with each: a line of nothing but links must not take minutes.
const MAX_COMPARED = 10_000

/**
 * Compares two lists by a key, as sets: an item that is repeated on one side only is no difference, since a translation may name a
 * thing where the source says “it”.
 */
export function unmatched<Item>(
  source: readonly Item[],
  target: readonly Item[],
  keyOf: (item: Item) => string,
): Unmatched<Item> {
  const missing = alone(source, target, keyOf)
  const extra = alone(target, source, keyOf)
  const changed: (readonly [Item, Item])[] = []
  if (missing.length * extra.length <= MAX_COMPARED)
    for (const item of [...missing]) {
      const at = extra.findIndex((other) => isOneEdit(keyOf(item), keyOf(other)))
      const [other] = at < 0 ? [] : extra.splice(at, 1)
      if (other === undefined) continue
      changed.push([item, other])
      missing.splice(missing.indexOf(item), 1)
    }
  const count = Math.min(missing.length, extra.length)
  const rest = extra.splice(0, count)
  missing.splice(0, count).forEach((item, at) => {
    changed.push([item, rest[at] as Item])
  })
  return { changed, missing, extra }
}

function alone<Item>(
  items: readonly Item[],
  others: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] {
  const seen = new Set(others.map(keyOf))
  return items.filter((item) => {
    const key = keyOf(item)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
