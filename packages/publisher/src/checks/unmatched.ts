/** What stands on one side only, and what of it seems to have been changed into what on the other side. */
export interface Unmatched<Item> {
  /** Items of both sides that have no equal, put together in order. */
  readonly changed: readonly (readonly [source: Item, target: Item])[]
  readonly missing: readonly Item[]
  readonly extra: readonly Item[]
}

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
  const count = Math.min(missing.length, extra.length)
  const changed = missing
    .slice(0, count)
    .map((item, at): readonly [Item, Item] => [item, extra[at] as Item])
  return { changed, missing: missing.slice(count), extra: extra.slice(count) }
}

function alone<Item>(
  items: readonly Item[],
  others: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const seen = new Set(others.map(keyOf))
  return items.filter((item) => {
    const key = keyOf(item)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
