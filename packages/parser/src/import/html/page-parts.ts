import type { Element } from 'hast'
import type { LeftOutReason } from '../imported.ts'
import { elementsOf, isElement, tokensOf } from '../tree/element.ts'

// Elements that are no part of a text, wherever they stand.
const BY_ELEMENT: Readonly<Record<string, LeftOutReason>> = {
  nav: 'navigation',
  menu: 'navigation',
  form: 'form',
  button: 'form',
  select: 'form',
  textarea: 'form',
  dialog: 'form',
  search: 'form',
  iframe: 'media',
  object: 'media',
  embed: 'media',
  video: 'media',
  audio: 'media',
  canvas: 'media',
}

// ARIA landmarks and widgets (WAI-ARIA 1.2, section 5.3).
const BY_ROLE: Readonly<Record<string, LeftOutReason>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  'doc-toc': 'contents',
  search: 'form',
  dialog: 'form',
  alertdialog: 'form',
  banner: 'header',
  contentinfo: 'footer',
  complementary: 'aside',
}

// Words in classes and ids that name what is beside a text. They are believed of light or link-heavy blocks only.
const BY_WORD: Readonly<Record<string, LeftOutReason>> = {
  nav: 'navigation',
  navbar: 'navigation',
  navigation: 'navigation',
  menu: 'navigation',
  breadcrumb: 'navigation',
  breadcrumbs: 'navigation',
  crumbs: 'navigation',
  pagination: 'navigation',
  pager: 'navigation',
  skip: 'navigation',
  toolbar: 'form',
  share: 'form',
  sharing: 'form',
  social: 'form',
  subscribe: 'form',
  newsletter: 'form',
  cookie: 'form',
  cookies: 'form',
  header: 'header',
  topbar: 'header',
  banner: 'header',
  footer: 'footer',
  copyright: 'footer',
  sidebar: 'aside',
  related: 'aside',
  recommend: 'aside',
  recommended: 'aside',
  ad: 'aside',
  ads: 'aside',
  advert: 'aside',
  advertisement: 'aside',
  promo: 'aside',
  comments: 'aside',
}

// Inside these a header or footer is the text's own.
const SECTIONS = ['article', 'main', 'section', 'blockquote', 'figure', 'table']

/** Says what part of a page an element is, where it is no part of the text. */
export function pagePartOf(
  node: Element,
  ancestors: readonly Element[],
  isLight: boolean,
): LeftOutReason | undefined {
  if (isHidden(node)) return 'hidden'
  // A drawing; one that only frames an image is that image.
  if (isElement(node, 'svg') && !holdsImage(node)) return 'media'
  const [role = ''] = tokensOf(node, 'role')
  const named = BY_ELEMENT[node.tagName] ?? BY_ROLE[role]
  if (named !== undefined) return named
  const isInText = ancestors.some((ancestor) => isElement(ancestor, ...SECTIONS))
  if (!isInText && isElement(node, 'header', 'footer'))
    return node.tagName === 'header' ? 'header' : 'footer'
  if (!isInText && isElement(node, 'aside')) return 'aside'
  if (!isLight || isElement(node, 'html', 'body', 'h1', 'p', 'a', 'img')) return undefined
  return wordsOf(node)
    .map((word) => BY_WORD[word])
    .find((reason) => reason !== undefined)
}

function holdsImage(node: Element): boolean {
  return [...elementsOf(node)].some((inner) => isElement(inner, 'image'))
}

function isHidden(node: Element): boolean {
  const { hidden, ariaHidden, style } = node.properties
  if (hidden !== undefined && hidden !== false && hidden !== null) return true
  if (String(ariaHidden) === 'true') return true
  return typeof style === 'string' && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
}

// `site-navBar` says site, nav and bar.
function wordsOf(node: Element): readonly string[] {
  return [...tokensOf(node, 'className'), ...tokensOf(node, 'id')].flatMap((token) => [
    token.toLowerCase(),
    ...token.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase()),
  ])
}
