import type { PublicationWords, WordsByLocale } from './words.ts'

/** English words for tests. */
export const words: PublicationWords = {
  contents: 'Contents',
  footnotes: 'Notes',
  back: 'Back',
  skip: 'Skip',
  titlePage: 'Title page',
  language: 'Language:',
  date: 'Published:',
  rights: 'Rights:',
  draft: { initial: 'Draft: untranslated', translated: 'Draft: unreviewed' },
  languages: { zh: 'Chinese', en: 'English' },
}

/** The same in both languages of the tests. */
export const messages: WordsByLocale = { en: words, zh: { ...words, contents: '目录' } }
