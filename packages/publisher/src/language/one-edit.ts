/** Tells whether two texts are one slip of a finger apart: a character more, less or another one, or two that changed places. */
export function isOneEdit(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false
  let head = 0
  while (head < one.length && one[head] === other[head]) head += 1
  let tail = 0
  const most = Math.min(one.length, other.length) - head
  while (tail < most && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1
  const [ours, theirs] = [
    one.slice(head, one.length - tail),
    other.slice(head, other.length - tail),
  ]
  if (ours.length <= 1 && theirs.length <= 1) return true
  return ours.length === 2 && ours[0] === theirs[1] && ours[1] === theirs[0]
}
