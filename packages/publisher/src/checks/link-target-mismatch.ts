import type { Locale } from '@collate/parser'
import type { Check, Report } from './check.ts'
import { type Prose, type Spot, spotOf, spotOfInline } from './prose.ts'
import { unmatched } from './unmatched.ts'

/** A link or image that leads elsewhere than its counterpart. */
export const linkTargetMismatch: Check = {
  id: 'link-target-mismatch',
  severity: 'error',
  summary: 'A link or an image leads to another address than its counterpart.',
  reason: `A mistyped address is a dead link, and a right one to the wrong page misleads.

An address that differs only by the language it is made for (\`/en/\` and \`/zh/\`, \`en.wikipedia.org\` and \`zh.wikipedia.org\`,
\`cn.vuejs.org\`) counts as the same, and so does a section's name that has been translated with its heading. Links that are
missing on one side are the business of another check.`,
  profiles: { literary: 'warning' },
  examples: [
    {
      locales: ['en', 'zh'],
      source: 'See [the guide](./guide.md).\n',
      target: '参见[指南](./guild.md)。\n',
      finds: ['[指南](./guild.md)'],
    },
    {
      locales: ['en', 'zh'],
      source:
        'See [tea](https://en.wikipedia.org/wiki/Tea) and [MDN](https://developer.mozilla.org/en-US/docs/Web).\n',
      target:
        '参见[茶](https://zh.wikipedia.org/wiki/茶)和 [MDN](https://developer.mozilla.org/zh-CN/docs/Web)。\n',
      finds: [],
    },
    {
      locales: ['zh', 'en'],
      source: '![一壶茶](images/pot.png)\n',
      target: '![A pot of tea](images/cup.png)\n',
      finds: ['A pot of tea'],
    },
  ],
  *check({ source, target }) {
    const locales = [...source, ...target].map(({ locale }) => locale)
    const { changed } = unmatched(
      linksOf(source, locales),
      linksOf(target, locales),
      ({ key }) => key,
    )
    for (const [ours, theirs] of changed) {
      if (ours.isImage !== theirs.isImage || isLocalised(ours.url, theirs.url)) continue
      const values = { source: ours.url, target: theirs.url }
      const report: Report = { message: 'changed', values, at: theirs.spot, against: ours.spot }
      yield ours.page === theirs.page
        ? { ...report, message: 'section', severity: 'warning' }
        : report
    }
  },
}

interface Target {
  readonly url: string
  /** The address without what depends on the language. */
  readonly key: string
  /** The key without the section. */
  readonly page: string
  readonly isImage: boolean
  readonly spot: Spot
}

function linksOf(proses: readonly Prose[], locales: readonly Locale[]): readonly Target[] {
  return proses.flatMap((prose) => {
    const alone = prose.url === undefined ? [] : [targetOf(prose.url, true, spotOf(prose), locales)]
    const inside = prose.block.inlines.flatMap((inline) =>
      (inline.kind === 'link' || inline.kind === 'image') && inline.url
        ? [targetOf(inline.url, inline.kind === 'image', spotOfInline(prose, inline), locales)]
        : [],
    )
    return [...alone, ...inside]
  })
}

function targetOf(url: string, isImage: boolean, spot: Spot, locales: readonly Locale[]): Target {
  const key = withoutLocale(url, locales)
  return { url, key, page: key.replace(/#.*$/s, ''), isImage, spot }
}

// Where a country stands for a language in host names.
const HOSTS: Readonly<Record<string, string>> = { zh: 'cn', ja: 'jp', ko: 'kr' }

function withoutLocale(url: string, locales: readonly Locale[]): string {
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
  // A book's source links to `page.md`, its pages to `page.html`.
  const page = segments.join('/').replace(/(?:(?:^|\/)index)?\.(?:html?|md)$/i, '')
  return `${host}/${page}${decoded(rest)}`
}

const PARTS = /^(?:(?:https?:)?\/\/(?<origin>[^/?#]*))?(?<path>[^?#]*)(?<rest>.*)$/s

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

// An article of another language's encyclopedia, or a section of a page whose headings are translated, has another name.
function isLocalised(source: string, target: string): boolean {
  const [ours, theirs] = [hostOf(source), hostOf(target)]
  if (/\p{Script=Han}/u.test(decoded(source)) !== /\p{Script=Han}/u.test(decoded(target)))
    return ours === theirs || (isEncyclopedia(ours) && isEncyclopedia(theirs))
  return ours !== theirs && isEncyclopedia(ours) && isEncyclopedia(theirs)
}

function hostOf(url: string): string {
  return PARTS.exec(url)?.groups?.['origin']?.toLowerCase() ?? ''
}

function isEncyclopedia(host: string): boolean {
  return /(?:^|\.)wiki(?:pedia|source|quote)\.org$|(?:^|\.)baike\.baidu\.com$/.test(host)
}
