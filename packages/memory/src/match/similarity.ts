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
 * (Levenshtein 1966), as a share of the longer one: 0 to 1. A word replaced by another form of it costs half.
 *
 * @param least below this the answer may be 0 at once (Ukkonen 1985: only a band round the diagonal is searched).
 */
export function tokenSimilarity(
  first: readonly string[],
  second: readonly string[],
  least = 0,
): number {
  const longer = Math.max(first.length, second.length)
  if (longer === 0) return 1
  const limit = (1 - least) * longer + 1e-9
  const distance = editDistance(...withoutEqualEnds(first, second), limit)
  return distance > limit ? 0 : 1 - distance / longer
}

// Equal ends cost nothing in a cheapest edit, because the costs are a metric.
function withoutEqualEnds(
  first: readonly string[],
  second: readonly string[],
): [readonly string[], readonly string[]] {
  const shorter = Math.min(first.length, second.length)
  let start = 0
  while (start < shorter && first[start] === second[start]) start += 1
  let end = 0
  while (end < shorter - start && first.at(-1 - end) === second.at(-1 - end)) end += 1
  return [first.slice(start, first.length - end), second.slice(start, second.length - end)]
}

// The distance, or any number above the limit where it is above the limit.
function editDistance(first: readonly string[], second: readonly string[], limit: number): number {
  const band = Math.floor(limit)
  if (Math.abs(first.length - second.length) > band) return limit + 1
  let above = new Float32Array(second.length + 2).map((_, column) => column)
  let current = new Float32Array(second.length + 2)
  for (let row = 1; row <= first.length; row += 1) {
    const token = first[row - 1] ?? ''
    const from = Math.max(1, row - band)
    const to = Math.min(second.length, row + band)
    current[from - 1] = from === 1 ? row : Infinity
    let least = current[from - 1] ?? 0
    for (let column = from; column <= to; column += 1) {
      const replaced = (above[column - 1] ?? 0) + replacementCost(token, second[column - 1] ?? '')
      const cost = Math.min(replaced, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1)
      current[column] = cost
      if (cost < least) least = cost
    }
    current[to + 1] = Infinity
    if (least > limit) return limit + 1
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
