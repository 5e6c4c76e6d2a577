import { jointOf, type Locale, languageOf } from '../model/locale.ts'
import type { ConfirmedLink } from './confirmed.ts'
import type { Dictionary } from './dictionary/dictionary.ts'
import type { SentenceEmbeddings } from './embeddings.ts'
import type { LearntWords } from './learn-words.ts'
import { knownLexicon, type Lexicon } from './lexicon.ts'
import { usualRatioOf } from './ratio.ts'
import { type Side, sideOf } from './side.ts'
import { vocabularyOf } from './vocabulary.ts'
import type { Evidence } from './weights.ts'
import { type KnownTerm, termTokens } from './words/known-terms.ts'
import { type Clauses, matchingClauses } from './words/matching-words.ts'
import { nameTokens } from './words/names.ts'

/** What helps to align two texts and is not in them. */
export interface Knowledge {
  /** A compiled dictionary; used where the two languages are its own, whichever is the source. */
  readonly dictionary?: Dictionary
  /** Words and phrases whose renderings are known: the rows of a termbase, or of a user's own dictionary. */
  readonly terms?: readonly KnownTerm[]
  /** Vectors of the sentences, as `segmentsOf` lists them; one feature more, where they are given. */
  readonly embeddings?: SentenceEmbeddings
  /** Whether words are learnt from the text in a second pass even where a dictionary knows most of them: for invented names in long books. */
  readonly learns?: boolean
  /** Is told how much of the sentences is aligned, 0 to 1, after each window of a long text. */
  readonly progress?: (share: number) => void
  /** What all documents of a publication have taught together (`learnWords`). */
  readonly learnt?: LearntWords
  /** Links that a person has confirmed, over the sentences as `segmentsOf` lists them: they stand, and the rest is aligned between them. */
  readonly confirmed?: readonly ConfirmedLink[]
}

/** The texts of one side, in order. */
export interface SideTexts {
  readonly texts: readonly string[]
  readonly locale: Locale
  /** The number of the block each text is in; all are in one where absent. */
  readonly blocks?: readonly number[] | undefined
}

/** Two sides, with what is known of the words of one in the other. */
export interface TextPair {
  readonly source: Side
  readonly target: Side
  readonly lexicon: Lexicon
  /** Where the lexicon comes from, beside what reads the same in both languages. */
  readonly evidence: Evidence
  readonly learns: boolean
  /** How long a target usually is for one of source, in these languages. */
  readonly usualRatio: number
}

/** Lays out two sides to be aligned. */
export function pairTexts(source: SideTexts, target: SideTexts, knowledge: Knowledge): TextPair {
  const dictionary = dictionaryFor(source.locale, target.locale, knowledge.dictionary)
  const ours = clausesOf(source, target.locale, dictionary)
  const theirs = clausesOf(target, source.locale, dictionary)
  if (dictionary !== undefined) {
    const names = nameTokens(source.texts, target.texts, dictionary)
    append(ours, names.chinese)
    append(theirs, names.english)
  }
  if (knowledge.terms !== undefined && knowledge.terms.length > 0) {
    const locales = { source: source.locale, target: target.locale }
    const terms = termTokens(source.texts, target.texts, locales, knowledge.terms)
    append(ours, terms.source)
    append(theirs, terms.target)
  }
  const vocabulary = vocabularyOf(ours)
  const other = vocabularyOf(theirs)
  return {
    source: sideOf(source.texts, vocabulary, source.blocks),
    target: sideOf(target.texts, other, target.blocks),
    lexicon: knownLexicon(vocabulary, other, { dictionary, learnt: knowledge.learnt }),
    evidence: evidenceOf(dictionary, knowledge),
    learns: dictionary === undefined || knowledge.learns === true,
    usualRatio: usualRatioOf(source.locale, target.locale),
  }
}

function evidenceOf(dictionary: Dictionary | undefined, { learnt }: Knowledge): Evidence {
  if (dictionary !== undefined) return 'dictionary'
  return learnt === undefined || learnt.size === 0 ? 'shared' : 'learnt'
}

function dictionaryFor(
  source: Locale,
  target: Locale,
  dictionary: Dictionary | undefined,
): Dictionary | undefined {
  const fits = dictionary?.source === languageOf(source) && dictionary.target === languageOf(target)
  return fits ? dictionary : undefined
}

function clausesOf(
  { texts, locale }: SideTexts,
  other: Locale,
  dictionary: Dictionary | undefined,
): Clauses[] {
  // Two languages with spaces between words are compared by the beginnings of words, which cognates share.
  const areSpaced = jointOf(locale) === ' ' && jointOf(other) === ' '
  return texts.map((text) => matchingClauses(text, areSpaced ? 'und' : locale, dictionary))
}

function append(sentences: Clauses[], tokens: readonly (readonly string[])[]): void {
  tokens.forEach((more, index) => {
    const clauses = sentences[index]
    if (clauses === undefined || more.length === 0) return
    sentences[index] = [...clauses.slice(0, -1), [...(clauses.at(-1) ?? []), ...more]]
  })
}
