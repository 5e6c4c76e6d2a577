/** What a word may be rendered by: a folded word of the other language, and how much of it that word says, above 0 to 1. */
export type Rendering = readonly [word: string, weight: number]

/** A bilingual dictionary from words of one language to folded words of another. */
export interface Dictionary {
  readonly source: string
  readonly target: string
  has(word: string): boolean
  /** The renderings of a word; none where the dictionary does not hold it. */
  renderings(word: string): readonly Rendering[]
  /** How a character may be read, in letters without tones: `['chang', 'zhang']` for 长. */
  readings(character: string): readonly string[]
  /** Whether any character is read so. */
  isSyllable(syllable: string): boolean
}
