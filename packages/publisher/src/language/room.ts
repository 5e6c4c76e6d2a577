/** A list with room for so many numbers: the list itself, or one at least twice as long that begins with what it holds. */
export function withRoom(list: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= list.length) return list
  const longer = new Int32Array(Math.max(length, 2 * list.length))
  longer.set(list)
  return longer
}
