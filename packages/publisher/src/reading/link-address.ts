import type { Locale } from '@collate/parser'
import { oncePerPair } from './once.ts'
import { hasAlone, inlinesOf } from './pair-inlines.ts'
import { type Prose, type SideName, type Spot, spotOf } from './prose.ts'
import type { Pair } from './readings.ts'

/** A link or an image of a block. */
export interface LinkTarget {
  readonly url: string
  /** The address without what depends on the language. */
  readonly key: string
  /** The key without the section. */
  readonly page: string
  readonly isImage: boolean
  readonly spot: Spot
}

/** Lists the links and images of one side of a pair, also an image that stands alone. */
export function linksOf(pair: Pair, side: SideName): readonly LinkTarget[] {
  return linksOfPair(pair)[side]
}

const linksOfPair = oncePerPair(
  (pair: Pair): Readonly<Record<SideName, readonly LinkTarget[]>> => ({
    source: readLinks(pair, 'source'),
    target: readLinks(pair, 'target'),
  }),
)

/**
 * Tells whether every link and image of the source leads where one of the target does, as it is written: then none is missing, and none
 * was changed. So it nearly always is; of a pair with very many links it is not asked.
 */
export const keepsAddresses: (pair: Pair) => boolean = oncePerPair(
  (pair: Pair) => !hasAlone(pair) && keepsUrls(pair, false) && keepsUrls(pair, true),
)

// Each is compared with each.
const MOST_COMPARED = 1000

function keepsUrls({ source, target }: Pair, isImage: boolean): boolean {
  const ours = urlsIn(source, isImage)
  if (ours.length === 0) return true
  const theirs = urlsIn(target, isImage)
  return ours.length * theirs.length <= MOST_COMPARED && ours.every((url) => theirs.includes(url))
}

function urlsIn(proses: readonly Prose[], isImage: boolean): readonly string[] {
  const urls: string[] = []
  for (const { url: lone, block } of proses) {
    if (isImage && lone !== undefined) urls.push(lone)
    for (const { kind, url } of block.inlines)
      if (kind === (isImage ? 'image' : 'link') && url) urls.push(url)
  }
  return urls
}

function readLinks(pair: Pair, side: SideName): readonly LinkTarget[] {
  const locales = [pair.source[0]?.locale ?? '', pair.target[0]?.locale ?? '']
  // The same address stands often in a text that has many.
  const known = new Map<string, string>()
  const targetOf = (url: string, isImage: boolean, spot: Spot): LinkTarget => {
    const key = known.get(url) ?? withoutLocale(url, locales)
    known.set(url, key)
    return { url, key, page: key.replace(/#.*$/s, ''), isImage, spot }
  }
  const alone = pair[side].flatMap((prose) =>
    prose.url === undefined ? [] : [targetOf(prose.url, true, spotOf(prose))],
  )
  const inside = inlinesOf(pair, side, ['link', 'image']).flatMap(({ inline, spot }) =>
    inline.url ? [targetOf(inline.url, inline.kind === 'image', spot)] : [],
  )
  return [...alone, ...inside]
}

// Where a country stands for a language in host names.
const HOSTS: Readonly<Record<string, string>> = { zh: 'cn', ja: 'jp', ko: 'kr' }

/** An address without what depends on the languages of two texts: equal on both sides where the links lead to the same. */
export function withoutLocale(url: string, locales: readonly Locale[]): string {
  const languages = new Set(
    locales.flatMap((locale) => [locale.toLowerCase(), locale.split('-', 1)[0] ?? '']),
  )
  const isLocale = (part: string) => languages.has(part.toLowerCase().split(/[-_]/, 1)[0] ?? '')
  const isHost = (part: string) =>
    isLocale(part) || [...languages].some((language) => HOSTS[language] === part) || part === 'www'
  const { origin = '', path = '', rest = '' } = PARTS.exec(url)?.groups ?? {}
  const host = origin
    .toLowerCase()
    .split('.')
    .filter((part) => !isHost(part))
    .join('.')
  const segments = decoded(path)
    .split('/')
    .filter((part) => part !== '' && part !== '.' && !isLocale(part))
  // `guide.zh.md`, `guide_zh-CN.html`.
  const last = segments.length - 1
  if (last >= 0)
    segments[last] = (segments[last] ?? '').replace(
      NAME_LOCALE,
      (found, name, locale, extension) => (isLocale(locale) ? `${name}${extension}` : found),
    )
  // A book's source links to `page.md`, its pages to `page.html`.
  const page = segments.join('/').replace(/(?:(?:^|\/)index)?\.(?:html?|md)$/i, '')
  const query = decoded(rest).replace(QUERY_LOCALE, (found, locale) =>
    isLocale(locale) ? '' : found,
  )
  return `${host}/${page}${query}`
}

const NAME_LOCALE = /^(.*)[._-]([a-z]{2,3}(?:[-_][A-Za-z]{2,4})?)(\.[A-Za-z]{2,5})$/
const QUERY_LOCALE = /[?&](?:lang|locale|language|hl|l)=([A-Za-z_-]{2,10})(?=[&#]|$)/g

const PARTS = /^(?:(?:https?:)?\/\/(?<origin>[^/?#]*))?(?<path>[^?#]*)(?<rest>.*)$/s

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Tells whether two addresses differ as two languages do: articles of encyclopedias, sections whose headings are translated. */
export function isLocalised(source: string, target: string): boolean {
  const [ours, theirs] = [hostOf(source), hostOf(target)]
  if (isSameElsewhere(source, target) || isOtherEdition(ours, theirs)) return true
  if (/\p{Script=Han}/u.test(decoded(source)) !== /\p{Script=Han}/u.test(decoded(target)))
    return ours === theirs || (isEncyclopedia(ours) && isEncyclopedia(theirs))
  return ours !== theirs && isEncyclopedia(ours) && isEncyclopedia(theirs)
}

// A page that is near in one edition and far in the other: `../std/vec.html` and `https://example.org/std/vec.html`.
function isSameElsewhere(source: string, target: string): boolean {
  const [short, long] = [source, target]
    .map((url) => decoded(url).replace(/^(?:(?:https?:)?\/\/[^/]+)?(?:\.{0,2}\/)*/, '/'))
    .sort((one, other) => one.length - other.length)
  const isNear = (url: string) => !/^(?:https?:)?\/\//.test(url)
  // Of two that are near and end alike, one leads out of another folder.
  if (isNear(source) && isNear(target) && short === long) return false
  return (
    (isNear(source) || isNear(target)) && /\w/.test(short ?? '') && `${long}`.endsWith(`${short}`)
  )
}

// A site's edition in another language may have another domain altogether: `vite.dev`, `cn.vitejs.dev`.
function isOtherEdition(ours: string, theirs: string): boolean {
  const [one, other] = [ours, theirs].map((host) => host.replace(/^www\./, '').split('.'))
  const isEdition = (labels: readonly string[] = []) =>
    labels.length > 2 && /^[a-z]{2}(?:-[a-z]{2,4})?$/.test(labels[0] ?? '')
  const nameOf = (labels: readonly string[] = []) => labels.at(-2) ?? ''
  if (isEdition(one) === isEdition(other)) return false
  const [short, long] = [nameOf(one), nameOf(other)].sort((a, b) => a.length - b.length)
  return `${short}`.length > 2 && `${long}`.startsWith(`${short}`)
}

function hostOf(url: string): string {
  return PARTS.exec(url)?.groups?.['origin']?.toLowerCase() ?? ''
}

function isEncyclopedia(host: string): boolean {
  return /(?:^|\.)wiki(?:pedia|source|quote)\.org$|(?:^|\.)baike\.baidu\.com$/.test(host)
}
