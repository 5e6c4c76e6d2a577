// What has been worked out for an object: a place for each function. One table for all of them is quicker to look things up in, and
// lighter for the garbage collector, than a table for each.
const known = new WeakMap<object, unknown[]>()
let functions = 0

// Stands for a value that is `undefined`: that of a place nothing was put into yet.
const UNDEFINED = Symbol('undefined')

/** Makes a function that works a value out once for each object it is asked about, and forgets it with the object. */
export function once<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const place = functions
  functions += 1
  return (key) => {
    const values = known.get(key) ?? []
    const found = values[place]
    if (found !== undefined) return (found === UNDEFINED ? undefined : found) as Value
    if (values.length === 0) known.set(key, values)
    const value = compute(key)
    values[place] = value === undefined ? UNDEFINED : value
    return value
  }
}
