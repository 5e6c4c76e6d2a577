import { codeAt } from './code-at.ts'

/**
 * The hash of a text that is a code unit longer (FNV-1a; Fowler, Noll and Vo). Each step can be undone, so the same code units behind
 * different hashes have different hashes, too.
 */
export function hashed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

/** The hash of no code unit at all: another in each process, so that nobody can write words that all have one hash. */
export const FIRST_HASH: number = Math.floor(Math.random() * 2 ** 32) | 0

// Of a place in the table: the hash, the number plus one (0 where the place is free), where the code units stand, and how many they are.
const HASH = 0
const NUMBER = 1
const FROM = 2
const LENGTH = 3
// Four, as a hash is turned into a place by two bits.
const FIELDS = 4

/** Texts with a number each, found by the hashes of their code units where they stand in longer ones: nothing is cut out. */
export class HashedTexts {
  // Open addressing.
  #places = new Int32Array(FIELDS << 12)
  #count = 0
  // The code units of all texts, one behind the other: read faster than strings are.
  #units = new Uint16Array(1 << 14)
  #used = 0

  /** The number of what stands between two offsets of a text, whose code units hash to a number; -1 where it is not known. */
  find(text: string, start: number, end: number, hash: number): number {
    const places = this.#places
    const last = places.length - 1
    for (let place = placeOf(hash) & last; ; place = (place + FIELDS) & last) {
      const number = (places[place + NUMBER] ?? 0) - 1
      if (number < 0) return -1
      if (places[place + HASH] === hash && places[place + LENGTH] === end - start) {
        if (this.#isAt(places[place + FROM] ?? 0, text, start, end)) return number
      }
    }
  }

  /** Takes in a text that is not known yet. */
  add(text: string, hash: number, number: number): void {
    this.#count += 1
    if (2 * FIELDS * this.#count > this.#places.length) this.#grow()
    put(this.#places, [hash, number + 1, this.#used, text.length])
    if (this.#used + text.length > this.#units.length) {
      const longer = new Uint16Array(2 * (this.#used + text.length))
      longer.set(this.#units)
      this.#units = longer
    }
    for (let at = 0; at < text.length; at += 1) this.#units[this.#used + at] = codeAt(text, at)
    this.#used += text.length
  }

  #isAt(from: number, text: string, start: number, end: number): boolean {
    const units = this.#units
    for (let at = start; at < end; at += 1)
      if (codeAt(text, at) !== units[from + at - start]) return false
    return true
  }

  #grow(): void {
    const places = new Int32Array(2 * this.#places.length)
    for (let place = 0; place < this.#places.length; place += FIELDS)
      if (this.#places[place + NUMBER] !== 0)
        put(places, this.#places.subarray(place, place + FIELDS))
    this.#places = places
  }
}

// The lower bits of a hash hold little of the upper bits of the code units.
function placeOf(hash: number): number {
  return (hash ^ (hash >>> 15)) << 2
}

// Puts the fields of a text at the first place that is free from where its hash points on.
function put(places: Int32Array, fields: ArrayLike<number>): void {
  const last = places.length - 1
  let place = placeOf(fields[HASH] ?? 0) & last
  while (places[place + NUMBER] !== 0) place = (place + FIELDS) & last
  places.set(fields, place)
}
