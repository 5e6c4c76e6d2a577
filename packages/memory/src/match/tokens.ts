import { inlineSyntaxOf } from './inline-syntax.ts'

// Scripts written without spaces, where a character is what a word is elsewhere; then words and numbers; then any other visible character.
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[[\p{L}\p{M}\p{N}_]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]+|\S/gv
const WORD = /^[\p{L}\p{M}\p{N}_]/v
const SPACELESS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/v

/** Splits a text into what similarity counts: words and numbers, single characters of Chinese, single punctuation marks; without case. */
export function tokensOf(text: string): readonly string[] {
  return text.toLowerCase().match(TOKEN) ?? []
}

/**
 * Splits a text into what its likeness to another is counted in: as `tokensOf`, but inline syntax (code, addresses, tags, expressions) is
 * one token each, so that another name in it costs one edit and not as many as it has words.
 */
export function comparedTokensOf(text: string): readonly string[] {
  const tokens: string[] = []
  let position = 0
  for (const { start, text: syntax } of inlineSyntaxOf(text)) {
    tokens.push(...tokensOf(text.slice(position, start)), syntax)
    position = start + syntax.length
  }
  return position === 0 ? tokensOf(text) : [...tokens, ...tokensOf(text.slice(position))]
}

/**
 * The distinct features by which a text is found: its words, and its pairs of neighbouring Chinese characters (a lone one
 * by itself). A text with neither is found by its punctuation.
 */
export function featuresOf(tokens: readonly string[]): readonly string[] {
  const features = new Set<string>()
  for (const [index, token] of tokens.entries()) {
    if (!WORD.test(token)) continue
    if (!SPACELESS.test(token)) {
      features.add(token)
      continue
    }
    const next = tokens[index + 1] ?? ''
    const isFollowed = SPACELESS.test(next)
    if (isFollowed) features.add(token + next)
    else if (!SPACELESS.test(tokens[index - 1] ?? '')) features.add(token)
  }
  return Array.from(features.size > 0 ? features : new Set(tokens))
}
