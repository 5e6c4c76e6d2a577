/**
 * Fields of front matter that readers see, so that translators translate them; all others are left alone. Lists on the way are
 * gone through: `features.title` is the title of each feature.
 */
const FIELDS: Readonly<Record<string, string>> = {
  title: 'the page’s name, in every generator',
  titleTemplate: 'VitePress: the browser’s title',
  subtitle: 'books and blogs',
  description: 'what search engines show',
  summary: 'Hugo: shown in lists of pages',
  excerpt: 'Jekyll, Hexo: shown in lists of pages',
  abstract: 'papers, pandoc',
  caption: 'figures',
  keywords: 'what search engines index',
  tags: 'shown under posts',
  'hero.name': 'VitePress: a home page’s head',
  'hero.text': 'VitePress: a home page’s head',
  'hero.tagline': 'VitePress: a home page’s head',
  'hero.actions.text': 'VitePress: a home page’s buttons',
  'features.title': 'VitePress: a home page’s body',
  'features.details': 'VitePress: a home page’s body',
}

/** The fields' names. */
export const VISIBLE_FIELDS: readonly string[] = Object.keys(FIELDS)

/** Tells whether readers see a field, by its dotted name. */
export function isVisibleField(name: string): boolean {
  return Object.hasOwn(FIELDS, name)
}
