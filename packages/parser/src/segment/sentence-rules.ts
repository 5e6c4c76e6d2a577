/**
 * What a full stop behind an abbreviation can mean.
 *
 * - `title`: a name follows; never an end (`Mr.`).
 * - `inside`: what it introduces follows; never an end (`e.g.`).
 * - `number`: an end unless a number follows (`No. 5`).
 * - `either`: an end only where a word follows that starts sentences (`U.S. How` against `U.S. Government`).
 * - `time`: an end before any capital, unless the sentence is no more than its opening (`At 5 a.m. Mr. Smith`).
 */
export type AbbreviationKind = 'title' | 'inside' | 'number' | 'either' | 'time'

/** What a language knows about its sentences: data for one scanner. */
export interface SentenceRules {
  /** Whether sentences join without a space, as in Chinese and Japanese. */
  readonly spaceless: boolean
  /** Marks that end a sentence in this language only, of `:` and `;`. */
  readonly marks: string
  /** Whether backticks hold code; in some languages they are typed for a mark of their own. */
  readonly hasCodeSpans: boolean
  /** Abbreviations in lower case, without the last full stop. */
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>
  /** Words in lower case that, capitalised behind an abbreviation, start a sentence rather than go on with a name. */
  readonly starters: ReadonlySet<string>
  /** Nouns in lower case that a number with a full stop goes with: `12. Juni`. */
  readonly ordinalNouns: ReadonlySet<string>
  /** Verbs in lower case that say who spoke, behind a name that follows a quotation. */
  readonly speechVerbs: ReadonlySet<string>
  /** Names in lower case that end in an exclamation or question mark, the mark left out. */
  readonly exclaimingNames: ReadonlySet<string>
  /** Opening quotation marks with what closes them. */
  readonly quotes: ReadonlyMap<string, string>
  /** What goes on with a sentence right behind a closing quotation mark: particles. */
  readonly continuers: readonly string[]
}

/** Reads a table of abbreviations: words separated by white space, kind by kind. */
export function abbreviationsOf(
  table: Partial<Record<AbbreviationKind, string>>,
): ReadonlyMap<string, AbbreviationKind> {
  const kinds = new Map<string, AbbreviationKind>()
  for (const [kind, words] of Object.entries(table)) {
    for (const word of wordsOf(words)) kinds.set(word, kind as AbbreviationKind)
  }
  return kinds
}

/** Reads a list of words separated by white space. */
export function wordsOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u).filter(Boolean))
}
