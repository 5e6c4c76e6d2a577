/** A stretch of a text that is inline syntax: code, the address of a link, a tag, an expression, a note's mark. */
export interface InlineSyntax {
  readonly start: number
  readonly text: string
  readonly kind: 'code' | 'link' | 'tag' | 'expression' | 'note'
}

// All repetitions are bounded, so that no text makes the search slow.
const SYNTAX =
  /(?<code>(?<![`\\])(?<ticks>`{1,8})(?!`)[^`]{1,500}\k<ticks>(?!`))|(?<link>\]\([^()\s]{0,500}\))|(?<tag><\/?[A-Za-z][^<>]{0,500}>)|(?<expression>\{\{[^{}]{0,500}\}\}|\$t\([^()]{0,500}\))|(?<note>\[\^[^[\]\s]{1,100}\])/gu

const KINDS = ['code', 'link', 'tag', 'expression', 'note'] as const

/**
 * Finds the inline syntax of a text, in order: whatever is in it, it is one thing, that a translator takes over or puts in place of
 * another. It is told by its marks alone, as a memory holds texts of any format.
 */
export function inlineSyntaxOf(text: string): readonly InlineSyntax[] {
  return Array.from(text.matchAll(SYNTAX), ({ index, 0: found, groups = {} }) => ({
    start: index,
    text: found,
    kind: KINDS.find((kind) => groups[kind] !== undefined) ?? 'tag',
  }))
}
