/**
 * Puts keys from several lists into one order: the first list's, with what only a later list holds slotted in behind
 * the neighbour it follows there (at the front where it follows none). Linear time.
 */
export function mergeOrder(...lists: readonly Iterable<string>[]): readonly string[] {
  const next = new Map<string | undefined, string | undefined>([[undefined, undefined]])
  for (const list of lists) {
    let previous: string | undefined
    for (const key of list) {
      if (!next.has(key)) {
        next.set(key, next.get(previous))
        next.set(previous, key)
      }
      previous = key
    }
  }
  const order: string[] = []
  for (let key = next.get(undefined); key !== undefined; key = next.get(key)) order.push(key)
  return order
}
