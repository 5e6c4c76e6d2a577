import type { Token } from './phrase-tokens.ts'

/** A run of words, or of Han characters, that recurs in the source. */
export interface RecurrentPhrase {
  /** Its tokens' keys with spaces between them. */
  readonly text: string
  /** How many tokens it has. */
  readonly length: number
  /** The texts it stands in, by number, each with the position of its first token there. */
  readonly places: ReadonlyMap<number, number>
}

// The longest phrase looked for, in Han characters or in words, and the shortest.
const LONGEST = { han: 6, words: 3 }
const SHORTEST = { han: 2, words: 1 }

// A phrase of more texts than this share belongs to the language, not to the subject.
const MOST_FREQUENT = 0.8

/**
 * Finds the phrases that stand in at least `least` texts. Grown token by token from phrases that recur themselves (Agrawal and
 * Srikant 1994, apriori), so the work is linear in the text. A phrase that always stands in the same longer one is left out.
 */
export function recurrentPhrases(
  texts: readonly (readonly Token[])[],
  least: number,
): readonly RecurrentPhrase[] {
  const isHan = texts.some((tokens) => tokens.some(({ key }) => /^\p{Script=Han}/u.test(key)))
  const kind = isHan ? 'han' : 'words'
  const words = numbered(texts)
  const found: RecurrentPhrase[] = []
  let level: Level = { ids: words, phrases: recurring(words, least) }
  for (let length = 1; length <= LONGEST[kind] && level.phrases.size > 0; length += 1) {
    const next = length < LONGEST[kind] ? grow(level, { texts, words, length, least }) : undefined
    if (length >= SHORTEST[kind]) found.push(...closed(level, next, { texts, length }))
    if (next === undefined) break
    level = next
  }
  return found
}

/** The phrases of one length: `ids[text][at]` is the number of the phrase that starts there, 0 where there is none that recurs. */
interface Level {
  readonly ids: readonly Uint32Array[]
  readonly phrases: ReadonlyMap<number, ReadonlyMap<number, number>>
}

interface Growth {
  readonly texts: readonly (readonly Token[])[]
  readonly words: readonly Uint32Array[]
  readonly length: number
  readonly least: number
}

// Numbers for the tokens, from 1.
function numbered(texts: readonly (readonly Token[])[]): readonly Uint32Array[] {
  const numbers = new Map<string, number>()
  return texts.map((tokens) =>
    Uint32Array.from(tokens, ({ key }) => {
      const number = numbers.get(key) ?? numbers.size + 1
      numbers.set(key, number)
      return number
    }),
  )
}

// Where each phrase stands, of those that stand in enough texts; the others are taken out of `ids`.
function recurring(
  ids: readonly Uint32Array[],
  least: number,
): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const phrases = new Map<number, Map<number, number>>()
  ids.forEach((row, text) => {
    row.forEach((id, at) => {
      if (id === 0) return
      const places = phrases.get(id)
      if (places === undefined) phrases.set(id, new Map([[text, at]]))
      else if (!places.has(text)) places.set(text, at)
    })
  })
  for (const [id, places] of phrases) if (places.size < least) phrases.delete(id)
  return phrases
}

// Phrases one token longer, made of two that recur and overlap.
function grow({ ids, phrases }: Level, { texts, words, length, least }: Growth): Level {
  const numbers = new Map<number, number>()
  const grown = ids.map((row, text) => {
    const longer = new Uint32Array(row.length)
    const [tokens, keys] = [texts[text] ?? [], words[text] ?? row]
    for (let at = 0; at + length < row.length; at += 1) {
      const [id = 0, next = 0] = [row[at], row[at + 1]]
      if (tokens[at + length]?.isJoined !== true || !phrases.has(id) || !phrases.has(next)) continue
      // Two numbers below 2^26 in one that is exact.
      const pair = id * 0x4000000 + (keys[at + length] ?? 0)
      const number = numbers.get(pair) ?? numbers.size + 1
      numbers.set(pair, number)
      longer[at] = number
    }
    return longer
  })
  return { ids: grown, phrases: recurring(grown, least) }
}

// A phrase is closed where no phrase one token longer stands in just as many texts.
function* closed(
  { ids, phrases }: Level,
  longer: Level | undefined,
  { texts, length }: Pick<Growth, 'texts' | 'length'>,
): Generator<RecurrentPhrase> {
  const sizes = new Map<number, number>()
  for (const places of longer?.phrases.values() ?? []) {
    const [[text, at] = [0, 0]] = places
    for (const id of [ids[text]?.[at], ids[text]?.[at + 1]])
      if (id !== undefined) sizes.set(id, Math.max(sizes.get(id) ?? 0, places.size))
  }
  const most = Math.max(6, texts.length * MOST_FREQUENT)
  for (const [id, places] of phrases) {
    if (sizes.get(id) === places.size || places.size > most) continue
    const [[text, at] = [0, 0]] = places
    const tokens = (texts[text] ?? []).slice(at, at + length)
    if (tokens[0]?.isContent !== true || tokens.at(-1)?.isContent !== true) continue
    yield { text: tokens.map(({ key }) => key).join(' '), length, places }
  }
}
