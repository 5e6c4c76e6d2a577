/** Tags that stand inside a line of text; every other tag ends the text before it, those of components too. */
export const PHRASING: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** Elements whose content no translator reads, each with what it is. */
export const UNREAD: Readonly<Record<string, 'code' | 'script'>> = {
  script: 'script',
  style: 'script',
  pre: 'code',
  svg: 'script',
  math: 'code',
  textarea: 'code',
  iframe: 'script',
  object: 'script',
  canvas: 'script',
}

/** Attributes whose values readers see or hear, each with where. */
export const VISIBLE_ATTRIBUTES: Readonly<Record<string, string>> = {
  alt: 'images',
  title: 'what a pointer shows; the heading of many components',
  caption: 'mdBook’s listings, figures of components',
  'aria-label': 'what a screen reader says',
  placeholder: 'fields of forms',
  label: 'tabs and tracks',
  summary: 'tables, details of components',
  text: 'VitePress: badges',
}
