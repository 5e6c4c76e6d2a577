import { type Locale, lookupLocale, type State } from '@collate/parser'

/** The few words an output needs in its own language: `locales/<locale>/publication.json`. */
export interface PublicationWords {
  readonly contents: string
  readonly footnotes: string
  /** What a link from a footnote back to the text says. */
  readonly back: string
  readonly skip: string
  readonly titlePage: string
  readonly language: string
  readonly date: string
  readonly rights: string
  /** What an output says of itself that was published below `reviewed`, by least state. */
  readonly draft: Readonly<Record<'initial' | 'translated', string>>
  /** A language's name, by BCP 47 tag. */
  readonly languages: Readonly<Record<Locale, string>>
}

/** Words by locale. */
export type WordsByLocale = Readonly<Record<Locale, PublicationWords>>

/** Picks the words for a locale; English, or else whatever there is, where nobody has translated them. */
export function wordsFor(locale: Locale, words: WordsByLocale): PublicationWords {
  const known = Object.keys(words)
  const found = lookupLocale(locale, known) ?? lookupLocale('en', known) ?? known[0]
  const chosen = words[found ?? '']
  if (chosen === undefined) throw new Error('The words of a publication are missing')
  return chosen
}

/** The name of a language; its tag where it has no name. */
export function languageName(locale: Locale, words: PublicationWords): string {
  const found = lookupLocale(locale, Object.keys(words.languages))
  return found === undefined ? locale : (words.languages[found] ?? locale)
}

/** What a draft says of itself; nothing where the publication is reviewed. */
export function draftNotice(minState: State, words: PublicationWords): string | undefined {
  return minState === 'initial' || minState === 'translated' ? words.draft[minState] : undefined
}
