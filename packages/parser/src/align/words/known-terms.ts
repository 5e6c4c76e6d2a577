import { jointOf, type Locale } from '../../model/locale.ts'
import { foldEnglish } from './english-words.ts'

/** A word or phrase and what it is rendered by: a row of a termbase, or of a user's own dictionary. */
export interface KnownTerm {
  readonly source: string
  readonly target: readonly string[]
}

/**
 * Finds known terms: a source sentence that holds one, and target sentences that hold one of its renderings.
 *
 * @returns for each sentence of either side, the tokens `=3` (the term's number) that it shares with sentences of the other.
 */
export function termTokens(
  source: readonly string[],
  target: readonly string[],
  locales: { readonly source: Locale; readonly target: Locale },
  terms: readonly KnownTerm[],
): {
  readonly source: readonly (readonly string[])[]
  readonly target: readonly (readonly string[])[]
} {
  const ours = phraseIndex(
    terms.map((term) => [term.source]),
    locales.source,
  )
  const theirs = phraseIndex(
    terms.map((term) => term.target),
    locales.target,
  )
  const tokens = (numbers: ReadonlySet<number>) => Array.from(numbers, (number) => `=${number}`)
  return {
    source: source.map((sentence) => tokens(ours(sentence))),
    target: target.map((sentence) => tokens(theirs(sentence))),
  }
}

/** Makes a search for the phrases of all terms at once; it gives the numbers of the terms a sentence holds. */
function phraseIndex(
  phrases: readonly (readonly string[])[],
  locale: Locale,
): (sentence: string) => ReadonlySet<number> {
  const byFirst = new Map<string, (readonly [pieces: readonly string[], term: number])[]>()
  phrases.forEach((list, term) => {
    for (const phrase of list) {
      const pieces = piecesOf(phrase, locale)
      const first = pieces[0]
      if (first === undefined) continue
      const known = byFirst.get(first)
      if (known === undefined) byFirst.set(first, [[pieces, term]])
      else known.push([pieces, term])
    }
  })
  return (sentence) => {
    const found = new Set<number>()
    if (byFirst.size === 0) return found
    const pieces = piecesOf(sentence, locale)
    pieces.forEach((piece, start) => {
      for (const [phrase, term] of byFirst.get(piece) ?? []) {
        if (phrase.every((part, at) => pieces[start + at] === part)) found.add(term)
      }
    })
    return found
  }
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** What phrases are compared by: folded words where words are spaced, characters where they are not. */
function piecesOf(text: string, locale: Locale): readonly string[] {
  const plain = text.normalize('NFKC').toLowerCase()
  return jointOf(locale) === ' '
    ? Array.from(plain.matchAll(WORD), ([word]) => foldEnglish(word))
    : Array.from(plain.replaceAll(/\s+/gu, ''))
}
