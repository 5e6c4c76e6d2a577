import type { Prose } from './prose.ts'
import type { Pair, Reading, Readings } from './readings.ts'

/** Carries what has been worked out for it: quicker to ask than a table, and lighter for the garbage collector. */
export interface Keeper {
  /** A place for each function; nobody but `once.ts` reads or writes them. */
  readonly kept: unknown[]
}

type Once<Kind> = <Key extends Kind, Value>(compute: (key: Key) => Value) => (key: Key) => Value

// Stands for a value that is `undefined`: that of a place nothing was put into yet.
const UNDEFINED = Symbol('undefined')

/** Makes the like of `once` for one kind of key. Each counts its own functions, so that what is kept for a key is a short list without gaps. */
export function keeping<Kind extends object>(keptFor: (key: Kind) => unknown[]): Once<Kind> {
  let functions = 0
  return (compute) => {
    const place = functions
    functions += 1
    return (key) => {
      const kept = keptFor(key)
      const found = kept[place]
      if (found !== undefined) return (found === UNDEFINED ? undefined : found) as never
      const value = compute(key)
      while (kept.length < place) kept.push(undefined)
      kept[place] = value === undefined ? UNDEFINED : value
      return value
    }
  }
}

const known = new WeakMap<object, unknown[]>()

/** Makes a function that works a value out once for each object it is asked about, and forgets it with the object. */
export const once: Once<object> = keeping((key) => {
  const kept = known.get(key) ?? []
  if (kept.length === 0) known.set(key, kept)
  return kept
})

/** The same for blocks, which are asked about most. */
export const oncePerProse: Once<Prose> = keeping(({ kept }: Prose) => kept)

/** The same for pairs of blocks. */
export const oncePerPair: Once<Pair> = keeping(({ kept }: Pair) => kept)

/** The same for documents as checks read them. */
export const oncePerReading: Once<Reading> = keeping(({ kept }: Reading) => kept)

/**
 * Lets go of what was worked out for two documents and their blocks, when all is asked. Without it, the parts of a run that the garbage
 * collector takes for old would hold on to the others, which are young, and have each of them copied.
 */
export function forget(readings: Readings): void {
  const { source, target, pairs } = readings
  known.delete(readings)
  for (const reading of target === undefined ? [source] : [source, target]) {
    known.delete(reading)
    known.delete(reading.proses)
    reading.kept.length = 0
    for (const { kept } of reading.proses) kept.length = 0
  }
  for (const { kept } of pairs) kept.length = 0
}
