/**
 * The similarity of two texts by the pairs of neighbouring characters they share (Dice 1945, on character bigrams with
 * the ends counted as characters): 0 to 1, 1 only where the bigrams agree. Order hardly counts, so a moved clause costs little.
 */
export function diceSimilarity(first: string, second: string): number {
  return first === second ? 1 : diceOfBigrams(bigramsOf(first), bigramsOf(second))
}

/** The character bigrams of a text, ends marked, sorted: what `diceOfBigrams` compares. */
export function bigramsOf(text: string): Uint32Array {
  const bigrams = new Uint32Array(text.length + 1)
  let previous = 0
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset)
    bigrams[offset] = previous * 0x10000 + code
    previous = code
  }
  bigrams[text.length] = previous * 0x10000
  return bigrams.sort()
}

/** The Dice similarity of two sorted lists of bigrams. */
export function diceOfBigrams(first: Uint32Array, second: Uint32Array): number {
  let shared = 0
  let a = 0
  let b = 0
  while (a < first.length && b < second.length) {
    const difference = (first[a] ?? 0) - (second[b] ?? 0)
    if (difference === 0) shared += 1
    if (difference <= 0) a += 1
    if (difference >= 0) b += 1
  }
  return (2 * shared) / (first.length + second.length)
}

/**
 * How alike two texts are, by the tokens that must be put in, taken out or replaced to make one the other
 * (Levenshtein 1966), as a share of the longer one: 0 to 1. A replaced token that is nearly the same word costs half.
 */
export function tokenSimilarity(first: readonly string[], second: readonly string[]): number {
  const longer = Math.max(first.length, second.length)
  return longer === 0 ? 1 : 1 - editDistance(first, second) / longer
}

function editDistance(first: readonly string[], second: readonly string[]): number {
  let above = Float64Array.from({ length: second.length + 1 }, (_, column) => column)
  let current = new Float64Array(second.length + 1)
  for (const [row, token] of first.entries()) {
    current[0] = row + 1
    for (const [column, other] of second.entries()) {
      const replaced = (above[column] ?? 0) + replacementCost(token, other)
      current[column + 1] = Math.min(
        replaced,
        (above[column + 1] ?? 0) + 1,
        (current[column] ?? 0) + 1,
      )
    }
    ;[above, current] = [current, above]
  }
  return above[second.length] ?? 0
}

// Half for a word in another form (`files` for `file`): the translator changes less than for another word.
function replacementCost(token: string, other: string): number {
  if (token === other) return 0
  const shorter = Math.min(token.length, other.length)
  if (shorter < 4) return 1
  let shared = 0
  while (shared < shorter && token.charCodeAt(shared) === other.charCodeAt(shared)) shared += 1
  return shared * 4 >= Math.max(token.length, other.length) * 3 ? 0.5 : 1
}
