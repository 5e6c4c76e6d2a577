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
  const found: RecurrentPhrase[] = []
  let kept: ReadonlySet<string> | undefined
  let level: Map<string, Map<number, number>> = new Map()
  for (let length = 1; length <= LONGEST[kind]; length += 1) {
    const next = countPhrases(texts, length, kept)
    for (const [phrase, places] of next) if (places.size < least) next.delete(phrase)
    addClosed(found, level, next, length - 1, SHORTEST[kind])
    if (next.size === 0) return select(found, texts)
    kept = new Set(next.keys())
    level = next
  }
  addClosed(found, level, new Map(), LONGEST[kind], SHORTEST[kind])
  return select(found, texts)
}

type Level = Map<string, Map<number, number>>

function countPhrases(
  texts: readonly (readonly Token[])[],
  length: number,
  kept: ReadonlySet<string> | undefined,
): Level {
  const level: Level = new Map()
  texts.forEach((tokens, text) => {
    for (let at = 0; at + length <= tokens.length; at += 1) {
      if (!isRun(tokens, at, length)) continue
      const phrase = phraseAt(tokens, at, length)
      if (
        kept !== undefined &&
        !(
          kept.has(phraseAt(tokens, at, length - 1)) &&
          kept.has(phraseAt(tokens, at + 1, length - 1))
        )
      )
        continue
      const places = level.get(phrase)
      if (places === undefined) level.set(phrase, new Map([[text, at]]))
      else if (!places.has(text)) places.set(text, at)
    }
  })
  return level
}

function isRun(tokens: readonly Token[], at: number, length: number): boolean {
  for (let step = 1; step < length; step += 1)
    if (tokens[at + step]?.isJoined !== true) return false
  return true
}

function phraseAt(tokens: readonly Token[], at: number, length: number): string {
  let phrase = tokens[at]?.key ?? ''
  for (let step = 1; step < length; step += 1) phrase += ` ${tokens[at + step]?.key}`
  return phrase
}

// A phrase is closed where no phrase one token longer stands in just the same texts.
function addClosed(
  found: RecurrentPhrase[],
  level: Level,
  longer: Level,
  length: number,
  shortest: number,
): void {
  if (length < shortest) return
  const sizes = new Map<string, number>()
  for (const [phrase, { size }] of longer) {
    const words = phrase.split(' ')
    for (const part of [words.slice(1), words.slice(0, -1)]) {
      const key = part.join(' ')
      sizes.set(key, Math.max(sizes.get(key) ?? 0, size))
    }
  }
  for (const [phrase, places] of level)
    if (sizes.get(phrase) !== places.size) found.push({ text: phrase, length, places })
}

function select(
  phrases: readonly RecurrentPhrase[],
  texts: readonly (readonly Token[])[],
): readonly RecurrentPhrase[] {
  const most = Math.max(6, texts.length * MOST_FREQUENT)
  return phrases.filter(({ length, places }) => {
    if (places.size > most) return false
    const [first] = places
    const [text, at] = first ?? [0, 0]
    const tokens = texts[text] ?? []
    return tokens[at]?.isContent === true && tokens[at + length - 1]?.isContent === true
  })
}
