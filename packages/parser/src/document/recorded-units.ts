import type { Range } from '../segment/segment-block.ts'

// Units are looked up by at most this many first characters: long enough to tell sentences apart, short enough to be cheap.
const HEAD_LENGTH = 8

/** The segmentation that a person or an earlier run has settled on: texts of units, in document order. */
export class RecordedUnits {
  readonly #texts: readonly string[]
  readonly #heads = new Map<string, number[]>()
  readonly #whole = new Map<string, number[]>()
  #next = 0

  constructor(texts: readonly string[]) {
    this.#texts = texts
    for (const [index, text] of texts.entries()) {
      push(this.#whole, text, index)
      push(this.#heads, text.slice(0, HEAD_LENGTH), index)
    }
  }

  /**
   * Cuts a block's text as recorded wherever a recorded text stands, and as freshly found elsewhere. The next unit in order
   * comes first, then a unit that is exactly a fresh segment, then the longest one that fits.
   */
  cut(text: string, fresh: readonly Range[]): readonly Range[] {
    if (this.#texts.length === 0) return fresh
    const ranges: Range[] = []
    const ends = new Set(fresh.map(({ end }) => end))
    let position = 0
    for (const range of fresh) {
      let start = Math.max(range.start, position)
      start += text.slice(start, range.end).length - text.slice(start, range.end).trimStart().length
      while (start < range.end) {
        const end = this.#endOf(text, start, range.end, ends) ?? range.end
        ranges.push({ start, end })
        position = end
        start =
          end + (text.slice(end, range.end).length - text.slice(end, range.end).trimStart().length)
      }
    }
    return ranges
  }

  #endOf(
    text: string,
    start: number,
    freshEnd: number,
    ends: ReadonlySet<number>,
  ): number | undefined {
    const candidates = [
      this.#next,
      ...this.#exactly(text.slice(start, freshEnd)),
      ...this.#startingAt(text, start),
    ]
    for (const index of candidates) {
      const unit = this.#texts[index]
      if (unit === undefined || unit === '' || !text.startsWith(unit, start)) continue
      const end = start + unit.length
      if (!ends.has(end) && !this.#continues(text, end, index + 1)) continue
      this.#next = index + 1
      return end
    }
    return undefined
  }

  // Part of a sentence is a unit only where the next unit goes on with the rest.
  #continues(text: string, end: number, index: number): boolean {
    const unit = this.#texts[index]
    if (unit === undefined || unit === '') return false
    const rest = end + (text.length - end - text.slice(end).trimStart().length)
    return text.startsWith(unit, rest)
  }

  #exactly(text: string): readonly number[] {
    return this.#inOrder(this.#whole.get(text))
  }

  #startingAt(text: string, start: number): readonly number[] {
    const found: number[] = []
    for (let length = HEAD_LENGTH; length > 0; length -= 1) {
      const head = text.slice(start, start + length)
      const sameHead = this.#heads.get(head) ?? []
      found.push(
        ...sameHead.filter((index) => length === HEAD_LENGTH || this.#texts[index] === head),
      )
    }
    return found.sort((a, b) => (this.#texts[b]?.length ?? 0) - (this.#texts[a]?.length ?? 0))
  }

  // Those still to come before those passed.
  #inOrder(indices: readonly number[] = []): readonly number[] {
    const ahead = indices.find((index) => index >= this.#next)
    const first = ahead ?? indices[0]
    return first === undefined ? [] : [first]
  }
}

function push(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [index])
  else list.push(index)
}
