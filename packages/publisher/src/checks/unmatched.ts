import { isOneEdit } from './one-edit.ts'

/** What stands on one side only, and what of it seems to have been changed into what on the other side. */
export interface Unmatched<Item> {
  /** Items of both sides that have no equal, put together: those one slip apart first, then in order. */
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
  const changed: (readonly [Item, Item])[] = []
  const isSlip = (item: Item, other: Item) => isOneEdit(keyOf(item), keyOf(other))
  for (const fits of [isSlip, () => true])
    for (const item of [...missing]) {
      const at = extra.findIndex((other) => fits(item, other))
      const [other] = at < 0 ? [] : extra.splice(at, 1)
      if (other === undefined) continue
      changed.push([item, other])
      missing.splice(missing.indexOf(item), 1)
    }
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
